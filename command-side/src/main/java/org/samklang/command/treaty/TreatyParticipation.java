package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.AccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.DeclarationRecorded;
import org.samklang.events.TreatyParticipationEvent.DenunciationRecorded;
import org.samklang.events.TreatyParticipationEvent.EntryIntoForceRecorded;
import org.samklang.events.TreatyParticipationEvent.MonitoringReportRecorded;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.SuccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;

/// What is remembered of one state and one treaty: its history, since a state that left may come back.
public sealed interface TreatyParticipation extends StreamState<TreatyParticipation> {

    /// Nothing was recorded yet.
    record Outside() implements TreatyParticipation {}

    /// Something was, in whatever order.
    ///
    /// @param said every fact as it was recorded, so that its repeat is known
    /// @param steps what the state did towards being bound or away from it
    record OnTheWay(Set<TreatyParticipationEvent> said, List<Step> steps, List<Reservation> reservations)
            implements TreatyParticipation {
        public OnTheWay {
            said = Set.copyOf(said);
            steps = List.copyOf(steps);
            reservations = List.copyOf(reservations);
        }
    }

    /// A step that was taken.
    ///
    /// @param first its date as it was first recorded
    /// @param on its date as far as it is known now
    /// @param effectiveOn from when a denunciation frees the state, where that is said
    /// @param binds whether the state consented to be bound by it
    record Step(
            TreatyStep kind, PartialDate first, PartialDate on, @Nullable PartialDate effectiveOn, boolean binds) {

        static Step of(TreatyStep kind, PartialDate on) {
            return new Step(kind, on, on, null, kind.bindsState());
        }

        Step refined(PartialDate better) {
            return new Step(kind, first, better, effectiveOn, binds);
        }

        /// Whether this step is that one, as it is dated now.
        boolean isNow(Step other) {
            return other.kind == kind
                    && other.on.equals(on)
                    && other.binds == binds
                    && Objects.equals(other.effectiveOn, effectiveOn);
        }

        /// Whether that one was first recorded with the same date.
        boolean isFirst(Step other) {
            return other.kind == kind && other.first.edtf().equals(first.edtf());
        }

        /// Its dates, in the order in which they come.
        List<PartialDate> dates() {
            return effectiveOn == null ? List.of(on) : List.of(on, effectiveOn);
        }
    }

    /// A reservation with what became of it.
    record Reservation(
            ReservationRecorded made, List<ReservationRenewed> renewals, @Nullable ReservationWithdrawn withdrawal) {
        public Reservation {
            renewals = List.copyOf(renewals);
        }
    }

    /// Whether exactly this was recorded before.
    default boolean hasSaid(TreatyParticipationEvent fact) {
        return this instanceof OnTheWay way && way.said().contains(fact);
    }

    /// Every fact of one kind, as it was recorded.
    default <F extends TreatyParticipationEvent> List<F> said(Class<F> kind) {
        return this instanceof OnTheWay way
                ? way.said().stream().filter(kind::isInstance).map(kind::cast).toList()
                : List.of();
    }

    /// Every step that was taken.
    default List<Step> allSteps() {
        return this instanceof OnTheWay way ? way.steps() : List.of();
    }

    /// The reservation of this id; null where there is none.
    default @Nullable Reservation reservation(ReservationId id) {
        return this instanceof OnTheWay way
                ? way.reservations().stream()
                        .filter(one -> one.made().reservationId().equals(id))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Override
    default TreatyParticipation evolve(Fact fact) {
        if (!(fact instanceof TreatyParticipationEvent event)) {
            throw new IllegalArgumentException("no fact of a state and a treaty: " + fact);
        }
        List<Reservation> reservations =
                new ArrayList<>(this instanceof OnTheWay way ? way.reservations() : List.of());
        switch (event) {
            case ReservationRecorded e -> {
                reservations.removeIf(one -> one.made().reservationId().equals(e.reservationId()));
                reservations.add(new Reservation(e, List.of(), null));
            }
            case ReservationRenewed e -> reservations.replaceAll(one -> renewed(one, e));
            case ReservationWithdrawn e -> reservations.replaceAll(one -> withdrawn(one, e));
            case SignatureRecorded _,
                    RatificationRecorded _,
                    AccessionRecorded _,
                    SuccessionRecorded _,
                    EntryIntoForceRecorded _,
                    DenunciationRecorded _,
                    DeclarationRecorded _,
                    MonitoringReportRecorded _,
                    TreatyDateRefined _ -> {}
        }
        Set<TreatyParticipationEvent> said = new HashSet<>(this instanceof OnTheWay way ? way.said() : Set.of());
        said.add(event);
        return new OnTheWay(said, steps(event), reservations);
    }

    private List<Step> steps(TreatyParticipationEvent event) {
        List<Step> steps = new ArrayList<>(allSteps());
        if (event instanceof TreatyDateRefined refined) {
            steps.replaceAll(step -> step.kind() == refined.step() && step.first().equals(refined.first())
                    ? step.refined(refined.after())
                    : step);
        }
        Step taken = stepOf(event);
        if (taken != null) {
            steps.add(taken);
        }
        return steps;
    }

    /// The step that a fact says was taken; null for a fact that says something else.
    static @Nullable Step stepOf(TreatyParticipationEvent event) {
        return switch (event) {
            case SignatureRecorded e ->
                new Step(TreatyStep.SIGNATURE, e.signedOn(), e.signedOn(), null, e.definitive());
            case RatificationRecorded e -> Step.of(TreatyStep.RATIFICATION, e.ratifiedOn());
            case AccessionRecorded e -> Step.of(TreatyStep.ACCESSION, e.accededOn());
            case SuccessionRecorded e -> Step.of(TreatyStep.SUCCESSION, e.succeededOn());
            case EntryIntoForceRecorded e -> Step.of(TreatyStep.ENTRY_INTO_FORCE, e.inForceOn());
            case DenunciationRecorded e ->
                new Step(TreatyStep.DENUNCIATION, e.notifiedOn(), e.notifiedOn(), e.effectiveOn(), false);
            case ReservationRecorded _,
                    ReservationRenewed _,
                    ReservationWithdrawn _,
                    DeclarationRecorded _,
                    MonitoringReportRecorded _,
                    TreatyDateRefined _ ->
                null;
        };
    }

    private static Reservation renewed(Reservation one, ReservationRenewed event) {
        if (!one.made().reservationId().equals(event.reservationId())) {
            return one;
        }
        List<ReservationRenewed> renewals = new ArrayList<>(one.renewals());
        renewals.add(event);
        return new Reservation(one.made(), renewals, one.withdrawal());
    }

    private static Reservation withdrawn(Reservation one, ReservationWithdrawn event) {
        return one.made().reservationId().equals(event.reservationId())
                ? new Reservation(one.made(), one.renewals(), event)
                : one;
    }

    @Override
    default Standing standing() {
        return this instanceof Outside ? new Standing.Unknown() : new Standing.OfTreatyParticipation();
    }
}
