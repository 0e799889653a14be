package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;

/// Everything that can ever be true of one state and one treaty.
public sealed interface TreatyParticipationEvent extends Telling {
    InstrumentId instrumentId();

    /// ISO 3166-1 alpha-2.
    String state();

    @Override
    default String streamId() {
        return StreamType.TREATY_PARTICIPATION.streamId(instrumentId().value() + "/" + state());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(new Subject(StreamType.TREATY_PARTICIPATION, instrumentId().value() + "/" + state()), instrumentId());
    }

    /// The state signed. Revision 1 knew signatures subject to ratification only.
    ///
    /// @param definitive whether it signed without reservation as to ratification, and so is bound by signing
    @EventName(value = "treaty.signed", revision = 2)
    record SignatureRecorded(InstrumentId instrumentId, String state, PartialDate signedOn, boolean definitive)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return signedOn;
        }
    }

    /// The state expressed its consent to be bound by ratifying: "Norge ratifiserte ... i 2017" (S3:14). Revision 1 knew
    /// ratification only, neither acceptance nor approval.
    @EventName(value = "treaty.ratified", revision = 2)
    record RatificationRecorded(InstrumentId instrumentId, String state, RatificationForm form, PartialDate ratifiedOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return ratifiedOn;
        }
    }

    /// The state consented to be bound without having signed.
    @EventName("treaty.acceded")
    record AccessionRecorded(InstrumentId instrumentId, String state, PartialDate accededOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return accededOn;
        }
    }

    /// The state took over the consent of the state that it came from.
    ///
    /// @param predecessor the state that it came from, in words: it may have no code any more
    @EventName("treaty.succeeded")
    record SuccessionRecorded(
            InstrumentId instrumentId, String state, @Nullable Narrative predecessor, PartialDate succeededOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return succeededOn;
        }
    }

    /// The state is not bound by a part.
    ///
    /// @param provision the part: `article 44(1)(e)`
    /// @param expiresOn until when it holds unless it is renewed; null where it does not expire
    @EventName("treaty.reservation-recorded")
    record ReservationRecorded(
            InstrumentId instrumentId,
            String state,
            ReservationId reservationId,
            @Nullable String provision,
            Narrative reservation,
            PartialDate madeOn,
            @Nullable PartialDate expiresOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return madeOn;
        }
    }

    /// The state holds on to a reservation for a further time.
    @EventName("treaty.reservation-renewed")
    record ReservationRenewed(
            InstrumentId instrumentId,
            String state,
            ReservationId reservationId,
            PartialDate renewedOn,
            @Nullable PartialDate expiresOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return renewedOn;
        }
    }

    /// The state gave a reservation up.
    @EventName("treaty.reservation-withdrawn")
    record ReservationWithdrawn(
            InstrumentId instrumentId, String state, ReservationId reservationId, PartialDate withdrawnOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return withdrawnOn;
        }
    }

    /// The state said how it reads the treaty, or named who applies it.
    @EventName("treaty.declaration-recorded")
    record DeclarationRecorded(
            InstrumentId instrumentId,
            String state,
            DeclarationId declarationId,
            @Nullable String provision,
            Narrative declaration,
            PartialDate madeOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return madeOn;
        }
    }

    /// The treaty binds the state from this day on, says the source.
    @EventName("treaty.entered-into-force")
    record EntryIntoForceRecorded(InstrumentId instrumentId, String state, PartialDate inForceOn)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return inForceOn;
        }
    }

    /// The state gave notice that it leaves.
    ///
    /// @param effectiveOn from when it is no longer bound; null where the source does not say
    @EventName("treaty.denounced")
    record DenunciationRecorded(
            InstrumentId instrumentId,
            String state,
            PartialDate notifiedOn,
            @Nullable PartialDate effectiveOn,
            @Nullable Narrative reason)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return notifiedOn;
        }
    }

    /// A report on how the state keeps the treaty (S0:77).
    @EventName("treaty.monitoring-report-recorded")
    record MonitoringReportRecorded(
            InstrumentId instrumentId,
            String state,
            MonitoringReportId reportId,
            MonitoringKind kind,
            Narrative title,
            @Nullable DocumentId document,
            @Nullable PartialDate publishedOn)
            implements TreatyParticipationEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(TreatyParticipationEvent.super.about(), document);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return publishedOn;
        }
    }

    /// The date of a step became better known. The new one lies inside the earlier one.
    ///
    /// @param first the date as it was first recorded: a state may take a step more than once, and this tells which
    @EventName("treaty.date-refined")
    record TreatyDateRefined(
            InstrumentId instrumentId,
            String state,
            TreatyStep step,
            PartialDate first,
            PartialDate before,
            PartialDate after,
            @Nullable Narrative basis)
            implements TreatyParticipationEvent {
        @Override
        public PartialDate happenedOn() {
            return after;
        }
    }
}
