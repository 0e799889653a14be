package org.samklang.portal.pages;

import java.util.List;
import org.samklang.query.partnerships.PartnershipEntry;

/// What a partnership is called: its own title where it has one, otherwise its parties' names.
final class Titles {
    private Titles() {}

    static List<Phrase> of(PartnershipEntry entry, Labels labels, Say say) {
        return entry.title() == null
                ? entry.parties().stream()
                        .map(party -> labels.phrase(party.organisation()))
                        .toList()
                : List.of(say.phrase(entry.title()));
    }

    /// In one line, where no markup is possible.
    static String text(PartnershipEntry entry, Labels labels, Say say) {
        return String.join(
                " × ", of(entry, labels, say).stream().map(Phrase::text).toList());
    }
}
