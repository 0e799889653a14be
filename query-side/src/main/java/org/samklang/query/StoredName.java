package org.samklang.query;

import org.samklang.events.EventName;
import org.samklang.events.Fact;

/// The name under which a fact is stored.
public final class StoredName {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            EventName name = type.getAnnotation(EventName.class);
            return name == null ? type.getSimpleName() : name.value();
        }
    };

    private StoredName() {}

    public static String of(Fact fact) {
        return of(fact.getClass());
    }

    public static String of(Class<? extends Fact> fact) {
        return NAMES.get(fact);
    }
}
