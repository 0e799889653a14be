package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Asked;
import org.samklang.portal.views.Views;
import org.samklang.query.Answer;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Stand;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers of views over HTTP, each with the position it was answered from.
final class ViewAnswers {
    private final Views views;
    private final AnswerJson json;
    private final Clock clock;

    ViewAnswers(Views views, AnswerJson json, Clock clock) {
        this.views = views;
        this.json = json;
        this.clock = clock;
    }

    /// Asks a question over the register and answers with what the views say.
    <A extends Answer<?>> ResponseEntity<byte[]> ask(
            Caller caller, HttpServletRequest request, Function<Asked, Question<A>> question) {
        return ask(caller, Parameters.read(Parameters.OfQuestion.class, request), question);
    }

    /// The same for a question with parameters of its own beside these.
    <A extends Answer<?>> ResponseEntity<byte[]> ask(
            Caller caller, Parameters.OfQuestion given, Function<Asked, Question<A>> question) {
        Subject about = given.about() == null ? null : Parameters.subject(given.about());
        A answer = views.ask(
                caller,
                about,
                moment(given.asOf(), given.knownAt()),
                Parameters.page(given.page(), given.size()),
                given.atLeast(),
                question);
        return of(caller, answer, answer.stand());
    }

    /// What depends on the day is judged as of today where no day is asked for.
    Moment moment(@Nullable LocalDate asOf, @Nullable String knownAt) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return Parameters.moment(Objects.requireNonNullElse(asOf, today), knownAt);
    }

    ResponseEntity<byte[]> of(Caller caller, Object body, Stand stand) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(CommandsHttp.POSITION, String.valueOf(stand.position()))
                .body(json.write(caller, body));
    }
}
