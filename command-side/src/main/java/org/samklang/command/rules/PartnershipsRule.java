package org.samklang.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// What belongs to partnerships is written about by those who take part in every one of them, and is dated within the
/// life of each.
public final class PartnershipsRule {
    private PartnershipsRule() {}

    /// Those who take part in all of them. Null for none, and where one of them is unknown, which is refused.
    public static @Nullable Set<OrganisationId> takingPart(List<Reference> partnerships, Circumstances circumstances) {
        Set<OrganisationId> common = null;
        for (Reference reference : partnerships) {
            if (!(circumstances.of(reference) instanceof Standing.OfPartnership partnership)) {
                return null;
            }
            if (common == null) {
                common = new HashSet<>(partnership.parties());
            } else {
                common.retainAll(partnership.parties());
            }
        }
        return common;
    }

    /// Nothing happened in any of them wholly after its closing.
    public static void notAfterClosing(
            String field,
            @Nullable PartialDate date,
            List<Reference> partnerships,
            Circumstances circumstances,
            List<Reason> into) {
        for (Reference reference : partnerships) {
            if (circumstances.of(reference) instanceof Standing.OfPartnership partnership) {
                DateRule.notAfterClosing(field, date, partnership.closedOn(), into);
            }
        }
    }
}
