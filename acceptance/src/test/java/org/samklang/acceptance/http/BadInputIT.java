package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import org.samklang.acceptance.http.BadInput.Said;

/// What cannot be recorded is refused with the field, the reason and in the language of whoever asked; nothing is recorded.
@ExtendWith(DemoProgram.class)
class BadInputIT {
    private Demo demo;
    private Api kss;

    @BeforeEach
    void ask(Demo demo) {
        this.demo = demo;
        this.kss = demo.as(Who.KSS);
        closedPartnership();
    }

    /// Of KSS and EWSU, from 2010 until 2015. Giving the same commands again changes nothing.
    private void closedPartnership() {
        kss.give(UUID.fromString("7d1c0f10-0000-4000-8000-000000000001"), "register-partnership", """
                {"partnershipId": "bad-input-closed", "kind": "CIVIL_SOCIETY", "agreedOn": "2010",
                 "parties": [{"organisation": "kss"}, {"organisation": "ewsu"}]}""");
        kss.give(UUID.fromString("7d1c0f10-0000-4000-8000-000000000002"), "close-partnership", """
                {"partnershipId": "bad-input-closed", "closedOn": "2015"}""");
        kss.give(UUID.fromString("7d1c0f10-0000-4000-8000-000000000003"), "register-partnership", """
                {"partnershipId": "bad-input-open", "kind": "CIVIL_SOCIETY", "agreedOn": "2012",
                 "parties": [{"organisation": "kss"}, {"organisation": "ewsu"}]}""");
    }

