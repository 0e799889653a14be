package org.samklang.command;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.samklang.command.activity.CancelActivity;
import org.samklang.command.activity.CorrectEntry;
import org.samklang.command.activity.LogActivity;
import org.samklang.command.activity.LogConference;
import org.samklang.command.activity.LogPartnerMeeting;
import org.samklang.command.activity.LogPartnerVisit;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.activity.LogTraining;
import org.samklang.command.activity.PlanActivity;
import org.samklang.command.activity.RefineDate;
import org.samklang.command.activity.WithdrawEntry;
import org.samklang.command.instrument.AddInstrumentTitle;
import org.samklang.command.instrument.OpenForSignature;
import org.samklang.command.instrument.RegisterInstrument;
import org.samklang.command.learning.ConfirmLearning;
import org.samklang.command.learning.DisputeLearning;
import org.samklang.command.learning.RecordLearning;
import org.samklang.command.learning.RequestLearning;
import org.samklang.command.organisation.AddOrganisationName;
import org.samklang.command.organisation.ClassifyOrganisation;
import org.samklang.command.organisation.EndMembership;
import org.samklang.command.organisation.MergeOrganisations;
import org.samklang.command.organisation.RecordMembership;
import org.samklang.command.organisation.RegisterOrganisation;
import org.samklang.command.organisation.SetContactPoint;
import org.samklang.command.organisation.UnmergeOrganisations;
import org.samklang.command.partnership.ActivatePartnership;
import org.samklang.command.partnership.AddPartner;
import org.samklang.command.partnership.AssessPartnershipCriteria;
import org.samklang.command.partnership.ChooseTheme;
import org.samklang.command.partnership.ClosePartnership;
import org.samklang.command.partnership.EnterPhase;
import org.samklang.command.partnership.RecordActivation;
import org.samklang.command.partnership.RecordClaim;
import org.samklang.command.partnership.RecordContinuation;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.command.partnership.ResolveClaim;
import org.samklang.command.partnership.WaiveCriterion;
import org.samklang.command.person.AddPersonName;
import org.samklang.command.person.EndOffice;
import org.samklang.command.person.RecordConsent;
import org.samklang.command.person.RecordOffice;
import org.samklang.command.person.RegisterPerson;
import org.samklang.command.person.WithdrawConsent;
import org.samklang.command.treaty.RecordRatification;
import org.samklang.command.treaty.RecordSignature;
import org.samklang.command.treaty.RefineTreatyDate;

/// Every command there is, under the name by which people and programs call it: `log-study-visit`.
///
/// A promise to callers: a command may move to another package, its simple name may not change.
public final class IntentCatalogue {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final List<Class<? extends Intent<?>>> INTENTS = List.of(
            RegisterOrganisation.class,
            AddOrganisationName.class,
            ClassifyOrganisation.class,
            RecordMembership.class,
            EndMembership.class,
            SetContactPoint.class,
            MergeOrganisations.class,
            UnmergeOrganisations.class,
            RegisterPerson.class,
            AddPersonName.class,
            RecordOffice.class,
            EndOffice.class,
            RecordConsent.class,
            WithdrawConsent.class,
            RegisterPartnership.class,
            AddPartner.class,
            ChooseTheme.class,
            EnterPhase.class,
            AssessPartnershipCriteria.class,
            WaiveCriterion.class,
            ActivatePartnership.class,
            RecordActivation.class,
            RecordClaim.class,
            ResolveClaim.class,
            ClosePartnership.class,
            RecordContinuation.class,
            PlanActivity.class,
            LogStudyVisit.class,
            LogPartnerVisit.class,
            LogPartnerMeeting.class,
            LogConference.class,
            LogTraining.class,
            LogActivity.class,
            CancelActivity.class,
            RefineDate.class,
            CorrectEntry.class,
            WithdrawEntry.class,
            RequestLearning.class,
            RecordLearning.class,
            ConfirmLearning.class,
            DisputeLearning.class,
            RegisterInstrument.class,
            AddInstrumentTitle.class,
            OpenForSignature.class,
            RecordSignature.class,
            RecordRatification.class,
            RefineTreatyDate.class);

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

    private static SortedMap<String, Class<? extends Intent<?>>> byName() {
        Map<String, Class<? extends Intent<?>>> names = new TreeMap<>();
        for (Class<? extends Intent<?>> intent : INTENTS) {
            if (names.put(nameOf(intent), intent) != null) {
                throw new IllegalStateException("two commands are called " + nameOf(intent));
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}
