package org.samklang.query.subjects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;

/// One subject as a reader gets it.
///
/// @param kind what sort of thing it is, where its kind of stream does not say it all: `BodyKind.STEERING_GROUP`
/// @param names its names, for networks, programmes, instruments
/// @param title its title, for what has no names
/// @param parties who takes part, for what is called after them
/// @param of what it belongs to
/// @param ended whether it was withdrawn, closed or dissolved
public record SubjectEntry(
        Subject subject,
        @Nullable String kind,
        List<Name> names,
        @Nullable Narrative title,
        List<OrganisationId> parties,
        List<Subject> of,
        boolean ended,
        Visibility visibility) {
    public SubjectEntry {
        names = List.copyOf(names);
        parties = List.copyOf(parties);
        of = List.copyOf(of);
    }

    /// Whether its entry in the timeline names it: it has no row in the directory.
    public boolean isNamedByItsEntry() {
        return NamedEntries.names(subject.type());
    }
}
