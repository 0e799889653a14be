package org.samklang.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityLogged;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.PartnerMeetingLogged;
import org.samklang.events.ActivityEvent.PartnerVisitLogged;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityEvent.TrainingLogged;
import org.samklang.events.CriterionAssessment.Verdict;
import org.samklang.events.InstrumentEvent.InstrumentOpened;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.OrganisationEvent.ContactPointSet;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.OrganisationEvent.OrganisationClassified;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.OrganisationEvent.OrganisationsMerged;
import org.samklang.events.OrganisationEvent.OrganisationsUnmerged;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.PersonEvent.ConsentRecorded;
import org.samklang.events.PersonEvent.ConsentWithdrawn;
import org.samklang.events.PersonEvent.OfficeEnded;
import org.samklang.events.PersonEvent.OfficeRecorded;
import org.samklang.events.PersonEvent.PersonNameAdded;
import org.samklang.events.PersonEvent.PersonRegistered;
import org.samklang.events.PersonEvent.SubjectErased;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Place;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Protection;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.events.value.Theme;
import org.samklang.events.value.Visibility;

/// One sample of every event, with every field filled: the vocabulary of the contract tests. Golden files are written
/// from it, so a change here is a change of what was promised.
public final class Facts {
    public static final OrganisationId LOKK = new OrganisationId("lokk");
    public static final OrganisationId MAISMENYANE = new OrganisationId("maismenyane");
    public static final OrganisationId WAVE = new OrganisationId("wave");
    public static final PartnershipId LOKK_MAISMENYANE = new PartnershipId("lokk-maismenyane");
    public static final ActivityId VISIT = new ActivityId("maismenyane-visits-lokk");
    public static final ActivityId CONFERENCE = new ActivityId("oslo-conference");
    public static final LearningId LEARNING = new LearningId("children-in-shelters");
    public static final LearningId REQUEST = new LearningId("how-to-work-with-children");
    public static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    public static final PersonId PERSON = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    public static final SealedValue SEALED_NAME =
            new SealedValue("s1." + PERSON.value() + ".k1.person.registered/name.AAAAAAAAAAAAAAAA.c2VhbGVk");
    public static final Instant RECORDED_AT = Instant.parse("2026-11-22T05:42:11.123456Z");
    public static final String COMMAND_ID = "3b241101-e2bb-4255-8caf-4136c566a962";

    public static final PartialDate DAY = PartialDate.parse("2014-06-04");
    public static final PartialDate AUTUMN = PartialDate.parse("2013-23").inferred("'høsten' in a report of 2013");

    static final Narrative TEXT = new Narrative(
            "da",
            "Besøg på krisecentre",
            Map.of("en", "Visit to shelters", "es", "Visita a casas"),
            "en frivillig");
    private static final Place PLACE = new Place(
            "GB", "GB-ENG", "Leeds", "near the station", Protection.PROTECTED, new SealedValue("s1.lokk.k1.place.n.c"));
    private static final Direction HOME = new Direction(MAISMENYANE, LOKK);
    private static final ClaimId CLAIM = new ClaimId("duration-s1-22");
    private static final ConsentId CONSENT = new ConsentId("photo-2014");
    private static final OfficeId OFFICE = new OfficeId("head-of-lokk");
    static final Name NAME = new Name("Maismenyane", "en", NameKind.MISSPELLING, DAY, AUTUMN);
    private static final Map<Class<?>, Fact> SAMPLES = new LinkedHashMap<>();

    static {
        organisations();
        persons();
        partnerships();
        activities();
        learning();
        treaties();
        Filled.missingFrom(SAMPLES.keySet()).forEach(Facts::add);
    }

    private Facts() {}

    /// The sample of one event.
    public static <F extends Fact> F sample(Class<F> type) {
        Fact sample = SAMPLES.get(type);
        if (sample == null) {
            throw new IllegalArgumentException("Facts has no sample of " + type);
        }
        return type.cast(sample);
    }

    /// The samples of all events.
    public static Collection<Fact> samples() {
        return SAMPLES.values();
    }

