package org.samklang.query.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.query.Trace;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewReader;

/// Finds the facts behind rows, of those rows alone that the reader may see today.
public final class FactQueries {
    private final ViewReader reader;
    private final Map<String, View<?>> views;

    public FactQueries(ViewReader reader, List<View<?>> views) {
        this.reader = reader;
        this.views = views.stream().collect(Collectors.toMap(View::name, Function.identity()));
    }

    @QueryHandler
    public FactsBehind find(FindFacts query) {
        View<?> view = views.get(query.view());
        return view == null || query.names().isEmpty()
                ? new FactsBehind(Map.of())
                : reader.read(view, query.moment(), null, reading -> behind(query, reading));
    }

    private static FactsBehind behind(FindFacts query, Reading<?> reading) {
        Filter within = Filter.within(query.reach());
        Map<String, SortedSet<Long>> found =
                reading.facts(
                        query.areKeys() ? within.keys(query.names()) : within.groups(query.names()), query.areKeys());
        found.keySet().retainAll(query.names());
        Set<Long> positions = new TreeSet<>();
        found.values().forEach(positions::addAll);
        Map<Long, Trace> traces = new HashMap<>();
        reading.traces(positions).forEach(trace -> traces.put(trace.position(), trace));
        Map<String, List<Trace>> named = new HashMap<>();
        found.forEach((name, facts) ->
                named.put(name, facts.stream().map(traces::get).toList()));
        return new FactsBehind(named);
    }
}
