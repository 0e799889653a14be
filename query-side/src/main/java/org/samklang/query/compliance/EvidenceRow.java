package org.samklang.query.compliance;

import java.util.ArrayList;
import java.util.List;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;

/// One piece of evidence as it is kept.
///
/// @param about whose it is
record EvidenceRow(
        List<Subject> about, Evidence evidence, Visibility visibility, boolean withdrawn, List<Trace> traces) {
    EvidenceRow {
        about = List.copyOf(about);
        traces = List.copyOf(traces);
    }

    static EvidenceRow first(List<Subject> about, Evidence evidence, Recorded recorded) {
        return new EvidenceRow(
                about, evidence, recorded.envelope().visibility(), false, List.of(Trace.of(recorded)));
    }

    /// A fact that says it anew, and for whose eyes.
    EvidenceRow replaced(List<Subject> newAbout, Evidence newEvidence, Recorded recorded) {
        return new EvidenceRow(
                newAbout, newEvidence, recorded.envelope().visibility(), withdrawn, traced(recorded));
    }

    /// A fact that adds to it: it can only take eyes away.
    EvidenceRow added(Evidence newEvidence, Recorded recorded) {
        return new EvidenceRow(
                about,
                newEvidence,
                visibility.andAtLeast(recorded.envelope().visibility()),
                withdrawn,
                traced(recorded));
    }

    EvidenceRow taken() {
        return new EvidenceRow(about, evidence, visibility, true, traces);
    }

    private List<Trace> traced(Recorded recorded) {
        List<Trace> longer = new ArrayList<>(traces);
        longer.add(Trace.of(recorded));
        return longer;
    }

    boolean isOf(StreamType type, String id) {
        return about.contains(new Subject(type, id));
    }

    /// The fact that made it; for what is said anew each time, the last one.
    Proof proof() {
        return proof(evidence instanceof Evidence.Listed ? traces.getLast() : traces.getFirst());
    }

    /// All facts that it rests on.
    List<Proof> proofs() {
        return switch (evidence) {
            case Evidence.Done _, Evidence.Learned _, Evidence.Listed _ -> List.of(proof());
            case Evidence.Version _, Evidence.Adopted _, Evidence.SetAside _, Evidence.CriterionSetAside _,
                    Evidence.Assessed _, Evidence.Joined _, Evidence.Withdrew _, Evidence.Began _, Evidence.Closed _,
                    Evidence.Chosen _, Evidence.Body _, Evidence.Seat _, Evidence.Project _, Evidence.Outcome _,
                    Evidence.Prioritised _, Evidence.Recommended _, Evidence.Contributed _, Evidence.Member _,
                    Evidence.Agreement _, Evidence.Network _, Evidence.InNetwork _, Evidence.Programme _,
                    Evidence.Grant _, Evidence.Moved _, Evidence.Required _, Evidence.Submitted _ ->
                traces.stream().map(this::proof).toList();
        };
    }

    private Proof proof(Trace trace) {
        String entry = switch (evidence) {
            case Evidence.Done done -> StreamType.ACTIVITY.streamId(done.activity().value());
            case Evidence.Learned(var line) -> StreamType.LEARNING.streamId(line.learningId().value());
            case Evidence.Joined joined when joined.first() -> about.getFirst().streamId();
            case Evidence.Member _ -> null;
            case Evidence.Version _, Evidence.Adopted _, Evidence.SetAside _, Evidence.CriterionSetAside _,
                    Evidence.Assessed _, Evidence.Joined _, Evidence.Withdrew _, Evidence.Began _, Evidence.Closed _,
                    Evidence.Listed _, Evidence.Chosen _, Evidence.Body _, Evidence.Seat _, Evidence.Project _,
                    Evidence.Outcome _, Evidence.Prioritised _, Evidence.Recommended _, Evidence.Contributed _,
                    Evidence.Agreement _, Evidence.Network _, Evidence.InNetwork _, Evidence.Programme _,
                    Evidence.Grant _, Evidence.Moved _, Evidence.Required _, Evidence.Submitted _ ->
                "fact:" + trace.eventId();
        };
        return new Proof(evidence.proofKind(), entry, evidence.date(), evidence.what(), about, trace);
    }
}