    static Stream<BadInput> refused() {
        return Stream.of(
                BadInput.of("a period that ends before it starts", "log-study-visit", visit("2014/2013"))
                        .wrong("/command/details/occurredOn")
                        .says(
                                new Said("nb", "«2014/2013» slutter før det begynner."),
                                new Said("sv", "”2014/2013” slutar innan det börjar.")),
                BadInput.of("an office that ends before it begins, in every reading", "record-office", """
                        {"personId": "5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a02", "officeId": "bad-office", "organisation": "kss",
                         "title": {"language": "nb", "text": "leder"}, "from": "autumn 2015", "until": "2014"}""")
                        .refused(422, "end-before-start", "/command/until")
                        .says(
                                new Said("da", "Slutningen (2014) ligger før begyndelsen (efterår 2015)."),
                                new Said("es", "El fin (2014) es anterior al principio (")),
                BadInput.of("a partnership closed before it began", "close-partnership", """
                        {"partnershipId": "bad-input-open", "closedOn": "2011-12"}""")
                        .refused(422, "end-before-start", "/command/closedOn")
                        .says(new Said("sv", "Slutet (december 2011) ligger före början (2012)."), new Said("en", "The end (")),
                BadInput.of("an unknown organisation", "log-study-visit", """
                        {"activityId": "bad-visit", "visitor": "nobody-knows", "host": "kss",
                         "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014"}}""")
                        .refused(422, "unknown-reference", "/command/visitor")
                        .says(new Said("da", "»nobody-knows« er ikke registreret."), new Said("en", "“nobody-knows” is not registered.")),
                BadInput.of("an unknown partnership", "choose-theme", """
                        {"partnershipId": "nobody-knows", "theme": {"scheme": "samklang", "code": "EQUALITY"}}""")
                        .refused(404, "not-registered", "/command/partnershipId")
                        .says(new Said("es", "«nobody-knows» no está registrado."), new Said("nb", "«nobody-knows» er ikke registrert.")),
                BadInput.of("the same party twice", "register-partnership", """
                        {"partnershipId": "bad-twice", "kind": "CIVIL_SOCIETY",
                         "parties": [{"organisation": "kss"}, {"organisation": "spavo"}, {"organisation": "kss"}]}""")
                        .refused(422, "same-party-twice", "/command/parties/2/organisation")
                        .says(new Said("nb", "«kss» er nevnt to ganger."), new Said("es", "«kss» se nombra dos veces.")),
                BadInput.of("a visit wholly in the future, logged as held", "log-study-visit", visit("autumn 2199"))
                        .refused(422, "wholly-in-the-future", "/command/details/occurredOn")
                        .says(new Said("sv", "Detta ligger i framtiden ("), new Said("da", "Dette ligger i fremtiden (")),
                BadInput.of("one's own learning, confirmed by its sender", "confirm-learning", """
                        {"learningId": "low-threshold-access", "level": "RECEIVED"}""")
                        .refused(403, "only-receiver-confirms", "/command/learningId")
                        .says(
                                new Said("nb", "Bare mottakeren, «spavo», kan bekrefte denne læringen."),
                                new Said("en", "Only the receiver, “spavo”, can confirm this learning.")),
                BadInput.of("activating with unmet criteria", "activate-partnership", """
                        {"partnershipId": "kss-spavo", "activatedOn": "2014"}""")
                        .refused(409, "criteria-unmet", "/command/partnershipId")
                        .says(
                                new Said("da", "Disse kriterier er hverken opfyldt eller fraveget: "),
                                new Said("es", "Estos criterios no se cumplen ni están dispensados: ")),
                BadInput.of("ratifying a declaration", "record-ratification", """
                        {"instrumentId": "un-declaration-1993", "state": "NO", "ratifiedOn": "1995"}""")
                        .refused(422, "not-ratifiable", "/command/instrumentId")
                        .says(new Said("sv", "är inget fördrag"), new Said("nb", "er ingen traktat")),
                BadInput.of("ratifying a platform", "record-ratification", """
                        {"instrumentId": "beijing-platform", "state": "NO", "ratifiedOn": "1996"}""")
                        .refused(422, "not-ratifiable", "/command/instrumentId")
                        .says(new Said("da", "er ikke en traktat"), new Said("es", "no es un tratado")),
                BadInput.of("a visit wholly after the closing", "log-study-visit", """
                        {"activityId": "bad-visit", "visitor": "ewsu", "host": "kss",
                         "details": {"partnerships": ["bad-input-closed"], "occurredOn": "2016"}}""")
                        .refused(422, "after-closing", "/command/details/occurredOn")
                        .says(
                                new Said("en", "This (2016) lies after the end of the partnership (2015)."),
                                new Said("sv", "Detta (2016) ligger efter att partnerskapet avslutades (2015).")),
                BadInput.of("NUL in a text", "log-study-visit", described("a\\u0000b"))
                        .wrong("/command/details/description/text")
                        .says(new Said("da", "Tegn 2 er et usynligt kontroltegn (U+0000)"), new Said("en", "Character 2 is an invisible")),
                BadInput.of("half a surrogate pair", "log-study-visit", described("a\\ud83d"))
                        .wrong("/command/details/description/text")
                        .says(new Said("es", "El carácter 2 es medio carácter"), new Said("nb", "Tegn 2 er et halvt tegn")),
                BadInput.of("a right-to-left override", "log-study-visit", described("abc\\u202egnp.exe"))
                        .wrong("/command/details/description/text")
                        .says(new Said("sv", "Tecken 4 (U+202E) vänder textens riktning"), new Said("es", "El carácter 4 (U+202E) invierte")),
                BadInput.of("a right-to-left isolate in an id", "log-study-visit", visit("2014").replace("bad-visit", "bad\\u2067"))
                        .wrong("/command/activityId")
                        .says(new Said("da", "Tegn 4 (U+2067)"), new Said("nb", "Tegn 4 (U+2067)")),
                BadInput.of("a field that is not there", "log-study-visit", visit("2014").replace("occurredOn", "occuredOn"))
                        .wrong("/command/details/occuredOn", "/command/details/occurredOn")
                        .says(new Said("nb", "Det finnes ikke noe felt med dette navnet."), new Said("es", "No hay ningún campo con este nombre.")),
                BadInput.of("a kind that is none", "register-partnership", """
                        {"partnershipId": "bad-kind", "kind": "FRIENDLY",
                         "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""")
                        .wrong("/command/kind")
                        .says(new Said("sv", "”FRIENDLY” är inget av de möjliga värdena"), new Said("da", "»FRIENDLY« er ingen af de mulige værdier")),
                BadInput.of("31 February", "log-study-visit", visit("2014-02-31"))
                        .wrong("/command/details/occurredOn")
                        .says(new Said("en", "there is no such day."), new Said("es", "no existe ese día.")),
                BadInput.of("31 February, as people write it", "log-study-visit", visit("31. februar 2014"))
                        .wrong("/command/details/occurredOn")
                        .says(new Said("nb", "det finnes ingen slik dag."), new Said("da", "der findes ingen sådan dag.")),
                BadInput.of("the thirteenth month", "log-study-visit", visit("2014-13"))
                        .wrong("/command/details/occurredOn")
                        .says(new Said("sv", "det finns ingen sådan månad."), new Said("en", "there is no such month.")),
                BadInput.of("an unknown person taking part", "log-study-visit", """
                        {"activityId": "bad-visit", "visitor": "kss", "host": "spavo",
                         "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014", "participants": [
                           {"who": {"type": "person", "person": "00000000-0000-4000-8000-00000000dead"}}]}}""")
                        .refused(422, "unknown-reference", "/command/details/participants/0/who/person")
                        .says(new Said("es", "no está registrado."), new Said("sv", "är inte registrerat.")),
                BadInput.of("an office of an unknown person", "record-office", """
                        {"personId": "00000000-0000-4000-8000-00000000dead", "officeId": "bad-office",
                         "title": {"language": "nb", "text": "leder"}, "organisation": "kss"}""")
                        .refused(404, "not-registered", "/command/personId")
                        .says(new Said("da", "er ikke registreret."), new Said("en", "is not registered.")));
    }

