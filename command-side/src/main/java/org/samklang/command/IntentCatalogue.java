package org.samklang.command;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samklang.command.activity.ActivityIntent;
import org.samklang.command.agreement.AgreementIntent;
import org.samklang.command.body.BodyIntent;
import org.samklang.command.cause.CauseIntent;
import org.samklang.command.grant.GrantIntent;
import org.samklang.command.initiative.InitiativeIntent;
import org.samklang.command.inquiry.InquiryIntent;
import org.samklang.command.instrument.InstrumentIntent;
import org.samklang.command.learning.LearningIntent;
import org.samklang.command.network.NetworkIntent;
import org.samklang.command.organisation.OrganisationIntent;
import org.samklang.command.outcome.OutcomeIntent;
import org.samklang.command.partnership.PartnershipIntent;
import org.samklang.command.person.PersonIntent;
import org.samklang.command.programme.ProgrammeIntent;
import org.samklang.command.project.ProjectIntent;
import org.samklang.command.ruleset.RuleSetIntent;
import org.samklang.command.strategy.StrategyIntent;
import org.samklang.command.treaty.TreatyIntent;

/// Every command there is, under the name by which people and programs call it: `log-study-visit`.
///
/// A promise to callers: a command may move to another package, its simple name may not change.
public final class IntentCatalogue {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final List<Class<? extends Intent<?>>> FAMILIES = List.of(
            OrganisationIntent.class,
            PersonIntent.class,
            PartnershipIntent.class,
            ActivityIntent.class,
            LearningIntent.class,
            InstrumentIntent.class,
            TreatyIntent.class,
            AgreementIntent.class,
            ProjectIntent.class,
            OutcomeIntent.class,
            ProgrammeIntent.class,
            GrantIntent.class,
            BodyIntent.class,
            NetworkIntent.class,
            StrategyIntent.class,
            RuleSetIntent.class,
            InquiryIntent.class,
            InitiativeIntent.class,
            CauseIntent.class);

    private static final SortedMap<String, Class<? extends Intent<?>>> BY_NAME = byName();

    private IntentCatalogue() {}

    /// All commands by name, in the order of their names.
    public static SortedMap<String, Class<? extends Intent<?>>> all() {
        return BY_NAME;
    }

    public static Optional<Class<? extends Intent<?>>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// The simple name in kebab case: `LogStudyVisit` is `log-study-visit`.
    public static String nameOf(Class<?> intent) {
        return WORD_START.matcher(intent.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /// The records of a sealed family. A command that its family permits is a command; nothing else has to be said.
    @SuppressWarnings("unchecked") // What a sealed interface permits implements it.
    private static Stream<Class<? extends Intent<?>>> members(Class<? extends Intent<?>> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses())
                        .flatMap(member -> members((Class<? extends Intent<?>>) member))
                : Stream.of(family);
    }

    private static SortedMap<String, Class<? extends Intent<?>>> byName() {
        Map<String, Class<? extends Intent<?>>> names = new TreeMap<>();
        for (Class<? extends Intent<?>> intent :
                FAMILIES.stream().flatMap(IntentCatalogue::members).toList()) {
            if (names.put(nameOf(intent), intent) != null) {
                throw new IllegalStateException("two commands are called " + nameOf(intent));
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}
