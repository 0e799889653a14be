package org.samklang.portal.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityKind;
import org.samklang.events.ClaimSubject;
import org.samklang.events.ContributionKind;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.InstrumentKind;
import org.samklang.events.MonitoringKind;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.Party;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.PartyRole;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyStep;
import org.samklang.events.Subject;
import org.samklang.events.VisitorCategory;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.Source;
import org.samklang.events.value.Theme;
import org.samklang.events.value.Visibility;
import org.samklang.query.Lane;
import org.samklang.query.Stand;
import org.samklang.query.Stopped;
import org.samklang.query.TimeOrder;
import org.samklang.query.Trace;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.Lean;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.learning.LearningBalance.PartySum;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.Timeline;
import org.samklang.query.timeline.OutsideScope;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// What the views say in the tests of the pages: KSS of Norway and SPAVO of Cyprus, with an entry of every kind.
final class Sample {
    static final OrganisationId KSS = new OrganisationId("kss");
    static final OrganisationId SPAVO = new OrganisationId("spavo");
    static final PartnershipId KSS_SPAVO = new PartnershipId("kss-spavo");
    static final Direction TO_CYPRUS = new Direction(KSS, SPAVO);
    static final Direction TO_NORWAY = new Direction(SPAVO, KSS);

    private Sample() {}

    static Stand stand() {
        return new Stand("timeline", 42, 1, 42, 42, List.of());
    }

    static Narrative text(String text) {
        return Narrative.of("nb", text);
    }

    static List<OrganisationEntry> organisations() {
        return List.of(
                organisation("kss", "Krisesentersekretariatet", "KSS", "NO"),
                organisation("spavo", "Association for the Prevention of Violence", "SPAVO", "CY"),
                organisation("aa", "Alfa", "AA", "DK"),
                organisation("bb", "Beta", "BB", "SE"),
                organisation("cc", "Gamma", "CC", "ZA"));
    }

    private static OrganisationEntry organisation(String id, String name, String brief, String country) {
        return new OrganisationEntry(
                new OrganisationId(id),
                List.of(Name.official(name, "en"), new Name(brief, "en", NameKind.SHORT, null, null)),
                country,
                "22",
                List.of(new OrganisationEntry.Membership(Subject.of(new OrganisationId("aa")).orElseThrow(), null, null, false)),
                new OrganisationEntry.ContactPoint(null, null, "https://example.org"),
                null);
    }

    static PartnershipEntry partnership(@Nullable Narrative title, Party... parties) {
        return new PartnershipEntry(
                KSS_SPAVO,
                PartnershipKind.CIVIL_SOCIETY,
                title,
                List.of(parties),
                "EEA grants",
                text("Sammen mot vold"),
                PartialDate.parse("2011"),
                List.of(new Theme("samklang", "LEGISLATION")),
                List.of(new PartnershipEntry.PhaseSince(PartnershipPhase.PROJECT, PartialDate.parse("2013"))),
                PartnershipEntry.Life.ACTIVE,
                2,
                Visibility.PARTNERS);
    }

    static PartnershipEntry partnership() {
        return partnership(null, new Party(KSS, PartyRole.DONOR_PARTNER), Party.partner(SPAVO));
    }

    // --- entries

    static Trace trace(long position) {
        return new Trace(
                position,
                Instant.parse("2026-01-02T03:04:05Z"),
                "e-" + position,
                "activity.logged",
                "demo-kss",
                "COORDINATOR",
                KSS,
                new Source.Citation("S1", "42", null, null),
                null);
    }

    static TimelineEntry entry(String key, EntryState state, Happened happened, @Nullable String on, Told told) {
        return entry(key, state, happened, on, told, false);
    }

    static TimelineEntry entry(
            String key, EntryState state, Happened happened, @Nullable String on, Told told, boolean contested) {
        PartialDate date = on == null ? null : PartialDate.parse(on);
        Lane lane = TimeOrder.lane(date);
        return new TimelineEntry(
                key, state, happened, lane, date, Subject.among(KSS_SPAVO), told, contested, Visibility.PARTNERS, List.of(trace(7)), false, null, null);
    }

