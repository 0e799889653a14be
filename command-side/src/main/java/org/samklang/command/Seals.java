package org.samklang.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a component of an intent that arrives in clear and is sealed before the intent is dispatched.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Seals {

    /// Stored event name and field as first written: `person.registered#name`. Never renamed.
    String place();

    /// The component whose value names the subject: `personId` of a person gives `person:<id>`.
    String subject();
}
