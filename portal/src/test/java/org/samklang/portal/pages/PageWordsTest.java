package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Role;
import org.samklang.events.ActivityKind;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.ClaimSubject;
import org.samklang.events.ContributionKind;
import org.samklang.events.CoreArea;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.InstrumentKind;
import org.samklang.events.MonitoringKind;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.PartyRole;
import org.samklang.events.PlainCheck;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.RatificationForm;
import org.samklang.events.ReportKind;
import org.samklang.events.RuleStrength;
import org.samklang.events.TreatyStep;
import org.samklang.events.VisitorCategory;
import org.samklang.events.Window;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Visibility;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Comparing;
import org.samklang.query.Lane;
import org.samklang.query.calendar.CalendarKind;
import org.samklang.query.causes.Causes;
import org.samklang.query.compliance.Gravity;
import org.samklang.query.compliance.ProofKind;
import org.samklang.query.compliance.Status;
import org.samklang.query.compliance.Verdict;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.directory.Directory;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.memberships.Memberships;
import org.samklang.query.open.OpenReason;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.plans.PlanOutcome;
import org.samklang.query.portfolio.FigureKind;
import org.samklang.query.portfolio.Portfolio;
import org.samklang.query.strategies.Strategies;
import org.samklang.query.timeline.EntryState;

/// Every code that a page may have to say has a word in every language, whether or not a document used it yet.
class PageWordsTest {
    private static final Texts TEXTS = Texts.load();

    private static final List<Class<? extends Enum<?>>> SAID = List.of(
            PartnershipKind.class,
            PartnershipPhase.class,
            PartyRole.class,
            ClaimSubject.class,
            PartnershipCriterion.class,
            CriterionAssessment.Verdict.class,
            ActivityKind.class,
            VisitorCategory.class,
            DisseminationChannel.class,
            ContributionKind.class,
            LearningKind.class,
            LearningLevel.class,
            EntryState.class,
            Visibility.class,
            PartnershipEntry.Life.class,
            Role.class,
            InstrumentKind.class,
            TreatyStep.class,
            RatificationForm.class,
            MonitoringKind.class,
            ConventionChart.Answer.class,
            ConventionChart.Hold.class,
            NameKind.class,
            RebuildProgress.Step.class,
            Status.class,
            Gravity.class,
            Verdict.Ground.class,
            Verdict.Lack.class,
            ProofKind.class,
            RuleStrength.class,
            PlainCheck.class,
            Window.class,
            BodyKind.class,
            Capacity.class,
            PoliticalPosition.class,
            CoreArea.class,
            ReportKind.class,
            OpenReason.class,
            CalendarKind.class,
            PlanOutcome.class,
            Causes.Way.class,
            FigureKind.class);

    private static List<String> unsaid(Language language, Stream<String> keys) {
        return keys.filter(key -> TEXTS.find(language, key).isEmpty()).toList();
    }

    private static Stream<String> keys() {
        List<String> keys = new ArrayList<>();
        SAID.forEach(type -> Arrays.stream(type.getEnumConstants()).map(Texts::wordKey).forEach(keys::add));
        Arrays.stream(Lane.values()).map(lane -> "lane." + lane).forEach(keys::add);
        Comparing.names().stream().map(view -> "compare.view." + view).forEach(keys::add);
        Arrays.stream(LearningBalance.Label.values())
                .filter(label -> label != LearningBalance.Label.NO_CONFIRMED_EVIDENCE)
                .map(label -> "balance." + label)
                .forEach(keys::add);
        Arrays.stream(Qualifier.values())
                .filter(qualifier -> qualifier != Qualifier.EXACT)
                .map(qualifier -> "quantity." + qualifier)
                .forEach(keys::add);
        Arrays.stream(OpenReason.values()).map(reason -> "work.why." + reason).forEach(keys::add);
        Arrays.stream(Portfolio.By.values()).map(by -> "portfolio.by." + by).forEach(keys::add);
        Arrays.stream(Memberships.Standing.values()).map(standing -> "memberships." + standing).forEach(keys::add);
        Arrays.stream(Directory.Field.values()).map(field -> "directory.field." + field).forEach(keys::add);
        Arrays.stream(Directory.Standing.values())
                .filter(standing -> standing != Directory.Standing.ONGOING)
                .map(standing -> "directory." + standing)
                .forEach(keys::add);
        Arrays.stream(Strategies.Standing.values()).map(standing -> "strategies." + standing).forEach(keys::add);
        Arrays.stream(Strategies.Progress.values()).map(progress -> "strategies." + progress).forEach(keys::add);
        Topics.KNOWN.stream().map(topic -> "code." + topic).forEach(keys::add);
        return keys.stream();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasAWord(Language language) {
        assertThat(unsaid(language, keys())).isEmpty();
    }

    @Test
    void control_aCodeWithoutAWordIsFound() {
        assertThat(unsaid(Language.DANISH, Stream.of("word.Nobody.KNOWS"))).containsExactly("word.Nobody.KNOWS");
    }
}
