package org.samklang.portal.commands;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DateInPhrase;
import org.samklang.events.value.Id;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Span;
import org.samklang.events.value.WrittenDates;
import org.samklang.events.value.WrittenPhrases;
import org.samklang.events.value.WrittenSpans;

/// Makes a record of what somebody gave, or says everything that is wrong with it, each fault with its pointer.
///
/// A list that is not given is empty; a component that is neither nullable nor filled in by its record must be given; a
/// field that the record does not have is a fault. Dates are read as EDTF or as people write them, one that is relative beside
/// its anchor: `{"written": "i år", "anchor": "2013", "basis": "..."}`. A length of time is read
/// in its notation or as people write it. A narrative may be given as plain text. A component that is to be sealed holds its clear text until [Sealing] has been over it.
public final class Binder {

    private static final int MOST_DIGITS = 30;
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String WRITTEN = "written";
    private static final String ANCHOR = "anchor";
    private static final String BASIS = "basis";
    private static final List<String> INFERRED = List.of(WRITTEN, ANCHOR, BASIS);
    private static final Set<String> YES = Set.of("true", "on", "yes", "1");

    private final Reading reading;
    private final List<Fault> faults = new ArrayList<>();

    private Binder(Reading reading) {
        this.reading = reading;
    }

    public static <T> Binding<T> bind(Class<T> type, Given given, Reading reading) {
        Binder binder = new Binder(reading);
        Object bound = binder.object(type, given, "");
        if (bound == null || !binder.faults.isEmpty()) {
            return new Binding.Refused<>(binder.faults);
        }
        return new Binding.Bound<>(type.cast(bound));
    }

    /// Whether a form left this empty.
    static boolean isBlank(Given given) {
        return switch (given) {
            case Given.Typed(String text) -> text.isBlank();
            case Given.Fields(Map<String, Given> fields) ->
                !fields.isEmpty() && fields.values().stream().allMatch(Binder::isBlank);
            case Given.Items(List<Given> items) -> !items.isEmpty() && items.stream().allMatch(Binder::isBlank);
            case Given.Text _, Given.Figure _, Given.Flag _, Given.Nothing _ -> false;
        };
    }

    private static boolean isAbsent(@Nullable Given given) {
        return given == null || given instanceof Given.Nothing || isBlank(given);
    }

