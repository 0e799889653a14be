package org.samklang.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name and revision under which an event is stored. The name is a promise for ever: classes may move, it may not.
///
/// Kebab case, `subject.fact`. The revision goes up only when stored JSON needs an upcaster.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    String value();

    int revision() default 1;
}
