package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.activity.Activity;

@AggregateRoot(type = "Activity")
final class ActivityStream extends FactStream<Activity> {
    ActivityStream() {
        super(new Activity.Unrecorded());
    }
}
