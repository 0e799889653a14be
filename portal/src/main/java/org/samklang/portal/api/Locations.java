package org.samklang.portal.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.samklang.command.Intent;
import org.samklang.command.Receipt;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.commands.Shape;

/// Where what a command made can be looked at, not before the view has it.
final class Locations {

    private Locations() {}

    static URI of(Intent<?> intent, Receipt receipt) {
        String path = switch (intent.streamType()) {
            case PARTNERSHIP -> "/api/partnerships/" + intent.id();
            case ORGANISATION -> "/api/organisations/" + intent.id();
            case ACTIVITY, LEARNING -> partnership(intent)
                    .map(id -> "/api/partnerships/" + id.value() + "/timeline")
                    .orElse("/api/partnerships");
            case INSTRUMENT -> "/api/conventions/" + intent.id() + "/chart";
            case TREATY_PARTICIPATION -> instrument(intent)
                    .map(id -> "/api/conventions/" + id.value() + "/chart")
                    .orElse("/api/conventions");
            case PERSON -> "/api/persons/" + intent.id();
            case DOCUMENT -> "/api/documents/" + intent.id();
            case AGREEMENT,
                    PROJECT,
                    OUTCOME,
                    BODY,
                    NETWORK,
                    PROGRAMME,
                    GRANT,
                    STRATEGY,
                    RULE_SET,
                    STATEMENT,
                    INQUIRY,
                    INITIATIVE,
                    CAUSE ->
                "/api/subjects/" + intent.streamType().prefix() + "/" + intent.id() + "/timeline";
        };
        return URI.create(receipt.recorded() ? path + "?atLeast=" + receipt.last() : path);
    }

    private static Optional<PartnershipId> partnership(Intent<?> intent) {
        return component(intent, PartnershipId.class)
                .or(() -> component(intent, ActivityDetails.class)
                        .map(ActivityDetails::partnerships)
                        .flatMap(Locations::first));
    }

    private static Optional<InstrumentId> instrument(Intent<?> intent) {
        return component(intent, InstrumentId.class);
    }

    private static <T> Optional<T> first(List<T> many) {
        return many.stream().findFirst();
    }

    private static <T> Optional<T> component(Intent<?> intent, Class<T> type) {
        return Shape.of(intent.getClass()).parts().stream()
                .filter(part -> part.raw() == type)
                .flatMap(part -> Optional.ofNullable(part.value(intent)).stream())
                .map(type::cast)
                .findFirst();
    }
}
