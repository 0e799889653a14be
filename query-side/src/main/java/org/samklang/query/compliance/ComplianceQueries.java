package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Id;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.Reach;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [ComplianceView].
public final class ComplianceQueries {
    private final ViewReader reader;
    private final ComplianceView view;

    public ComplianceQueries(ViewReader reader, ComplianceView view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public Compliance compliance(GetCompliance query) {
        LocalDate asOf = Objects.requireNonNull(query.moment().asOf());
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            List<EvidenceRow> rows =
                    new Gathering(reading, query.reach()).around(Set.of(query.partnership()), query.choice().ruleSet());
            List<RuleSetCompliance> ruleSets =
                    new Assessor(dossier(query.partnership(), rows), asOf, query.choice()).assess();
            return new Compliance(reading.stand(), query.partnership(), asOf, ruleSets);
        });
    }

    @QueryHandler
    public Commitments commitments(FindCommitments query) {
        LocalDate asOf = Objects.requireNonNull(query.moment().asOf());
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            List<EvidenceRow> rows =
                    new Gathering(reading, query.reach()).around(Set.copyOf(query.partnerships()), null);
            List<Commitment> commitments = new ArrayList<>();
            for (PartnershipId partnership : query.partnerships()) {
                for (RuleSetCompliance set :
                        new Assessor(dossier(partnership, rows), asOf, Choice.ADOPTED).assess()) {
                    set.rules().stream()
                            .filter(result -> wanted(query, asOf, result))
                            .forEach(result -> commitments.add(new Commitment(
                                    partnership, set.ruleSet(), set.version(), set.title(), result)));
                }
            }
            return new Commitments(reading.stand(), asOf, commitments, null);
        });
    }

    private static boolean wanted(FindCommitments query, LocalDate asOf, RuleResult result) {
        if (!query.statuses().isEmpty() && !query.statuses().contains(result.status())) {
            return false;
        }
        Integer within = query.withinDays();
        LocalDate by = result.next() == null ? null : result.next().by();
        return within == null || by != null && !by.isAfter(asOf.plusDays(within));
    }

    @QueryHandler
    public RuleSets ruleSets(GetRuleSets query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            Filter filter = Filter.within(query.reach()).link(ComplianceView.VERSION);
            if (query.ruleSet() != null) {
                filter.group(StreamType.RULE_SET.streamId(query.ruleSet().value()));
            }
            Map<RuleSetId, List<RuleSets.RuleVersion>> sets = new LinkedHashMap<>();
            for (Row<EvidenceRow> row : reading.select(filter)) {
                if (row.row().evidence() instanceof Evidence.Version version) {
                    sets.computeIfAbsent(version.ruleSet(), _ -> new ArrayList<>())
                            .add(told(version, row.row(), reading.asOf()));
                }
            }
            return new RuleSets(
                    reading.stand(),
                    sets.entrySet().stream()
                            .map(set -> new RuleSets.RuleSet(set.getKey(), set.getValue()))
                            .toList());
        });
    }

    private static RuleSets.RuleVersion told(Evidence.Version version, EvidenceRow row, @Nullable LocalDate asOf) {
        return new RuleSets.RuleVersion(
                version.version(),
                version.title(),
                version.inForce(),
                asOf == null ? null : Assessor.inForce(version, asOf),
                version.issuer(),
                version.programme(),
                version.interpretation(),
                version.publishedOn(),
                version.retiredOn(),
                version.retiredFor(),
                version.rules(),
                row.traces());
    }

    /// What is a partnership's own, and what belongs to no partnership.
    static Dossier dossier(PartnershipId partnership, List<EvidenceRow> rows) {
        Subject mine = new Subject(StreamType.PARTNERSHIP, partnership.value());
        return new Dossier(
                partnership,
                rows.stream()
                        .filter(row -> row.about().contains(mine)
                                || row.about().stream().noneMatch(subject -> subject.type() == StreamType.PARTNERSHIP))
                        .toList());
    }

    /// Collects what partnerships are judged by: first their own, then what that leads to.
    private record Gathering(Reading<EvidenceRow> reading, Reach reach, Map<String, EvidenceRow> found) {

        Gathering(Reading<EvidenceRow> reading, Reach reach) {
            this(reading, reach, new LinkedHashMap<>());
        }

        List<EvidenceRow> around(Set<PartnershipId> partnerships, @Nullable RuleSetId ruleSet) {
            Set<String> asked = new LinkedHashSet<>();
            Set<String> open = new LinkedHashSet<>();
            partnerships.forEach(partnership -> open.add(StreamType.PARTNERSHIP.streamId(partnership.value())));
            if (ruleSet != null) {
                open.add(StreamType.RULE_SET.streamId(ruleSet.value()));
            }
            while (!open.isEmpty()) {
                List<Row<EvidenceRow>> rows = select(open);
                asked.addAll(open);
                open.clear();
                for (Row<EvidenceRow> row : rows) {
                    if (!row.withdrawn()) {
                        found.put(row.key(), row.row());
                        leads(row.row()).stream().filter(lead -> !asked.contains(lead)).forEach(open::add);
                    }
                }
            }
            return found.values().stream()
                    .sorted(Comparator.comparingLong(
                            row -> row.traces().getFirst().position()))
                    .toList();
        }

        private List<Row<EvidenceRow>> select(Collection<String> groups) {
            return reading.select(Filter.within(reach).groups(groups));
        }
    }

    /// What a row leads to.
    private static Set<String> leads(EvidenceRow row) {
        Set<String> leads = new LinkedHashSet<>();
        switch (row.evidence()) {
            case Evidence.Joined joined -> joined.parties().stream().map(Party::organisation).forEach(id -> lead(leads, id));
            case Evidence.Adopted adopted -> lead(leads, adopted.ruleSet());
            case Evidence.Learned(var line) -> lead(leads, line.learningId());
            case Evidence.Project project -> {
                lead(leads, project.project());
                lead(leads, project.programme());
            }
            case Evidence.Agreement agreement -> lead(leads, agreement.programme());
            case Evidence.Grant grant -> {
                lead(leads, grant.grant());
                lead(leads, grant.programme());
            }
            case Evidence.Body body -> lead(leads, body.body());
            case Evidence.InNetwork member -> lead(leads, member.network());
            case Evidence.Network network -> lead(leads, network.programme());
            case Evidence.Programme programme -> {
                lead(leads, programme.programme());
                lead(leads, programme.parent());
            }
            case Evidence.Prioritised priority -> lead(leads, priority.decidedBy());
            case Evidence.Recommended recommended -> lead(leads, recommended.consulted());
            case Evidence.Version _, Evidence.SetAside _, Evidence.CriterionSetAside _, Evidence.Assessed _,
                    Evidence.Withdrew _, Evidence.Began _, Evidence.Closed _, Evidence.Listed _, Evidence.Chosen _,
                    Evidence.Done _, Evidence.Seat _, Evidence.Outcome _, Evidence.Contributed _,
                    Evidence.Member _, Evidence.Moved _, Evidence.Required _, Evidence.Submitted _ -> {}
        }
        return leads;
    }

    private static void lead(Set<String> leads, @Nullable Id id) {
        if (id != null) {
            Subject.of(id).map(Subject::streamId).ifPresent(leads::add);
        }
    }
}
