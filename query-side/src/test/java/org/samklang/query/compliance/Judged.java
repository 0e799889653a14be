package org.samklang.query.compliance;

import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.PartnerMeetingLogged;
import org.samklang.events.ActivityEvent.PartnerVisitLogged;
import org.samklang.events.BodyEvent.BodyEstablished;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.BodyEvent.MemberLeft;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.Fact;
import org.samklang.events.Modality;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.Recorded;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.SeatId;
import org.samklang.query.Given;

/// A partnership of KSS and SPAVO that keeps rules, and what is found of them.
final class Judged {
    static final PartnershipId PARTNERSHIP = new PartnershipId("p");
    static final RuleSetId RULES = new RuleSetId("rules");
    static final BodyId STEERING = new BodyId("steering");
    static final ProjectId PROJECT = new ProjectId("project");

    private final Given given = new Given();
    private int next;

    /// Begun on a day, with one rule that it adopted without a date and that has been in force for ever.
    static Judged partnership(@Nullable String begun, RuleCheck check) {
        return new Judged()
                .then(registered(begun), published(1, "XXXX", check), adopted());
    }

    Judged then(Fact... facts) {
        given.then(facts);
        return this;
    }

    static PartnershipRegistered registered(@Nullable String begun) {
        return new PartnershipRegistered(
                PARTNERSHIP,
                List.of(Party.partner(KSS), Party.partner(SPAVO)),
                PartnershipKind.MUNICIPAL,
                null,
                date(begun),
                null,
                null);
    }

    static RuleSetPublished published(int version, String inForce, RuleCheck... checks) {
        return published(version, inForce, RuleStrength.MUST, null, checks);
    }

    static RuleSetPublished published(
            int version, String inForce, RuleStrength strength, @Nullable OrganisationId issuer, RuleCheck... checks) {
        return new RuleSetPublished(
                RULES,
                version,
                text("rules"),
                PartialDate.parse(inForce),
                issuer,
                null,
                java.util.stream.IntStream.range(0, checks.length)
                        .mapToObj(i -> new Rule("R" + (i + 1), strength, text("verbatim"), "S2", "51", checks[i]))
                        .toList(),
                null,
                null);
    }

    static RuleSetAdopted adopted() {
        return new RuleSetAdopted(PARTNERSHIP, RULES, null);
    }

    static @Nullable PartialDate date(@Nullable String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    Judged meeting(String on, @Nullable Modality modality) {
        return meeting(on, modality, null, Quantity.exactly(1, "UNIT_MEETINGS"));
    }

    Judged meeting(String on, @Nullable Modality modality, @Nullable OrganisationId host, Quantity meetings) {
        return then(new PartnerMeetingLogged(activity(), host, meetings, details(on, modality)));
    }

    Judged visit(OrganisationId visitor, OrganisationId host, String on) {
        return then(new PartnerVisitLogged(activity(), visitor, host, false, details(on, null)));
    }

    ActivityId activity() {
        return new ActivityId("a" + next++);
    }

    static ActivityDetails details(String on, @Nullable Modality modality) {
        return new ActivityDetails(
                List.of(PARTNERSHIP), List.of(), null, PartialDate.parse(on), null, modality, List.of(), List.of(), null, null);
    }

    static List<Subject> ofPartnership() {
        return List.of(new Subject(StreamType.PARTNERSHIP, PARTNERSHIP.value()));
    }

    Judged body(BodyId id, BodyKind kind, @Nullable String on) {
        return then(new BodyEstablished(id, kind, ofPartnership(), text("group"), null, date(on)));
    }

    Judged seat(
            String seat,
            OrganisationId side,
            Capacity capacity,
            @Nullable PoliticalPosition position,
            @Nullable String from,
            @Nullable String until) {
        return then(new MemberAppointed(
                STEERING,
                ofPartnership(),
                new SeatId(seat),
                new Participant.Organisation(side),
                side,
                capacity,
                position,
                date(from),
                date(until)));
    }

    Judged politician(String seat, OrganisationId side, PoliticalPosition position, @Nullable String from) {
        return seat(seat, side, Capacity.POLITICIAN, position, from, null);
    }

    Judged left(String seat, OrganisationId side, String on) {
        return then(new MemberLeft(
                STEERING,
                ofPartnership(),
                new SeatId(seat),
                new Participant.Organisation(side),
                side,
                PartialDate.parse(on),
                null));
    }

    Judged project(@Nullable String started, @Nullable String planned) {
        return then(new ProjectStarted(
                PROJECT, PARTNERSHIP, text("project"), null, date(started), date(planned), null, null));
    }

    static RuleCheck.Composition steering(PoliticalPosition position, boolean perParty) {
        return new RuleCheck.Composition(BodyKind.STEERING_GROUP, Capacity.POLITICIAN, Set.of(position), 1, perParty);
    }

    /// All sets of rules as they stand on a day.
    List<RuleSetCompliance> sets(String asOf, Choice choice) {
        return assessed(PARTNERSHIP, given.recorded(), LocalDate.parse(asOf), choice);
    }

    static List<RuleSetCompliance> assessed(
            PartnershipId partnership, List<Recorded> facts, LocalDate asOf, Choice choice) {
        ComplianceView view = new ComplianceView();
        Map<String, EvidenceRow> rows = new LinkedHashMap<>();
        facts.forEach(recorded -> view.keys(recorded)
                .forEach(key -> rows.put(key, view.fold(key, rows.get(key), recorded))));
        return new Assessor(new Dossier(partnership, List.copyOf(rows.values())), asOf, choice).assess();
    }

    RuleSetCompliance set(String asOf, Choice choice) {
        return sets(asOf, choice).getFirst();
    }

    /// The first rule as it stands on a day.
    RuleResult on(String asOf) {
        return on(asOf, Choice.ADOPTED);
    }

    RuleResult on(String asOf, Choice choice) {
        return set(asOf, choice).rules().getFirst();
    }

    static Verdict breached(String since) {
        return new Verdict.Breached(LocalDate.parse(since));
    }

    static Verdict due(String by) {
        return new Verdict.Due(LocalDate.parse(by));
    }

    static Verdict kept() {
        return new Verdict.Kept();
    }

    static List<Verdict.Lack> lacks(RuleResult result) {
        return ((Verdict.NotEvaluable) result.verdict())
                .missing().stream().map(Verdict.Missing::what).toList();
    }

    /// `2021-01-01/2021-06-30 OK`, one for each stretch.
    static List<String> stretches(RuleResult result) {
        return result.stretches().stream()
                .map(stretch -> stretch.from() + "/" + stretch.until() + " " + stretch.verdict().status())
                .toList();
    }
}
