package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.Trace;
import org.samklang.query.compliance.RuleSetCompliance.Adoption;
import org.samklang.query.compliance.Verdict.Ground;

/// Judges one partnership by the rules that it is to keep.
record Assessor(Dossier dossier, LocalDate asOf, Choice choice) {

    /// Each set that was adopted, by id, or the one that was chosen.
    List<RuleSetCompliance> assess() {
        Set<RuleSetId> wanted = new TreeSet<>(Comparator.comparing(RuleSetId::value));
        if (choice.ruleSet() == null) {
            dossier.all(Evidence.Adopted.class).stream()
                    .map(adopted -> adopted.is().ruleSet())
                    .filter(ruleSet -> !adoptions(ruleSet).isEmpty())
                    .forEach(wanted::add);
        } else {
            wanted.add(choice.ruleSet());
        }
        return wanted.stream()
                .flatMap(ruleSet -> Stream.ofNullable(version(ruleSet)))
                .map(this::assess)
                .toList();
    }

    /// An adoption with the days from which it binds.
    ///
    /// @param adopted when the rules were adopted; a date that nobody said sets no bound
    /// @param under when the partnership came under the programme
    private record Bond(Adoption adoption, Days adopted, Days under) {

        @Nullable LocalDate first() {
            return Days.laterStart(adopted.first(), under.first());
        }

        @Nullable LocalDate last() {
            return Days.laterStart(adopted.last(), under.last());
        }

        boolean perhapsBy(LocalDate day) {
            return adopted.perhapsBy(day) && under.perhapsBy(day);
        }
    }

    private List<Bond> adoptions(RuleSetId ruleSet) {
        List<Bond> bonds = new ArrayList<>();
        List<Dossier.Under> programmes = dossier.programmes();
        for (Piece<Evidence.Adopted> adopted : dossier.all(Evidence.Adopted.class)) {
            if (!adopted.is().ruleSet().equals(ruleSet)) {
                continue;
            }
            Days days = Days.of(adopted.is().on());
            if (adopted.row().isOf(StreamType.PARTNERSHIP, dossier.partnership().value())) {
                bonds.add(new Bond(new Adoption(null, adopted.is().on(), adopted.proofs()), days, Days.ANY));
            }
            for (Dossier.Under under : programmes) {
                if (adopted.row().isOf(StreamType.PROGRAMME, under.programme().value())) {
                    bonds.add(new Bond(
                            new Adoption(
                                    under.programme(),
                                    adopted.is().on(),
                                    Stream.concat(adopted.proofs().stream(), Stream.of(under.by().proof()))
                                            .toList()),
                            days,
                            Days.of(under.by().is().date())));
                }
            }
        }
        return bonds.stream().filter(bond -> bond.perhapsBy(asOf)).toList();
    }

    private List<Piece<Evidence.Version>> versions(RuleSetId ruleSet) {
        return dossier.all(Evidence.Version.class).stream()
                .filter(version -> version.is().ruleSet().equals(ruleSet))
                .sorted(Comparator.comparingInt(version -> version.is().version()))
                .toList();
    }

    /// The version that is asked for; otherwise the one in force on the day, or else the one nearest to it.
    private Evidence.@Nullable Version version(RuleSetId ruleSet) {
        List<Evidence.Version> versions =
                versions(ruleSet).stream().map(Piece::is).toList();
        if (choice.version() != null) {
            return versions.stream()
                    .filter(version -> version.version() == choice.version())
                    .findFirst()
                    .orElse(null);
        }
        Evidence.Version nearest = versions.isEmpty() ? null : versions.getFirst();
        for (Evidence.Version version : versions) {
            if (inForce(version, asOf)) {
                return version;
            }
            LocalDate first = Days.of(version.inForce()).first();
            if (first == null || !first.isAfter(asOf)) {
                nearest = version;
            }
        }
        return nearest;
    }

    static boolean inForce(Evidence.Version version, LocalDate day) {
        LocalDate end = end(version);
        return Days.of(version.inForce()).perhapsBy(day) && (end == null || !day.isAfter(end));
    }

    /// The last day on which the version holds.
    private static @Nullable LocalDate end(Evidence.Version version) {
        return Days.earlierEnd(
                Days.of(version.inForce()).last(), Days.of(version.retiredOn()).last());
    }

    private RuleSetCompliance assess(Evidence.Version version) {
        List<Bond> bonds = adoptions(version.ruleSet());
        boolean inForce = inForce(version, asOf);
        boolean chosen = choice.version() != null;
        Ground ground = chosen ? null : bonds.isEmpty() ? Ground.NOT_ADOPTED : inForce ? null : Ground.NOT_IN_FORCE;
        Term term = term(version, bonds, chosen);
        return new RuleSetCompliance(
                version.ruleSet(),
                version.version(),
                version.title(),
                version.issuer(),
                version.inForce(),
                version.interpretation(),
                bonds.stream().map(Bond::adoption).toList(),
                inForce,
                chosen && !inForce,
                version.rules().stream()
                        .map(rule -> ground == null
                                ? result(version, rule, term)
                                : result(rule, Judgement.of(new Verdict.NotApplicable(ground), List.of()), null))
                        .toList());
    }

