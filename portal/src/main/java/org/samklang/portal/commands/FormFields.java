package org.samklang.portal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The flat fields of a form as a tree: `details.occurredOn`, `parties[0].organisation`; a field sent several times is a
/// list. Empty fields stay, as [Given.Typed], so that pointers keep the numbers of the form.
public final class FormFields {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int DEEPEST = 12;

    private FormFields() {}

    public static Given.Fields read(Map<String, List<String>> parameters) {
        Node root = new Node();
        parameters.forEach((name, values) -> {
            List<String> steps = List.of(name.replace("]", "").split("[.\\[]"));
            if (!steps.isEmpty() && steps.size() <= DEEPEST) {
                root.put(steps, values);
            }
        });
        return new Given.Fields(root.fields());
    }

    /// The name of the form field to which a pointer leads: `/details/occurredOn` is `details.occurredOn`.
    public static String name(String pointer) {
        StringBuilder name = new StringBuilder();
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            String plain = step.replace("~1", "/").replace("~0", "~");
            if (NUMBER.matcher(plain).matches()) {
                name.append('[').append(plain).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(plain);
            }
        }
        return name.toString();
    }

    private static final class Node {
        private final Map<String, Node> children = new LinkedHashMap<>();
        private final List<String> values = new ArrayList<>();

        void put(List<String> steps, List<String> all) {
            if (steps.isEmpty()) {
                values.addAll(all);
            } else {
                children.computeIfAbsent(steps.getFirst(), _ -> new Node()).put(steps.subList(1, steps.size()), all);
            }
        }

        Map<String, Given> fields() {
            Map<String, Given> fields = new LinkedHashMap<>();
            children.forEach((name, child) -> fields.put(name, child.given()));
            return fields;
        }

        Given given() {
            if (children.isEmpty()) {
                return values.size() == 1
                        ? new Given.Typed(values.getFirst())
                        : new Given.Items(values.stream().<Given>map(Given.Typed::new).toList());
            }
            if (!children.keySet().stream().allMatch(name -> NUMBER.matcher(name).matches())) {
                return new Given.Fields(fields());
            }
            Map<Integer, Given> numbered = new TreeMap<>();
            children.forEach((name, child) -> numbered.put(Integer.valueOf(name), child.given()));
            return new Given.Items(List.copyOf(numbered.values()));
        }
    }
}
