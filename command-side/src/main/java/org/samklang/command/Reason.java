package org.samklang.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Capacity;
import org.samklang.events.InstrumentKind;
import org.samklang.events.OutcomeKind;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PriorityCriterion;
import org.samklang.events.StreamType;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.RuleSetId;

/// Why a command is refused: one typed record per reason, with the field at fault as a JSON pointer into the command
/// (empty for the command as a whole). The wording for people is the portal's, by the record's name.
public sealed interface Reason {

    String field();

    /// The stream that the command would begin exists, with other content.
    record AlreadyRegistered(String field, StreamType type, String id) implements Reason {}

    /// Something else stands recorded under this id, within the stream.
    record AlreadyRecorded(String field, String id) implements Reason {}

    /// The stream that the command is about does not exist.
    record NotRegistered(String field, StreamType type, String id) implements Reason {}

    /// Something the command refers to does not exist.
    record UnknownReference(String field, StreamType type, String id) implements Reason {}

    /// The id does not have the form of one.
    record IllFormedId(String field, String id) implements Reason {}

    /// The text is no date in EDTF: 31 February, the 13th month.
    record IllFormedDate(String field, String text) implements Reason {}

    /// The text does not have the form that this field needs: an address without `@`, a duration that is none.
    record IllFormedText(String field, String text) implements Reason {}

    /// A country, language, currency or type code that no code list has.
    record UnknownCode(String field, String code) implements Reason {}

    /// Something that must be said is missing.
    record Missing(String field) implements Reason {}

    /// The person's data was erased; nothing may be added.
    record PersonErased(String field, PersonId person) implements Reason {}

    /// The organisation was merged; write to the survivor.
    record OrganisationMerged(String field, OrganisationId organisation, OrganisationId survivor) implements Reason {}

    record MergedIntoItself(String field) implements Reason {}

    record NotMerged(String field) implements Reason {}

    /// A partnership has two different parties at least.
    record TooFewParties(String field) implements Reason {}

    record SamePartyTwice(String field, OrganisationId organisation) implements Reason {}

    /// The organisation is no party of the partnership.
    record NotAParty(String field, OrganisationId organisation) implements Reason {}

    /// The end lies before the start in every reading of the dates.
    record EndBeforeStart(String field, PartialDate start, PartialDate end) implements Reason {}

    /// Logged as done, but dated wholly after the latest date on earth.
    record WhollyInTheFuture(String field, PartialDate date) implements Reason {}

    /// Dated wholly after the partnership's closing.
    record AfterClosing(String field, PartialDate date, PartialDate closedOn) implements Reason {}

    record AlreadyClosed(String field, PartialDate closedOn) implements Reason {}

    /// The gate to ACTIVE is shut: these criteria are neither met nor waived (S0:51-56).
    record CriteriaUnmet(String field, List<PartnershipCriterion> criteria) implements Reason {}

    /// One assessment judges one criterion once.
    record CriterionTwice(String field, PartnershipCriterion criterion) implements Reason {}

    record AlreadyActive(String field) implements Reason {}

    record UnknownClaim(String field, ClaimId claim) implements Reason {}

    record UnknownOffice(String field, OfficeId office) implements Reason {}

    record UnknownConsent(String field, ConsentId consent) implements Reason {}

    record MemberOfItself(String field) implements Reason {}

    record NotAMember(String field, OrganisationId memberOf) implements Reason {}

    record AlreadyAMember(String field, OrganisationId memberOf) implements Reason {}

    /// An activity belongs to a partnership, an organisation, a network or a programme.
    record BelongsToNothing(String field) implements Reason {}

    record VisitorIsHost(String field, OrganisationId organisation) implements Reason {}

    /// The activity was held already; it can be corrected, not held again.
    record AlreadyHeld(String field) implements Reason {}

    record NotPlanned(String field) implements Reason {}

    record AlreadyWithdrawn(String field) implements Reason {}

    /// A better date must lie inside the earlier one.
    record OutsideEarlierDate(String field, PartialDate before, PartialDate after) implements Reason {}