    /// An envelope with every field filled.
    public static Envelope envelope() {
        return new Envelope(
                "user-17",
                "COORDINATOR",
                LOKK,
                new Source.Citation("S1", "42", new SealedValue("s1.lokk.k1.citation.quote.n.c"), "da"),
                Visibility.PARTNERS,
                "da",
                "found in the archive",
                COMMAND_ID);
    }

    /// An envelope with nothing but what every one has.
    public static Envelope bareEnvelope() {
        return new Envelope(
                "user-17",
                "COORDINATOR",
                null,
                new Source.ReportedBy("user-17"),
                Visibility.PUBLIC,
                null,
                null,
                COMMAND_ID);
    }

    /// A fact at a position, as a coordinator recorded it for all to see.
    public static Recorded at(long position, Fact fact) {
        return new Recorded(position, RECORDED_AT.plusSeconds(position), "event-" + position, bareEnvelope(), fact);
    }

    public static ActivityDetails details() {
        return new ActivityDetails(
                List.of(LOKK_MAISMENYANE),
                List.of(WAVE),
                TEXT,
                AUTUMN,
                PLACE,
                Modality.HYBRID,
                List.of(
                        new Participation(new Participant.Person(PERSON, LOKK), ParticipationRole.VISITOR),
                        new Participation(new Participant.Office(TEXT, LOKK, "NO"), ParticipationRole.SPEAKER),
                        new Participation(new Participant.Organisation(MAISMENYANE), ParticipationRole.HOST),
                        new Participation(new Participant.Country("GB", "GB-ENG"), ParticipationRole.PARTICIPANT),
                        new Participation(
                                new Participant.Headcount(Quantity.about(120, "people"), TEXT),
                                ParticipationRole.PARTICIPANT)),
                List.of("CHILDREN", "LEGISLATION"),
                TEXT,
                CONFERENCE);
    }

    /// The same with what details could not say at first.
    static ActivityDetails furtherDetails() {
        ActivityDetails details = details();
        return new ActivityDetails(
                details.partnerships(),
                details.organisations(),
                details.title(),
                details.occurredOn(),
                details.place(),
                details.modality(),
                details.participants(),
                details.topics(),
                details.description(),
                details.within(),
                List.of(new NetworkId("wave")),
                List.of(new ProgrammeId("eea-grants")));
    }

    private static void add(Fact fact) {
        if (SAMPLES.put(fact.getClass(), fact) != null) {
            throw new IllegalStateException("two samples of " + fact.getClass());
        }
    }

    private static void organisations() {
        add(new OrganisationRegistered(LOKK, List.of(Name.official("LOKK", "da"), NAME), "DK", "22"));
        add(new OrganisationNameAdded(MAISMENYANE, NAME));
        add(new OrganisationClassified(LOKK, "22"));
        add(new MembershipRecorded(LOKK, WAVE, AUTUMN));
        add(new MembershipEnded(LOKK, WAVE, DAY));
        add(new ContactPointSet(LOKK, "post@lokk.example", "+45 00 00 00 00", "https://lokk.example"));
        add(new OrganisationsMerged(LOKK, WAVE, TEXT));
        add(new OrganisationsUnmerged(LOKK, WAVE, TEXT));
    }

    private static void persons() {
        add(new PersonRegistered(PERSON, SEALED_NAME, "nb"));
        add(new PersonNameAdded(PERSON, SEALED_NAME, NameKind.ALIAS));
        add(new OfficeRecorded(PERSON, OFFICE, TEXT, LOKK, AUTUMN, DAY));
        add(new OfficeEnded(PERSON, OFFICE, DAY));
        add(new ConsentRecorded(PERSON, CONSENT, TEXT, DAY));
        add(new ConsentWithdrawn(PERSON, CONSENT, DAY));
        add(new SubjectErased(PERSON, "GDPR 17(1)(b)"));
    }

