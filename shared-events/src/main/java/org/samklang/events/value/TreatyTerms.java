package org.samklang.events.value;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an act of a state takes effect by a treaty's own final clauses. What follows from them is offered beside what a
/// source says, never in its place.
///
/// @param inForceSince since when the treaty itself is in force: it binds nobody before
/// @param entryIntoForce from a state's consent to the day on which the treaty binds it
/// @param denunciation from the notice that a state leaves to the day on which it is free; null where the treaty does not
///     say
public record TreatyTerms(LocalDate inForceSince, Delay entryIntoForce, @Nullable Delay denunciation) {

    private static final Map<String, TreatyTerms> BY_CODE = Map.of(
            // Istanbul Convention, articles 75, 76 and 80.
            "CETS 210",
            new TreatyTerms(
                    LocalDate.of(2014, 8, 1), new Delay.MonthsThenTheFirst(3), new Delay.MonthsThenTheFirst(3)),
            // Convention on the Elimination of All Forms of Discrimination against Women, article 27.
            "CEDAW",
            new TreatyTerms(LocalDate.of(1981, 9, 3), new Delay.Days(30), null));

    /// The terms of the treaty with this code in its own register; missing for one whose terms nobody has entered.
    public static Optional<TreatyTerms> of(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(BY_CODE.get(code));
    }

    /// From when the treaty binds a state that consented then.
    public PartialDate inForceAfter(PartialDate consent) {
        return entryIntoForce.after(consent, inForceSince);
    }

    /// From when a state is no longer bound that gave notice then; null where the treaty does not say.
    public @Nullable PartialDate freeAfter(PartialDate notice) {
        return denunciation == null ? null : denunciation.after(notice, null);
    }
}
