package org.samklang.portal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;

/// Where a form is opened: what is fixed there, what it begins with, and where it leads back to.
///
/// @param intro a sentence under the heading
/// @param action where it is sent to
/// @param back where to go without sending it
/// @param fixed values that are not asked for, by path into the command
/// @param first what fields begin with, by path into the command
/// @param parties the organisations of the partnership that it is about, which are offered first
/// @param partnership the one it is about; null where it is about none or about any
/// @param whole address of the same form with all fields; null where it has them
/// @param correcting the entry that is corrected; null for any other form
record Setting(
        String intro,
        String action,
        String back,
        Map<String, String> fixed,
        Map<String, String> first,
        List<OrganisationId> parties,
        @Nullable String partnership,
        @Nullable String whole,
        Corrections.@Nullable Entry correcting) {

    Setting {
        fixed = Map.copyOf(fixed);
        first = Map.copyOf(first);
        parties = List.copyOf(parties);
    }

    /// Of a form that corrects nothing.
    Setting(
            String intro,
            String action,
            String back,
            Map<String, String> fixed,
            Map<String, String> first,
            List<OrganisationId> parties,
            @Nullable String partnership,
            @Nullable String whole) {
        this(intro, action, back, fixed, first, parties, partnership, whole, null);
    }
}