    private static String visit(String date) {
        return """
                {"activityId": "bad-visit", "visitor": "kss", "host": "spavo",
                 "details": {"partnerships": ["kss-spavo"], "occurredOn": "%s"}}""".formatted(date);
    }

    private static String described(String description) {
        return """
                {"activityId": "bad-visit", "visitor": "kss", "host": "spavo",
                 "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014",
                   "description": {"language": "en", "text": "%s"}}}""".formatted(description);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsFieldInTheLanguageOfWhoeverAsked(BadInput bad) {
        long head = demo.head();
        for (Said said : bad.said()) {
            Answer answer = kss.send(said.language(), bad.command(), """
                    {"commandId": "%s", "command": %s}""".formatted(UUID.randomUUID(), bad.fields()));

            answer.isProblem(bad.status(), bad.kind()).names(bad.pointers());
            assertThat(answer.header("Content-Language")).isEqualTo(said.language());
            assertThat(answer.wordings()).anyMatch(wording -> wording.contains(said.words()), said.words());
        }
        assertThat(demo.head()).isEqualTo(head);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        long head = demo.head();

        kss.send("en", "log-study-visit", """
                {"commandId": "no-uuid", "visibility": "EVERYBODY", "command": {
                  "activityId": "Bad Visit", "visitor": "kss", "hosts": "spavo",
                  "details": {"partnerships": "kss-spavo", "occurredOn": "2014-02-31",
                    "title": {"language": "en", "text": "a\\u202eb"}}}}""")
                .isProblem(422, "wrong-fields")
                .names(
                        "/commandId",
                        "/visibility",
                        "/command/activityId",
                        "/command/hosts",
                        "/command/details/partnerships",
                        "/command/details/occurredOn",
                        "/command/details/title/text");

        kss.give("log-study-visit", """
                {"activityId": "bad-visit", "visitor": "kss", "host": "kss", "details": {
                  "partnerships": ["bad-input-closed"], "occurredOn": "2199",
                  "participants": [{"who": {"type": "organisation", "organisation": "nobody-knows"}}]}}""")
                .isProblem(422, "command-refused")
                .names(
                        "/command/host",
                        "/command/details/occurredOn",
                        "/command/details/occurredOn",
                        "/command/details/participants/0/who/organisation");
        assertThat(demo.head()).isEqualTo(head);
    }

    @Test
    void whatOneReadingOfTheDatesAllowsIsRecorded() {
        kss.give("record-office", """
                {"personId": "5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a02", "officeId": "possible-%s", "organisation": "kss",
                 "title": {"language": "nb", "text": "leder"}, "from": "2014", "until": "2014-03"}"""
                        .formatted(UUID.randomUUID()))
                .hasStatus(201);
        kss.give("log-study-visit", """
                {"activityId": "possible-%s", "visitor": "ewsu", "host": "kss",
                 "details": {"partnerships": ["bad-input-closed"], "occurredOn": "2015/2016"}}"""
                        .formatted(UUID.randomUUID()))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"commandId\": }", "[1, 2", "{\"a\": 1, \"a\": 2}", "nothing", "{} {}", "{\"a\": 01}", ""})
    void whatIsNoJsonIsRefusedWithThePlaceWhereReadingStopped(String body) {
        Answer answer = kss.send("da", "log-study-visit", body).isProblem(400, "malformed-json");

        assertThat(answer.body().get("line").intValue()).isPositive();
        assertThat(answer.body().get("column").intValue()).isPositive();
        assertThat(answer.wordings()).anyMatch(wording -> wording.startsWith("Læsningen standsede på linje "));
        assertThat(kss.send("es", "log-study-visit", body).wordings())
                .anyMatch(wording -> wording.startsWith("La lectura se detuvo en la línea "));
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        byte[] bytes = visitBody("høst").getBytes(StandardCharsets.ISO_8859_1);

        kss.post("/api/commands/log-study-visit", BodyPublishers.ofByteArray(bytes), "en").isProblem(400, "malformed-json");
    }

