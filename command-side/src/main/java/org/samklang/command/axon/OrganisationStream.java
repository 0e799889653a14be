package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.organisation.Organisation;

@AggregateRoot(type = "Organisation")
final class OrganisationStream extends FactStream<Organisation> {
    OrganisationStream() {
        super(new Organisation.Unregistered());
    }
}
