package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;

/// Everything that can ever be true of one agreement: signed, changed, ended.
public sealed interface AgreementEvent extends Telling {
    AgreementId agreementId();

    /// The partnerships that it is an agreement of; none where the source names only who signed.
    List<PartnershipId> partnerships();

    @Override
    default String streamId() {
        return StreamType.AGREEMENT.streamId(agreementId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(agreementId(), partnerships());
    }

    /// Two or more signed an agreement; four are no exception (S0:49). This is version 1.
    ///
    /// @param signatories everybody who signed, two at least
    /// @param objectives what it is for, one by one (S1:49 has two)
    /// @param term from when until when it holds: `2014/2016`
    @EventName("agreement.signed")
    record AgreementSigned(
            AgreementId agreementId,
            List<PartnershipId> partnerships,
            AgreementKind kind,
            List<OrganisationId> signatories,
            @Nullable Narrative title,
            List<Narrative> objectives,
            @Nullable PartialDate signedOn,
            @Nullable PartialDate term,
            @Nullable ProgrammeId programme)
            implements AgreementEvent {
        public AgreementSigned {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
            signatories = List.copyOf(signatories);
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(agreementId, partnerships, signatories, programme);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return signedOn;
        }
    }

    /// The agreement was changed or prolonged. An extension is a change with a new term.
    ///
    /// @param replaces the version that this one takes the place of
    /// @param version counts from 2
    /// @param term from when until when it holds now; null where that did not change
    @EventName("agreement.amended")
    record AgreementAmended(
            AgreementId agreementId,
            List<PartnershipId> partnerships,
            int replaces,
            int version,
            Narrative change,
            @Nullable PartialDate term,
            @Nullable PartialDate amendedOn)
            implements AgreementEvent {
        public AgreementAmended {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return amendedOn;
        }
    }

    /// The agreement was ended before its term, or its end was recorded.
    @EventName("agreement.terminated")
    record AgreementTerminated(
            AgreementId agreementId,
            List<PartnershipId> partnerships,
            PartialDate terminatedOn,
            @Nullable Narrative reason)
            implements AgreementEvent {
        public AgreementTerminated {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        }

        @Override
        public PartialDate happenedOn() {
            return terminatedOn;
        }
    }
}