    static Told.Activity activity(String id, ActivityKind kind, String title, @Nullable String on) {
        ActivityDetails details = new ActivityDetails(
                List.of(KSS_SPAVO),
                List.of(),
                text(title),
                on == null ? PartialDate.unknown() : PartialDate.parse(on),
                Place.at("Nicosia", "CY"),
                null,
                List.of(
                        new Participation(new Participant.Organisation(KSS), null),
                        new Participation(new Participant.Country("GB", "GB-ENG"), null),
                        new Participation(new Participant.Office(text("leder"), KSS, null), null),
                        new Participation(
                                new Participant.Headcount(
                                        new Quantity(BigDecimal.TEN, "people", Qualifier.ABOUT), text("ansatte")),
                                null)),
                List.of(),
                text("Om besøket"),
                null);
        return told(id, kind, details, new Told.Visit(KSS, SPAVO));
    }

    private static Told.Activity told(
            String id, ActivityKind kind, ActivityDetails details, Told.Specifics specifics) {
        return new Told.Activity(
                new ActivityId(id),
                kind,
                new Told.Plan(
                        details,
                        null,
                        List.of(new Told.Move(
                                PartialDate.parse("2013"), PartialDate.parse("2014"), PartialDate.parse("2013-12"),
                                details.title()))),
                new Told.Held(details, specifics),
                Arrays.stream(ContributionKind.values())
                        .map(each -> new Told.Contribution(
                                new ContributionId("c-" + each.ordinal()), each, new Participant.Organisation(SPAVO),
                                details.title()))
                        .toList(),
                List.of(
                        new Told.Promise(
                                new PromiseId("kept"), KSS, details.title(), PartialDate.parse("2015"),
                                new Told.Kept(PartialDate.parse("2014"), null, null)),
                        new Told.Promise(new PromiseId("kept2"), KSS, details.title(), null, new Told.Kept(null, null, null)),
                        new Told.Promise(new PromiseId("open"), SPAVO, details.title(), null, null)),
                null);
    }

    private static final Quantity SEVERAL = new Quantity(null, "meetings", Qualifier.SEVERAL);

    /// What each kind says alone.
    private static List<Told.Specifics> specifics() {
        List<Told.Specifics> all = new ArrayList<>(List.of(
                new Told.Visit(KSS, null),
                new Told.Placement(KSS, SPAVO, SEVERAL, 3),
                new Told.IncomingVisit(KSS, List.of(VisitorCategory.values()), new Quantity(null, "visits", Qualifier.MANY)),
                new Told.Meetings(KSS, SEVERAL),
                new Told.Conference(SEVERAL, 1, List.of(new InstrumentId("istanbul"))),
                new Told.Training(KSS, SEVERAL),
                new Told.Advocacy(List.of(new InstrumentId("istanbul")), text("Stortinget"), List.of(SPAVO)),
                new Told.Nothing()));
        for (DisseminationChannel channel : DisseminationChannel.values()) {
            all.add(new Told.Dissemination(channel, text("krisesentrene"), List.of(new LearningId("l1"))));
        }
        return all;
    }

    static TimelineEntry held(String id, @Nullable String on, Happened happened) {
        return entry("activity:" + id, EntryState.HELD, happened, on, activity(id, ActivityKind.STUDY_VISIT, "Besøk " + id, on));
    }

    static TimelineEntry planned(String id, String on, EntryState state) {
        return entry("activity:" + id, state, Happened.NOT_YET, on, activity(id, ActivityKind.CONFERENCE, "Plan " + id, on));
    }

    static LearningLine line(String id, Direction way, boolean recorded, @Nullable String on, LearningLine.Word... words) {
        return new LearningLine(
                new LearningId(id),
                KSS_SPAVO,
                way,
                "LEGISLATION",
                recorded ? LearningKind.LEGAL_COMPARISON : null,
                text("Lære " + id),
                !recorded,
                recorded || on == null ? null : PartialDate.parse(on),
                recorded,
                !recorded || on == null ? null : PartialDate.parse(on),
                null,
                List.of(words),
                LocalDate.of(2026, 1, 1));
    }

    static LearningLine.Word confirmation(OrganisationId by) {
        return new LearningLine.Word(LearningLevel.ADOPTED, by, null, text("Ja"), 9);
    }

