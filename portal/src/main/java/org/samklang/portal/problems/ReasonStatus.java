package org.samklang.portal.problems;

import java.util.List;
import org.samklang.command.Reason;

/// Which HTTP status a refusal has: 403 for what this actor may not do, 404 for what the command is about and nobody
/// knows, 409 where the state of things stands against it, 422 where the command itself cannot be true.
final class ReasonStatus {

    private static final List<Integer> GRAVEST_FIRST = List.of(403, 404, 409, 422);

    private ReasonStatus() {}

    /// The status of all reasons together: the gravest.
    static int of(List<Reason> reasons) {
        List<Integer> all = reasons.stream().map(ReasonStatus::of).toList();
        return GRAVEST_FIRST.stream().filter(all::contains).findFirst().orElse(422);
    }

    static int of(Reason reason) {
        return switch (reason) {
            case Reason.RoleMayNot _,
                    Reason.NotTakingPart _,
                    Reason.OnlyReceiverConfirms _,
                    Reason.NotAmongSubmitters _,
                    Reason.OwnReport _ -> 403;
            case Reason.NotRegistered _ -> 404;
            case Reason.AlreadyRegistered _,
                    Reason.AlreadyRecorded _,
                    Reason.AlreadyClosed _,
                    Reason.AlreadyActive _,
                    Reason.AlreadyAMember _,
                    Reason.AlreadyHeld _,
                    Reason.AlreadyWithdrawn _,
                    Reason.AlreadySigned _,
                    Reason.AlreadyBound _,
                    Reason.AlreadyInForce _,
                    Reason.AlreadyGivenUp _,
                    Reason.NotBound _,
                    Reason.OrganisationMerged _,
                    Reason.NotMerged _,
                    Reason.NotPlanned _,
                    Reason.NotHeldYet _,
                    Reason.NotRecordedYet _,
                    Reason.NotConfirmed _,
                    Reason.LevelNotRaised _,
                    Reason.StepNotRecorded _,
                    Reason.CriteriaUnmet _,
                    Reason.NotCurrentVersion _,
                    Reason.AlreadyEnded _,
                    Reason.DueDateFixed _,
                    Reason.ReportNotSubmitted _,
                    Reason.ReportAlreadySubmitted _,
                    Reason.ReportAlreadyReturned _,
                    Reason.ReportAlreadyAccepted _,
                    Reason.MemberTwice _,
                    Reason.NotTheNextVersion _,
                    Reason.VersionPublished _,
                    Reason.InForceTwice _,
                    Reason.AlreadyAnswered _,
                    Reason.AlreadySuspended _,
                    Reason.NotSuspended _,
                    Reason.RuleSetNotAdopted _ -> 409;
            case Reason.UnknownReference _,
                    Reason.IllFormedId _,
                    Reason.IllFormedDate _,
                    Reason.IllFormedText _,
                    Reason.UnknownCode _,
                    Reason.Missing _,
                    Reason.PersonErased _,
                    Reason.MergedIntoItself _,
                    Reason.TooFewParties _,
                    Reason.SamePartyTwice _,
                    Reason.NotAParty _,
                    Reason.EndBeforeStart _,
                    Reason.WhollyInTheFuture _,
                    Reason.AfterClosing _,
                    Reason.CriterionTwice _,
                    Reason.UnknownClaim _,
                    Reason.UnknownPromise _,
                    Reason.UnknownOffice _,
                    Reason.UnknownConsent _,
                    Reason.MemberOfItself _,
                    Reason.NotAMember _,
                    Reason.BelongsToNothing _,
                    Reason.VisitorIsHost _,
                    Reason.OutsideEarlierDate _,
                    Reason.OutsideParent _,
                    Reason.WithinItself _,
                    Reason.FromIsTo _,
                    Reason.AnswersAnotherRequest _,
                    Reason.LevelNotConfirmable _,
                    Reason.LevelNeedsProof _,
                    Reason.NoChange _,
                    Reason.NotRatifiable _,
                    Reason.RatifiedBeforeSigned _,
                    Reason.InForceBeforeConsent _,
                    Reason.UnknownReservation _,
                    Reason.ReservationExpired _,
                    Reason.BeforeAdoption _,
                    Reason.ImpossibleFigure _,
                    Reason.TooFewSignatories _,
                    Reason.AfterEnd _,
                    Reason.NotDefined _,
                    Reason.OtherUnit _,
                    Reason.OutcomeOfNothing _,
                    Reason.PartOfItself _,
                    Reason.OtherCurrency _,
                    Reason.UnknownHere _,
                    Reason.PointsToItself _,
                    Reason.HasNoBodies _,
                    Reason.NotOneMember _,
                    Reason.PositionOfNoPolitician _,
                    Reason.PriorityTwice _,
                    Reason.RuleTwice _,
                    Reason.ImpossibleParameter _,
                    Reason.AskedOfItself _,
                    Reason.UnknownRule _,
                    Reason.SealedForAnother _,
                    Reason.NobodyToSealFor _,
                    Reason.TestimonyOfNoPerson _ -> 422;
        };
    }
}
