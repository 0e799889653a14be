package org.samklang.query.subjects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;

/// One subject as it is kept.
///
/// @param kind the word for what sort of thing it is: `BodyKind.STEERING_GROUP`; null where its kind of stream says it all
/// @param of what it belongs to: the partnership of a project, the organisation of a board
/// @param parties who takes part, for what is called after them
/// @param ended whether it was withdrawn, closed or dissolved
/// @param madeAt position of the fact that made it
record SubjectRow(
        Subject subject,
        @Nullable String kind,
        List<Name> names,
        @Nullable Narrative title,
        List<OrganisationId> parties,
        List<Subject> of,
        boolean ended,
        Visibility visibility,
        long madeAt) {
    SubjectRow {
        names = List.copyOf(names);
        parties = List.copyOf(parties);
        of = List.copyOf(of);
    }

    /// The word for a sort of thing.
    static @Nullable String kind(@Nullable Enum<?> kind) {
        return kind == null ? null : kind.getDeclaringClass().getSimpleName() + "." + kind.name();
    }

    SubjectRow called(List<Name> more) {
        return new SubjectRow(subject, kind, more, title, parties, of, ended, visibility, madeAt);
    }

    SubjectRow joined(List<OrganisationId> more) {
        return new SubjectRow(subject, kind, names, title, more, of, ended, visibility, madeAt);
    }

    SubjectRow belonging(List<Subject> more) {
        return new SubjectRow(subject, kind, names, title, parties, more, ended, visibility, madeAt);
    }

    SubjectRow finished() {
        return new SubjectRow(subject, kind, names, title, parties, of, true, visibility, madeAt);
    }

}
