package org.samklang.query.timeline;

import java.util.Map;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Stand;

/// The latest dates of partnerships.
///
/// @param dates none for a partnership where nothing is dated
public record Latest(Stand stand, Map<PartnershipId, PartialDate> dates) {
    public Latest {
        dates = Map.copyOf(dates);
    }
}
