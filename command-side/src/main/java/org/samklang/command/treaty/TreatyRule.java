package org.samklang.command.treaty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.value.PartialDate;

/// What must hold of everything that is said of a state and a treaty.
final class TreatyRule {

    private TreatyRule() {}

    /// The instrument is a treaty and open; the state is one; the date is possible.
    static void check(
            TreatyIntent intent,
            String dateField,
            @Nullable PartialDate date,
            Circumstances circumstances,
            List<Reason> into) {
        Reference instrument = Reference.to("/instrumentId", intent.instrumentId());
        ReferenceRule.known(instrument, circumstances, into);
        if (circumstances.of(instrument) instanceof Standing.OfInstrument known) {
            if (!known.kind().isRatifiable()) {
                into.add(new Reason.NotRatifiable("/instrumentId", intent.instrumentId(), known.kind()));
            }
            if (date != null && known.openedOn() != null && date.whollyBefore(known.openedOn())) {
                into.add(new Reason.BeforeAdoption(dateField, date, known.openedOn()));
            }
        }
        CodeRule.country("/state", intent.state(), into);
        DateRule.wellFormed(dateField, date, into);
        DateRule.notInFuture(dateField, date, circumstances.today(), into);
    }
}