    /// Null when there was a fault, which then stands among the faults.
    private @Nullable Object object(Class<?> type, Given given, String pointer) {
        if (type == PartialDate.class && !(given instanceof Given.Fields)) {
            return date(given, pointer);
        }
        if (type == PartialDate.class && given instanceof Given.Fields(Map<String, Given> fields) && fields.containsKey(WRITTEN)) {
            return inferredDate(fields, pointer);
        }
        if (type == Span.class && !(given instanceof Given.Fields)) {
            return span(given, pointer);
        }
        if (type == Narrative.class && !(given instanceof Given.Fields)) {
            String text = text(given, pointer, TextLimit.NARRATIVE);
            return text == null ? null : Narrative.of(reading.narratives(), text);
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type, given, pointer);
        }
        if (type.isRecord()) {
            return given instanceof Given.Fields(Map<String, Given> fields)
                    ? record(Shape.of(type), fields, pointer, Set.of())
                    : fault(pointer, Fault.Code.NOT_FIELDS);
        }
        if (type.isSealed()) {
            return given instanceof Given.Fields(Map<String, Given> fields)
                    ? kind(type, fields, pointer)
                    : fault(pointer, Fault.Code.NOT_FIELDS);
        }
        return leaf(type, given, pointer);
    }

    private @Nullable Object kind(Class<?> type, Map<String, Given> fields, String pointer) {
        Map<String, Class<?>> kinds = Shape.kinds(type);
        Given named = fields.get("type");
        if (isAbsent(named)) {
            return fault(Pointer.step(pointer, "type"), Fault.Code.MISSING);
        }
        String name = text(Objects.requireNonNull(named), Pointer.step(pointer, "type"), TextLimit.CODE);
        if (name == null) {
            return null;
        }
        Class<?> kind = kinds.get(name);
        return kind == null
                ? unknown(Pointer.step(pointer, "type"), name, kinds.keySet())
                : record(Shape.of(kind), fields, pointer, Set.of("type"));
    }

    private @Nullable Object record(Shape shape, Map<String, Given> fields, String pointer, Set<String> beside) {
        int before = faults.size();
        List<Shape.Part> parts = shape.everyPart();
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Part part = parts.get(i);
            boolean fillable = shape.part(part.name()).isPresent();
            values[i] = fillable
                    ? component(part, fields.get(part.name()), Pointer.step(pointer, part.name()))
                    : null;
        }
        for (String name : fields.keySet()) {
            if (!beside.contains(name) && shape.part(name).isEmpty()) {
                faults.add(new Fault(
                        Pointer.step(pointer, name),
                        Fault.Code.UNKNOWN_FIELD,
                        Map.of("allowed", shape.parts().stream().map(Shape.Part::name).toList())));
            }
        }
        return faults.size() > before ? null : shape.make(values);
    }

    private @Nullable Object component(Shape.Part part, @Nullable Given given, String pointer) {
        Class<?> raw = part.raw();
        if (given == null || isAbsent(given)) {
            return absent(part, pointer);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return list(part, given, pointer);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return translations(part, given, pointer);
        }
        if (part.seals() != null) {
            String clear = text(given, pointer, part.limit());
            return clear == null ? null : new SealedValue(clear);
        }
        if (raw == String.class) {
            String text = text(given, pointer, part.limit());
            boolean tag = part.name().equals("language");
            return text != null && tag ? languageTag(text, pointer) : text;
        }
        return object(raw, given, pointer);
    }

    private @Nullable Object absent(Shape.Part part, String pointer) {
        Class<?> raw = part.raw();
        if (part.required()) {
            return fault(pointer, Fault.Code.MISSING);
        }
        if (Set.class.isAssignableFrom(raw)) {
            return Set.of();
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return List.of();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of();
        }
        return raw == boolean.class ? Boolean.FALSE : null;
    }

    private @Nullable Object list(Shape.Part part, Given given, String pointer) {
        List<Given> items;
        switch (given) {
            case Given.Items(List<Given> several) -> items = several;
            case Given.Typed one -> items = List.of(one);
            case Given.Fields _, Given.Text _, Given.Figure _, Given.Flag _, Given.Nothing _ -> {
                return fault(pointer, Fault.Code.NOT_A_LIST);
            }
        }
        if (items.size() > TextLimit.LIST) {
            faults.add(new Fault(pointer, Fault.Code.TOO_MANY, Map.of("most", TextLimit.LIST)));
            return null;
        }
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Given item = items.get(i);
            String at = Pointer.step(pointer, i);
            if (isBlank(item)) {
                continue;
            }
            Object entry = part.entry() == String.class
                    ? text(item, at, part.limit())
                    : object(part.entry(), item, at);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return Set.class.isAssignableFrom(part.raw()) ? new LinkedHashSet<>(entries) : List.copyOf(entries);
    }

    private @Nullable Object translations(Shape.Part part, Given given, String pointer) {
        if (!(given instanceof Given.Fields(Map<String, Given> fields))) {
            return fault(pointer, Fault.Code.NOT_FIELDS);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((tag, translation) -> {
            String at = Pointer.step(pointer, tag);
            if (languageTag(tag, at) != null && !isBlank(translation)) {
                String text = text(translation, at, part.limit());
                if (text != null) {
                    texts.put(tag, text);
                }
            }
        });
        return texts;
    }

    private @Nullable Object leaf(Class<?> type, Given given, String pointer) {
        if (type == String.class) {
            return text(given, pointer, TextLimit.NAME);
        }
        if (type == boolean.class || type == Boolean.class) {
            return switch (given) {
                case Given.Flag(boolean value) -> value;
                case Given.Typed(String typed) -> YES.contains(typed.strip().toLowerCase(Locale.ROOT));
                case Given.Fields _, Given.Items _, Given.Text _, Given.Figure _, Given.Nothing _ ->
                    fault(pointer, Fault.Code.NOT_A_YES_OR_NO);
            };
        }
        if (type == int.class || type == Integer.class) {
            Long whole = whole(given, pointer, Integer.MAX_VALUE);
            return whole == null ? null : Math.toIntExact(whole);
        }
        if (type == long.class || type == Long.class) {
            return whole(given, pointer, Long.MAX_VALUE);
        }
        if (type == BigDecimal.class) {
            return number(given, pointer);
        }
        if (type.isEnum()) {
            return constant(type, given, pointer);
        }
        if (type == UUID.class) {
            String text = text(given, pointer, TextLimit.CODE);
            return text == null
                    ? null
                    : UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : fault(pointer, Fault.Code.NOT_A_UUID);
        }
        if (type == LocalDate.class || type == Instant.class) {
            return moment(type, given, pointer);
        }
        throw new IllegalStateException("no way to read " + type.getName() + " at " + pointer);
    }

    private @Nullable Object moment(Class<?> type, Given given, String pointer) {
        String text = text(given, pointer, TextLimit.CODE);
        if (text == null) {
            return null;
        }
        try {
            return type == LocalDate.class ? LocalDate.parse(text.strip()) : Instant.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return fault(pointer, type == LocalDate.class ? Fault.Code.NOT_A_DAY : Fault.Code.NOT_AN_INSTANT);
        }
    }

    private @Nullable Object constant(Class<?> type, Given given, String pointer) {
        String name = text(given, pointer, TextLimit.CODE);
        if (name == null) {
            return null;
        }
        List<Object> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseGet(() -> unknown(
                        pointer,
                        name,
                        constants.stream().map(constant -> ((Enum<?>) constant).name()).toList()));
    }

    private @Nullable Object id(Class<?> type, Given given, String pointer) {
        String text = text(given, pointer, TextLimit.ID);
        if (text == null) {
            return null;
        }
        Object id = Shape.of(type).make(new Object[] {text});
        if (((Id) id).isWellFormed()) {
            return id;
        }
        faults.add(new Fault(pointer, Fault.Code.ILL_FORMED_ID, Map.of("text", Echo.of(text))));
        return null;
    }

    private @Nullable PartialDate date(Given given, String pointer) {
        String text = text(given, pointer, TextLimit.DATE);
        return text == null ? null : date(text, pointer);
    }

    private @Nullable PartialDate date(String text, String pointer) {
        try {
            return WrittenDates.read(text, reading.words());
        } catch (InvalidPartialDate invalid) {
            faults.add(Fault.of(pointer, invalid, WrittenPhrases.find(text, reading.words())));
            return null;
        }
    }

    /// "Dette halvåret" as a document of a known date means it.
    private @Nullable PartialDate inferredDate(Map<String, Given> fields, String pointer) {
        int before = faults.size();
        String written = inferredPart(fields, WRITTEN, pointer, TextLimit.DATE);
        String anchor = inferredPart(fields, ANCHOR, pointer, TextLimit.DATE);
        String basis = inferredPart(fields, BASIS, pointer, TextLimit.BASIS);
        PartialDate anchored = anchor == null ? null : date(anchor, Pointer.step(pointer, ANCHOR));
        fields.keySet().stream()
                .filter(name -> !INFERRED.contains(name))
                .forEach(name -> faults.add(new Fault(
                        Pointer.step(pointer, name), Fault.Code.UNKNOWN_FIELD, Map.of("allowed", INFERRED))));
        if (faults.size() > before || written == null || anchored == null || basis == null) {
            return null;
        }
        try {
            return WrittenDates.infer(written, reading.words(), anchored, basis);
        } catch (InvalidPartialDate invalid) {
            boolean wide = invalid.code() == InvalidPartialDate.Code.ANCHOR_TOO_WIDE;
            faults.add(Fault.of(
                    Pointer.step(pointer, wide ? ANCHOR : WRITTEN), invalid, new DateInPhrase.None()));
            return null;
        }
    }

    private @Nullable String inferredPart(Map<String, Given> fields, String name, String pointer, TextLimit limit) {
        Given given = fields.get(name);
        String at = Pointer.step(pointer, name);
        if (given == null || isAbsent(given)) {
            faults.add(new Fault(at, Fault.Code.MISSING));
            return null;
        }
        return text(given, at, limit);
    }

    private @Nullable Span span(Given given, String pointer) {
        String text = text(given, pointer, TextLimit.CODE);
        if (text == null) {
            return null;
        }
        try {
            return WrittenSpans.read(text, reading.words());
        } catch (InvalidPartialDate invalid) {
            faults.add(Fault.of(pointer, invalid, new DateInPhrase.None()));
            return null;
        }
    }

    private @Nullable Long whole(Given given, String pointer, long largest) {
        BigDecimal number = number(given, pointer);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            faults.add(new Fault(pointer, Fault.Code.NOT_A_WHOLE_NUMBER));
            return null;
        }
        if (number.abs().compareTo(BigDecimal.valueOf(largest)) > 0) {
            faults.add(new Fault(pointer, Fault.Code.NUMBER_TOO_LARGE));
            return null;
        }
        return number.longValueExact();
    }

    private @Nullable BigDecimal number(Given given, String pointer) {
        BigDecimal number = switch (given) {
            case Given.Figure(BigDecimal figure) -> figure;
            case Given.Typed(String typed) -> typedNumber(typed);
            case Given.Fields _, Given.Items _, Given.Text _, Given.Flag _, Given.Nothing _ -> null;
        };
        if (number == null) {
            faults.add(new Fault(pointer, Fault.Code.NOT_A_NUMBER));
            return null;
        }
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            faults.add(new Fault(pointer, Fault.Code.NUMBER_TOO_LARGE));
            return null;
        }
        return number;
    }

    /// As people write numbers: with a decimal comma or point, grouped by spaces of any kind.
    private static @Nullable BigDecimal typedNumber(String typed) {
        String plain = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?") ? new BigDecimal(plain) : null;
    }

    private @Nullable String languageTag(String tag, String pointer) {
        try {
            new Locale.Builder().setLanguageTag(tag).build();
            return tag;
        } catch (IllformedLocaleException illFormed) {
            faults.add(new Fault(pointer, Fault.Code.NOT_A_LANGUAGE, Map.of("text", Echo.of(tag))));
            return null;
        }
    }

    private @Nullable String text(Given given, String pointer, TextLimit limit) {
        String text = switch (given) {
            case Given.Text(String said) -> said;
            // Browsers send line breaks as CR LF, whatever was typed.
            case Given.Typed(String typed) -> typed.replace("\r\n", "\n");
            case Given.Fields _, Given.Items _, Given.Figure _, Given.Flag _, Given.Nothing _ -> null;
        };
        if (text == null) {
            faults.add(new Fault(pointer, Fault.Code.NOT_A_TEXT));
            return null;
        }
        if (text.isBlank()) {
            faults.add(new Fault(pointer, Fault.Code.MISSING));
            return null;
        }
        Fault fault = TextRules.check(pointer, text, limit.most(), limit.lines());
        if (fault != null) {
            faults.add(fault);
            return null;
        }
        return text;
    }

    private @Nullable Object unknown(String pointer, String text, Collection<String> allowed) {
        faults.add(new Fault(
                pointer,
                Fault.Code.UNKNOWN_VALUE,
                Map.of("text", Echo.of(text), "allowed", allowed.stream().collect(Collectors.toUnmodifiableList()))));
        return null;
    }

    private @Nullable Object fault(String pointer, Fault.Code code) {
        faults.add(new Fault(pointer, code));
        return null;
    }
}