    static LearningLine.Word dispute(OrganisationId by) {
        return new LearningLine.Word(null, by, null, text("Nei"), 10);
    }

    static TimelineEntry learning(LearningLine line, EntryState state) {
        PartialDate on = line.recorded() ? line.learnedOn() : line.requestedOn();
        return entry(
                "learning:" + line.learningId().value(),
                state,
                Happened.HAPPENED,
                on == null ? null : on.edtf(),
                new Told.Learning(line));
    }

    static TimelineEntry claim(String id, ClaimSubject about, String value, boolean contested) {
        return entry(
                "claim:" + id,
                EntryState.STATED,
                Happened.UNDATED,
                null,
                new Told.Claim(new ClaimId(id), about, value, text("Sier " + id), null),
                contested);
    }

    /// What the register says of the two: three pieces of learning to Cyprus and one back, nothing confirmed.
    static List<TimelineEntry> register() {
        return List.of(
                held("v1", "2013-10", Happened.HAPPENED),
                held("v2", "2014", Happened.HAPPENED),
                held("v3", "2014-23", Happened.PERHAPS),
                planned("p1", "2030", EntryState.PLANNED),
                planned("p2", "2015", EntryState.OVERDUE_UNCONFIRMED),
                learning(line("l1", TO_CYPRUS, true, "2013"), EntryState.CLAIMED),
                learning(line("l2", TO_CYPRUS, true, "2014"), EntryState.CLAIMED),
                learning(line("l3", TO_CYPRUS, true, null), EntryState.CLAIMED),
                learning(line("l4", TO_NORWAY, true, "2014-05"), EntryState.CLAIMED),
                learning(line("r1", TO_NORWAY, false, "2015"), EntryState.REQUESTED),
                held("april", "XXXX-04", Happened.PERHAPS),
                held("some-day", null, Happened.UNDATED),
                claim("c1", ClaimSubject.DURATION, "P15Y", true),
                claim("c2", ClaimSubject.DURATION, "P10Y", true),
                claim("c3", ClaimSubject.START, "2009", false));
    }

