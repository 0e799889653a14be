package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.samklang.command.LogFailure;
import org.samklang.command.Rejection;
import org.samklang.portal.commands.BodyTooLarge;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.MalformedJson;
import org.samklang.portal.files.FileRefused;
import org.samklang.portal.problems.Passing;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Problems;
import org.samklang.portal.problems.Trouble;
import org.samklang.portal.text.Language;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.TooMuch;
import org.samklang.portal.views.Unanswered;
import org.samklang.query.NotYetThere;
import org.samklang.query.maintenance.RebuildRefused;
import org.samklang.vault.DamagedFile;
import org.samklang.vault.ErasedSubject;
import org.samklang.vault.VaultRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Makes a problem of everything that goes wrong under `/api`. Pages keep their own error page.
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(Exception failure, HttpServletRequest request) throws Exception {
        if (!ProblemAnswers.wantsProblem(request)) {
            throw failure;
        }
        ResponseEntity<byte[]> answer = answers.entity(request, of(failure, ProblemAnswers.language(request)));
        if (failure instanceof ErrorResponse known && known.getHeaders().getFirst(HttpHeaders.ALLOW) != null) {
            HttpHeaders headers = new HttpHeaders();
            headers.putAll(answer.getHeaders());
            headers.set(HttpHeaders.ALLOW, known.getHeaders().getFirst(HttpHeaders.ALLOW));
            return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
        }
        return answer;
    }

    private Problem of(Exception failure, Language language) {
        Problems problems = answers.problems();
        return switch (failure) {
            case FaultyFields faulty -> problems.faulty(language, faulty.faults());
            case Rejection rejection -> problems.refused(language, rejection.reasons());
            case LogFailure failed -> problems.failed(language, failed);
            case MalformedJson json ->
                problems.of(
                        language, Trouble.MALFORMED_JSON, Map.of("line", json.line(), "column", json.column()), null);
            case BodyTooLarge _ -> problems.of(language, Trouble.BODY_TOO_LARGE);
            case CommandsHttp.UnknownCommand _ -> problems.of(language, Trouble.UNKNOWN_COMMAND);
            case TooMuch _ -> problems.of(language, Trouble.ANSWER_TOO_LARGE);
            case NotThere _ -> problems.of(language, Trouble.NOT_FOUND);
            case FileRefused refused ->
                problems.of(language, refused.trouble(), refused.details(), null);
            case DamagedFile damaged -> {
                LOG.error("a file is damaged", damaged);
                yield problems.of(language, Trouble.DAMAGED_FILE);
            }
            case ErasedSubject _ -> problems.of(language, Trouble.ERASED_SUBJECT);
            case Unanswered slow -> unavailable(problems, language, slow);
            case VaultRefusal refusal -> unavailable(problems, language, refusal);
            case NotYetThere behind ->
                problems.of(
                        language,
                        Trouble.NOT_YET_THERE,
                        Map.of("view", behind.view(), "wanted", behind.wanted(), "position", behind.position()),
                        1);
            case RebuildRefused refused ->
                problems.of(
                        language,
                        refused.ground() == RebuildRefused.Ground.ALREADY_RUNNING
                                ? Trouble.REBUILD_RUNNING
                                : Trouble.NOT_FOUND);
            case ErrorResponse known -> problems.of(language, trouble(known.getStatusCode().value()));
            default ->
                Passing.is(failure)
                        ? unavailable(problems, language, failure)
                        : fault(problems, language, failure);
        };
    }

    private static Trouble trouble(int status) {
        return switch (status) {
            case 400 -> Trouble.BAD_REQUEST;
            case 404 -> Trouble.NOT_FOUND;
            case 405 -> Trouble.METHOD_NOT_ALLOWED;
            case 406 -> Trouble.NOT_ACCEPTABLE;
            case 413 -> Trouble.BODY_TOO_LARGE;
            case 415 -> Trouble.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> Trouble.UNAVAILABLE;
            default -> status < 500 ? Trouble.BAD_REQUEST : Trouble.SERVER_FAULT;
        };
    }

    private static Problem unavailable(Problems problems, Language language, Exception failure) {
        LOG.warn("unavailable: {}", failure.getClass().getName());
        LOG.debug("unavailable", failure);
        return problems.of(language, Trouble.UNAVAILABLE, Map.of(), 5);
    }

    private static Problem fault(Problems problems, Language language, Exception failure) {
        LOG.error("fault", failure);
        return problems.of(language, Trouble.SERVER_FAULT);
    }
}