    @Test
    void aBodyNestedThousandfoldIsNoJson() {
        kss.send("en", "log-study-visit", "[".repeat(100_000)).isProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"text\""})
    void jsonThatIsNoCommandIsRefused(String body) {
        kss.send("en", "log-study-visit", body).isProblem(422, "wrong-fields").names("");
    }

    @Test
    void tenMegabytesAreRefusedWhetherTheyAreAnnouncedOrNot() {
        long head = demo.head();
        byte[] large = visitBody("x".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8);

        Answer announced = kss.post("/api/commands/log-study-visit", BodyPublishers.ofByteArray(large), "nb");
        Answer streamed = kss.post("/api/commands/log-study-visit", BodyPublishers.ofInputStream(() -> slowly(large)), "sv");

        announced.isProblem(413, "body-too-large");
        assertThat(announced.wordings()).contains("En forespørsel kan ha én megabyte.");
        streamed.isProblem(413, "body-too-large");
        assertThat(streamed.wordings()).contains("En begäran får vara en megabyte.");
        assertThat(demo.head()).isEqualTo(head);
    }

    /// Not known beforehand how long it will be.
    private static InputStream slowly(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), InputStream.nullInputStream());
    }

    private static String visitBody(String description) {
        return """
                {"commandId": "%s", "command": %s}""".formatted(UUID.randomUUID(), described(description));
    }

    @Test
    void aTextThatIsTooLongButFitsIntoABodyIsNamed() {
        kss.give("log-study-visit", described("x".repeat(20_001)))
                .isProblem(422, "wrong-fields")
                .names("/command/details/description/text");
    }

    @Test
    void everyOtherTextIsKeptAsItWasTyped() {
        String text = "Blåbær 👩‍👧 e\u0301 é ‮".replace("\u202e", "") + " שלום مرحبا <b>&amp;</b> ' \" \\\\ \u200b =1+1";
        String id = "kept-" + UUID.randomUUID();
        long position = kss.give("log-study-visit", described(text.replace("\"", "\\\"")).replace("bad-visit", id))
                .hasStatus(201)
                .position();

        assertThat(kss.get("/api/partnerships/kss-spavo/timeline?size=500&atLeast=" + position)
                        .item("/entries", "/key", "activity:" + id)
                        .at("/told/held/details/description/text")
                        .asString())
                .isEqualTo(text.replace("\\\\", "\\"));
    }

    @Test
    void aStaleVersionIsToldWithWhatIsThereNow() {
        long head = demo.head();

        Answer answer = kss.send("nb", "choose-theme", """
                {"commandId": "%s", "expectedVersion": 0, "command": {
                  "partnershipId": "kss-masimanyane", "theme": {"scheme": "samklang", "code": "STALE"}}}"""
                        .formatted(UUID.randomUUID()))
                .isProblem(409, "stale-version");

        assertThat(answer.body().get("expected").intValue()).isZero();
        assertThat(answer.body().get("actual").intValue()).isPositive();
        assertThat(answer.wordings()).anyMatch(wording -> wording.startsWith("Du hadde sett opplysning nummer 0"));
        assertThat(demo.head()).isEqualTo(head);
    }

    @Test
    void nothingCanBeAddedAboutAnErasedPerson() throws SQLException {
        assumeThat(demo.canRestart()).as("a demo of our own, whose database may be touched").isTrue();
        UUID person = UUID.randomUUID();
        kss.give("register-person", """
                {"personId": "%s", "name": "Erased Soon", "language": "en"}""".formatted(person))
                .hasStatus(201);
        demo.eraseKeyOf("person:" + person);
        long head = demo.head();

        for (Said said : List.of(new Said("sv", "raderade"), new Said("es", "borrados"))) {
            Answer answer = kss.send(said.language(), "add-person-name", """
                    {"commandId": "%s", "command": {"personId": "%s", "name": "Again", "kind": "ALIAS"}}"""
                            .formatted(UUID.randomUUID(), person));
            answer.isProblem(422, "erased-subject");
            assertThat(answer.body().get("title").asString()).contains(said.words());
        }
        assertThat(demo.head()).isEqualTo(head);
    }

    @Test
    void aCommandThatNobodyKnowsIsNotThere() {
        kss.give("log-teapot", "{}").isProblem(404, "unknown-command");
    }

    /// The control: the same visit with nothing wrong is recorded, so nothing but the fault was refused.
    @Test
    void theSameVisitWithNothingWrongIsRecorded() {
        kss.give("log-study-visit", described("as it was").replace("bad-visit", "good-" + UUID.randomUUID()))
                .hasStatus(201);
    }
}
