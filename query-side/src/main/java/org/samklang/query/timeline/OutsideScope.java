package org.samklang.query.timeline;

import java.util.List;

/// That a member joined a network from a country that the network was not meant for at that time (domain X3). It keeps
/// nothing out: it is a warning until somebody says why.
///
/// @param perhaps whether it is so only in some reading of the dates
/// @param explained whether the reason is recorded
/// @param from the member's countries that lie outside, ISO 3166-1 alpha-2
/// @param scope the countries that the network was meant for
public record OutsideScope(boolean perhaps, boolean explained, List<String> from, List<String> scope) {
    public OutsideScope {
        from = List.copyOf(from);
        scope = List.copyOf(scope);
    }
}
