package org.samklang.command.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that the body came to its end. It may outlive its partnership to wind things up.
///
/// Refused wholly before it was set up, and wholly before something that stands recorded of it.
public record DissolveBody(BodyId bodyId, PartialDate dissolvedOn, @Nullable Narrative reason) implements BodyIntent {

    @Override
    public List<BodyEvent> decide(Body state, Circumstances circumstances) {
        Body.Established body = state.known(bodyId);
        BodyDissolved dissolved = new BodyDissolved(bodyId, body.of(), dissolvedOn, reason);
        if (body.stands(dissolved)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/dissolvedOn", dissolvedOn, circumstances.today(), reasons);
        DateRule.inOrder("/dissolvedOn", body.establishment().establishedOn(), dissolvedOn, reasons);
        DateRule.onlyOneEnd("/dissolvedOn", body.dissolvedOn(), dissolvedOn, reasons);
        body.dates().forEach(date -> DateRule.notAfterEnd("/dissolvedOn", date, dissolvedOn, reasons));
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(dissolved);
    }
}
