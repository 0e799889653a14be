package org.samklang.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Id;
import org.samklang.events.value.PartialDate;

/// Facts, intents and standings of any content that their types allow, the same for the same seed. Ids and dates come
/// from few, so that facts meet.
final class Arbitrary {
    private static final List<String> IDS = List.of("kss", "spavo", "6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001", "No Id");
    private static final List<String> TEXTS =
            List.of("", " ", "nb", "NO", "22", "P15Y", "2014-02-31", "2013", "\u202e", "\u0000", "https://example.org");
    private static final List<String> DATES = List.of(
            "2014", "2013-10", "2013-23", "2014-06-04", "2014/2018", "../2014", "2015/..", "2013~", "199X",
            "XXXX-06-04", "XXXX", "2030", "no date", "");

    private final Random random;

    Arbitrary(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Any record of a sealed family.
    Object ofFamily(Class<?> family) {
        return record(oneOf(records(family).toList()));
    }

    static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Stream.of(family.getPermittedSubclasses()).flatMap(Arbitrary::records);
    }

    <R> R record(Class<R> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                values[i] = nullable && random.nextInt(3) == 0 ? null : value(components[i].getGenericType());
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return new HashMap<>(Map.of("nb", oneOf(TEXTS)));
            }
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.add(value(generic.getActualTypeArguments()[0]));
            }
            return generic.getRawType() == List.class ? values : new java.util.HashSet<>(values);
        }
        return value((Class<?>) type);
    }

    private Object value(Class<?> type) {
        if (type == String.class) {
            return oneOf(TEXTS);
        }
        if (type == PartialDate.class) {
            return new PartialDate(oneOf(DATES), null);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt(-2, 5);
        }
        if (type == long.class || type == Long.class) {
            return (long) random.nextInt(-2, 5);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(random.nextInt(-2, 5));
        }
        if (type.isEnum()) {
            return oneOf(List.of(type.getEnumConstants()));
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type);
        }
        return ofFamily(type);
    }

    private Object id(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            return constructor.newInstance(oneOf(IDS));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
