package org.samklang.command.body;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.BodyEstablished;
import org.samklang.events.BodyKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of setting up a body: a working group under a general assembly (S0:19), a steering group and a project group of
/// a partnership (S2:49), the steering group of a conference (S1:20).
///
/// Refused where it is nobody's body, for what is unknown, and for something that has no bodies. How it must be composed
/// is a rule's matter.
///
/// @param of whose body it is: partnerships, organisations, networks, activities
/// @param parent the body that set it up or that it answers to
public record EstablishBody(
        BodyId bodyId,
        BodyKind kind,
        List<Subject> of,
        Narrative title,
        @Nullable BodyId parent,
        @Nullable PartialDate establishedOn)
        implements BodyIntent {
    private static final Set<StreamType> HAVE_BODIES =
            EnumSet.of(StreamType.PARTNERSHIP, StreamType.ORGANISATION, StreamType.NETWORK, StreamType.ACTIVITY);

    public EstablishBody {
        of = of == null ? List.of() : List.copyOf(of);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> owners(Body state) {
        return Reference.toEach("/of", of);
    }

    @Override
    public List<Reference> named() {
        return parent == null || parent.equals(bodyId) ? List.of() : List.of(Reference.to("/parent", parent));
    }

    @Override
    public List<BodyEvent> decide(Body state, Circumstances circumstances) {
        BodyEstablished establishment = new BodyEstablished(bodyId, kind, of, title, parent, establishedOn);
        return switch (state) {
            case Body.Established known when known.establishment().equals(establishment) -> List.of();
            case Body.Established _ ->
                throw new Rejection(new Reason.AlreadyRegistered("/bodyId", StreamType.BODY, bodyId.value()));
            case Body.Unestablished _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/bodyId", bodyId, reasons);
                checkOwners(circumstances, reasons);
                TextRule.narrative("/title", title, reasons);
                ReferenceRule.allKnown(named(), circumstances, reasons);
                if (bodyId.equals(parent)) {
                    reasons.add(new Reason.PointsToItself("/parent"));
                }
                DateRule.happened("/establishedOn", establishedOn, circumstances.today(), reasons);
                BelongingRule.notAfterClosing("/establishedOn", establishedOn, owners(state), circumstances, reasons);
                Rejection.ifAny(reasons);
                yield List.of(establishment);
            }
        };
    }

    private void checkOwners(Circumstances circumstances, List<Reason> into) {
        if (of.isEmpty()) {
            into.add(new Reason.Missing("/of"));
        }
        for (Reference owner : owners(nothing())) {
            if (HAVE_BODIES.contains(owner.type())) {
                ReferenceRule.known(owner, circumstances, into);
            } else {
                into.add(new Reason.HasNoBodies(owner.field() + "/type", owner.type()));
            }
        }
    }
}
