package org.samklang.portal.openapi;

import org.samklang.events.axon.EventsJson;
import org.samklang.portal.problems.ProblemAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the description of the API to everybody: it holds no secret.
@RestController
class OpenApiHttp {

    private final byte[] document;

    OpenApiHttp(ProblemAnswers answers) {
        this.document = EventsJson.mapper().writeValueAsBytes(ApiDocument.write(answers.problems()));
    }

    @GetMapping("/api/openapi")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.clone());
    }
}
