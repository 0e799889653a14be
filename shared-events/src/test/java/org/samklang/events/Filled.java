package org.samklang.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Id;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Span;
import org.samklang.events.value.Theme;

/// Samples made of one fixed value for each type, with every field filled. Golden files are written from them: a fixed
/// value that changes is a change of what was promised.
final class Filled {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(OrganisationId.class, Facts.LOKK),
            Map.entry(PartnershipId.class, Facts.LOKK_MAISMENYANE),
            Map.entry(ActivityId.class, Facts.CONFERENCE),
            Map.entry(LearningId.class, Facts.LEARNING),
            Map.entry(InstrumentId.class, Facts.ISTANBUL),
            Map.entry(PersonId.class, Facts.PERSON),
            Map.entry(SealedValue.class, Facts.SEALED_NAME),
            Map.entry(Narrative.class, Facts.TEXT),
            Map.entry(Name.class, Facts.NAME),
            Map.entry(PartialDate.class, Facts.DAY),
            Map.entry(Money.class, new Money(new BigDecimal("20000000.50"), "EUR")),
            Map.entry(Quantity.class, new Quantity(new BigDecimal("30000.50"), "people", Qualifier.ABOUT)),
            Map.entry(Span.class, new Span("P1Y/P3Y", true)),
            Map.entry(Theme.class, new Theme("samklang", "YOUTH_PARTICIPATION")),
            Map.entry(ActivityDetails.class, Facts.furtherDetails()),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 2),
            Map.entry(Integer.class, 2),
            Map.entry(long.class, 4096L));

    private Filled() {}

    static List<Fact> missingFrom(Set<Class<?>> there) {
        List<Fact> samples = new ArrayList<>();
        for (EventCatalogue.Entry entry : EventCatalogue.ofFacts().entries()) {
            if (!there.contains(entry.type())) {
                samples.add((Fact) record(entry.type()));
            }
        }
        return samples;
    }

    private static Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component -> component.getType() == String.class
                            ? text(component.getName())
                            : value(component.getGenericType()))
                    .toArray();
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill a " + type, e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (of == Rule.class) {
                return Arrays.stream(RuleCheck.class.getPermittedSubclasses()).map(Filled::rule).toList();
            }
            List<Object> values = of instanceof Class<?> sealed && sealed.isSealed()
                    ? Arrays.stream(sealed.getPermittedSubclasses()).<Object>map(Filled::record).toList()
                    : List.of(of == String.class ? "NO" : value(of));
            return generic.getRawType() == Set.class ? Set.copyOf(values) : values;
        }
        Class<?> plain = (Class<?>) type;
        Object value = VALUES.get(plain);
        if (value != null) {
            return value;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (Id.class.isAssignableFrom(plain)) {
            return id(plain);
        }
        return record(plain.isSealed() ? plain.getPermittedSubclasses()[0] : plain);
    }

    /// A rule of each kind there is.
    private static Rule rule(Class<?> check) {
        return new Rule("MEET2", RuleStrength.MUST, Facts.TEXT, "S2", "51", (RuleCheck) record(check));
    }

    /// The id of a `ReservationId` is `reservation`.
    private static Object id(Class<?> type) {
        try {
            String name = type.getSimpleName().replaceFirst("Id$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
            return type.getDeclaredConstructor(String.class).newInstance(name.toLowerCase(Locale.ROOT));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String name) {
        return switch (name) {
            case "state", "country" -> "NO";
            case "language", "wordsLanguage" -> "nb";
            case "hash" -> "0a1b2c3d".repeat(8);
            default -> "some " + name;
        };
    }
}
