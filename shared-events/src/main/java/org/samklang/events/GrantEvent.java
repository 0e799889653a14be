package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.TransactionId;

/// Everything that can ever be true of one grant: awarded, changed, paid, spent, reported on, ended.
///
/// A grant has one currency. Sums in other currencies are other grants.
public sealed interface GrantEvent extends Telling {
    GrantId grantId();

    /// The partnerships that it is for.
    List<PartnershipId> partnerships();

    @Override
    default String streamId() {
        return StreamType.GRANT.streamId(grantId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(grantId(), partnerships());
    }

    /// A funder gave money for a purpose, or said it would (S0:49, S1:22, S1:29, S2:53).
    ///
    /// @param recipients who gets it
    /// @param activity the one activity that it is for, such as a journey (S1:29)
    /// @param amount how much; null where the source does not say
    /// @param period from when until when it may be spent
    @EventName("grant.awarded")
    record GrantAwarded(
            GrantId grantId,
            List<PartnershipId> partnerships,
            GrantKind kind,
            OrganisationId funder,
            List<OrganisationId> recipients,
            @Nullable ProgrammeId programme,
            @Nullable ActivityId activity,
            @Nullable Money amount,
            Narrative purpose,
            @Nullable PartialDate awardedOn,
            @Nullable PartialDate period)
            implements GrantEvent {
        public GrantAwarded {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(grantId, partnerships, funder, recipients, programme, activity);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return awardedOn;
        }
    }

    /// Amount or period were changed.
    ///
    /// @param amount what is awarded now in all; null where that did not change
    @EventName("grant.amended")
    record GrantAmended(
            GrantId grantId,
            List<PartnershipId> partnerships,
            @Nullable Money amount,
            @Nullable PartialDate period,
            @Nullable PartialDate amendedOn,
            Narrative reason)
            implements GrantEvent {
        public GrantAmended {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return amendedOn;
        }
    }

    /// Money moved: paid out, spent, or called back.
    ///
    /// @param amount never negative; which way it moved is said by the kind
    @EventName("grant.transaction-recorded")
    record TransactionRecorded(
            GrantId grantId,
            List<PartnershipId> partnerships,
            TransactionId transactionId,
            TransactionKind kind,
            Money amount,
            PartialDate on,
            @Nullable Narrative purpose)
            implements GrantEvent {
        public TransactionRecorded {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public PartialDate happenedOn() {
            return on;
        }
    }

    /// A report is due. The date never changes: a new date is a new requirement.
    @EventName("grant.report-required")
    record ReportRequired(
            GrantId grantId,
            List<PartnershipId> partnerships,
            ReportId reportId,
            ReportKind kind,
            @Nullable PartialDate period,
            PartialDate dueOn)
            implements GrantEvent {
        public ReportRequired {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public PartialDate happenedOn() {
            return dueOn;
        }
    }

    /// A report was handed in, asked for or not (S1:64).
    ///
    /// @param version counts from 1; a returned report is handed in again as the next version
    /// @param submittedBy the organisations that handed it in
    /// @param submitterId opaque id of the user who recorded it
    @EventName("grant.report-submitted")
    record ReportSubmitted(
            GrantId grantId,
            List<PartnershipId> partnerships,
            ReportId reportId,
            ReportKind kind,
            int version,
            @Nullable PartialDate period,
            List<OrganisationId> submittedBy,
            String submitterId,
            @Nullable DocumentId document,
            @Nullable PartialDate submittedOn)
            implements GrantEvent {
        public ReportSubmitted {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
            submittedBy = List.copyOf(submittedBy);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(grantId, partnerships, submittedBy, document);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return submittedOn;
        }
    }

    /// The report was given back to be mended.
    @EventName("grant.report-returned")
    record ReportReturned(
            GrantId grantId,
            List<PartnershipId> partnerships,
            ReportId reportId,
            int version,
            PartialDate returnedOn,
            Narrative reason)
            implements GrantEvent {
        public ReportReturned {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public PartialDate happenedOn() {
            return returnedOn;
        }
    }

    /// The report was accepted, by somebody who did not hand it in.
    @EventName("grant.report-accepted")
    record ReportAccepted(
            GrantId grantId,
            List<PartnershipId> partnerships,
            ReportId reportId,
            int version,
            OrganisationId acceptedBy,
            PartialDate acceptedOn)
            implements GrantEvent {
        public ReportAccepted {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(grantId, partnerships, acceptedBy);
        }

        @Override
        public PartialDate happenedOn() {
            return acceptedOn;
        }
    }

    /// The funder said when the money will end: "I år er siste året" (S1:29).
    ///
    /// @param endsOn when it is to end
    /// @param announcedOn when that was said
    @EventName("grant.end-announced")
    record GrantEndAnnounced(
            GrantId grantId,
            List<PartnershipId> partnerships,
            PartialDate endsOn,
            @Nullable PartialDate announcedOn,
            @Nullable Narrative note)
            implements GrantEvent {
        public GrantEndAnnounced {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return announcedOn;
        }
    }

    /// The grant came to its end.
    @EventName("grant.ended")
    record GrantEnded(
            GrantId grantId, List<PartnershipId> partnerships, PartialDate endedOn, @Nullable Narrative note)
            implements GrantEvent {
        public GrantEnded {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public PartialDate happenedOn() {
            return endedOn;
        }
    }
}