    /// From when until when. A version that is asked for by its number judges all of the partnership's time.
    private Term term(Evidence.Version version, List<Bond> bonds, boolean chosen) {
        Piece<?> beginning = dossier.beginning();
        Days began = beginning == null ? Days.ANY : Days.of(beginning.is().date());
        Bond bond = bonds.stream()
                .min(Comparator.comparing(
                        Bond::first, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .orElse(null);
        List<Proof> proofs = new ArrayList<>();
        if (beginning != null) {
            proofs.addAll(beginning.proofs());
        }
        LocalDate first = null;
        LocalDate last = null;
        if (bond != null && !chosen) {
            proofs.addAll(bond.adoption().proofs());
            first = bond.first();
            last = bond.last();
        }
        LocalDate ruled = chosen ? null : Days.laterStart(Days.of(version.inForce()).first(), first);
        LocalDate end = chosen ? null : end(version);
        boolean known = began.first() != null;
        LocalDate earliest = Days.laterStart(began.first(), first);
        LocalDate latest = Days.laterStart(began.last(), last);
        return new Term(
                known
                        ? new Days(
                                Days.laterStart(earliest, ruled),
                                began.last() == null ? null : Days.laterStart(latest, ruled))
                        : null,
                proofs,
                ruled,
                Days.earlierEnd(end, dossier.closing()));
    }

    private RuleResult result(Evidence.Version version, Rule rule, Term term) {
        Judgement judgement = judgement(rule.check(), caseOf(version, rule, term, choice.perParty()));
        if (!(rule.check() instanceof RuleCheck.Composition composition)) {
            return result(rule, judgement, null);
        }
        boolean other = !(choice.perParty() == null ? composition.perParty() : choice.perParty());
        Verdict verdict = judgement(rule.check(), caseOf(version, rule, term, other)).verdict();
        return result(rule, judgement, new RuleResult.Otherwise(other, verdict.status(), verdict));
    }

    private Case caseOf(Evidence.Version version, Rule rule, Term term, @Nullable Boolean perParty) {
        return new Case(asOf, dossier, term, version.issuer(), waivers(version.ruleSet(), rule), perParty);
    }

    private RuleResult result(Rule rule, Judgement judgement, RuleResult.@Nullable Otherwise otherwise) {
        Verdict verdict = judgement.verdict();
        return new RuleResult(
                rule,
                verdict.status(),
                verdict,
                verdict instanceof Verdict.Breached ? Gravity.of(rule.strength()) : null,
                judgement.proofs(),
                judgement.stretches(),
                judgement.next(),
                otherwise);
    }

    /// What was waived stands as waived while the waiver holds, whatever the judge would say.
    private static Judgement judgement(RuleCheck check, Case it) {
        Judgement judgement = judge(check, it);
        Verdict waived = it.waived(it.day());
        return waived == null
                ? judgement
                : new Judgement(waived, judgement.proofs(), judgement.stretches(), judgement.next());
    }

    private static Judgement judge(RuleCheck check, Case it) {
        return switch (check) {
            case RuleCheck.CriterionMet rule -> new CriterionJudge(rule).judge(it);
            case RuleCheck.Composition rule -> new CompositionJudge(rule).judge(it);
            case RuleCheck.Meetings rule -> new MeetingsJudge(rule).judge(it);
            case RuleCheck.VisitsEachWay rule -> new VisitsJudge(rule).judge(it);
            case RuleCheck.ProjectDuration rule -> new DurationJudge(rule).judge(it);
            case RuleCheck.OutcomesInAreas rule -> new AreasJudge(rule).judge(it);
            case RuleCheck.PrioritiesDecidedBy rule -> new PrioritiesJudge(rule).judge(it);
            case RuleCheck.ConsultedBeforeRecommending rule -> new RecommendationsJudge(rule).judge(it);
            case RuleCheck.YearlyReportBy rule -> new YearlyReportJudge(rule).judge(it);
            case RuleCheck.Plain(var what) -> new PlainJudge(what).judge(it);
        };
    }

    private List<Case.Waiver> waivers(RuleSetId ruleSet, Rule rule) {
        List<Case.Waiver> waivers = new ArrayList<>();
        for (Piece<Evidence.SetAside> waived : dossier.own(Evidence.SetAside.class)) {
            Evidence.SetAside is = waived.is();
            if (is.ruleSet().equals(ruleSet) && is.code().equals(rule.code()) && waived.days().perhapsBy(asOf)) {
                waivers.add(waiver(waived, is.period(), is.on(), is.reason()));
            }
        }
        if (rule.check() instanceof RuleCheck.CriterionMet(var criterion)) {
            for (Piece<Evidence.CriterionSetAside> waived : dossier.own(Evidence.CriterionSetAside.class)) {
                if (waived.is().criterion() == criterion && waived.days().perhapsBy(asOf)) {
                    waivers.add(waiver(waived, null, waived.is().on(), waived.is().reason()));
                }
            }
        }
        return waivers;
    }

    private static Case.Waiver waiver(
            Piece<?> waived,
            @Nullable PartialDate period,
            PartialDate on,
            Narrative reason) {
        Trace trace = waived.row().traces().getFirst();
        return new Case.Waiver(
                period == null ? new Days(Days.of(on).first(), null) : Days.of(period),
                new Verdict.Waived(trace.actorOrganisation(), trace.actorId(), reason, period, waived.proof()));
    }
}
