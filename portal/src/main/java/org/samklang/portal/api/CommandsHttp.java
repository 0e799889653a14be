package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.Receipt;
import org.samklang.portal.commands.CommandDesk;
import org.samklang.portal.commands.JsonBody;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes commands: `POST /api/commands/log-study-visit`.
@RestController
class CommandsHttp {

    static final String PATH = "/api/commands/";

    /// Where in the log the answer stands.
    static final String POSITION = "Samklang-Position";

    private final CommandDesk desk;

    CommandsHttp(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = PATH + "{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> give(
            @PathVariable String name, @AuthenticationPrincipal Caller caller, HttpServletRequest request)
            throws IOException {
        Class<? extends Intent<?>> type = IntentCatalogue.named(name).orElseThrow(UnknownCommand::new);
        Reading reading = Reading.in(ProblemAnswers.language(request).locale());
        Submission submission =
                Submission.read(type, JsonBody.read(request.getInputStream()), reading).orThrow("");
        Receipt receipt = desk.give(caller.actor(), submission);
        return answer(submission.intent(), receipt);
    }

    private static ResponseEntity<Map<String, Object>> answer(Intent<?> intent, Receipt receipt) {
        URI location = Locations.of(intent, receipt);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("first", receipt.first());
        body.put("last", receipt.last());
        body.put("position", receipt.last());
        body.put("replayed", receipt.replayed());
        body.put("nothing", !receipt.recorded());
        body.put("location", location.toString());
        boolean created = receipt.recorded() && !receipt.replayed();
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .header(POSITION, String.valueOf(receipt.last()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /// No command has that name.
    static final class UnknownCommand extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownCommand() {
            super("unknown command", null, false, false);
        }
    }
}
