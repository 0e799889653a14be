package org.samklang.portal.views;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.security.Caller;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;
import org.samklang.query.Trace;
import org.samklang.query.compare.FindFacts;
import org.samklang.query.compliance.Choice;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.FindCommitments;
import org.samklang.query.compliance.GetCompliance;
import org.samklang.query.compliance.GetRuleSets;
import org.samklang.query.compliance.RuleSets;
import org.samklang.query.compliance.Status;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.conventions.GetConventionChart;
import org.samklang.query.documents.Documents;
import org.samklang.query.documents.FindDocuments;
import org.samklang.query.learning.GetLearningBalance;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.maintenance.GetViewStatus;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.persons.GetPersons;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.FindSubjects;
import org.samklang.query.subjects.GetSubjects;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.FindLatest;
import org.samklang.query.timeline.GetTimeline;
import org.samklang.query.timeline.Timeline;

/// Asks the views for a caller, as far as that caller may see. What a caller may not know of is [NotThere].
public final class Views {

    /// Of how many partnerships commitments are told together.
    private static final int FEW = 100;

    /// What belongs to no partnership.
    private static final Set<StreamType> APART =
            EnumSet.of(StreamType.INSTRUMENT, StreamType.NETWORK, StreamType.PROGRAMME, StreamType.RULE_SET);

    private final Asking asking;

    public Views(QueryGateway queries, Duration patience) {
        this.asking = new Asking(queries, patience);
    }

    /// What a list of partnerships is narrowed to; null and empty do not narrow.
    public record Wanted(
            @Nullable String text, Set<OrganisationId> parties, org.samklang.events.@Nullable PartnershipKind kind) {
        public Wanted {
            parties = Set.copyOf(parties);
        }

        public static final Wanted ALL = new Wanted(null, Set.of(), null);
    }

    /// How far the caller sees in one partnership: a coordinator as a partner where its organisation takes part today, and
    /// like everybody elsewhere.
    public Reach reach(Caller caller, PartnershipId partnership) {
        return reach(caller, partnership, null);
    }

    /// Waits first: a caller who has just made a partnership takes part in it as soon as the view knows of it.
    private Reach reach(Caller caller, PartnershipId partnership, @Nullable Long atLeast) {
        if (caller.role() != Role.COORDINATOR) {
            return ReachOf.role(caller.role());
        }
        OrganisationId own = caller.organisationId();
        Reach reach = ReachOf.role(caller.role());
        return own != null && !own(caller, Wanted.ALL, Set.of(partnership), Moment.live(), atLeast).entries().isEmpty()
                ? reach.asPartnerOf(List.of(
                        StreamType.PARTNERSHIP.streamId(partnership.value()), StreamType.ORGANISATION.streamId(own.value())))
                : reach;
    }

    /// How far the caller sees across the register: a coordinator as a partner of what belongs to its organisation or to a
    /// partnership where it takes part today, and like everybody elsewhere.
    private Reach reach(Caller caller, @Nullable Long atLeast) {
        Reach reach = ReachOf.role(caller.role());
        OrganisationId own = caller.organisationId();
        if (caller.role() != Role.COORDINATOR || own == null) {
            return reach;
        }
        return reach.asPartnerOf(Stream.concat(
                        Stream.of(StreamType.ORGANISATION.streamId(own.value())),
                        own(caller, Wanted.ALL, Set.of(), Moment.live(), atLeast).entries().stream()
                                .map(entry -> StreamType.PARTNERSHIP.streamId(entry.id().value())))
                .toList());
    }

    /// Asks a question over the whole register, or over one subject.
    ///
    /// @param about the one subject; null for the whole register
    /// @param question is told how far the caller sees
    /// @throws NotThere for a subject that the caller may not know of
    public <A> A ask(
            Caller caller,
            @Nullable Subject about,
            Moment moment,
            Page page,
            @Nullable Long atLeast,
            Function<Asked, Question<A>> question) {
        if (about != null && about.type() == StreamType.PERSON) {
            person(caller, new PersonId(about.id()), atLeast);
        } else if (about != null) {
            known(caller, about, atLeast);
        }
        Reach reach = about == null ? reach(caller, atLeast) : reach(caller, about, atLeast);
        return ask(question.apply(new Asked(
                about,
                moment,
                reach,
                () -> about == null ? reach : reach(caller, atLeast),
                ReachOf.directory(caller.role()),
                page,
                atLeast)));
    }

