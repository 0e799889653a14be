package org.samklang.portal.commands;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

/// The least that can be given for a type: everything that must be said, and one entry in every list.
public final class Specimen {

    private static final String UUID_TEXT = "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11";

    private Specimen() {}

    public static Given of(Class<?> type) {
        if (type == PartialDate.class || type == java.time.LocalDate.class) {
            return new Given.Typed("2014-05-31");
        }
        if (type == String.class || type == SealedValue.class || type == Narrative.class) {
            return new Given.Typed("Text");
        }
        if (type == UUID.class || type == PersonId.class) {
            return new Given.Typed(UUID_TEXT);
        }
        if (Id.class.isAssignableFrom(type)) {
            return new Given.Typed("specimen");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Given.Typed("true");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
            return new Given.Typed("2");
        }
        if (type.isEnum()) {
            return new Given.Typed(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        if (type.isSealed()) {
            Map.Entry<String, Class<?>> first =
                    Shape.kinds(type).entrySet().iterator().next();
            Map<String, Given> fields = new LinkedHashMap<>();
            fields.put("type", new Given.Typed(first.getKey()));
            fields.putAll(fields(first.getValue()));
            return new Given.Fields(fields);
        }
        return new Given.Fields(fields(type));
    }

    private static Map<String, Given> fields(Class<?> recordType) {
        Map<String, Given> fields = new LinkedHashMap<>();
        for (Shape.Part part : Shape.of(recordType).parts()) {
            if (Collection.class.isAssignableFrom(part.raw())) {
                fields.put(part.name(), new Given.Items(List.of(text(part.name(), of(part.entry())))));
            } else if (part.required()) {
                fields.put(part.name(), text(part.name(), of(part.raw())));
            }
        }
        return fields;
    }

    private static Given text(String component, Given given) {
        return component.equals("language") || component.equals("languages") ? new Given.Typed("nb") : given;
    }
}