    private static void partnerships() {
        add(new PartnershipRegistered(
                LOKK_MAISMENYANE,
                List.of(Party.partner(LOKK), new Party(MAISMENYANE, PartyRole.DONOR_PARTNER)),
                PartnershipKind.CIVIL_SOCIETY,
                TEXT,
                AUTUMN,
                "EEA grants",
                TEXT));
        add(new PartnerAdded(LOKK_MAISMENYANE, new Party(WAVE, PartyRole.KNOWLEDGE), DAY));
        add(new ThemeChosen(
                LOKK_MAISMENYANE, new Theme("samklang", "YOUTH_PARTICIPATION"), DAY, List.of(LOKK, MAISMENYANE)));
        add(new PhaseEntered(LOKK_MAISMENYANE, PartnershipPhase.PROJECT, DAY));
        add(new PartnershipCriteriaAssessed(
                LOKK_MAISMENYANE,
                List.of(new CriterionAssessment(PartnershipCriterion.MUTUAL_INTEREST, Verdict.UNCLEAR, TEXT)),
                DAY));
        add(new CriterionWaived(LOKK_MAISMENYANE, PartnershipCriterion.FUNDING_RAISABLE, TEXT, DAY));
        add(new PartnershipActivated(LOKK_MAISMENYANE, DAY));
        add(new ActivationRecorded(LOKK_MAISMENYANE, DAY));
        add(new ClaimRecorded(LOKK_MAISMENYANE, CLAIM, ClaimSubject.DURATION, "P15Y", TEXT));
        add(new ClaimResolved(LOKK_MAISMENYANE, CLAIM, ClaimSubject.DURATION, TEXT));
        add(new PartnershipClosed(LOKK_MAISMENYANE, DAY, TEXT));
        add(new PartnershipContinued(LOKK_MAISMENYANE, DAY, true, TEXT));
    }

    private static void activities() {
        List<PartnershipId> partnerships = List.of(LOKK_MAISMENYANE);
        add(new ActivityPlanned(VISIT, ActivityKind.STUDY_VISIT, DAY, details()));
        add(new StudyVisitLogged(VISIT, MAISMENYANE, LOKK, details()));
        add(new PartnerVisitLogged(VISIT, MAISMENYANE, LOKK, true, details()));
        add(new PartnerMeetingLogged(
                VISIT, LOKK, new Quantity(new BigDecimal("3"), "meetings", Qualifier.AT_LEAST), details()));
        add(new ConferenceLogged(
                CONFERENCE,
                new Quantity(new BigDecimal("30000.50"), "people", Qualifier.ABOUT),
                2,
                List.of(ISTANBUL),
                details()));
        add(new TrainingLogged(VISIT, LOKK, Quantity.exactly(12, "people"), details()));
        add(new ActivityLogged(VISIT, ActivityKind.SHADOW_REPORT_CONTRIBUTION, details()));
        add(new ActivityCancelled(VISIT, partnerships, DAY, TEXT));
        add(new DateRefined(VISIT, partnerships, AUTUMN, DAY, TEXT));
        add(new EntryCorrected(VISIT, details(), details().on(DAY), TEXT));
        add(new EntryWithdrawn(VISIT, partnerships, TEXT));
    }

    private static void learning() {
        add(new LearningRequested(REQUEST, LOKK_MAISMENYANE, HOME, "CHILDREN", TEXT, DAY));
        add(new LearningRecorded(
                LEARNING, LOKK_MAISMENYANE, HOME, LearningKind.METHOD, "CHILDREN", TEXT, DAY, VISIT, REQUEST));
        add(new LearningConfirmed(LEARNING, LOKK_MAISMENYANE, HOME, LOKK, LearningLevel.ADOPTED, DAY, TEXT));
        add(new LearningDisputed(LEARNING, LOKK_MAISMENYANE, HOME, LOKK, DAY, TEXT));
    }

    private static void treaties() {
        add(new InstrumentRegistered(ISTANBUL, InstrumentKind.TREATY, List.of(NAME), "CETS 210", DAY));
        add(new InstrumentTitleAdded(ISTANBUL, NAME));
        add(new InstrumentOpened(ISTANBUL, DAY));
        add(new SignatureRecorded(ISTANBUL, "NO", DAY, false));
        add(new RatificationRecorded(ISTANBUL, "NO", RatificationForm.RATIFICATION, PartialDate.parse("2017")));
        add(new TreatyDateRefined(
                ISTANBUL,
                "NO",
                TreatyStep.RATIFICATION,
                PartialDate.parse("2017"),
                PartialDate.parse("2017"),
                PartialDate.parse("2017-07-05"),
                TEXT));
    }
}
