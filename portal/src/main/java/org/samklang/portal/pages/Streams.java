package org.samklang.portal.pages;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.value.Id;
import org.samklang.portal.commands.Binder;
import org.samklang.portal.commands.Binding;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Specimen;

/// Which kind of stream an id names.
final class Streams {

    private static final ClassValue<java.util.Optional<StreamType>> BY_ID = new ClassValue<>() {
        @Override
        protected java.util.Optional<StreamType> computeValue(Class<?> type) {
            return Binder.bind(type, Specimen.of(type), Reading.in(java.util.Locale.ROOT)) instanceof Binding.Bound<?>(Id id)
                    ? java.util.Optional.ofNullable(StreamType.of(id))
                    : java.util.Optional.empty();
        }
    };

    private static final Map<String, StreamType> BY_PREFIX =
            Arrays.stream(StreamType.values()).collect(Collectors.toMap(StreamType::prefix, Function.identity()));

    private Streams() {}

    /// Null for an id that only means something within a stream.
    static @Nullable StreamType of(Class<?> idType) {
        return BY_ID.get(idType).orElse(null);
    }

    /// By its name in addresses: `rule-set`.
    static @Nullable StreamType named(String prefix) {
        return BY_PREFIX.get(prefix);
    }
}