    /// Fails with [NotThere] where the caller may not know of the person.
    private void person(Caller caller, PersonId id, @Nullable Long atLeast) {
        boolean mayKnow =
                switch (caller.role()) {
                    case COORDINATOR, AUDITOR, REGISTRAR, DATA_PROTECTION_OFFICER -> true;
                    case FUNDER, ADMINISTRATOR -> false;
                };
        if (!mayKnow || persons(caller, Set.of(id), Moment.live(), atLeast).entries().isEmpty()) {
            throw new NotThere();
        }
    }

    /// Whether the caller's organisation takes part.
    public boolean takesPart(Caller caller, PartnershipId partnership) {
        return caller.organisation() != null
                && !own(caller, Wanted.ALL, Set.of(partnership), Moment.live(), null).entries().isEmpty();
    }

    /// The partnerships that the caller may know of. For a coordinator its own come first.
    public Partnerships partnerships(Caller caller, Wanted wanted, Moment moment, Page page, @Nullable Long atLeast) {
        if (caller.role() != Role.COORDINATOR || caller.organisation() == null) {
            return find(wanted, Set.of(), moment, ReachOf.role(caller.role()), page, atLeast);
        }
        Partnerships own = own(caller, wanted, Set.of(), moment, atLeast);
        Partnerships others = find(wanted, Set.of(), moment, Reach.of(Visibility.PUBLIC), Page.whole(), atLeast);
        Map<PartnershipId, PartnershipEntry> all = new LinkedHashMap<>();
        own.entries().forEach(entry -> all.put(entry.id(), entry));
        others.entries().forEach(entry -> all.putIfAbsent(entry.id(), entry));
        return page(new Partnerships(others.stand(), List.copyOf(all.values()), (long) all.size(), null), page);
    }

    /// One partnership.
    public Partnerships partnership(Caller caller, PartnershipId id, Moment moment, @Nullable Long atLeast) {
        Reach reach = reach(caller, id, atLeast);
        visible(id, reach, atLeast);
        return ask(FindPartnerships.one(id, moment, reach, atLeast));
    }

    public Timeline timeline(Caller caller, PartnershipId id, Moment moment, Page page, @Nullable Long atLeast) {
        Reach reach = reach(caller, id, atLeast);
        visible(id, reach, atLeast);
        return ask(new GetTimeline(id, moment, reach, page, atLeast));
    }

    public LearningBalance balance(
            Caller caller,
            PartnershipId id,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Moment moment,
            @Nullable Long atLeast) {
        Reach reach = reach(caller, id, atLeast);
        visible(id, reach, atLeast);
        return ask(new GetLearningBalance(id, from, until, moment, reach, atLeast));
    }

    /// Organisations by any of their names, forgiving in spelling; all of them for an empty text.
    public Organisations organisations(Caller caller, String text, Moment moment, int limit, @Nullable Long atLeast) {
        return ask(
                new FindOrganisations(text, moment, ReachOf.directory(caller.role()), limit, atLeast));
    }

    /// Organisations by id, for labels; unknown ones are missing.
    public Organisations organisations(
            Caller caller, Set<OrganisationId> ids, Moment moment, @Nullable Long atLeast) {
        return ask(
                new GetOrganisations(ids, moment, ReachOf.directory(caller.role()), atLeast));
    }

    public Organisations organisation(Caller caller, OrganisationId id, Moment moment, @Nullable Long atLeast) {
        Organisations found = organisations(caller, Set.of(id), moment, atLeast);
        if (found.entries().isEmpty()) {
            throw new NotThere();
        }
        return found;
    }

    /// Persons by id, names still sealed: open them with [Unsealing] for this caller.
    public Persons persons(Caller caller, Set<PersonId> ids, Moment moment, @Nullable Long atLeast) {
        return ask(new GetPersons(ids, moment, ReachOf.directory(caller.role()), atLeast));
    }

    /// All instruments, or one.
    public ConventionChart conventions(
            Caller caller, @Nullable InstrumentId instrument, Moment moment, @Nullable Long atLeast) {
        ConventionChart chart = ask(
                new GetConventionChart(instrument, moment, ReachOf.directory(caller.role()), atLeast));
        if (instrument != null && chart.conventions().isEmpty()) {
            throw new NotThere();
        }
        return chart;
    }

