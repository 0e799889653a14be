package org.samklang.portal.pages;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.samklang.query.NotYetThere;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Asks the views and waits for the answer.
final class Views {
    private static final long PATIENCE_SECONDS = 20;

    private final QueryGateway queries;

    Views(QueryGateway queries) {
        this.queries = queries;
    }

    /// @throws NotYetThere when the view did not reach the wanted position in time
    /// @throws ResponseStatusException when there is no answer: the page is not available at the moment
    <R> R ask(Object query, Class<R> answer) {
        try {
            return queries.query(query, answer).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw known(e.getCause());
        } catch (TimeoutException slow) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "no answer in time", slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "stopped", stopped);
        }
    }

    private static RuntimeException known(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NotYetThere notYet) {
                return notYet;
            }
        }
        return failure instanceof RuntimeException unknown ? unknown : new IllegalStateException(failure);
    }
}
