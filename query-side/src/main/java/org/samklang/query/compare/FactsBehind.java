package org.samklang.query.compare;

import java.util.List;
import java.util.Map;
import org.samklang.query.Trace;

/// The facts behind rows.
///
/// @param named by the names that were asked for, in the order of record
public record FactsBehind(Map<String, List<Trace>> named) {
    public FactsBehind {
        named = Map.copyOf(named);
    }
}
