package org.samklang.portal.commands;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody gave, before anybody knows whether it means anything: a tree of fields, lists and leaves.
public sealed interface Given {

    /// Fields by name, in the order given.
    record Fields(Map<String, Given> fields) implements Given {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public static final Fields NONE = new Fields(Map.of());

        /// What stands below these names; no fields where nothing does.
        public Given at(String... names) {
            Given here = this;
            for (String name : names) {
                here = here instanceof Fields(Map<String, Given> below) ? below.getOrDefault(name, NONE) : NONE;
            }
            return here;
        }
    }

    record Items(List<Given> items) implements Given {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements Given {}

    record Figure(BigDecimal number) implements Given {}

    record Flag(boolean value) implements Given {}

    /// What was typed into or chosen in a form: whatever the field wants, or nothing when it is empty.
    record Typed(String text) implements Given {}

    /// Said to be nothing.
    record Nothing() implements Given {}
}
