package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Direction;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Stand;

/// How learning in one partnership leans, claimed and confirmed apart, always with counts, window and open requests.
///
/// @param pairs one for each pair of parties between which learning was asked for or passed on
/// @param sums what each party gave and received in all
/// @param openRequests what was asked for and not yet passed on
/// @param learnings every piece of learning behind the numbers, in the order of record
public record LearningBalance(
        Stand stand,
        PartnershipId partnership,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<PairBalance> pairs,
        List<PartySum> sums,
        List<LearningLine> openRequests,
        List<LearningLine> learnings) {
    public LearningBalance {
        pairs = List.copyOf(pairs);
        sums = List.copyOf(sums);
        openRequests = List.copyOf(openRequests);
        learnings = List.copyOf(learnings);
    }

    /// Two parties and what went between them. `first` comes before `second` by id.
    ///
    /// @param claimed by number of entries; a batch of identical entries of one day counts once per topic
    /// @param confirmed by the receivers' own word: 1 received, 2 adopted, 3 institutionalised
    /// @param disputed how many entries are disputed and stand in no number
    public record PairBalance(
            OrganisationId first, OrganisationId second, Lean claimed, Lean confirmed, int disputed) {}

    /// What went each way, and which way it leans.
    ///
    /// @param there from the first to the second
    /// @param back from the second to the first
    /// @param perhapsThere what may also have gone there, by its dates; in no other number
    /// @param perhapsBack what may also have come back, by its dates; in no other number
    /// @param index smaller to larger number, 0 to 1; null where both are 0
    /// @param towards which way it leans, where it does
    public record Lean(
            int there,
            int back,
            int perhapsThere,
            int perhapsBack,
            @Nullable Double index,
            Label label,
            @Nullable Direction towards) {}

    /// The index in a word.
    public enum Label {
        /// From 0.5.
        MUTUAL,
        /// From 0.2.
        LEANING,
        /// Under 0.2.
        ONE_WAY,
        /// Nothing was claimed, or nothing was confirmed.
        NO_CONFIRMED_EVIDENCE
    }

    /// What one party gave and received in all.
    public record PartySum(
            OrganisationId organisation, int gave, int received, int gaveConfirmed, int receivedConfirmed) {}
}
