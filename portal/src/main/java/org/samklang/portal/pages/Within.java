package org.samklang.portal.pages;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.commands.Shape;

/// What stands within a record, however deep: all organisations, all persons, everything sealed.
final class Within {
    private Within() {}

    static <T> Set<T> of(Object whole, Class<T> wanted) {
        Set<T> found = new LinkedHashSet<>();
        collect(whole, wanted, found);
        return found;
    }

    private static <T> void collect(@Nullable Object value, Class<T> wanted, Set<T> into) {
        if (wanted.isInstance(value)) {
            into.add(wanted.cast(value));
            return;
        }
        switch (value) {
            case Collection<?> many -> many.forEach(one -> collect(one, wanted, into));
            case Record record ->
                Shape.of(record.getClass()).everyPart().forEach(part -> collect(part.value(record), wanted, into));
            case null, default -> {}
        }
    }
}
