package org.samklang.query.persons;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PersonId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for persons by id: for labels, which the asker opens last, for readers who may see them. Answered with [Persons].
///
/// @param ids empty for all
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetPersons(Set<PersonId> ids, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<Persons> {

    @Override
    public Class<Persons> answer() {
        return Persons.class;
    }

    public GetPersons {
        ids = Set.copyOf(ids);
    }
}
