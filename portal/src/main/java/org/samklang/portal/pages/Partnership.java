package org.samklang.portal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.learning.GetLearningBalance;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.persons.GetPersons;
import org.samklang.query.persons.Persons;
import org.samklang.query.timeline.GetTimeline;
import org.samklang.query.timeline.Timeline;

/// What the views say of one partnership, all at one position of the log.
///
/// @param entry the partnership in the list, as it was known then
/// @param reach how far the reader sees here, judged as of now
record Partnership(
        PartnershipEntry entry,
        Reach reach,
        Timeline timeline,
        LearningBalance balance,
        List<org.samklang.query.organisations.OrganisationEntry> organisations,
        List<Persons.PersonEntry> persons) {

    /// Finds it, unless it is not there for this reader. Whether the reader takes part is judged as of now.
    static Optional<PartnershipEntry> find(
            Views views, Reader reader, PartnershipId id, Moment moment, @Nullable Long atLeast) {
        return reach(views, reader, id, atLeast).flatMap(reach -> one(views, id, moment, reach, null));
    }

    /// How far the reader sees in this partnership; nothing where it is not there for them.
    static Optional<Reach> reach(Views views, Reader reader, PartnershipId id, @Nullable Long atLeast) {
        Reach widest = reader.ownReach();
        return one(views, id, Moment.live(), widest, atLeast)
                .map(entry -> reader.reach(entry.parties()))
                .filter(reach -> reach.equals(widest)
                        || one(views, id, Moment.live(), reach, null).isPresent());
    }

    private static Optional<PartnershipEntry> one(
            Views views, PartnershipId id, Moment moment, Reach reach, @Nullable Long atLeast) {
        return views.ask(FindPartnerships.one(id, moment, reach, atLeast), Partnerships.class).entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    static Optional<Partnership> ask(
            Views views, Reader reader, PartnershipId id, Moment moment, Page page, @Nullable Long atLeast) {
        return reach(views, reader, id, atLeast).flatMap(reach -> ask(views, reader, id, moment, page, atLeast, reach));
    }

    private static Optional<Partnership> ask(
            Views views,
            Reader reader,
            PartnershipId id,
            Moment moment,
            Page page,
            @Nullable Long atLeast,
            Reach reach) {
        Timeline timeline = views.ask(new GetTimeline(id, moment, reach, page, atLeast), Timeline.class);
        Moment same = moment.at(timeline.stand().knownAt());
        // The partnership is there from its first fact on, whatever day is asked for.
        Moment whenever = new Moment(null, timeline.stand().knownAt(), null);
        return one(views, id, same, reach, null).or(() -> one(views, id, whenever, reach, null)).map(entry -> {
            LearningBalance balance = views.ask(
                    new GetLearningBalance(id, null, null, same, reach, null), LearningBalance.class);
            Organisations organisations = views.ask(
                    new GetOrganisations(organisations(entry, timeline, balance), whenever, reach, null),
                    Organisations.class);
            Set<PersonId> ids = Entries.persons(timeline.entries());
            List<Persons.PersonEntry> persons = ids.isEmpty() || !reader.seesPersons(entry.parties())
                    ? List.of()
                    : views.ask(new GetPersons(ids, whenever, reach, null), Persons.class).entries();
            return new Partnership(entry, reach, timeline, balance, organisations.entries(), persons);
        });
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
