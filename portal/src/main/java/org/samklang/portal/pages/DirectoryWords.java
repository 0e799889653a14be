package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.directory.Directory.Partner;
import org.samklang.query.directory.Directory.Project;
import org.samklang.query.directory.Directory.Standing;
import org.samklang.query.organisations.OrganisationEntry.ContactPoint;
import org.samklang.query.timeline.TimelineEntry;

/// The directory as lines: what it is, with whom, and whom to call; and what nobody has said of that.
record DirectoryWords(QuestionDesk.Visit visit, Lines lines) {

    static Lines lines(QuestionDesk.Visit visit, List<Project> projects) {
        Set<OrganisationId> organisations = new HashSet<>();
        List<Subject> partnerships = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        for (Project project : projects) {
            partnerships.add(subject(project));
            entries.addAll(project.entries());
            project.partners().forEach(partner -> organisations.add(partner.organisation()));
            if (project.contact() != null) {
                organisations.add(project.contact());
            }
        }
        return visit.lines(entries, partnerships, organisations);
    }

    private static Subject subject(Project project) {
        return new Subject(StreamType.PARTNERSHIP, project.partnership().value());
    }

    List<Section> sections(List<Project> projects) {
        Say say = visit.say();
        long incomplete = projects.stream()
                .filter(project -> !project.missing().isEmpty())
                .count();
        return List.of(Section.of(
                "projects",
                say.of("directory.projects"),
                say.of("directory.count", "n", projects.size(), "incomplete", incomplete),
                say.of("question.directory.none"),
                projects.stream().map(this::item).toList()));
    }

    private Item item(Project project) {
        Say say = visit.say();
        List<Tag> tags = new ArrayList<>();
        if (project.standing() != Standing.ONGOING) {
            tags.add(new Tag(say.of("directory." + project.standing()), ""));
        }
        if (!project.missing().isEmpty()) {
            tags.add(new Tag(
                    say.of(
                            "directory.missing",
                            "what",
                            say.listed(project.missing().stream()
                                    .map(field -> say.of("directory.field." + field))
                                    .toList())),
                    "MISSING"));
        }
        return new Item(
                Entries.anchor(project.key()),
                lines.labels().subjectPhrase(subject(project)),
                SubjectList.path(subject(project)),
                when(project),
                tags,
                details(project),
                lines.entries().sources(project.traces()));
    }

    private String when(Project project) {
        Say say = visit.say();
        String since = project.since() == null ? "" : say.of("memberships.since", "since", say.date(project.since()));
        if (project.standing() == Standing.ONGOING || project.turn() == null) {
            return since;
        }
        String turn = say.of(
                project.standing() == Standing.SUSPENDED ? "directory.suspended-since" : "directory.perhaps-since",
                "date",
                say.date(project.turn()));
        return since.isEmpty() ? turn : since + ", " + turn;
    }

    private List<Detail> details(Project project) {
        Say say = visit.say();
        List<Detail> details = new ArrayList<>();
        if (project.information() != null) {
            details.add(new Detail(say.of("directory.information"), say.phrase(project.information()), null));
        }
        project.partners().stream()
                .filter(partner -> !partner.organisation().equals(project.contact()))
                .map(this::partner)
                .forEach(details::add);
        contact(project, details);
        if (!project.languages().isEmpty()) {
            details.add(new Detail(
                    say.of("directory.languages"),
                    Say.own(say.listed(project.languages().stream().map(this::language).toList())),
                    null));
        }
        if (project.programme() != null) {
            details.add(new Detail(say.of("partnership.programme"), Say.own(project.programme()), null));
        }
        return details;
    }

    private Detail partner(Partner partner) {
        Say say = visit.say();
        Subject subject = new Subject(StreamType.ORGANISATION, partner.organisation().value());
        Phrase name = lines.labels().phrase(partner.organisation());
        return new Detail(
                say.of(Boolean.TRUE.equals(partner.foreign()) ? "directory.foreign-partner" : "directory.partner"),
                partner.country() == null
                        ? name
                        : new Phrase(
                                say.of("pages.side", "name", name.text(), "country", say.country(partner.country())),
                                name.lang()),
                SubjectList.path(subject));
    }

    private void contact(Project project, List<Detail> details) {
        Say say = visit.say();
        OrganisationId contact = project.contact();
        if (contact == null) {
            return;
        }
        details.add(new Detail(
                say.of("directory.contact"),
                lines.labels().phrase(contact),
                SubjectList.path(new Subject(StreamType.ORGANISATION, contact.value()))));
        ContactPoint point = project.contactPoint();
        if (point != null) {
            details.add(new Detail(
                    "",
                    Say.own(String.join(
                            ", ",
                            Stream.of(point.email(), point.phone(), point.website())
                                    .filter(each -> each != null && !each.isBlank())
                                    .toList())),
                    null));
        }
    }

    private String language(String tag) {
        Locale locale = visit.say().language().locale();
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
        return name.isEmpty() ? tag : name;
    }
}
