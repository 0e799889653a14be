package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.PersonId;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.files.Download;
import org.samklang.portal.files.FileDesk;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.documents.DocumentEntry;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files in and out: `POST /api/files` with the bytes as its body, `GET /api/documents/{id}/file`.
@RestController
class FilesHttp {

    private final Views views;
    private final FileDesk files;
    private final AnswerJson json;

    FilesHttp(Views views, FileDesk files, AnswerJson json) {
        this.views = views;
        this.files = files;
        this.json = json;
    }

    /// Keeps the body as a file that `register-document` or `revise-document` can name within a day. It is sealed for the
    /// document, or for the one person whom it depicts.
    @PostMapping(path = "/api/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> take(@AuthenticationPrincipal Caller caller, HttpServletRequest request)
            throws IOException {
        var asked = Parameters.read(Parameters.OfUpload.class, request);
        StoredFile kept = files.take(sealedFor(caller, asked), request.getInputStream());
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.write(caller, kept));
    }

    private Subject sealedFor(Caller caller, Parameters.OfUpload asked) {
        if (!asked.document().isWellFormed()) {
            throw new FaultyFields(List.of(new Fault(
                    "/document", Fault.Code.ILL_FORMED_ID, Map.of("text", asked.document().value()))));
        }
        PersonId person = asked.depicts();
        if (person == null) {
            return new Subject(StreamType.DOCUMENT, asked.document().value());
        }
        if (!person.isWellFormed()
                || views.persons(caller, Set.of(person), Moment.live(), null).entries().isEmpty()) {
            throw new NotThere();
        }
        return new Subject(StreamType.PERSON, person.value());
    }

    @GetMapping("/api/documents/{id}/file")
    void give(
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Parameters.read(Parameters.OfFile.class, request);
        @Nullable Integer version = asked.version();
        DocumentEntry document = views.document(caller, new DocumentId(id), Moment.live(), asked.atLeast())
                .entries()
                .getFirst();
        Download.send(files.open(caller, document, version), document.title().text(), response);
    }
}
