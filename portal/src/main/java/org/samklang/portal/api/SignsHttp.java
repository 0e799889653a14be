package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.security.Caller;
import org.samklang.query.continuation.FindContinuations;
import org.samklang.query.exchange.FindExchanges;
import org.samklang.query.exchange.FindUnpassedLearning;
import org.samklang.query.signs.FindSigns;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Questions of those who fund partnerships or look after them: learning asked for and passed on, what went on after its
/// money, signs of risk. One subject leads to partnerships of others, so each is answered as far as the caller sees across
/// the register.
@RestController
class SignsHttp {
    private static final int LONGEST_SILENCE = 1200;

    private final ViewAnswers answers;

    SignsHttp(ViewAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/learning")
    ResponseEntity<byte[]> learning(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var given = Parameters.read(Parameters.OfLearning.class, request);
        return answers.ask(
                caller,
                given.question(),
                asked -> new FindExchanges(
                        asked.about(),
                        given.from(),
                        given.until(),
                        asked.moment(),
                        asked.everywhere(),
                        asked.page(),
                        asked.atLeast()));
    }

    @GetMapping("/api/learning-never-passed-on")
    ResponseEntity<byte[]> neverPassedOn(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindUnpassedLearning(
                        asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
    }

    @GetMapping("/api/continuations")
    ResponseEntity<byte[]> continuations(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindContinuations(
                        asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
    }

    @GetMapping("/api/signs")
    ResponseEntity<byte[]> signs(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var given = Parameters.read(Parameters.OfSigns.class, request);
        int silence = Objects.requireNonNullElse(given.silence(), FindSigns.NINE_MONTHS);
        if (silence < 1 || silence > LONGEST_SILENCE) {
            throw new FaultyFields(List.of(new Fault(
                    "/silence",
                    Fault.Code.UNKNOWN_VALUE,
                    Map.of("text", silence, "allowed", "1–" + LONGEST_SILENCE))));
        }
        return answers.ask(
                caller,
                given.question(),
                asked -> new FindSigns(
                        asked.about(), silence, asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
    }
}