    /// What these are called; what is unknown or not for the caller is missing. What others keep for their partners has no
    /// name for a coordinator, but networks, programmes and the like, which stand apart from partnerships, have.
    public Subjects subjects(Caller caller, Set<Subject> subjects, Moment moment, @Nullable Long atLeast) {
        OrganisationId own = caller.organisationId();
        if (caller.role() != Role.COORDINATOR || own == null) {
            return ask(new GetSubjects(subjects, moment, ReachOf.directory(caller.role()), atLeast));
        }
        Reach reach = ReachOf.role(caller.role())
                .asPartnerOf(Set.of(StreamType.ORGANISATION.streamId(own.value())))
                .sharing(subjects.stream()
                        .filter(subject -> APART.contains(subject.type()))
                        .map(Subject::streamId)
                        .toList());
        Subjects found = ask(new GetSubjects(subjects, moment, reach, atLeast));
        return found.entries().size() == subjects.size()
                ? found
                : ask(new GetSubjects(subjects, moment, reach(caller, atLeast).sharing(reach.shared()), atLeast));
    }

    /// Everything of one kind that the caller may know of, or what of all kinds belongs to one subject.
    public Subjects subjects(
            Caller caller,
            @Nullable StreamType type,
            @Nullable Subject of,
            Moment moment,
            Page page,
            @Nullable Long atLeast) {
        Reach reach = of == null ? ReachOf.role(caller.role()) : reach(caller, of, atLeast);
        return ask(new FindSubjects(type, of, moment, reach, page, atLeast));
    }

