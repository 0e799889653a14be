package org.samklang.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Role;
import org.samklang.events.DocumentKind;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.FakeFiles;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.TokenDesk;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.documents.DocumentEntry;
import org.samklang.query.documents.DocumentVersion;
import org.samklang.query.documents.Documents;
import org.samklang.query.documents.FindDocuments;
import org.samklang.query.persons.GetPersons;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.GetSubjects;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.vault.DamagedFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class FilesHttpIT {
    private static final byte[] PDF = "%PDF-1.7 a report".getBytes(StandardCharsets.US_ASCII);
    private static final String UPLOAD = "/api/files?document=report-2010";
    private static final String FILE = "/api/documents/report-2010/file";
    private static final String SHE = "6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001";
    private static final Subject DOCUMENT = new Subject(StreamType.DOCUMENT, "report-2010");
    private static final Stand STAND = new Stand("documents", 42, 1, 42, 42, List.of());

    @Autowired
    private MockMvc web;

    @Autowired
    private TokenDesk tokens;

    @Autowired
    private PortalFixture.Answers answers;

    @Autowired
    private FakeFiles files;

    @BeforeEach
    void reset() {
        answers.reset();
        files.reset();
    }

    private String token(Role role, Access access) {
        return "Bearer "
                + tokens.issue("test", role, role == Role.COORDINATOR ? "kss" : null, access, Duration.ofHours(1), "t")
                        .secret();
    }

    private ResultActions upload(Role role, String address, byte[] body) throws Exception {
        return web.perform(post(address)
                .header("Authorization", token(role, Access.WRITE))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body));
    }

    private ResultActions ask(Role role, String address) throws Exception {
        return web.perform(get(address).header("Authorization", token(role, Access.READ)));
    }

    private String kept(String address) throws Exception {
        upload(Role.COORDINATOR, address, PDF).andExpect(status().isCreated());
        return files.hashes().iterator().next();
    }

    /// The document as the view has it, of a partnership where kss takes part.
    private void there(String hash, Visibility visibility, List<PersonId> depicts, DocumentEntry.@Nullable Withdrawal withdrawal) {
        DocumentEntry entry = new DocumentEntry(
                new DocumentId("report-2010"),
                DocumentKind.REPORT,
                Narrative.of("nb", "Årsrapport: 2010"),
                List.of(new Subject(StreamType.PARTNERSHIP, "kss-spavo")),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                depicts,
                List.of(new DocumentVersion(
                        1,
                        null,
                        null,
                        new StoredFile(hash, PDF.length, "application/pdf", DOCUMENT),
                        Instant.parse("2026-03-01T00:00:00Z"))),
                withdrawal,
                null,
                visibility,
                List.of());
        answers.view(GetSubjects.class, _ -> new Subjects(
                STAND,
                List.of(new SubjectEntry(
                        DOCUMENT, null, List.of(), null, List.of(), entry.concerns(), false, visibility)),
                1L,
                null));
        answers.view(FindDocuments.class, question -> new Documents(
                STAND, PortalFixture.isSeen(visibility, question.reach(), entry.concerns()) ? List.of(entry) : List.of(), 1L, null));
    }

    @Test
    void anUploadedFileIsAnsweredWithWhatACommandSaysOfIt() throws Exception {
        upload(Role.COORDINATOR, UPLOAD, PDF)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.hash").isNotEmpty())
                .andExpect(jsonPath("$.size").value(PDF.length))
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.sealedFor.type").value("DOCUMENT"))
                .andExpect(jsonPath("$.sealedFor.id").value("report-2010"));
    }

    @Test
    void aPictureOfOnePersonIsSealedForThatPersonIfTheyAreKnown() throws Exception {
        upload(Role.COORDINATOR, UPLOAD + "&depicts=" + SHE, PDF).andExpect(status().isNotFound());
        answers.view(GetPersons.class, _ -> new Persons(
                STAND, List.of(new Persons.PersonEntry(new PersonId(SHE), List.of(), null, List.of(), false))));
        upload(Role.COORDINATOR, UPLOAD + "&depicts=" + SHE, PDF)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sealedFor.type").value("PERSON"))
                .andExpect(jsonPath("$.sealedFor.id").value(SHE));
    }

    @Test
    void onlyCoordinatorsUpload() throws Exception {
        for (Role role : List.of(Role.FUNDER, Role.AUDITOR, Role.ADMINISTRATOR, Role.REGISTRAR)) {
            upload(role, UPLOAD, PDF).andExpect(status().isForbidden());
        }
        web.perform(post(UPLOAD).header("Authorization", token(Role.COORDINATOR, Access.READ)).content(PDF))
                .andExpect(status().isForbidden());
        assertThat(files.count()).isZero();
    }

    @Test
    void whatIsNoKindOfFileThatIsKeptIsRefusedWhateverItIsCalled() throws Exception {
        for (String content : List.of("<svg onload='alert(1)'/>", "<!doctype html>", "", "GIF89a\u0001")) {
            upload(Role.COORDINATOR, UPLOAD, content.getBytes(StandardCharsets.UTF_8))
                    .andExpect(status().isUnsupportedMediaType())
                    .andExpect(jsonPath("$.type").value("urn:samklang:problem:unknown-file-kind"));
        }
        assertThat(files.count()).isZero();
    }

    @Test
    void aFileOfTwentyMegabytesIsTakenAndOneByteMoreIsNot() throws Exception {
        byte[] twenty = Arrays.copyOf(PDF, 20 << 20);
        upload(Role.COORDINATOR, UPLOAD, twenty).andExpect(status().isCreated());
        upload(Role.COORDINATOR, UPLOAD, Arrays.copyOf(PDF, (20 << 20) + 1))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:file-too-large"));
        assertThat(files.count()).isOne();
    }

    @Test
    void aNameThatIsNoIdNamesNoDocument() throws Exception {
        for (String name : List.of("../../keys/vault.keys", "..%2F..%2Fetc%2Fpasswd", "a b", "A")) {
            upload(Role.COORDINATOR, "/api/files?document=" + name, PDF).andExpect(status().isUnprocessableContent());
        }
        upload(Role.COORDINATOR, "/api/files", PDF).andExpect(status().isUnprocessableContent());
        upload(Role.COORDINATOR, UPLOAD + "&filename=x.pdf", PDF).andExpect(status().isUnprocessableContent());
        assertThat(files.count()).isZero();
    }

    @Test
    void aFileIsHandedOutToBeKeptAndNeverToBeRun() throws Exception {
        there(kept(UPLOAD), Visibility.PARTNERS, List.of(), null);
        ask(Role.COORDINATOR, FILE)
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Length", String.valueOf(PDF.length)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")))
                .andExpect(header().string(
                        "Content-Disposition", org.hamcrest.Matchers.containsString("%C3%85rsrapport%202010.pdf")));
        ask(Role.COORDINATOR, FILE + "?version=1").andExpect(status().isOk());
        ask(Role.COORDINATOR, FILE + "?version=2").andExpect(status().isNotFound());
        ask(Role.COORDINATOR, FILE + "?version=../1").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFunderSeesNeitherADocumentOfPartnersNorItsFile() throws Exception {
        there(kept(UPLOAD), Visibility.PARTNERS, List.of(), null);
        ask(Role.FUNDER, FILE).andExpect(status().isNotFound());
        ask(Role.FUNDER, "/api/documents/report-2010").andExpect(status().isNotFound());
        ask(Role.FUNDER, "/api/documents").andExpect(jsonPath("$.entries").isEmpty());
        ask(Role.FUNDER, "/api/documents?about=partnership:kss-spavo").andExpect(status().isNotFound());
        there(files.hashes().iterator().next(), Visibility.FUNDER, List.of(), null);
        ask(Role.FUNDER, FILE).andExpect(status().isOk());
    }

    @Test
    void whoeverIsNoPartnerSeesWhatEverybodySees() throws Exception {
        there(kept(UPLOAD), Visibility.PARTNERS, List.of(), null);
        ask(Role.ADMINISTRATOR, FILE).andExpect(status().isNotFound());
        answers.view(GetSubjects.class, _ -> new Subjects(STAND, List.of(), 0L, null));
        ask(Role.COORDINATOR, FILE).andExpect(status().isNotFound());
        assertThat(answers.asked())
                .filteredOn(FindDocuments.class::isInstance)
                .last()
                .satisfies(asked ->
                        assertThat(((FindDocuments) asked).reach()).isEqualTo(Reach.of(Visibility.PUBLIC)));
    }

    @Test
    void aPictureOfAPersonIsForCoordinatorsAlone() throws Exception {
        there(kept(UPLOAD), Visibility.FUNDER, List.of(new PersonId(SHE)), null);
        ask(Role.COORDINATOR, FILE).andExpect(status().isOk());
        for (Role role : List.of(Role.FUNDER, Role.AUDITOR)) {
            ask(role, FILE).andExpect(status().isForbidden());
        }
    }

    @Test
    void theFileOfAnErasedPersonIsGone() throws Exception {
        there(kept(UPLOAD), Visibility.PARTNERS, List.of(), null);
        files.erase("document:report-2010");
        ask(Role.COORDINATOR, FILE)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:erased-file"));
    }

    @Test
    void theFileOfAWithdrawnDocumentIsGoneAtOnceAndTheDocumentSaysSo() throws Exception {
        there(
                kept(UPLOAD),
                Visibility.PARTNERS,
                List.of(),
                new DocumentEntry.Withdrawal(null, Narrative.of("nb", "foreldet")));
        ask(Role.COORDINATOR, FILE)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:withdrawn-file"));
        ask(Role.COORDINATOR, "/api/documents/report-2010")
                .andExpect(jsonPath("$.withdrawal.reason.text").value("foreldet"))
                .andExpect(jsonPath("$.versions[0].file.hash").isNotEmpty());
    }

    @Test
    void aDamagedFileIsALoudProblemAndNeverEmpty() throws Exception {
        String hash = kept(UPLOAD);
        there(hash, Visibility.PARTNERS, List.of(), null);
        files.breakWith(hash, mock(DamagedFile.class));
        ask(Role.COORDINATOR, FILE)
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:damaged-file"));
    }

    @Test
    void aCommandRefersOnlyToWhatWasUploadedAsItSays() throws Exception {
        String hash = kept(UPLOAD);
        register(hash, PDF.length, "report-2010").andExpect(status().isCreated());
        assertThat(answers.dispatched()).hasSize(1);
        register("0a".repeat(32), PDF.length, "report-2010").andExpect(status().isUnprocessableContent());
        register(hash, PDF.length + 1, "report-2010").andExpect(status().isUnprocessableContent());
        register(hash, PDF.length, "report-2011")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/command/file"))
                .andExpect(jsonPath("$.errors[0].code").value("file-not-uploaded"));
        assertThat(answers.dispatched()).hasSize(1);
    }

    private ResultActions register(String hash, int size, String document) throws Exception {
        return web.perform(post("/api/commands/register-document")
                .header("Authorization", token(Role.COORDINATOR, Access.WRITE))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e31",
                         "command": {"documentId": "report-2010", "kind": "REPORT", "title": "Rapport",
                           "file": {"hash": "%s", "size": %d, "mediaType": "application/pdf",
                                    "sealedFor": {"type": "DOCUMENT", "id": "%s"}}}}
                        """.formatted(hash, size, document)));
    }
}
