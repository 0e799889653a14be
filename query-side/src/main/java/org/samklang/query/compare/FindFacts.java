package org.samklang.query.compare;

import java.util.Set;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which facts made rows of a view what they were, up to a moment. Answered with [FactsBehind].
///
/// @param view its name: `organisations`; one that there is not is answered with nothing
/// @param names which rows, by their keys or by what they belong to
/// @param areKeys which of the two
public record FindFacts(String view, Set<String> names, boolean areKeys, Moment moment, Reach reach) implements Question<FactsBehind> {
    public FindFacts {
        names = Set.copyOf(names);
    }

    @Override
    public Class<FactsBehind> answer() {
        return FactsBehind.class;
    }
}
