package org.samklang.query.conventions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.InstrumentKind;
import org.samklang.events.MonitoringKind;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;

/// One thing known of one instrument: what it is, a further title, who works for it, or what one state did.
record ChartRow(InstrumentId instrument, Said said, Visibility visibility, List<Trace> traces) {
    ChartRow {
        traces = List.copyOf(traces);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Registered.class, name = "registered"),
        @JsonSubTypes.Type(value = Titled.class, name = "title"),
        @JsonSubTypes.Type(value = Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = Goal.class, name = "goal"),
        @JsonSubTypes.Type(value = Taken.class, name = "step"),
        @JsonSubTypes.Type(value = Reserved.class, name = "reservation"),
        @JsonSubTypes.Type(value = Declared.class, name = "declaration"),
        @JsonSubTypes.Type(value = Reported.class, name = "report")
    })
    sealed interface Said {}

    /// What is said of one state.
    sealed interface OfState extends Said {
        /// ISO 3166-1 alpha-2.
        String state();
    }

    record Registered(
            InstrumentKind kind, List<Name> titles, @Nullable String code, @Nullable PartialDate adoptedOn)
            implements Said {}

    record Titled(Name title) implements Said {}

    record Opened(PartialDate on) implements Said {}

    /// What an organisation works for.
    record Goal(OrganisationId organisation, List<String> states, Narrative goal, @Nullable PartialDate setOn)
            implements Said {}

    /// A step towards being bound, or away from it.
    ///
    /// @param form by which act, for a ratification
    /// @param binds whether the state consented to be bound by it
    /// @param words the predecessor of a state that succeeded, or the reason of one that left
    /// @param effectiveOn from when a denunciation frees the state
    record Taken(
            String state,
            TreatyStep step,
            PartialDate on,
            @Nullable RatificationForm form,
            boolean binds,
            @Nullable Narrative words,
            @Nullable PartialDate effectiveOn)
            implements OfState {
        Taken on(PartialDate better) {
            return new Taken(state, step, better, form, binds, words, effectiveOn);
        }
    }

    record Reserved(
            String state,
            ReservationId id,
            @Nullable String provision,
            Narrative reservation,
            PartialDate madeOn,
            @Nullable PartialDate expiresOn,
            List<ConventionChart.Renewal> renewals,
            @Nullable PartialDate withdrawnOn)
            implements OfState {
        Reserved renewed(ConventionChart.Renewal renewal) {
            List<ConventionChart.Renewal> more = new ArrayList<>(renewals);
            more.add(renewal);
            return new Reserved(
                    state, id, provision, reservation, madeOn, expiresOn, List.copyOf(more), withdrawnOn);
        }

        Reserved withdrawn(PartialDate on) {
            return new Reserved(state, id, provision, reservation, madeOn, expiresOn, renewals, on);
        }
    }

    record Declared(
            String state, DeclarationId id, @Nullable String provision, Narrative declaration, PartialDate madeOn)
            implements OfState {}

    record Reported(
            String state,
            MonitoringReportId id,
            MonitoringKind kind,
            Narrative title,
            @Nullable DocumentId document,
            @Nullable PartialDate publishedOn)
            implements OfState {}
}
