package org.samklang.query.conventions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.InstrumentKind;
import org.samklang.events.MonitoringKind;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Stand;
import org.samklang.query.Trace;

/// Instruments, who works for them, and how each state stands to them. With a day asked for, what had not happened yet is
/// left out; only whether a treaty was in force is judged by everything that is known.
public record ConventionChart(Stand stand, List<Convention> conventions) {
    public ConventionChart {
        conventions = List.copyOf(conventions);
    }

    /// One instrument.
    ///
    /// @param code its code in its own register: `CETS 210`
    /// @param goals what organisations work for
    public record Convention(
            InstrumentId id,
            InstrumentKind kind,
            List<Name> titles,
            @Nullable String code,
            @Nullable PartialDate adoptedOn,
            @Nullable PartialDate openedOn,
            List<Goal> goals,
            List<Participation> states) {
        public Convention {
            titles = List.copyOf(titles);
            goals = List.copyOf(goals);
            states = List.copyOf(states);
        }
    }

    /// What an organisation works for.
    ///
    /// @param states where: ISO 3166-1 alpha-2; none for everywhere
    public record Goal(
            OrganisationId organisation,
            List<String> states,
            Narrative goal,
            @Nullable PartialDate setOn,
            Visibility visibility,
            List<Trace> traces) {
        public Goal {
            states = List.copyOf(states);
            traces = List.copyOf(traces);
        }
    }

    /// How one state stands to an instrument.
    ///
    /// @param state ISO 3166-1 alpha-2
    /// @param inForce whether the treaty bound it on the day asked for; null where no day was asked for
    /// @param reports on how it keeps the treaty
    public record Participation(
            String state,
            @Nullable InForce inForce,
            List<Step> steps,
            List<Reservation> reservations,
            List<Declaration> declarations,
            List<Report> reports) {
        public Participation {
            steps = List.copyOf(steps);
            reservations = List.copyOf(reservations);
            declarations = List.copyOf(declarations);
            reports = List.copyOf(reports);
        }
    }

    /// Whether a treaty bound a state on a day.
    ///
    /// @param traces the facts that say so: consent, entry into force, denunciation
    public record InForce(Answer answer, List<Trace> traces) {
        public InForce {
            traces = List.copyOf(traces);
        }
    }

    public enum Answer {
        YES,
        /// Some readings of the dates say yes, others no.
        PERHAPS,
        NO,
        /// No consent is recorded, or none with a usable date. That is no "no".
        UNKNOWN
    }

    /// One step.
    ///
    /// @param happened how sure it is that it had been taken on the day asked for; null where no day was asked for
    /// @param form by which act, for a ratification
    /// @param binds whether the state consented to be bound by it
    /// @param words the predecessor of a state that succeeded, or the reason of one that left
    /// @param effect when a consent or a denunciation took effect; null where nothing says so
    /// @param traces the facts behind it
    public record Step(
            TreatyStep step,
            PartialDate on,
            @Nullable Happened happened,
            @Nullable RatificationForm form,
            boolean binds,
            @Nullable Narrative words,
            @Nullable Effect effect,
            Visibility visibility,
            List<Trace> traces) {
        public Step {
            traces = List.copyOf(traces);
        }
    }

    /// When a step took effect: as a source says it, and as it follows from the treaty's own terms. The one is never put
    /// in the place of the other.
    ///
    /// @param derived between which days, where the step itself is not dated to a day
    public record Effect(@Nullable PartialDate recorded, @Nullable PartialDate derived) {}

    /// What a state is not bound by.
    ///
    /// @param expiresOn until when it holds, as last renewed; null where it does not expire
    /// @param standing whether it held on the day asked for; null where no day was asked for
    public record Reservation(
            ReservationId id,
            @Nullable String provision,
            Narrative reservation,
            PartialDate madeOn,
            @Nullable PartialDate expiresOn,
            List<Renewal> renewals,
            @Nullable PartialDate withdrawnOn,
            @Nullable Hold standing,
            Visibility visibility,
            List<Trace> traces) {
        public Reservation {
            renewals = List.copyOf(renewals);
            traces = List.copyOf(traces);
        }
    }

    /// A reservation was held on to.
    public record Renewal(PartialDate on, @Nullable PartialDate expiresOn) {}

    /// Whether a reservation held on a day.
    public enum Hold {
        HOLDS,
        PERHAPS,
        EXPIRED,
        WITHDRAWN
    }

    /// How a state reads the treaty, or who applies it there.
    public record Declaration(
            DeclarationId id,
            @Nullable String provision,
            Narrative declaration,
            PartialDate madeOn,
            Visibility visibility,
            List<Trace> traces) {
        public Declaration {
            traces = List.copyOf(traces);
        }
    }

    /// A report on how a state keeps the treaty.
    public record Report(
            MonitoringReportId id,
            MonitoringKind kind,
            Narrative title,
            @Nullable DocumentId document,
            @Nullable PartialDate publishedOn,
            Visibility visibility,
            List<Trace> traces) {
        public Report {
            traces = List.copyOf(traces);
        }
    }
}