    /// One of every kind and state, so that every word is said.
    static List<TimelineEntry> everything() {
        List<TimelineEntry> all = new ArrayList<>(register());
        Happened then = Happened.HAPPENED;
        for (ActivityKind kind : ActivityKind.values()) {
            String id = "k" + kind.ordinal();
            all.add(entry("activity:" + id, EntryState.HELD, then, "2012", activity(id, kind, "Hendelse", "2012")));
        }
        for (Told.Specifics specifics : specifics()) {
            String id = "x" + all.size();
            ActivityDetails details = new ActivityDetails(
                    List.of(KSS_SPAVO), List.of(), text("Særlig"), PartialDate.parse("2012"), null, null, List.of(), List.of(),
                    null, null, List.of(new NetworkId("nkmv")), List.of(new ProgrammeId("eea")));
            all.add(entry("activity:" + id, EntryState.HELD, then, "2012", told(id, ActivityKind.OTHER, details, specifics)));
        }
        for (EntryState state : EntryState.values()) {
            String id = "s" + state.ordinal();
            all.add(entry("activity:" + id, state, then, "2012-06", activity(id, ActivityKind.OTHER, "Tilstand", "2012-06")));
        }
        for (LearningKind kind : LearningKind.values()) {
            LearningLine plain = line("lk" + kind.ordinal(), TO_CYPRUS, true, "2013");
            all.add(learning(
                    new LearningLine(
                            plain.learningId(), KSS_SPAVO, TO_CYPRUS, plain.topic(), kind, plain.summary(), false, null,
                            true, plain.learnedOn(),
                            new LearningLine.Links(
                                    List.of(new ActivityId("v1")), List.of(), List.of(new OutcomeId("o1")),
                                    List.of(new DocumentId("d1"))),
                            List.of(confirmation(SPAVO), dispute(SPAVO)),
                            plain.recordedDay()),
                    EntryState.DISPUTED));
        }
        Told.Registration registration = new Told.Registration(
                partnership().parties(), PartnershipKind.CIVIL_SOCIETY, text("Navn"), "EEA", text("Beskrivelse"));
        all.add(entry("partnership", EntryState.STATED, then, "2011", registration));
        all.add(entry("joining", EntryState.STATED, then, "2011", new Told.Joining(Party.partner(KSS))));
        all.add(entry("theme", EntryState.STATED, then, "2011",
                new Told.Choosing(new Theme("samklang", "EQUALITY"), List.of(KSS))));
        for (PartnershipPhase phase : PartnershipPhase.values()) {
            all.add(entry("phase:" + phase, EntryState.STATED, then, "2011", new Told.Entering(phase)));
        }
        for (CriterionAssessment.Verdict verdict : CriterionAssessment.Verdict.values()) {
            all.add(entry("assessment:" + verdict, EntryState.STATED, then, "2011",
                    new Told.Assessment(List.of(
                            new CriterionAssessment(PartnershipCriterion.CORE_COMPETENCE, verdict, null),
                            new CriterionAssessment(PartnershipCriterion.LEARNING_FOR_BOTH, verdict, null)))));
        }
        all.add(entry("waiver", EntryState.STATED, then, "2011",
                new Told.Waiver(PartnershipCriterion.FUNDING_RAISABLE, text("Fritatt"))));
        all.add(entry("activation", EntryState.STATED, then, "2011", new Told.Activation(true)));
        all.add(entry("activation2", EntryState.STATED, then, "2011", new Told.Activation(false)));
        all.add(entry("closing", EntryState.STATED, then, "2017", new Told.Closing(text("Slutt"))));
        all.add(entry("on", EntryState.STATED, then, "2018", new Told.Continuation(true, text("Videre"))));
        all.add(entry("on2", EntryState.STATED, then, "2018", new Told.Continuation(false, null)));
        for (boolean yes : List.of(true, false)) {
            all.add(joined("joined:" + yes, new OutsideScope(yes, yes, List.of("NO", "CY"), List.of("CO", "GT"))));
        }
        all.add(claim("theme", ClaimSubject.THEME, "LEGISLATION", true));
        all.add(claim("other", ClaimSubject.OTHER, "noe", true));
        TimelineEntry inferred = held("inferred", "2013", Happened.HAPPENED);
        all.add(new TimelineEntry(
                "activity:stopped", EntryState.HELD, then, Lane.DATED, new PartialDate("2013", "S1:42"),
                Subject.among(KSS_SPAVO), inferred.told(), true, Visibility.FUNDER, List.of(trace(8)), true, null, new Stopped("activity:stopped", 9, "fault")));
        return List.copyOf(all);
    }

    /// A partnership joined a network from outside its scope.
    static TimelineEntry joined(String key, @Nullable OutsideScope outside) {
        NetworkJoined joined = new NetworkJoined(
                new NetworkId("nkmv"),
                new NetworkMembershipId("m1"),
                new NetworkMember.Partnership(KSS_SPAVO),
                null,
                outside != null && outside.explained() ? text("Temaet er felles") : null);
        return new TimelineEntry(
                key, EntryState.STATED, Happened.UNDATED, Lane.UNDATED, null, joined.about(), new Told.Stated(joined), false,
                Visibility.PUBLIC, List.of(trace(7)), false, outside, null);
    }

    static Timeline timeline(List<TimelineEntry> entries) {
        return new Timeline(stand(), Subject.of(KSS_SPAVO).orElseThrow(), entries, (long) entries.size(), null);
    }

    // --- balance

    static Lean lean(int there, int back, Label label, @Nullable Direction towards) {
        Double index = there + back == 0 ? null : (double) Math.min(there, back) / Math.max(there, back);
        return new Lean(there, back, 1, 0, index, label, towards);
    }

    static LearningBalance balance(List<PairBalance> pairs) {
        return new LearningBalance(
                stand(),
                KSS_SPAVO,
                null,
                null,
                pairs,
                List.of(new PartySum(KSS, 3, 1, 0, 0), new PartySum(SPAVO, 1, 3, 0, 0), new PartySum(new OrganisationId("aa"), 0, 0, 0, 0)),
                List.of(line("r1", TO_NORWAY, false, "2015")),
                List.of(line("l1", TO_CYPRUS, true, "2013"), line("l4", TO_NORWAY, true, "2014-05")));
    }

