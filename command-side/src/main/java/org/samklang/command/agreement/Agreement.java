package org.samklang.command.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.AgreementEvent;
import org.samklang.events.AgreementEvent.AgreementAmended;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementEvent.AgreementTerminated;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.PartialDate;

/// What is remembered of one agreement.
///
/// Whether it still holds is no state of its own: facts arrive in any order, so it is read from their dates.
public sealed interface Agreement extends StreamState<Agreement> {

    /// Nothing was recorded yet.
    record Unsigned() implements Agreement {}

    /// It was signed.
    ///
    /// @param since what was recorded after the signing, in the order of record
    record Signed(AgreementSigned signing, List<AgreementEvent> since)
            implements Agreement, Remembering<AgreementEvent> {
        public Signed {
            since = List.copyOf(since);
        }

        Signed with(AgreementEvent event) {
            return new Signed(signing, and(event));
        }

        /// The version that holds; the signing is the first.
        int version() {
            return all(AgreementAmended.class)
                    .mapToInt(AgreementAmended::version)
                    .reduce(1, Math::max);
        }

        /// When the signing and the changes were, as far as somebody said.
        List<PartialDate> dates() {
            return Stream.concat(
                            Stream.ofNullable(signing.signedOn()),
                            all(AgreementAmended.class).flatMap(amended -> Stream.ofNullable(amended.amendedOn())))
                    .distinct()
                    .toList();
        }

        @Nullable PartialDate terminatedOn() {
            return last(AgreementTerminated.class)
                    .map(AgreementTerminated::terminatedOn)
                    .orElse(null);
        }

        List<Reference> partnerships() {
            return Reference.toEach("/partnerships", signing.partnerships());
        }
    }

    /// The agreement where it is known; everything else is refused.
    default Signed known(AgreementId id) {
        return switch (this) {
            case Unsigned _ ->
                throw new Rejection(new Reason.NotRegistered("/agreementId", StreamType.AGREEMENT, id.value()));
            case Signed signed -> signed;
        };
    }

    @Override
    default Agreement evolve(Fact fact) {
        if (!(fact instanceof AgreementEvent event)) {
            throw new IllegalArgumentException("no fact of an agreement: " + fact);
        }
        return switch (event) {
            case AgreementSigned e -> this instanceof Unsigned ? new Signed(e, List.of()) : this;
            case AgreementAmended _, AgreementTerminated _ ->
                this instanceof Signed signed ? signed.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unsigned _ -> new Standing.Unknown();
            case Signed(AgreementSigned signing, _) ->
                new Standing.OfAgreement(signing.partnerships(), Set.copyOf(signing.signatories()));
        };
    }
}
