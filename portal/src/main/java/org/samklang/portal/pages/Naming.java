package org.samklang.portal.pages;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.timeline.TimelineEntry;

/// Asks for the names of everything that a page says, at one moment.
final class Naming {
    private final Views views;
    private final Set<Subject> subjects = new HashSet<>();
    private final Set<OrganisationId> organisations = new HashSet<>();

    Naming(Views views) {
        this.views = views;
    }

    /// What these say, and where they stand.
    Naming of(Collection<TimelineEntry> entries) {
        for (TimelineEntry entry : entries) {
            subjects.addAll(entry.about());
            subjects.addAll(Mentioned.subjectsIn(entry.told()));
            organisations.addAll(Mentioned.in(entry.told()));
        }
        return this;
    }

    Naming subjects(Collection<Subject> more) {
        subjects.addAll(more);
        return this;
    }

    Naming organisations(Collection<OrganisationId> more) {
        organisations.addAll(more);
        return this;
    }

    /// @param shown subjects that are known already
    Labels labels(Caller caller, Say say, Moment moment, List<SubjectEntry> shown) {
        for (SubjectEntry entry : shown) {
            subjects.addAll(entry.of());
        }
        List<SubjectEntry> known = Stream.concat(
                        shown.stream(),
                        subjects.isEmpty()
                                ? Stream.empty()
                                : views.subjects(caller, subjects, moment, null).entries().stream())
                .toList();
        known.forEach(entry -> organisations.addAll(entry.parties()));
        Stream.concat(subjects.stream(), shown.stream().map(SubjectEntry::subject))
                .filter(subject -> subject.type() == StreamType.ORGANISATION)
                .forEach(subject -> organisations.add(new OrganisationId(subject.id())));
        return new Labels(
                organisations.isEmpty()
                        ? List.of()
                        : views.organisations(caller, organisations, moment, null).entries(),
                known,
                say);
    }
}
