package org.samklang.acceptance.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentKind;
import org.samklang.events.Modality;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProgrammeKind;
import org.samklang.events.RatificationForm;
import org.samklang.events.Recorded;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// The widest things that a register is made for, and then a long history of the register's shape around them: a chart of
/// 50 states by 20 instruments, a programme with 500 partnerships, a partnership with 10,000 entries. The same for the
/// same seed.
final class WideHistory implements Iterator<Recorded> {
    static final ProgrammeId PROGRAMME = new ProgrammeId("wide-programme");
    static final NetworkId NETWORK = new NetworkId("wide-network");
    static final PartnershipId PARTNERSHIP = new PartnershipId("wide-partnership");
    static final OrganisationId ONE = new OrganisationId("wide-one");
    static final OrganisationId OTHER = new OrganisationId("wide-other");

    private static final int STATES = 50;
    private static final int INSTRUMENTS = 20;
    private static final int PARTNERSHIPS = 500;
    private static final int ENTRIES = 10_000;
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

    private final Iterator<Fact> wide = wide().iterator();
    private final RegisterHistory around;
    private long position;

    WideHistory(long seed) {
        around = new RegisterHistory(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Recorded next() {
        long at = position++;
        if (!wide.hasNext()) {
            Recorded next = around.next();
            return new Recorded(at, next.recordedAt(), next.eventId(), next.envelope(), next.fact());
        }
        return new Recorded(
                at,
                START.plus(Duration.ofSeconds(at)),
                new UUID(1, at).toString(),
                new Envelope(
                        "user-1",
                        "COORDINATOR",
                        ONE,
                        new Source.Citation("S1", "42", null, "nb"),
                        Visibility.PUBLIC,
                        "nb",
                        null,
                        new UUID(2, at).toString()),
                wide.next());
    }

    private static List<Fact> wide() {
        List<Fact> facts = new ArrayList<>();
        facts.add(organisation(ONE));
        facts.add(organisation(OTHER));
        facts.add(partnership(PARTNERSHIP, ONE, OTHER));
        for (int i = 0; i < INSTRUMENTS; i++) {
            instrument(i, facts);
        }
        facts.add(new ProgrammeRegistered(
                PROGRAMME,
                ProgrammeKind.values()[0],
                List.of(Name.official("Programme", "en")),
                null,
                ONE,
                List.of(),
                null,
                null,
                null,
                null));
        facts.add(new NetworkFounded(
                NETWORK, List.of(Name.official("Network", "en")), null, ONE, PROGRAMME, null, null));
        for (int i = 0; i < PARTNERSHIPS; i++) {
            OrganisationId from = new OrganisationId("wide-from-" + i);
            OrganisationId to = new OrganisationId("wide-to-" + i);
            PartnershipId id = new PartnershipId("wide-" + i);
            facts.add(organisation(from));
            facts.add(organisation(to));
            facts.add(partnership(id, from, to));
            facts.add(claim(id, "P15Y"));
            facts.add(claim(id, "P16Y"));
            facts.add(new NetworkJoined(
                    NETWORK,
                    new NetworkMembershipId("wide-" + i),
                    new NetworkMember.Partnership(id),
                    PartialDate.parse("2014"),
                    null));
        }
        for (int i = 0; i < ENTRIES; i++) {
            facts.add(visit(i));
        }
        return facts;
    }

    private static ClaimRecorded claim(PartnershipId partnership, String duration) {
        return new ClaimRecorded(
                partnership,
                new ClaimId(duration.toLowerCase(Locale.ROOT)),
                ClaimSubject.DURATION,
                duration,
                Narrative.of("en", "It has lasted for " + duration + "."));
    }

    private static OrganisationRegistered organisation(OrganisationId id) {
        return new OrganisationRegistered(id, List.of(Name.official("Organisasjonen " + id.value(), "nb")), "NO", "22");
    }

    private static PartnershipRegistered partnership(PartnershipId id, OrganisationId one, OrganisationId other) {
        return new PartnershipRegistered(
                id,
                List.of(Party.partner(one), Party.partner(other)),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                PartialDate.parse("2013"),
                null,
                null);
    }

    private static void instrument(int number, List<Fact> facts) {
        InstrumentId id = new InstrumentId("wide-instrument-" + number);
        facts.add(new InstrumentRegistered(
                id, InstrumentKind.TREATY, List.of(Name.official("Convention " + number, "en")), null, PartialDate.parse("2011")));
        for (int state = 0; state < STATES; state++) {
            String code = "" + (char) ('A' + state / 26) + (char) ('A' + state % 26);
            facts.add(new SignatureRecorded(id, code, PartialDate.parse("2012"), false));
            facts.add(new RatificationRecorded(id, code, RatificationForm.RATIFICATION, PartialDate.parse("2014-05")));
        }
    }

    private static StudyVisitLogged visit(int number) {
        return new StudyVisitLogged(
                new ActivityId("wide-visit-" + number),
                ONE,
                OTHER,
                new ActivityDetails(
                        List.of(PARTNERSHIP),
                        List.of(),
                        Narrative.of("nb", "Besøk på krisesentre"),
                        PartialDate.on(LocalDate.of(2000, 1, 1).plusDays(number)),
                        Place.at("Oslo", "NO"),
                        Modality.IN_PERSON,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }
}
