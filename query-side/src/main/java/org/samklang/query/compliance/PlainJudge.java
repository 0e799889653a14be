package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.events.ActivityKind;
import org.samklang.events.PlainCheck;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.learning.LearningState;
import org.samklang.query.compliance.Verdict.Lack;

/// The checks without parameters.
record PlainJudge(PlainCheck what) {

    Judgement judge(Case it) {
        return switch (what) {
            case THEME_CHOSEN_BY_PARTIES -> themes(it);
            case OUTCOME_FOR_EACH_PARTY -> AreasJudge.covers(
                    it, it.parties(), outcome -> outcome.parties().stream());
            case SHADOW_REPORT_WITH_OTHERS -> contributions(it);
            case LEARNING_PASSED_ON -> learning(it);
            case MEMBER_STAFF_TAKES_PART -> staff(it);
            case DIRECTORY_COMPLETE -> directory(it);
            case SHELTER_NETWORKS_FIRST -> shelterNetworks(it);
            case PRIORITIES_FUNDED -> PrioritiesJudge.each(it, priority -> funded(it, priority));
            case SPENT_WITHIN_PERIOD -> MoneyJudge.spentWithinPeriod(it);
            case PAID_WITHIN_AWARD -> MoneyJudge.paidWithinAward(it);
            case REPORTS_IN_TIME -> ReportsJudge.judge(it);
            case JUDGED_BY_PEOPLE -> Judgement.missing(Lack.JUDGEMENT, List.of());
        };
    }

    private static Judgement themes(Case it) {
        List<Piece<Evidence.Chosen>> themes = it.dossier().own(Evidence.Chosen.class).stream()
                .filter(theme -> theme.days().perhapsBy(it.day()))
                .toList();
        if (themes.isEmpty()) {
            return Judgement.missing(Lack.THEME, List.of());
        }
        return Judgement.all(themes.stream()
                .map(theme -> Judgement.of(chosen(it, theme), theme.proofs()))
                .toList());
    }

    private static Verdict chosen(Case it, Piece<Evidence.Chosen> theme) {
        if (theme.is().decidedBy().isEmpty()) {
            return Verdict.missing(Lack.DECIDER, theme.proofs());
        }
        return it.parties().containsAll(theme.is().decidedBy())
                ? new Verdict.Kept()
                : it.breached(theme.days().last(), it.day());
    }

    private static Judgement contributions(Case it) {
        return Judgement.all(it.dossier().all(Evidence.Contributed.class).stream()
                .filter(made -> it.bound().contains(made.is().contributor()))
                .filter(made -> made.days().perhapsBy(it.asOf()) && it.term().mayHold(made.days()))
                .map(made -> Judgement.of(
                        made.is().together().stream().anyMatch(other -> !other.equals(made.is().contributor()))
                                ? new Verdict.Kept()
                                : it.breached(made.days().last(), it.day()),
                        made.proofs()))
                .toList());
    }

    /// What was passed on too late was passed on: the rule sets no day.
    private static Judgement learning(Case it) {
        Set<OrganisationId> bound = it.bound();
        List<Piece<Evidence.Learned>> received = it.dossier().own(Evidence.Learned.class).stream()
                .filter(learned -> bound.contains(learned.is().line().direction().to()))
                .filter(learned -> counts(LearningState.seenFrom(learned.is().line(), it.day())))
                .filter(learned -> learned.happened(learned.is().line().learnedOn()).perhapsBy(it.day()))
                .toList();
        if (received.isEmpty()) {
            return Judgement.nothing();
        }
        List<Piece<Evidence.Done>> passing = it.dossier().all(Evidence.Done.class).stream()
                .filter(done -> done.is().held() && done.days().perhapsBy(it.day()))
                .filter(done -> received.stream()
                        .anyMatch(learned -> done.is().passedOn().contains(learned.is().line().learningId())))
                .toList();
        List<Piece<Evidence.Learned>> open = received.stream()
                .filter(learned -> passing.stream().noneMatch(
                        done -> done.is().passedOn().contains(learned.is().line().learningId())))
                .toList();
        return open.isEmpty()
                ? Judgement.of(
                        new Verdict.Kept(), passing.stream().map(Piece::proof).toList())
                : Judgement.of(
                        new Verdict.Due(null), open.stream().map(Piece::proof).toList());
    }

    private static boolean counts(LearningLine line) {
        return line.recorded() && LearningState.of(line) != LearningState.DISPUTED;
    }

    private static Judgement staff(Case it) {
        Set<OrganisationId> members = new HashSet<>();
        it.dossier().all(Evidence.Member.class).stream()
                .filter(member -> it.bound().contains(member.is().of()))
                .forEach(member -> members.add(member.is().member()));
        List<Piece<Evidence.Done>> held = it.dossier().held(it.day()).stream()
                .filter(done -> it.term().mayHold(done.days()))
                .toList();
        if (held.isEmpty()) {
            return Judgement.nothing();
        }
        List<Piece<Evidence.Done>> with = held.stream()
                .filter(done -> from(done).anyMatch(members::contains))
                .toList();
        if (!with.isEmpty()) {
            return Judgement.of(new Verdict.Kept(), with.stream().map(Piece::proof).toList());
        }
        List<Proof> silent = held.stream()
                .filter(done -> from(done).findAny().isEmpty())
                .map(Piece::proof)
                .toList();
        if (members.isEmpty() || !silent.isEmpty()) {
            return Judgement.missing(members.isEmpty() ? Lack.MEMBERS : Lack.PARTICIPANTS, silent);
        }
        LocalDate since = held.stream()
                .map(done -> done.days().last())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return Judgement.of(
                it.breached(since, it.day()), held.stream().map(Piece::proof).toList());
    }

    private static Stream<OrganisationId> from(Piece<Evidence.Done> done) {
        return Stream.concat(done.is().from().stream(), done.is().alsoFrom().stream());
    }

    private static Judgement directory(Case it) {
        Piece<Evidence.Listed> listed = it.dossier().own(Evidence.Listed.class).stream()
                .findFirst()
                .orElse(null);
        if (listed == null) {
            return Judgement.of(it.breached(it.term().first(), it.day()), List.of());
        }
        if (!listed.is().listed()) {
            return Judgement.nothing();
        }
        OrganisationId contact = listed.is().contact();
        boolean complete = listed.is().information() != null
                && contact != null
                && it.parties().stream().anyMatch(party -> !party.equals(contact));
        return Judgement.of(
                complete ? new Verdict.Kept() : it.breached(it.term().first(), it.day()), listed.proofs());
    }

    private static Judgement shelterNetworks(Case it) {
        List<Piece<Evidence.Prioritised>> set = PrioritiesJudge.set(it);
        List<Piece<Evidence.Prioritised>> shelters =
                set.stream().filter(priority -> priority.is().forShelterNetwork()).toList();
        if (set.isEmpty()) {
            return Judgement.nothing();
        }
        List<Piece<Evidence.Prioritised>> proving = shelters.isEmpty() ? set : shelters;
        List<Proof> proofs = proving.stream().map(Piece::proof).toList();
        return Judgement.of(
                shelters.isEmpty() ? it.breached(set.getFirst().days().last(), it.day()) : new Verdict.Kept(), proofs);
    }

    private static Verdict funded(Case it, Piece<Evidence.Prioritised> priority) {
        Boolean funded = priority.is().funded();
        if (funded == null) {
            return Verdict.missing(Lack.FUNDING, priority.proofs());
        }
        return funded ? new Verdict.Kept() : it.breached(priority.days().last(), it.day());
    }
}
