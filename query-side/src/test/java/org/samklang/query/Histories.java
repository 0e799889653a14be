package org.samklang.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.Recorded;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.Id;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;
import org.samklang.query.rows.View;

/// Random histories, the same for the same seed. Facts of every kind about few things, so that they meet; a fact that
/// adds to something comes only where there is something, as decisions see to it.
public final class Histories {
    private static final int IDS = 4;
    private static final Instant START = Instant.parse("2026-01-01T08:00:00.000001Z");
    private static final List<String> DATES = List.of(
            "2013-10", "2013-23", "2014", "2014-06-04", "2014-04-01/2018-03-31", "../2014", "2015~", "2016-02-29",
            "2017-05/2017-06", "199X", "XXXX-06-04", "XXXX-04", "XXXX", "2012-11-30", "2018-12");
    private static final List<String> STEPS =
            List.of("signedOn", "ratifiedOn", "accededOn", "succeededOn", "inForceOn", "notifiedOn", "first");
    private static final List<String> TEXTS = List.of(
            "Ærø", "work with children", "\"quoted\" \\ tab\t", "line\nline", "\u0000", "日本", "{1,2}", "\\u0000", "N\\N", "low threshold");

    private final Random random;
    private final List<View<?>> views;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<EventCatalogue.Entry> kinds = EventCatalogue.ofFacts().entries();
    private final int ids;
    private long position;
    private Instant now = START;

    public Histories(long seed, List<View<?>> views) {
        this(seed, views, IDS);
    }

    /// @param ids of how many things of each kind it tells; more make longer rows rarer
    public Histories(long seed, List<View<?>> views, int ids) {
        this.random = new Random(seed);
        this.views = views;
        this.ids = ids;
        views.forEach(_ -> rows.add(new HashMap<>()));
    }

    public List<Recorded> next(int facts) {
        List<Recorded> history = new ArrayList<>();
        while (history.size() < facts) {
            Recorded recorded = new Recorded(position, now, id(), envelope(), fact());
            if (followsOn(recorded)) {
                history.add(recorded);
                position++;
                now = now.plus(Duration.ofSeconds(random.nextInt(100_000)));
            }
        }
        return history;
    }

    private Fact fact() {
        return (Fact) record(kinds.get(random.nextInt(kinds.size())).type());
    }

    private boolean followsOn(Recorded recorded) {
        List<Map<String, Object>> next = new ArrayList<>();
        try {
            for (int i = 0; i < views.size(); i++) {
                next.add(folded(views.get(i), rows.get(i), recorded));
            }
        } catch (Undigestible e) {
            return false;
        }
        for (int i = 0; i < views.size(); i++) {
            rows.get(i).putAll(next.get(i));
        }
        return true;
    }

    private static <R> Map<String, Object> folded(View<R> view, Map<String, Object> rows, Recorded recorded) {
        Map<String, Object> next = new HashMap<>();
        for (String key : view.keys(recorded)) {
            Object old = rows.get(key);
            next.put(key, view.fold(key, old == null ? null : view.rowType().cast(old), recorded));
        }
        return next;
    }

    private Envelope envelope() {
        // Most facts are for many, so that there is something to see.
        Visibility visibility = random.nextInt(3) > 0
                ? Visibility.PUBLIC
                : Visibility.values()[random.nextInt(Visibility.values().length)];
        Source source = random.nextBoolean()
                ? new Source.Citation("S1", "42", null, null)
                : new Source.ReportedBy("user-" + random.nextInt(IDS));
        return new Envelope(
                "user-" + random.nextInt(IDS),
                "COORDINATOR",
                random.nextBoolean() ? null : new OrganisationId("organisation-" + random.nextInt(IDS)),
                source,
                visibility,
                random.nextBoolean() ? null : "nb",
                random.nextInt(4) > 0 ? null : text(),
                id());
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean missing = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && random.nextInt(3) == 0;
                values[i] = missing ? null : value(components[i].getGenericType(), components[i].getName());
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return Map.of("en", text());
            }
            List<Object> several = list(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Set.class ? new LinkedHashSet<>(several) : several;
        }
        return value((Class<?>) type, name);
    }

    private List<Object> list(Type of) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(value(of, ""));
        }
        return list;
    }

    private Object value(Class<?> type, String name) {
        if (type == String.class) {
            return switch (name) {
                case "state", "country" -> List.of("NO", "DK", "ZA", "CY").get(random.nextInt(4));
                case "topic" -> List.of("LEGISLATION", "CHILDREN").get(random.nextInt(2));
                default -> text();
            };
        }
        if (type == int.class && name.equals("version")) {
            return random.nextInt(1, 4);
        }
        if (type == PartialDate.class) {
            // A step towards a treaty is called by the date that was recorded first: of few, so that a refinement finds it.
            int among = STEPS.contains(name) ? 2 : DATES.size();
            return new PartialDate(DATES.get(random.nextInt(among)), random.nextInt(5) == 0 ? text() : null);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(new BigInteger(random.nextInt(1, 60), random), random.nextInt(0, 6));
        }
        if (type == Integer.class || type == int.class) {
            return random.nextInt(100);
        }
        if (type == long.class) {
            return random.nextLong(1L << 40);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return value(permitted[random.nextInt(permitted.length)], name);
        }
        return Id.class.isAssignableFrom(type) ? id(type) : record(type);
    }

    private Object id(Class<?> type) {
        String kind = type.getSimpleName().replace("Id", "").toLowerCase(java.util.Locale.ROOT);
        try {
            return type.getConstructor(String.class).newInstance(kind + "-" + random.nextInt(ids));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
