package org.samklang.command.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Theme;

/// The act of making a network known: WAVE (S1:18), NKMV and FNN (S1:20), SYNERGY (S3:28), the networks of a municipal
/// programme (S2:3, S4:3). A coordinator makes known what their own organisation hosts, or what has no host here.
///
/// Refused without a name.
///
/// @param theme what it is about; no partnership of that theme is a member for it (X3)
/// @param host the organisation that runs it
/// @param programme the programme that it is a part of
public record FoundNetwork(
        NetworkId networkId,
        List<Name> names,
        @Nullable Theme theme,
        @Nullable OrganisationId host,
        @Nullable ProgrammeId programme,
        @Nullable Narrative description,
        @Nullable PartialDate foundedOn)
        implements NetworkIntent {

    public FoundNetwork {
        names = names == null ? List.of() : List.copyOf(names);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Network state) {
        List<Reference> references = new ArrayList<>();
        if (host != null) {
            references.add(Reference.to("/host", host));
        }
        if (programme != null) {
            references.add(Reference.to("/programme", programme));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Network state, Circumstances circumstances) {
        return host == null ? null : Set.of(host);
    }

    @Override
    public List<NetworkEvent> decide(Network state, Circumstances circumstances) {
        NetworkFounded founding =
                new NetworkFounded(networkId, names, theme, host, programme, description, foundedOn);
        return switch (state) {
            case Network.Founded known when known.founding().equals(founding) -> List.of();
            case Network.Founded _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/networkId", StreamType.NETWORK, networkId.value()));
            case Network.Unfounded _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/networkId", networkId, reasons);
                if (names.isEmpty()) {
                    reasons.add(new Reason.Missing("/names"));
                }
                for (int i = 0; i < names.size(); i++) {
                    TextRule.name("/names/" + i, names.get(i), reasons);
                }
                TextRule.theme("/theme", theme, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                TextRule.narrative("/description", description, reasons);
                DateRule.happened("/foundedOn", foundedOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield List.of(founding);
            }
        };
    }
}
