package org.samklang.command.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;

/// Whose business it is what something is about: it appears on the timelines of its concerns.
public final class ConcernRule {
    private ConcernRule() {}

    /// Those who take part in every partnership among the concerns. Where there is no partnership among them: the
    /// organisations among them and `others`. Null, for any coordinator, where there is none of these either, and where a
    /// partnership is unknown, for which the command is refused.
    public static @Nullable Set<OrganisationId> takingPart(
            List<Reference> concerns, List<OrganisationId> others, Circumstances circumstances) {
        Set<OrganisationId> common = null;
        for (Reference concern : concerns) {
            if (concern.type() == StreamType.PARTNERSHIP) {
                if (!(circumstances.of(concern) instanceof Standing.OfPartnership partnership)) {
                    return null;
                }
                common = common == null ? new LinkedHashSet<>(partnership.parties()) : both(common, partnership.parties());
            }
        }
        if (common != null) {
            return common;
        }
        Set<OrganisationId> own = Stream.concat(
                        concerns.stream()
                                .filter(concern -> concern.type() == StreamType.ORGANISATION)
                                .map(concern -> new OrganisationId(concern.id())),
                        others.stream())
                .collect(Collectors.toSet());
        return own.isEmpty() ? null : own;
    }

    /// Those who take part in both; where one of them is open to any coordinator, the other one decides.
    public static @Nullable Set<OrganisationId> both(
            @Nullable Set<OrganisationId> one, @Nullable Set<OrganisationId> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<OrganisationId> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
