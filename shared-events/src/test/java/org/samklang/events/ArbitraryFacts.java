package org.samklang.events;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.Id;
import org.samklang.events.value.PartialDate;

/// Facts of every kind with arbitrary content, the same for the same seed. What the types allow, not what decisions
/// would record: ids that are no ids, dates that are no dates, texts of odd characters.
public final class ArbitraryFacts {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Ærø",
            "\"quoted\\\"",
            "line\nline\r\t",
            "\u202e",
            "日本",
            "👩‍👩‍👧",
            "{\"edtf\":1}",
            "null",
            "\u2028",
            "</script>",
            "30 000",
            "e\u0301",
            "\uFEFF",
            "type");
    private static final List<String> WILD_TEXTS = Stream.concat(TEXTS.stream(), Stream.of("\u0000", "\ud83d", "\ude00"))
            .toList();
    private static final List<String> DATES = List.of(
            "2014",
            "2013-10",
            "2013-23",
            "2014-06-04",
            "2014-04-01/2018-03-31",
            "../2014",
            "2013~",
            "199X",
            "XXXX-06-04",
            "XXXX",
            "no date",
            "");

    private final Random random;
    private final List<String> texts;
    private final boolean full;

    private ArbitraryFacts(Random random, List<String> texts, boolean full) {
        this.random = random;
        this.texts = texts;
        this.full = full;
    }

    public static ArbitraryFacts seeded(long seed) {
        return new ArbitraryFacts(new Random(seed), TEXTS, true);
    }

    /// Also with the characters that PostgreSQL refuses in a text, and the rim in everything: NUL and halves of pairs.
    public static ArbitraryFacts wild(long seed) {
        return new ArbitraryFacts(new Random(seed), WILD_TEXTS, true);
    }

    /// Every nullable field null, every list and map empty.
    public static ArbitraryFacts minimal() {
        return new ArbitraryFacts(new Random(0), TEXTS, false);
    }

    /// Any fact.
    public Fact next() {
        List<EventCatalogue.Entry> entries = EventCatalogue.ofFacts().entries();
        return (Fact) next(entries.get(random.nextInt(entries.size())).type());
    }

    /// Any record of the given type.
    public <R extends Record> R next(Class<R> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = isNullable(components[i].getAnnotatedType()) && (!full || random.nextInt(3) == 0)
                        ? null
                        : value(components[i].getGenericType());
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? map()
                    : generic.getRawType() == Set.class
                            ? new LinkedHashSet<>(list(generic.getActualTypeArguments()[0]))
                            : list(generic.getActualTypeArguments()[0]);
        }
        return value((Class<?>) type);
    }

    private List<Object> list(Type of) {
        List<Object> list = new ArrayList<>();
        for (int i = full ? random.nextInt(4) : 0; i > 0; i--) {
            list.add(value(of));
        }
        return list;
    }

    private Map<String, String> map() {
        Map<String, String> map = new HashMap<>();
        for (int i = full ? random.nextInt(3) : 0; i > 0; i--) {
            map.put(text(TEXTS), text());
        }
        return map;
    }

    private Object value(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == PartialDate.class) {
            String edtf = DATES.get(random.nextInt(DATES.size()));
            return new PartialDate(edtf, full && random.nextBoolean() ? text() : null);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(new BigInteger(random.nextInt(1, 200), random), random.nextInt(0, 40));
        }
        if (type == Integer.class || type == int.class) {
            return random.nextInt();
        }
        if (type == long.class) {
            return random.nextLong();
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return value(permitted[random.nextInt(permitted.length)]);
        }
        if (type.isRecord()) {
            return next(type.asSubclass(Record.class));
        }
        throw new IllegalArgumentException(type + (Id.class.isAssignableFrom(type) ? " is no record" : " is no value"));
    }

    private String text() {
        return text(texts);
    }

    private String text(List<String> texts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(texts.get(random.nextInt(texts.size())));
        }
        return text.toString();
    }
}
