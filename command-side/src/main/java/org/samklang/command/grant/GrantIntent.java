package org.samklang.command.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.events.StreamType;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.OrganisationId;

/// What all commands about a grant have in common.
public sealed interface GrantIntent extends Intent<Grant>
        permits AwardGrant,
                AmendGrant,
                RecordTransaction,
                RequireReport,
                SubmitReport,
                JudgingIntent,
                AnnounceGrantEnd,
                EndGrant {

    GrantId grantId();

    @Override
    default StreamType streamType() {
        return StreamType.GRANT;
    }

    @Override
    default String id() {
        return grantId().value();
    }

    @Override
    default Grant nothing() {
        return new Grant.Unawarded();
    }

    @Override
    default List<Reference> references(Grant state) {
        return switch (state) {
            case Grant.Unawarded _ -> List.of();
            case Grant.Awarded grant -> grant.partnerships();
        };
    }

    /// A grant is written about by its funder and by those who get it.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Grant state, Circumstances circumstances) {
        return switch (state) {
            case Grant.Unawarded _ -> null;
            case Grant.Awarded grant -> {
                Set<OrganisationId> takingPart = new HashSet<>(grant.recipients(circumstances));
                takingPart.add(grant.award().funder());
                yield takingPart;
            }
        };
    }
}
