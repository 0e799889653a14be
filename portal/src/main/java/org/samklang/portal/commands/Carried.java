package org.samklang.portal.commands;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Place;
import org.samklang.events.value.Protection;

/// Brings what a form cannot say through it unchanged: translations of a text, how a date was inferred, the sealed town of a
/// protected place. Wherever nobody changed what the form did say, what was recorded stays, all of it.
public final class Carried {

    private Carried() {}

    /// What was sent, with everything that was recorded and nobody touched.
    ///
    /// @param recorded what stands recorded
    /// @param shown what the form would have sent if nobody had touched it
    /// @param sent what it did send
    public static <R extends Record> R over(R recorded, R shown, R sent) {
        @SuppressWarnings("unchecked") // Made by the record's own shape, or one of the three below.
        R carried = (R) Objects.requireNonNull(value(recorded, shown, sent));
        return carried;
    }

    private static @Nullable Object value(@Nullable Object recorded, @Nullable Object shown, @Nullable Object sent) {
        if (Objects.equals(shown, sent)) {
            return recorded;
        }
        if (recorded == null || shown == null || sent == null) {
            return sent;
        }
        return switch (sent) {
            // One thing each: other words have no translations yet, and another date was not inferred.
            case Narrative _, PartialDate _ -> sent;
            case Place place -> place((Place) recorded, (Place) shown, place);
            case List<?> many -> many((List<?>) recorded, (List<?>) shown, many);
            case Record record when recorded.getClass() == sent.getClass() && shown.getClass() == sent.getClass() ->
                parts((Record) recorded, (Record) shown, record);
            default -> sent;
        };
    }

    private static Object parts(Record recorded, Record shown, Record sent) {
        Shape shape = Shape.of(sent.getClass());
        List<Shape.Part> parts = shape.everyPart();
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Part part = parts.get(i);
            values[i] = value(part.value(recorded), part.value(shown), part.value(sent));
        }
        return shape.make(values);
    }

    /// The sealed part stays as long as the place stays protected and nobody wrote another town or note.
    private static Place place(Place recorded, Place shown, Place sent) {
        Place place = (Place) parts(recorded, shown, sent);
        boolean stays = sent.protection() == Protection.PROTECTED && sent.locality() == null && sent.note() == null;
        return stays
                ? place
                : new Place(
                        place.country(), place.subdivision(), place.locality(), place.note(), place.protection(), null);
    }

    /// Rows that stayed as they were are found wherever they stand now; the others are compared with the row in their place.
    private static List<?> many(List<?> recorded, List<?> shown, List<?> sent) {
        if (recorded.size() != shown.size()) {
            return sent;
        }
        Set<Integer> left = new TreeSet<>();
        Map<Integer, Object> rows = new TreeMap<>();
        for (int i = 0; i < shown.size(); i++) {
            left.add(i);
        }
        for (int i = 0; i < sent.size(); i++) {
            Object row = sent.get(i);
            int here = i;
            left.stream()
                    .filter(each -> shown.get(each).equals(row))
                    .findFirst()
                    .ifPresent(same -> {
                        rows.put(here, recorded.get(same));
                        left.remove(same);
                    });
        }
        boolean inPlace = sent.size() == shown.size();
        for (int i = 0; i < sent.size(); i++) {
            if (!rows.containsKey(i)) {
                Object row = inPlace && left.remove(i) ? value(recorded.get(i), shown.get(i), sent.get(i)) : sent.get(i);
                rows.put(i, Objects.requireNonNull(row));
            }
        }
        return List.copyOf(rows.values());
    }
}