    /// A nested activity lies within the dates of the one it is part of.
    record OutsideParent(String field, PartialDate date, PartialDate parent) implements Reason {}

    /// An activity cannot be a part of itself.
    record WithinItself(String field) implements Reason {}

    /// Learning goes from one organisation to another.
    record FromIsTo(String field, OrganisationId organisation) implements Reason {}

    /// Only the receiver's word confirms learning; the sender's never does.
    record OnlyReceiverConfirms(String field, OrganisationId receiver) implements Reason {}

    /// Learning that was only asked for cannot be confirmed or disputed.
    record NotRecordedYet(String field) implements Reason {}

    /// The request asked for learning in another direction or partnership.
    record AnswersAnotherRequest(String field, LearningId request) implements Reason {}

    /// This level needs more than a confirmation.
    record LevelNotConfirmable(String field, LearningLevel level) implements Reason {}

    /// Only a treaty can be signed and ratified (S0:68-73).
    record NotRatifiable(String field, InstrumentId instrument, InstrumentKind kind) implements Reason {}

    /// Ratified before it was signed, in every reading.
    record RatifiedBeforeSigned(String field, PartialDate signedOn, PartialDate ratifiedOn) implements Reason {}

    record AlreadySigned(String field, PartialDate signedOn) implements Reason {}

    /// The state is bound by another act, and has not left since.
    record AlreadyBound(String field, TreatyStep by, PartialDate since) implements Reason {}

    /// A step that was never recorded cannot be dated better.
    record StepNotRecorded(String field, TreatyStep step) implements Reason {}

    /// A date before the instrument was adopted or opened, in every reading.
    record BeforeAdoption(String field, PartialDate date, PartialDate adoptedOn) implements Reason {}

    /// A figure that cannot be: negative, or a number where the qualifier is only a word.
    record ImpossibleFigure(String field) implements Reason {}

    /// The actor's organisation does not take part here.
    record NotTakingPart(String field, @Nullable OrganisationId organisation) implements Reason {}

    /// The actor's role may not do this.
    record RoleMayNot(String field, Role role) implements Reason {}

    /// The entry into force is recorded, and the state has not left since.
    record AlreadyInForce(String field, PartialDate inForceOn) implements Reason {}

    /// In force before the state consented, in every reading.
    record InForceBeforeConsent(String field, PartialDate inForceOn, PartialDate consentedOn) implements Reason {}

    /// A state leaves only what binds it: no consent stands recorded from which it can have left then.
    record NotBound(String field, PartialDate notifiedOn) implements Reason {}

    record UnknownReservation(String field, ReservationId reservation) implements Reason {}

    /// The reservation had expired by then, in every reading.
    record ReservationExpired(String field, PartialDate date, PartialDate expiresOn) implements Reason {}

    /// The state gave the reservation up.
    record AlreadyGivenUp(String field, ReservationId reservation, PartialDate withdrawnOn) implements Reason {}

    /// An agreement is signed by two different organisations at least.
    record TooFewSignatories(String field) implements Reason {}

    /// A change names the version that it takes the place of, and that must be the one that holds; so must the version
    /// that is judged.
    record NotCurrentVersion(String field, int version, int current) implements Reason {}

    /// Dated wholly after the end of what it belongs to.
    record AfterEnd(String field, PartialDate date, PartialDate endedOn) implements Reason {}

    /// It has ended already, at another date or in another way.
    record AlreadyEnded(String field, PartialDate endedOn) implements Reason {}

    /// No result or indicator of the project has this id.
    record NotDefined(String field, String id) implements Reason {}

    /// An indicator is always counted in the same unit.
    record OtherUnit(String field, String unit, String expected) implements Reason {}

    /// An outcome belongs to a partnership, a project or an organisation at least.
    record OutcomeOfNothing(String field) implements Reason {}

    /// A programme cannot be a part of itself.
    record PartOfItself(String field) implements Reason {}

    /// A grant has the currency of the first amount that was recorded of it.
    record OtherCurrency(String field, String currency, String expected) implements Reason {}

