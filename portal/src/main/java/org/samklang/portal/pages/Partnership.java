package org.samklang.portal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.Timeline;

/// What the views say of one partnership, all at one position of the log.
///
/// @param entry the partnership in the list, as it was known then
/// @param subjects what its entries mention
/// @param parts what belongs to it: agreements, projects, grants, documents
record Partnership(
        PartnershipEntry entry,
        Timeline timeline,
        LearningBalance balance,
        List<OrganisationEntry> organisations,
        List<SubjectEntry> subjects,
        List<SubjectEntry> parts,
        List<Persons.PersonEntry> persons) {

    private static final Page PARTS = Page.first(500);

    /// @throws NotThere where there is none for this reader, or was none then
    static Partnership ask(
            Views views, Caller caller, PartnershipId id, Moment moment, Page page, @Nullable Long atLeast) {
        Timeline timeline = views.timeline(caller, id, moment, page, atLeast);
        long position = timeline.stand().knownAt();
        Moment same = moment.at(position);
        // Who takes part and what they are called does not depend on the day that is shown.
        Moment whenever = Moment.knownAt(position);
        PartnershipEntry entry = one(views.partnership(caller, id, same, null).entries(), id);
        if (entry == null) {
            entry = one(views.partnership(caller, id, whenever, null).entries(), id);
        }
        if (entry == null) {
            throw new NotThere();
        }
        LearningBalance balance = views.balance(caller, id, null, null, same, null);
        Set<PersonId> people = Entries.persons(timeline.entries());
        List<Persons.PersonEntry> persons =
                people.isEmpty() || !new Reader(caller).isCoordinator()
                        ? List.of()
                        : views.persons(caller, people, whenever, null).entries();
        return new Partnership(
                entry,
                timeline,
                balance,
                views.organisations(caller, organisations(entry, timeline, balance), whenever, null)
                        .entries(),
                views.subjects(caller, subjects(timeline), whenever, null).entries(),
                parts(views.subjects(
                        caller, null, new Subject(StreamType.PARTNERSHIP, id.value()), whenever, PARTS, null)),
                persons);
    }

    private static @Nullable PartnershipEntry one(List<PartnershipEntry> entries, PartnershipId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElse(null);
    }

    /// Activities and learning stand on the timeline.
    private static List<SubjectEntry> parts(Subjects found) {
        return found.entries().stream()
                .filter(part -> switch (part.subject().type()) {
                    case PARTNERSHIP, ACTIVITY, LEARNING, STATEMENT -> false;
                    case ORGANISATION,
                            PERSON,
                            INSTRUMENT,
                            TREATY_PARTICIPATION,
                            AGREEMENT,
                            PROJECT,
                            OUTCOME,
                            BODY,
                            NETWORK,
                            PROGRAMME,
                            GRANT,
                            STRATEGY,
                            RULE_SET,
                            DOCUMENT,
                            INQUIRY,
                            INITIATIVE,
                            CAUSE -> true;
                })
                .toList();
    }

    static Set<Subject> subjects(Timeline timeline) {
        Set<Subject> subjects = new HashSet<>();
        timeline.entries().forEach(each -> subjects.addAll(Mentioned.subjectsIn(each.told())));
        return subjects;
    }

    private static Set<OrganisationId> organisations(
            PartnershipEntry entry, Timeline timeline, LearningBalance balance) {
        Set<OrganisationId> ids = new HashSet<>();
        entry.parties().forEach(party -> ids.add(party.organisation()));
        timeline.entries().forEach(each -> ids.addAll(Mentioned.in(each.told())));
        balance.sums().forEach(sum -> ids.add(sum.organisation()));
        return ids;
    }
}
