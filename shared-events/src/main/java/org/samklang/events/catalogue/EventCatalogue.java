package org.samklang.events.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.events.EventName;
import org.samklang.events.Fact;

/// Which stored name and revision stands for which record, for every event there is.
///
/// Read from the sealed hierarchy itself: an event that was written down is in the catalogue, and one that cannot be
/// stored (no [EventName], a name of another event, no record) stops the program before it can lose anything.
public final class EventCatalogue {
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final EventCatalogue FACTS = of(Fact.class);

    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Class<?>, Entry> byType = new HashMap<>();

    private EventCatalogue(Set<Class<?>> types) {
        List<Entry> found = new ArrayList<>();
        for (Class<?> type : types) {
            Entry entry = entry(type);
            Entry other = byName.putIfAbsent(entry.name(), entry);
            if (other != null) {
                throw new FaultyCatalogue(entry.name() + " is the name of " + other.type() + " and of " + type);
            }
            byType.put(type, entry);
            found.add(entry);
        }
        entries = List.copyOf(found);
    }

    /// All events of Samklang.
    public static EventCatalogue ofFacts() {
        return FACTS;
    }

    /// The catalogue of any sealed hierarchy of records.
    public static EventCatalogue of(Class<?> root) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(root, types);
        return new EventCatalogue(types);
    }

    /// In the order in which the events are written down.
    public List<Entry> entries() {
        return entries;
    }

    /// The entries under the sealed root of the stream that each belongs to, in the order of the roots.
    public Map<Class<?>, List<Entry>> byStream(Class<?> root) {
        Map<Class<?>, List<Entry>> streams = new LinkedHashMap<>();
        for (Class<?> permitted : permittedBy(root)) {
            if (isFamilyOfStreams(permitted)) {
                streams.putAll(byStream(permitted));
            } else {
                streams.put(
                        permitted,
                        entries.stream()
                                .filter(e -> permitted.isAssignableFrom(e.type()))
                                .toList());
            }
        }
        return streams;
    }

    /// A stream has events of its own; what permits nothing but sealed interfaces holds streams together.
    private static boolean isFamilyOfStreams(Class<?> type) {
        return type.isSealed() && permittedBy(type).stream().allMatch(Class::isSealed);
    }

    public Optional<Entry> named(String storedName) {
        return Optional.ofNullable(byName.get(storedName));
    }

    /// Missing for every class that is no event.
    public Optional<Entry> forType(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    private static void collect(Class<?> type, Set<Class<?>> into) {
        if (type.isSealed()) {
            for (Class<?> permitted : permittedBy(type)) {
                collect(permitted, into);
            }
        } else {
            into.add(type);
        }
    }

    private static List<Class<?>> permittedBy(Class<?> sealed) {
        Class<?> @Nullable [] permitted = sealed.getPermittedSubclasses();
        if (permitted == null) {
            throw new FaultyCatalogue(sealed + " is not sealed");
        }
        return List.of(permitted);
    }

    private static Entry entry(Class<?> type) {
        if (!type.isRecord()) {
            throw new FaultyCatalogue(type + " is no record, so what it holds cannot be known");
        }
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new FaultyCatalogue(type + " has no @EventName");
        }
        if (!KEBAB.matcher(name.value()).matches() || name.revision() < 1) {
            throw new FaultyCatalogue(type + " has no kebab subject.fact name with a revision from 1 up");
        }
        return new Entry(name.value(), name.revision(), type.asSubclass(Record.class));
    }

    /// One event.
    ///
    /// @param revision the revision in which it is written today
    public record Entry(String name, int revision, Class<? extends Record> type) {}
}
