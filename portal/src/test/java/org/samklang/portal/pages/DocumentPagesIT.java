package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.document.RegisterDocument;
import org.samklang.command.document.ReviseDocument;
import org.samklang.events.DocumentKind;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.FakeFiles;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.query.Stand;
import org.samklang.query.documents.DocumentEntry;
import org.samklang.query.documents.DocumentVersion;
import org.samklang.query.documents.Documents;
import org.samklang.query.documents.FindDocuments;
import org.samklang.query.documents.Likeness;
import org.samklang.query.subjects.GetSubjects;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The shelf, a document, and the forms that bring a file: plain forms, which need no script.
@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class DocumentPagesIT {
    private static final Caller KARI = caller(Role.COORDINATOR, "kss");
    private static final Caller FUNDER = caller(Role.FUNDER, null);
    private static final byte[] PDF = "%PDF-1.7 a report".getBytes(StandardCharsets.US_ASCII);
    private static final String SHE = "6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001";
    private static final Subject DOCUMENT = new Subject(StreamType.DOCUMENT, "report-2010");
    private static final Stand STAND = new Stand("documents", 42, 1, 42, 42, List.of());

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    @Autowired
    private FakeFiles files;

    private static Caller caller(Role role, @Nullable String organisation) {
        return new Caller("page-" + role, "reader", role, organisation, Access.WRITE, false);
    }

    @BeforeEach
    void reset() {
        answers.reset();
        files.reset();
        there(Visibility.PARTNERS, List.of(), null);
    }

    private MockHttpServletResponse as(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(authentication(new UsernamePasswordAuthenticationToken(
                        caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()))))))
                .andReturn()
                .getResponse();
    }

    private void there(Visibility visibility, List<PersonId> depicts, DocumentEntry.@Nullable Withdrawal withdrawal) {
        DocumentEntry entry = new DocumentEntry(
                new DocumentId("report-2010"),
                DocumentKind.ANNUAL_REPORT,
                Narrative.of("nb", "Årsrapport <b>2010</b>"),
                List.of(new Subject(StreamType.PARTNERSHIP, "kss-spavo")),
                List.of(new OrganisationId("kss")),
                null,
                null,
                null,
                null,
                null,
                "https://example.org/report",
                null,
                depicts,
                List.of(new DocumentVersion(
                        1,
                        null,
                        null,
                        new StoredFile("0a".repeat(32), 40_960, "application/pdf", DOCUMENT),
                        Instant.parse("2026-03-01T00:00:00Z"))),
                withdrawal,
                List.of(new Likeness(new DocumentId("report-again"), Narrative.of("nb", "Årsrapport <i>2010</i>"))),
                visibility,
                List.of());
        answers.view(GetSubjects.class, question -> new Subjects(
                STAND,
                question.subjects().contains(DOCUMENT)
                        ? List.of(new SubjectEntry(
                                DOCUMENT, null, List.of(), null, List.of(), entry.concerns(), false, visibility))
                        : List.of(),
                1L,
                null));
        answers.view(FindDocuments.class, question -> new Documents(
                STAND, PortalFixture.isSeen(visibility, question.reach(), entry.concerns()) ? List.of(entry) : List.of(), 1L, null));
    }

    private static Map<String, String> registration() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("commandId", "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e41");
        fields.put("command.documentId", "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11");
        fields.put("command.concerns[0].type", "PARTNERSHIP");
        fields.put("command.concerns[0].id", "kss-spavo");
        fields.put("command.title", "Årsrapport 2003");
        fields.put("command.kind", "ANNUAL_REPORT");
        fields.put("command.datedOn", "høsten 2003");
        fields.put("language", "nb");
        fields.put("visibility", "PARTNERS");
        return fields;
    }

    private static Map<String, String> revision() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("commandId", "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e42");
        fields.put("command.documentId", "report-2010");
        fields.put("command.replaces", "1");
        fields.put("language", "nb");
        fields.put("visibility", "PARTNERS");
        return fields;
    }

    /// As a browser sends a form with a file.
    private static MockHttpServletRequestBuilder form(
            String path, Map<String, String> fields, @Nullable String fileName, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--limit\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + (fileName == null ? "" : fileName) + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return post(path + "?lang=nb")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=limit"))
                .content(body.toByteArray());
    }

    @Test
    void theShelfAndADocumentShowWhatThereIsAndEscapeIt() throws Exception {
        String shelf = as(KARI, get("/documents?about=partnership:kss-spavo&lang=nb")).getContentAsString();
        assertThat(shelf).contains("Årsrapport &lt;b&gt;2010").contains("/documents/report-2010");
        String page = as(KARI, get("/documents/report-2010?lang=nb")).getContentAsString();
        assertThat(page)
                .contains("Årsrapport &lt;b&gt;2010")
                .contains("PDF, 40 kB")
                .contains("/documents/report-2010/file?version=1")
                .contains("enctype=\"multipart/form-data\"")
                .contains("https://example.org/report")
                .containsSubsequence("Kanskje samme dokument som", "/documents/report-again", "Årsrapport &lt;i&gt;2010");
        assertThat(as(KARI, get("/partnerships/kss-spavo?lang=nb")).getContentAsString())
                .contains("/documents?about=partnership:kss-spavo");
    }

    @Test
    void aFunderSeesNeitherADocumentOfPartnersNorAForm() throws Exception {
        assertThat(as(FUNDER, get("/documents/report-2010")).getStatus()).isEqualTo(404);
        assertThat(as(FUNDER, get("/documents/report-2010/file")).getStatus()).isEqualTo(404);
        assertThat(as(FUNDER, get("/documents")).getContentAsString()).doesNotContain("Årsrapport");
        assertThat(as(FUNDER, get("/documents/new")).getStatus()).isEqualTo(403);
        assertThat(as(FUNDER, form("/documents/report-2010/file", revision(), "a.pdf", PDF).with(csrf())).getStatus())
                .isEqualTo(403);
        there(Visibility.FUNDER, List.of(), null);
        assertThat(as(FUNDER, get("/documents/report-2010")).getContentAsString())
                .contains("Årsrapport")
                .doesNotContain("multipart");
    }

    @Test
    void aFormRegistersADocumentWithItsFileAndWithoutItsName() throws Exception {
        MockHttpServletResponse answer = as(
                KARI, form("/documents/new", registration(), "../../Tove Smaadahl.html", PDF).with(csrf()));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/documents/5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11?atLeast=42");
        RegisterDocument given = (RegisterDocument) answers.dispatched().getFirst().getPayload();
        assertThat(given.title()).isEqualTo(Narrative.of("nb", "Årsrapport 2003"));
        assertThat(given.datedOn().edtf()).isEqualTo("2003-23");
        assertThat(given.file().mediaType()).isEqualTo("application/pdf");
        assertThat(given.file().sealedFor())
                .isEqualTo(new Subject(StreamType.DOCUMENT, "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11"));
        assertThat(answers.dispatched().toString()).doesNotContain("Smaadahl");
    }

    @Test
    void aDocumentNeedsNoFile() throws Exception {
        assertThat(as(KARI, form("/documents/new", registration(), null, new byte[0]).with(csrf())).getStatus())
                .isEqualTo(302);
        assertThat(((RegisterDocument) answers.dispatched().getFirst().getPayload()).file()).isNull();
        assertThat(files.count()).isZero();
    }

    @Test
    void nobodySlipsInAFileThatWasNotUploadedHere() throws Exception {
        Map<String, String> fields = registration();
        fields.put("command.file.hash", "0a".repeat(32));
        as(KARI, form("/documents/new", fields, "a.pdf", PDF).with(csrf()));
        assertThat(((RegisterDocument) answers.dispatched().getFirst().getPayload()).file().hash())
                .isIn(files.hashes());
    }

    @Test
    void aNewVersionOfAPictureOfOnePersonIsSealedForThatPerson() throws Exception {
        there(Visibility.PARTNERS, List.of(new PersonId(SHE)), null);
        as(KARI, form("/documents/report-2010/file", revision(), "a.pdf", PDF).with(csrf()));

        ReviseDocument given = (ReviseDocument) answers.dispatched().getFirst().getPayload();
        assertThat(given.file().sealedFor()).isEqualTo(new Subject(StreamType.PERSON, SHE));
        assertThat(given.replaces()).isOne();
    }

    @Test
    void aNewVersionIsForThoseWhoSeeTheDocument() throws Exception {
        for (Visibility recorded : List.of(Visibility.PUBLIC, Visibility.FUNDER)) {
            there(recorded, List.of(), null);
            assertThat(as(KARI, get("/documents/report-2010")).getContentAsString())
                    .contains("<option value=\"" + recorded + "\" selected=\"selected\">");
        }
    }

    @Test
    void aFormThatIsRefusedComesBackWithWhatWasTypedAndAsAnotherCommand() throws Exception {
        Map<String, String> fields = revision();
        fields.put("command.change", "Tallene er rettet");
        answers.answer(ReviseDocument.class, _ -> {
            throw new Rejection(new Reason.NotCurrentVersion("/replaces", 1, 2));
        });
        MockHttpServletResponse refused =
                as(KARI, form("/documents/report-2010/file", fields, "a.pdf", PDF).with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("id=\"errors\"")
                .contains("Tallene er rettet")
                .doesNotContain(fields.get("commandId"));
    }

    @Test
    void aFileThatIsNoneIsRefusedOnThePageToo() throws Exception {
        MockHttpServletResponse refused = as(
                KARI,
                form("/documents/new", registration(), "report.pdf", "<svg/>".getBytes(StandardCharsets.US_ASCII))
                        .with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(415);
        assertThat(refused.getContentAsString()).contains("id=\"errors\"");
        assertThat(answers.dispatched()).isEmpty();
        MockHttpServletResponse noForm =
                as(KARI, post("/documents/new?lang=nb").contentType(MediaType.TEXT_PLAIN).content("x").with(csrf()));
        assertThat(noForm.getStatus()).isEqualTo(400);
    }

    @Test
    void aFormFromElsewhereIsRefusedBeforeItsFileIsRead() throws Exception {
        assertThat(as(KARI, form("/documents/new", registration(), "a.pdf", PDF)).getStatus()).isEqualTo(403);
        assertThat(files.count()).isZero();
    }

    @Test
    void aWithdrawnDocumentSaysSoAndOffersNothing() throws Exception {
        there(Visibility.PARTNERS, List.of(), new DocumentEntry.Withdrawal(null, Narrative.of("nb", "foreldet")));
        assertThat(as(KARI, get("/documents/report-2010?lang=nb")).getContentAsString())
                .contains("foreldet")
                .contains("trukket tilbake")
                .doesNotContain("/file?version")
                .doesNotContain("multipart");
        assertThat(as(KARI, get("/documents/report-2010/file")).getStatus()).isEqualTo(410);
    }
}