    static LearningBalance threeToOne() {
        return balance(List.of(new PairBalance(
                KSS,
                SPAVO,
                lean(3, 1, Label.LEANING, TO_CYPRUS),
                lean(0, 0, Label.NO_CONFIRMED_EVIDENCE, null),
                1)));
    }

    // --- conventions

    static ConventionChart conventions() {
        return new ConventionChart(
                stand(),
                List.of(
                        new ConventionChart.Convention(
                                new InstrumentId("istanbul"),
                                InstrumentKind.TREATY,
                                List.of(Name.official("Istanbul Convention", "en"),
                                        new Name("Istanbulkonvensjonen", "nb", NameKind.TRANSLATION, null, null)),
                                "CETS 210",
                                PartialDate.parse("2011-04-07"),
                                null,
                                List.of(
                                        goal(List.of("NO", "DK")),
                                        goal(List.of())),
                                List.of(norway(), turkey())),
                        new ConventionChart.Convention(
                                new InstrumentId("beijing"), InstrumentKind.PLATFORM, List.of(), null, null, null, List.of(), List.of())));
    }

    private static ConventionChart.Goal goal(List<String> states) {
        return new ConventionChart.Goal(
                KSS, states, text("Ratifisering og bruk"), null, Visibility.PUBLIC, List.of(trace(2)));
    }

    private static ConventionChart.Step step(
            TreatyStep step, String on, @Nullable RatificationForm form, boolean binds, ConventionChart.@Nullable Effect effect) {
        return new ConventionChart.Step(
                step, PartialDate.parse(on), Happened.PERHAPS, form, binds, step == TreatyStep.RATIFICATION ? null : text("Ord"),
                effect, Visibility.PUBLIC, List.of(trace(3)));
    }

    private static ConventionChart.Participation norway() {
        return new ConventionChart.Participation(
                "NO",
                new ConventionChart.InForce(ConventionChart.Answer.YES, List.of(trace(4))),
                List.of(
                        step(TreatyStep.SIGNATURE, "2011-07-07", null, false, null),
                        step(TreatyStep.RATIFICATION, "2017-07-05", RatificationForm.RATIFICATION, true,
                                new ConventionChart.Effect(null, PartialDate.parse("2017-11-01")))),
                List.of(),
                List.of(),
                List.of());
    }

    /// One of every word.
    private static ConventionChart.Participation turkey() {
        List<ConventionChart.Step> steps = new ArrayList<>(List.of(
                step(TreatyStep.SIGNATURE, "2011-05-11", null, true, null),
                step(TreatyStep.ACCESSION, "2012", null, true, null),
                step(TreatyStep.SUCCESSION, "2013", null, true, null),
                step(TreatyStep.ENTRY_INTO_FORCE, "2014-08-01", null, false, null),
                step(TreatyStep.DENUNCIATION, "2021-03-22", null, false,
                        new ConventionChart.Effect(PartialDate.parse("2021-07-01"), PartialDate.parse("2021-07-01")))));
        for (RatificationForm form : RatificationForm.values()) {
            steps.add(step(TreatyStep.RATIFICATION, "2012-03", form, true, null));
        }
        return new ConventionChart.Participation(
                "TR",
                new ConventionChart.InForce(ConventionChart.Answer.NO, List.of(trace(5))),
                steps,
                Arrays.stream(ConventionChart.Hold.values())
                        .map(hold -> new ConventionChart.Reservation(
                                new ReservationId("r-" + hold.ordinal()), "article 30", text("Forbehold"),
                                PartialDate.parse("2018"), PartialDate.parse("2028"),
                                List.of(new ConventionChart.Renewal(PartialDate.parse("2023"), PartialDate.parse("2028"))),
                                PartialDate.parse("2025"), hold, Visibility.PUBLIC, List.of(trace(6))))
                        .toList(),
                List.of(new ConventionChart.Declaration(
                        new DeclarationId("d"), "article 10", text("Erklæring"), PartialDate.parse("2018"),
                        Visibility.PUBLIC, List.of(trace(6)))),
                Arrays.stream(MonitoringKind.values())
                        .map(kind -> new ConventionChart.Report(
                                new MonitoringReportId("m-" + kind.ordinal()), kind, text("Rapport"), null,
                                PartialDate.parse("2022"), Visibility.PUBLIC, List.of(trace(6))))
                        .toList());
    }
}
