package org.samklang.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samklang.events.ActivityDetails;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Recorded;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// Facts in the order of record, one an hour from 1 March 2026 on, for everybody's eyes unless said otherwise.
public final class Given {
    public static final PartnershipId KSS_SPAVO = new PartnershipId("kss-spavo");
    public static final PartnershipId KSS_MASIMANYANE = new PartnershipId("kss-masimanyane");
    public static final OrganisationId KSS = new OrganisationId("kss");
    public static final OrganisationId SPAVO = new OrganisationId("spavo");
    public static final OrganisationId MASIMANYANE = new OrganisationId("masimanyane");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Recorded> facts = new ArrayList<>();

    public static Given facts(Fact... facts) {
        return new Given().then(facts);
    }

    public Given then(Fact... more) {
        for (Fact fact : more) {
            then(Visibility.PUBLIC, fact);
        }
        return this;
    }

    public Given then(Visibility visibility, Fact fact) {
        long position = facts.size();
        facts.add(new Recorded(
                position,
                START.plusSeconds(3600 * position),
                "event-" + position,
                new Envelope(
                        "user-1", "COORDINATOR", KSS, new Source.Citation("S1", "42", null, null), visibility, "nb", null, "c"),
                fact));
        return this;
    }

    public List<Recorded> recorded() {
        return List.copyOf(facts);
    }

    public int size() {
        return facts.size();
    }

    /// Those from a position on.
    public List<Recorded> recorded(int from) {
        return List.copyOf(facts.subList(from, facts.size()));
    }

    public static PartnershipRegistered registered(PartnershipId id) {
        return new PartnershipRegistered(
                id,
                List.of(Party.partner(KSS), Party.partner(SPAVO)),
                PartnershipKind.CIVIL_SOCIETY,
                text("KSS and SPAVO"),
                PartialDate.parse("2013-23"),
                null,
                null);
    }

    public static ActivityDetails on(String date, PartnershipId... partnerships) {
        return new ActivityDetails(
                List.of(partnerships), List.of(), text("visit"), PartialDate.parse(date), null, null, List.of(), List.of(), null, null);
    }

    public static Narrative text(String text) {
        return Narrative.of("en", text);
    }
}
