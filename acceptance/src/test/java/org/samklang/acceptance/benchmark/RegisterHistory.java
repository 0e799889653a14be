package org.samklang.acceptance.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.PartnerMeetingLogged;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentKind;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.Modality;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.Recorded;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// A long history of the shape of the sample register: few organisations and partnerships, many activities and pieces of
/// learning, some dated better later. The same for the same seed.
final class RegisterHistory implements Iterator<Recorded> {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int FACTS_A_PARTNERSHIP = 60;
    private static final List<String> DATES = List.of("2014", "2013-10", "2013-23", "2014-04-01/2018-03-31", "2013~");
    private static final List<String> STATES = List.of("NO", "DK", "SE", "CY", "ZA", "BY", "LT");
    private static final List<String> TOPICS = List.of("LEGISLATION", "CHILDREN", "SHELTERS", "ADVOCACY");

    private record Pair(PartnershipId id, OrganisationId one, OrganisationId other) {}

    private final Random random;
    private final List<OrganisationId> organisations = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<StudyVisitLogged> vague = new ArrayList<>();
    private final List<LearningRecorded> unconfirmed = new ArrayList<>();
    private int ids;
    private int treaties;
    private long position;
    private Instant now = START;

    RegisterHistory(long seed) {
        random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Recorded next() {
        now = now.plus(Duration.ofMillis(random.nextInt(100_000)));
        Envelope envelope = new Envelope(
                "user-" + random.nextInt(20),
                "COORDINATOR",
                organisations.isEmpty() ? null : any(organisations),
                random.nextBoolean() ? new Source.Citation("S1", "42", null, "nb") : new Source.ReportedBy("user-7"),
                random.nextInt(10) == 0 ? Visibility.PARTNERS : Visibility.PUBLIC,
                "nb",
                null,
                uuid());
        return new Recorded(position++, now, uuid(), envelope, fact());
    }

    private Fact fact() {
        if (organisations.size() < 2 * pairs.size() + 2) {
            return organisation();
        }
        if (position >= (long) FACTS_A_PARTNERSHIP * pairs.size()) {
            return partnership();
        }
        int dice = random.nextInt(100);
        if (dice < 35) {
            return visit();
        } else if (dice < 50) {
            return meeting();
        } else if (dice < 60) {
            return conference();
        } else if (dice < 67 && !vague.isEmpty()) {
            return refinement();
        } else if (dice < 82) {
            return learning();
        } else if (dice < 92 && !unconfirmed.isEmpty()) {
            return confirmation();
        } else if (dice < 95) {
            return new PhaseEntered(any(pairs).id(), any(List.of(PartnershipPhase.values())), date());
        } else if (dice < 98) {
            return new OrganisationNameAdded(
                    any(organisations), new Name("Translation " + ids++, "en", NameKind.TRANSLATION, null, null));
        }
        return treaty();
    }

    private OrganisationRegistered organisation() {
        OrganisationId id = new OrganisationId("organisation-" + ids++);
        organisations.add(id);
        return new OrganisationRegistered(id, List.of(Name.official("Organisasjonen " + id.value(), "nb")), "NO", "22");
    }

    private PartnershipRegistered partnership() {
        Pair pair = new Pair(
                new PartnershipId("partnership-" + ids++),
                organisations.getLast(),
                organisations.get(organisations.size() - 2));
        pairs.add(pair);
        return new PartnershipRegistered(
                pair.id(),
                List.of(Party.partner(pair.one()), Party.partner(pair.other())),
                PartnershipKind.CIVIL_SOCIETY,
                Narrative.of("en", "Shelters learn from each other"),
                date(),
                "Norway Grants",
                text());
    }

    private StudyVisitLogged visit() {
        Pair pair = any(pairs);
        ActivityDetails details = details(pair);
        StudyVisitLogged visit = new StudyVisitLogged(activity(), pair.one(), pair.other(), details);
        if (details.occurredOn().edtf().equals("2014")) {
            vague.add(visit);
        }
        return visit;
    }

    private PartnerMeetingLogged meeting() {
        Pair pair = any(pairs);
        return new PartnerMeetingLogged(activity(), pair.one(), Quantity.exactly(3, "meetings"), details(pair));
    }

    private ConferenceLogged conference() {
        return new ConferenceLogged(activity(), Quantity.about(300, "people"), 2, List.of(), details(any(pairs)));
    }

    private DateRefined refinement() {
        StudyVisitLogged visit = vague.remove(random.nextInt(vague.size()));
        return new DateRefined(
                visit.activityId(),
                visit.details().partnerships(),
                visit.details().occurredOn(),
                PartialDate.on(LocalDate.of(2014, 1, 1).plusDays(random.nextInt(365))),
                text());
    }

    private LearningRecorded learning() {
        Pair pair = any(pairs);
        Direction direction = new Direction(pair.one(), pair.other());
        LearningRecorded learning = new LearningRecorded(
                new LearningId("learning-" + ids++),
                pair.id(),
                random.nextBoolean() ? direction : direction.reversed(),
                any(List.of(LearningKind.values())),
                any(TOPICS),
                text(),
                date(),
                null,
                null);
        unconfirmed.add(learning);
        return learning;
    }

    private LearningConfirmed confirmation() {
        LearningRecorded learning = unconfirmed.remove(random.nextInt(unconfirmed.size()));
        return new LearningConfirmed(
                learning.learningId(),
                learning.partnershipId(),
                learning.direction(),
                learning.direction().to(),
                any(List.of(LearningLevel.RECEIVED, LearningLevel.ADOPTED)),
                date(),
                null);
    }

    /// An instrument, then signature and ratification of each state, then the next instrument.
    private Fact treaty() {
        int step = treaties++ % (1 + 2 * STATES.size());
        InstrumentId id = new InstrumentId("instrument-" + (treaties - 1) / (1 + 2 * STATES.size()));
        if (step == 0) {
            return new InstrumentRegistered(
                    id, InstrumentKind.TREATY, List.of(Name.official("Convention", "en")), "CETS 210", date());
        }
        String state = STATES.get((step - 1) / 2);
        return step % 2 == 1 ? new SignatureRecorded(id, state, date(), false) : new RatificationRecorded(id, state, RatificationForm.RATIFICATION, date());
    }

    private ActivityDetails details(Pair pair) {
        return new ActivityDetails(
                List.of(pair.id()),
                List.of(),
                Narrative.of("nb", "Besøk på krisesentre"),
                date(),
                Place.at("Oslo", "NO"),
                Modality.IN_PERSON,
                List.of(new Participation(
                        new Participant.Headcount(Quantity.exactly(random.nextInt(1, 40), "people"), null),
                        ParticipationRole.VISITOR)),
                List.of(any(TOPICS)),
                random.nextInt(3) == 0 ? text() : null,
                null);
    }

    private ActivityId activity() {
        return new ActivityId("activity-" + ids++);
    }

    private PartialDate date() {
        return random.nextBoolean()
                ? PartialDate.on(LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4000)))
                : PartialDate.parse(any(DATES));
    }

    private Narrative text() {
        return Narrative.of("en", "They visited shelters and learned how these work with children. ".repeat(random.nextInt(1, 4)));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