    /// One subject, if the caller may know of it.
    public SubjectEntry subject(Caller caller, Subject subject, Moment moment, @Nullable Long atLeast) {
        Reach reach = reach(caller, subject, atLeast);
        return ask(new GetSubjects(Set.of(subject), moment, reach, atLeast)).entries().stream()
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /// The timeline of anything that facts are about.
    public Timeline timeline(Caller caller, Subject about, Moment moment, Page page, @Nullable Long atLeast) {
        known(caller, about, atLeast);
        return ask(new GetTimeline(about, moment, reach(caller, about, atLeast), page, atLeast));
    }

    /// Fails with [NotThere] where the caller may not know of it.
    private void known(Caller caller, Subject about, @Nullable Long atLeast) {
        switch (about.type()) {
            case PARTNERSHIP -> {
                PartnershipId id = new PartnershipId(about.id());
                visible(id, reach(caller, id, atLeast), atLeast);
            }
            case ORGANISATION -> organisation(caller, new OrganisationId(about.id()), Moment.live(), atLeast);
            case PERSON, TREATY_PARTICIPATION -> throw new NotThere();
            // Has no name and stands in no directory.
            case CAUSE -> {}
            case ACTIVITY,
                    LEARNING,
                    INSTRUMENT,
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
                    STATEMENT,
                    INQUIRY,
                    INITIATIVE ->
                subject(caller, about, Moment.live(), atLeast);
        }
    }

    /// The latest date by which anything had happened in each of these partnerships, as far as the caller sees.
    public Map<PartnershipId, PartialDate> latest(Caller caller, Set<PartnershipId> partnerships, Moment moment) {
        return partnerships.isEmpty()
                ? Map.of()
                : ask(new FindLatest(partnerships, moment, reach(caller, (Long) null), null)).dates();
    }

    /// How far the caller sees of one subject: a coordinator as a partner of what belongs to its organisation or to a
    /// partnership where it takes part today, and like everybody elsewhere. What others do with a subject that is its own
    /// too, such as their activities in its network, is theirs.
    public Reach reach(Caller caller, Subject subject, @Nullable Long atLeast) {
        if (subject.type() == StreamType.PARTNERSHIP) {
            return reach(caller, new PartnershipId(subject.id()), atLeast);
        }
        OrganisationId own = caller.organisationId();
        if (caller.role() != Role.COORDINATOR || own == null) {
            return ReachOf.role(caller.role());
        }
        return isOwn(caller, own, subject, atLeast)
                ? reach(caller, atLeast).sharing(Set.of(subject.streamId()))
                : ReachOf.role(caller.role());
    }

    private boolean isOwn(Caller caller, OrganisationId own, Subject subject, @Nullable Long atLeast) {
        Subject self = new Subject(StreamType.ORGANISATION, own.value());
        if (subject.equals(self)) {
            return true;
        }
        List<SubjectEntry> known = ask(
                        new GetSubjects(Set.of(subject), Moment.live(), Reach.of(Visibility.PARTNERS), atLeast))
                .entries();
        Set<PartnershipId> partnerships = new HashSet<>();
        for (SubjectEntry entry : known) {
            if (entry.of().contains(self) || entry.parties().contains(own)) {
                return true;
            }
            entry.of().stream()
                    .filter(of -> of.type() == StreamType.PARTNERSHIP)
                    .forEach(of -> partnerships.add(new PartnershipId(of.id())));
        }
        return !partnerships.isEmpty()
                && !own(caller, Wanted.ALL, partnerships, Moment.live(), null).entries().isEmpty();
    }

    /// Documents that the caller may know of: all of them, or those about one subject.
    ///
    /// @param text part of a title or a name, forgiving in spelling; empty for all
    public Documents documents(
            Caller caller, @Nullable Subject about, String text, Moment moment, Page page, @Nullable Long atLeast) {
        Reach reach = about == null ? ReachOf.role(caller.role()) : reach(caller, about, atLeast);
        if (about != null && about.type() == StreamType.PARTNERSHIP) {
            visible(new PartnershipId(about.id()), reach, atLeast);
        }
        if (about != null && about.type() == StreamType.PERSON) {
            throw new NotThere();
        }
        return ask(new FindDocuments(null, about, text, moment, reach, page, atLeast));
    }

    /// One document, if the caller may know of it.
    public Documents document(Caller caller, DocumentId id, Moment moment, @Nullable Long atLeast) {
        Reach reach = reach(caller, new Subject(StreamType.DOCUMENT, id.value()), atLeast);
        Documents found = ask(FindDocuments.one(id, moment, reach, atLeast));
        if (found.entries().isEmpty()) {
            throw new NotThere();
        }
        return found;
    }

    /// How a partnership keeps its rules, as far as the caller sees what proves it: its own facts, and what belongs to no
    /// partnership.
    public Compliance compliance(
            Caller caller, PartnershipId id, Choice choice, Moment moment, @Nullable Long atLeast) {
        Reach reach = reach(caller, id, atLeast);
        visible(id, reach, atLeast);
        return ask(new GetCompliance(id, choice, moment, reach.besidePartnerships(), atLeast));
    }

    /// Commitments of all partnerships that the caller may know of, a page of partnerships at a time.
    ///
    /// @param statuses how they stand; empty for however
    /// @param withinDays only what has to be done within so many days
    public Commitments commitments(
            Caller caller,
            Set<Status> statuses,
            @Nullable Integer withinDays,
            Moment moment,
            Page page,
            @Nullable Long atLeast) {
        Partnerships known = partnerships(caller, Wanted.ALL, Moment.live(), page, atLeast);
        List<PartnershipId> ids =
                known.entries().stream().map(PartnershipEntry::id).toList();
        Set<PartnershipId> partner = new HashSet<>();
        if (caller.role() == Role.COORDINATOR && caller.organisation() != null && !ids.isEmpty()) {
            own(caller, Wanted.ALL, Set.copyOf(ids), Moment.live(), null)
                    .entries()
                    .forEach(entry -> partner.add(entry.id()));
        }
        Commitments own = commitments(
                ids.stream().filter(partner::contains).toList(),
                statuses,
                withinDays,
                moment,
                Reach.of(Visibility.PARTNERS),
                atLeast);
        Commitments others = commitments(
                ids.stream().filter(id -> !partner.contains(id)).toList(),
                statuses,
                withinDays,
                moment.at(own.stand().knownAt()),
                ReachOf.role(caller.role()),
                atLeast);
        return new Commitments(
                own.stand(),
                own.asOf(),
                Stream.concat(own.entries().stream(), others.entries().stream())
                        .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.partnership())))
                        .toList(),
                known.next());
    }

    /// What has to be done next under the rules that partnerships keep, what is due first before what is due later.
    ///
    /// @param about only for this partnership; null for all
    /// @param own only for partnerships where the caller's organisation takes part, where it has one
    public List<Commitments.Commitment> dueCommitments(
            Caller caller, @Nullable PartnershipId about, boolean own, Moment moment) {
        Stream<Commitments.Commitment> all;
        if (about != null) {
            all = compliance(caller, about, Choice.ADOPTED, moment, null).ruleSets().stream()
                    .flatMap(set -> set.rules().stream()
                            .map(rule -> new Commitments.Commitment(
                                    about, set.ruleSet(), set.version(), set.title(), rule)));
        } else if (own && caller.role() == Role.COORDINATOR && caller.organisation() != null) {
            List<PartnershipId> ids = own(caller, Wanted.ALL, Set.of(), Moment.live(), null).entries().stream()
                    .map(PartnershipEntry::id)
                    .toList();
            all = commitments(ids, Set.of(), null, moment, Reach.of(Visibility.PARTNERS), null).entries().stream();
        } else {
            all = commitments(caller, Set.of(), null, moment, Page.first(FEW), null).entries().stream();
        }
        return all.filter(each -> each.result().next() != null)
                .filter(each -> each.result().status() == Status.DUE || each.result().status() == Status.BREACHED)
                .sorted(Comparator.comparing(
                        each -> each.result().next() == null ? null : each.result().next().by(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Commitments commitments(
            List<PartnershipId> ids,
            Set<Status> statuses,
            @Nullable Integer withinDays,
            Moment moment,
            Reach reach,
            @Nullable Long atLeast) {
        return ask(new FindCommitments(ids, statuses, withinDays, moment, reach, atLeast));
    }

    /// All sets of rules, or one.
    public RuleSets ruleSets(Caller caller, @Nullable RuleSetId ruleSet, Moment moment, @Nullable Long atLeast) {
        RuleSets found = ask(
                new GetRuleSets(ruleSet, moment, ReachOf.directory(caller.role()), atLeast));
        if (ruleSet != null && found.ruleSets().isEmpty()) {
            throw new NotThere();
        }
        return found;
    }

    /// The facts behind rows of a view, up to a moment, as far as the caller sees those rows.
    ///
    /// @param about what the rows are asked for; null for everything
    Map<String, List<Trace>> facts(
            Caller caller, @Nullable Subject about, String view, Set<String> names, boolean areKeys, Moment moment) {
        Reach reach = about == null ? ReachOf.role(caller.role()) : reach(caller, about, null);
        return ask(new FindFacts(view, names, areKeys, moment, reach)).named();
    }

    public ViewStatus status() {
        return asking.ask(new GetViewStatus(), ViewStatus.class);
    }

    private void visible(PartnershipId id, Reach reach, @Nullable Long atLeast) {
        if (ask(FindPartnerships.one(id, Moment.live(), reach, atLeast))
                .entries()
                .isEmpty()) {
            throw new NotThere();
        }
    }

    private Partnerships own(
            Caller caller, Wanted wanted, Set<PartnershipId> ids, Moment moment, @Nullable Long atLeast) {
        OrganisationId own = new OrganisationId(Objects.requireNonNull(caller.organisation()));
        Partnerships found = ask(
                new FindPartnerships(
                        wanted.text(),
                        ids,
                        Set.of(own),
                        wanted.kind(),
                        null,
                        moment,
                        Reach.of(Visibility.PARTNERS),
                        Page.whole(),
                        atLeast));
        return new Partnerships(
                found.stand(),
                found.entries().stream()
                        .filter(entry -> wanted.parties().isEmpty()
                                || entry.parties().stream()
                                        .anyMatch(party -> wanted.parties().contains(party.organisation())))
                        .toList(),
                found.total(),
                null);
    }

    private Partnerships find(
            Wanted wanted,
            Set<PartnershipId> ids,
            Moment moment,
            Reach reach,
            Page page,
            @Nullable Long atLeast) {
        return ask(
                new FindPartnerships(
                        wanted.text(), ids, wanted.parties(), wanted.kind(), null, moment, reach, page, atLeast));
    }

    /// A page of a list that is here already; the cursor is the last id of the page before.
    private static Partnerships page(Partnerships all, Page page) {
        List<PartnershipEntry> rest = new ArrayList<>(all.entries());
        if (page.after() != null) {
            int seen = rest.stream().map(entry -> entry.id().value()).toList().indexOf(page.after());
            rest = rest.subList(seen + 1, rest.size());
        }
        List<PartnershipEntry> shown = rest.stream().limit(page.size()).toList();
        String next = shown.size() < rest.size() ? shown.getLast().id().value() : null;
        return new Partnerships(all.stand(), shown, all.total(), next);
    }

    private <A> A ask(Question<A> question) {
        return asking.ask(question);
    }
}
