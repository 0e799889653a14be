package org.samklang.portal.views;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.samklang.query.NotYetThere;
import org.samklang.query.Question;

/// Asks one question and waits for its answer.
final class Asking {
    private final QueryGateway queries;
    private final Duration patience;

    Asking(QueryGateway queries, Duration patience) {
        this.queries = queries;
        this.patience = patience;
    }

    <A> A ask(Question<A> question) {
        return ask(question, question.answer());
    }

    <A> A ask(Object question, Class<A> answer) {
        try {
            return queries.query(question, answer).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new Unanswered(slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered(stopped);
        } catch (ExecutionException e) {
            throw known(e.getCause());
        }
    }

    private static RuntimeException known(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NotYetThere behind) {
                return behind;
            }
        }
        return failure instanceof RuntimeException unknown ? unknown : new IllegalStateException(failure);
    }
}
