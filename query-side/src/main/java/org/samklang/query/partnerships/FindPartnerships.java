package org.samklang.query.partnerships;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.PartnershipKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which partnerships there are, by title. Answered with [Partnerships]. Every condition that is given must hold.
///
/// @param text part of the title, the programme or a party's name, forgiving in spelling
/// @param ids only these
/// @param parties only where one of these organisations takes part
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindPartnerships(
        @Nullable String text,
        Set<PartnershipId> ids,
        Set<OrganisationId> parties,
        @Nullable PartnershipKind kind,
        @Nullable Theme theme,
        Moment moment,
        Reach reach,
        Page page,
        @Nullable Long atLeast)
        implements Question<Partnerships> {

    @Override
    public Class<Partnerships> answer() {
        return Partnerships.class;
    }

    public FindPartnerships {
        ids = ids == null ? Set.of() : Set.copyOf(ids);
        parties = parties == null ? Set.of() : Set.copyOf(parties);
    }

    boolean isByIdAlone() {
        return !ids.isEmpty() && parties.isEmpty() && kind == null && theme == null;
    }

    /// All of them.
    public static FindPartnerships all(Moment moment, Reach reach, Page page) {
        return new FindPartnerships(null, Set.of(), Set.of(), null, null, moment, reach, page, null);
    }

    /// One of them.
    public static FindPartnerships one(PartnershipId id, Moment moment, Reach reach, @Nullable Long atLeast) {
        return new FindPartnerships(null, Set.of(id), Set.of(), null, null, moment, reach, Page.first(1), atLeast);
    }
}