    /// When a report is due never changes; a new date is a new requirement.
    record DueDateFixed(String field, PartialDate dueOn) implements Reason {}

    record ReportNotSubmitted(String field, ReportId report) implements Reason {}

    /// A report is handed in again only after it was returned.
    record ReportAlreadySubmitted(String field, ReportId report) implements Reason {}

    record ReportAlreadyReturned(String field, ReportId report) implements Reason {}

    record ReportAlreadyAccepted(String field, ReportId report) implements Reason {}

    /// Whoever handed the report in does not accept it, neither the person nor the organisation.
    record OwnReport(String field) implements Reason {}

    /// Who hands a report in does so for their own organisation at least.
    record NotAmongSubmitters(String field, OrganisationId organisation) implements Reason {}

    /// Within its stream, nothing is recorded under this id.
    record UnknownHere(String field, String id) implements Reason {}

    /// Nothing is its own parent, successor or cause.
    record PointsToItself(String field) implements Reason {}

    /// Only partnerships, organisations, networks and activities have bodies.
    record HasNoBodies(String field, StreamType type) implements Reason {}

    /// The same member, and the times of both memberships overlap in every reading.
    record MemberTwice(String field, String membership) implements Reason {}

    /// A seat is held by somebody; a number of people holds none.
    record NotOneMember(String field) implements Reason {}

    /// Only a politician stands somewhere in a council (S2:49).
    record PositionOfNoPolitician(String field, Capacity capacity) implements Reason {}

    /// A participation is judged by each criterion of priority once.
    record PriorityTwice(String field, PriorityCriterion criterion) implements Reason {}

    /// Versions count up from 1, one by one.
    record NotTheNextVersion(String field, int version, int next) implements Reason {}

    /// A published version never changes.
    record VersionPublished(String field, int version) implements Reason {}

    /// Another version is in force at that time in every reading.
    record InForceTwice(String field, int version) implements Reason {}

    /// Two rules of one version have the same code.
    record RuleTwice(String field, String code) implements Reason {}

    /// A parameter that no rule can have: the 13th month, a meeting held no times.
    record ImpossibleParameter(String field) implements Reason {}

    /// Whoever is asked for advice is somebody else.
    record AskedOfItself(String field, OrganisationId organisation) implements Reason {}

    /// A request for advice is answered once.
    record AlreadyAnswered(String field, PartialDate answeredOn) implements Reason {}

    record AlreadySuspended(String field, PartialDate suspendedOn) implements Reason {}

    /// Only what rests can go on.
    record NotSuspended(String field) implements Reason {}

    /// The partnership never adopted these rules.
    record RuleSetNotAdopted(String field, RuleSetId ruleSet) implements Reason {}

    /// No version of the rules has a rule of this code.
    record UnknownRule(String field, RuleSetId ruleSet, String code) implements Reason {}

    /// The receiver has not confirmed the learning, or somebody denies it.
    record NotConfirmed(String field) implements Reason {}

    /// A level is only raised: this one is not above where the learning stands.
    record LevelNotRaised(String field, LearningLevel level, LearningLevel stands) implements Reason {}

    /// This level needs a changed practice or law, or the document that made it a routine.
    record LevelNeedsProof(String field, LearningLevel level) implements Reason {}

    /// This outcome is no changed practice or law.
    record NoChange(String field, OutcomeId outcome, OutcomeKind kind) implements Reason {}
    /// The uploaded file was sealed with another key than the one that must open it.
    ///
    /// @param subject whose key it must be: `person:<id>`
    record SealedForAnother(String field, String subject) implements Reason {}

    /// Words can be sealed for a person or an organisation; of others there is only a gist.
    record NobodyToSealFor(String field) implements Reason {}

    /// Only a person can say something of their own experience.
    record TestimonyOfNoPerson(String field) implements Reason {}

    /// It is only planned, or was given up: nobody contributed to it yet.
    record NotHeldYet(String field) implements Reason {}

    record UnknownPromise(String field, PromiseId promise) implements Reason {}
}
