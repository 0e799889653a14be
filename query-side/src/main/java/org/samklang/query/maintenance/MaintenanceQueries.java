package org.samklang.query.maintenance;

import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;

/// Answers for [GetViewStatus].
public final class MaintenanceQueries {
    private final Supplier<ViewStatus> standing;

    public MaintenanceQueries(Supplier<ViewStatus> standing) {
        this.standing = standing;
    }

    @QueryHandler
    public ViewStatus status(GetViewStatus query) {
        return standing.get();
    }
}
