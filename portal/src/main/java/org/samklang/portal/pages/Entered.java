package org.samklang.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form: what was typed, or what it began with.
///
/// @param typed what was sent, by field name; empty when the form is shown first
/// @param first what the form begins with, by field name
/// @param again why the form is only shown again: `more:command.parties`; null where it was meant to be recorded
record Entered(Map<String, List<String>> typed, Map<String, String> first, @Nullable String again) {

    /// Before the names of fields that are not shown now.
    static final String KEPT = "kept.";

    private static final String MORE = "more:";
    private static final String KIND = "kind:";

    static final Entered NOTHING = new Entered(Map.of(), Map.of(), null);

    boolean shownFirst() {
        return typed.isEmpty();
    }

    /// @param otherwise where nobody typed anything and the form begins with nothing
    String value(String name, String otherwise) {
        List<String> sent = sent(name);
        return sent.isEmpty() ? first.getOrDefault(name, otherwise) : sent.getFirst();
    }

    /// Of a field that may be sent several times.
    List<String> values(String name) {
        List<String> sent = typed.getOrDefault(name, List.of());
        return !sent.isEmpty() || !shownFirst() ? sent : first.containsKey(name) ? List.of(first.get(name)) : List.of();
    }

    private List<String> sent(String name) {
        return typed.getOrDefault(name, typed.getOrDefault(KEPT + name, List.of()));
    }

    /// Whether somebody typed something below this name, or the form begins with something there.
    boolean says(String name) {
        return names(name).anyMatch(each -> !value(each, "").isBlank());
    }

    /// How many rows there are, one more where that was asked for.
    int rows(String name, int least) {
        Pattern row = Pattern.compile(Pattern.quote(name) + "\\[([0-9]{1,3})].*");
        Set<Integer> rows = new TreeSet<>(Set.of(least - 1));
        names(name).map(row::matcher).filter(Matcher::matches).map(found -> Integer.valueOf(found.group(1))).forEach(rows::add);
        int there = rows.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        return wantsMore(name) ? there + 1 : there;
    }

    boolean wantsMore(String name) {
        return (MORE + name).equals(again);
    }

    boolean wantsKind(String name) {
        return (KIND + name).equals(again);
    }

    static String more(String name) {
        return MORE + name;
    }

    static String kind(String name) {
        return KIND + name;
    }

    private java.util.stream.Stream<String> names(String below) {
        return java.util.stream.Stream.concat(typed.keySet().stream(), first.keySet().stream())
                .filter(name -> name.startsWith(below + ".") || name.startsWith(below + "["));
    }
}
