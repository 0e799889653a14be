package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.person.Person;

@AggregateRoot(type = "Person")
final class PersonStream extends FactStream<Person> {
    PersonStream() {
        super(new Person.Unregistered());
    }
}
