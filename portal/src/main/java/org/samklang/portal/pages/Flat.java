package org.samklang.portal.pages;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.text.Kebab;

/// What is recorded, as the fields of a form would say it: for a form that begins with what there is.
record Flat(Say say) {

    Map<String, String> of(String path, Record recorded) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(path, recorded, fields);
        return fields;
    }

    private void put(String path, @Nullable Object value, Map<String, String> into) {
        switch (value) {
            case null -> {}
            case Narrative narrative -> into.put(path, narrative.text());
            case PartialDate date -> into.put(path, say.date(date));
            case Id id -> into.put(path, id.value());
            case Enum<?> constant -> into.put(path, constant.name());
            case String text -> into.put(path, text);
            case BigDecimal number -> into.put(path, number.toPlainString());
            case Number number -> into.put(path, number.toString());
            case Boolean yes -> into.put(path, yes.toString());
            case Collection<?> many -> {
                int row = 0;
                for (Object one : many) {
                    put(path + "[" + row++ + "]", one, into);
                }
            }
            case Record nested -> {
                Class<?> owner = nested.getClass().getEnclosingClass();
                if (owner != null && owner.isSealed()) {
                    into.put(path + ".type", Kebab.of(nested.getClass()));
                }
                Shape.of(nested.getClass())
                        .parts()
                        .forEach(part -> put(path + "." + part.name(), part.value(nested), into));
            }
            default -> throw new IllegalStateException("no field for " + value.getClass() + " at " + path);
        }
    }
}
