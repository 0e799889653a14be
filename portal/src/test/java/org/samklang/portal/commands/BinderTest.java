package org.samklang.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.activity.LogPartnerMeeting;
import org.samklang.command.activity.LogPartnerVisit;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.command.person.RegisterPerson;
import org.samklang.events.PartyRole;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Protection;

class BinderTest {

    private static final Reading ENGLISH = Reading.in(Locale.ENGLISH);

    private static final String VISIT = """
            {"activityId": "norway-visit", "visitor": "spavo", "host": "kss",
             "details": {"partnerships": ["kss-spavo"], "occurredOn": "2013-10"}}
            """;

    static Given json(String text) {
        try {
            return JsonBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (BodyTooLarge impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static <T> T bound(Class<T> type, String text) {
        return switch (Binder.bind(type, json(text), ENGLISH)) {
            case Binding.Bound<T>(T value) -> value;
            case Binding.Refused<T>(List<Fault> faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static <T> List<String> faults(Class<T> type, String text) {
        return switch (Binder.bind(type, json(text), ENGLISH)) {
            case Binding.Bound<T>(T value) -> throw new AssertionError("bound: " + value);
            case Binding.Refused<T>(List<Fault> faults) ->
                faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
        };
    }

    @Test
    void aVisitIsBoundWithWhatItSays() {
        LogStudyVisit visit = bound(LogStudyVisit.class, VISIT);

        assertThat(visit.visitor()).isEqualTo(new OrganisationId("spavo"));
        assertThat(visit.details().partnerships()).containsExactly(new PartnershipId("kss-spavo"));
        assertThat(visit.details().occurredOn()).isEqualTo(PartialDate.parse("2013-10"));
    }

    @Test
    void listsThatAreNotGivenAreEmptyAndWhatTheRecordFillsInNeedNotBeSaid() {
        LogStudyVisit visit = bound(LogStudyVisit.class, """
                {"activityId": "v1", "visitor": "spavo", "details": {"occurredOn": "2013",
                 "place": {"country": "NO", "locality": "Oslo"},
                 "participants": [{"who": {"type": "country", "country": "CY"}}]}}
                """);

        assertThat(visit.host()).isNull();
        assertThat(visit.details().topics()).isEmpty();
        assertThat(visit.details().place()).isNotNull();
        assertThat(visit.details().place().protection()).isEqualTo(Protection.PUBLIC);
        assertThat(visit.details().participants()).singleElement().satisfies(participation -> {
            assertThat(participation.who()).isEqualTo(new Participant.Country("CY", null));
            assertThat(participation.role()).isEqualTo(ParticipationRole.PARTICIPANT);
        });
        assertThat(bound(RegisterPartnership.class, """
                        {"partnershipId": "a-b", "kind": "MUNICIPAL",
                         "parties": [{"organisation": "aa"}, {"organisation": "bb", "role": "FUNDER"}]}
                        """)
                        .parties())
                .extracting(party -> party.role())
                .containsExactly(PartyRole.PARTNER, PartyRole.FUNDER);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThat(faults(LogStudyVisit.class, """
                {"activityId": "V 1", "visitor": 3, "guest": "x",
                 "details": {"partnerships": ["ok-id", "NOT OK"], "occurredOn": "31 February 2014", "modality": "BY_AIR",
                   "participants": [{"who": {"type": "dog"}}, {"who": {"type": "headcount", "quantity": {"value": "many"}}}]}}
                """))
                .containsExactlyInAnyOrder(
                        "/activityId ILL_FORMED_ID",
                        "/visitor NOT_A_TEXT",
                        "/guest UNKNOWN_FIELD",
                        "/details/partnerships/1 ILL_FORMED_ID",
                        "/details/occurredOn DATE_NO_SUCH_DAY",
                        "/details/modality UNKNOWN_VALUE",
                        "/details/participants/0/who/type UNKNOWN_VALUE",
                        "/details/participants/1/who/quantity/value NOT_A_NUMBER",
                        "/details/participants/1/who/quantity/qualifier MISSING");
    }

    @Test
    void anUnknownValueNamesThoseThatAreAllowed() {
        Binding<RegisterPartnership> binding = Binder.bind(
                RegisterPartnership.class, json("{\"partnershipId\": \"a-b\", \"kind\": \"TRIBAL\"}"), ENGLISH);

        assertThat(((Binding.Refused<RegisterPartnership>) binding).faults())
                .contains(new Fault(
                        "/kind",
                        Fault.Code.UNKNOWN_VALUE,
                        Map.of(
                                "text",
                                "TRIBAL",
                                "allowed",
                                List.of("CIVIL_SOCIETY", "MUNICIPAL", "BILATERAL", "PROGRAMME", "INFORMAL"))));
    }

    @Test
    void nullIsNotSaid() {
        assertThat(faults(LogStudyVisit.class, "{\"activityId\": null, \"visitor\": \"aa\", \"details\": null}"))
                .containsExactly("/activityId MISSING", "/details MISSING");
    }

    @Test
    void blankTextsSayNothing() {
        assertThat(faults(LogStudyVisit.class, "{\"activityId\": \"a1\", \"visitor\": \" \", \"details\": {\"occurredOn\": \"\"}}"))
                .containsExactly("/visitor MISSING", "/details/occurredOn MISSING");
    }

    @Test
    void aNarrativeMayBeATextAlone() {
        Binding<RegisterPartnership> binding = Binder.bind(
                RegisterPartnership.class,
                json("{\"partnershipId\": \"a-b\", \"kind\": \"MUNICIPAL\", \"description\": \"Sammen\"}"),
                new Reading(Locale.ENGLISH, "nb"));

        assertThat(binding.orThrow("").description()).isEqualTo(Narrative.of("nb", "Sammen"));
    }

    @Test
    void whatWillBeSealedArrivesInClear() {
        RegisterPerson person = bound(
                RegisterPerson.class,
                "{\"personId\": \"5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11\", \"name\": \"Tove Smaadahl\", \"language\": \"nb\"}");

        assertThat(person.name().text()).isEqualTo("Tove Smaadahl");
    }

    @Test
    void whatOnlyTheVaultMakesCannotBeSent() {
        assertThat(faults(LogStudyVisit.class, """
                {"activityId": "v1", "visitor": "aa", "details": {"occurredOn": "2013", "place": {"withheld": "s1.x"}}}
                """)).containsExactly("/details/place/withheld UNKNOWN_FIELD");
    }

    @Nested
    class Figures {

        @Test
        void keepTheirDigits() {
            LogPartnerMeeting meeting = bound(LogPartnerMeeting.class, """
                    {"activityId": "m1", "meetings": {"value": 1234.50, "unit": "x", "qualifier": "EXACT"},
                     "details": {"occurredOn": "2013"}}
                    """);

            assertThat(meeting.meetings().value()).hasToString("1234.50");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e400", "1e-400", "1234567890123456789012345678901"})
        void thatWouldFillTheMemoryAreRefused(String number) {
            assertThat(faults(LogPartnerMeeting.class, """
                    {"activityId": "m1", "meetings": {"value": %s, "qualifier": "EXACT"}, "details": {"occurredOn": "2013"}}
                    """.formatted(number)))
                    .containsExactly("/meetings/value NUMBER_TOO_LARGE");
        }
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @ValueSource(strings = {"2013-23", "autumn 2013", "høsten 2013", "efteråret 2013", "otoño de 2013"})
        void areReadAsPeopleWriteThem(String text) {
            assertThat(bound(LogStudyVisit.class, VISIT.replace("2013-10", text)).details().occurredOn())
                    .isEqualTo(PartialDate.parse("2013-23"));
        }

        @Test
        void mayCarryTheirReasoning() {
            assertThat(bound(
                                    LogStudyVisit.class,
                                    VISIT.replace("\"2013-10\"", "{\"edtf\": \"2013\", \"inferredFrom\": \"'this year'\"}"))
                            .details()
                            .occurredOn())
                    .isEqualTo(PartialDate.parse("2013").inferred("'this year'"));
        }

        @Test
        void thatCannotBeAreRefusedByName() {
            assertThat(faults(LogStudyVisit.class, VISIT.replace("2013-10", "2014-13")))
                    .containsExactly("/details/occurredOn DATE_NO_SUCH_MONTH");
            assertThat(faults(LogStudyVisit.class, VISIT.replace("2013-10", "2014-02-31")))
                    .containsExactly("/details/occurredOn DATE_NO_SUCH_DAY");
            assertThat(faults(LogStudyVisit.class, VISIT.replace("2013-10", "2015/2014")))
                    .containsExactly("/details/occurredOn DATE_END_BEFORE_START");
        }

        private String written(String date) {
            return VISIT.replace("\"2013-10\"", date);
        }

        @Test
        void thatAreRelativeAreReadBesideTheirAnchor() {
            assertThat(bound(LogStudyVisit.class, written("""
                    {"written": "dette halvåret", "anchor": "april 2019", "basis": "The article is of April 2019."}
                    """))
                            .details()
                            .occurredOn())
                    .isEqualTo(PartialDate.parse("2019-01/2019-06")
                            .inferred("\"dette halvåret\" (2019-04): The article is of April 2019."));
        }

        @Test
        void thatAreRelativeNeedAnAnchorThatTellsAndABasis() {
            assertThat(faults(LogStudyVisit.class, written("\"dette halvåret\"")))
                    .containsExactly("/details/occurredOn DATE_RELATIVE");
            assertThat(faults(LogStudyVisit.class, written("{\"written\": \"this year\", \"anchor\": \" \"}")))
                    .containsExactly("/details/occurredOn/anchor MISSING", "/details/occurredOn/basis MISSING");
            assertThat(faults(LogStudyVisit.class, written("""
                    {"written": "dette halvåret", "anchor": "2019", "basis": "b"}
                    """)))
                    .containsExactly("/details/occurredOn/anchor DATE_ANCHOR_TOO_WIDE");
            assertThat(faults(LogStudyVisit.class, written("""
                    {"written": "this year", "anchor": "2014-13", "basis": "b", "edtf": "2014"}
                    """)))
                    .containsExactly(
                            "/details/occurredOn/anchor DATE_NO_SUCH_MONTH", "/details/occurredOn/edtf UNKNOWN_FIELD");
            assertThat(faults(LogStudyVisit.class, written("""
                    {"written": "autumn 2013", "anchor": "2014", "basis": "b"}
                    """)))
                    .containsExactly("/details/occurredOn/written DATE_NOT_RELATIVE");
            assertThat(faults(LogStudyVisit.class, written("{\"written\": [], \"anchor\": 4, \"basis\": {}}")))
                    .containsExactly(
                            "/details/occurredOn/written NOT_A_TEXT",
                            "/details/occurredOn/anchor NOT_A_TEXT",
                            "/details/occurredOn/basis NOT_A_TEXT");
        }

        @Test
        void inferredWithAsMuchAsMayBeSaidCanBeSentAgain() {
            String basis = "b".repeat(TextLimit.BASIS.most());
            PartialDate inferred = bound(LogStudyVisit.class, written("""
                    {"written": "%s this year", "anchor": "2014", "basis": "%s"}
                    """.formatted("in ".repeat(36), basis)))
                    .details()
                    .occurredOn();

            assertThat(inferred.edtf()).isEqualTo("2014");
            assertThat(inferred.inferredFrom()).endsWith(basis).hasSizeLessThanOrEqualTo(TextLimit.REASON.most());
        }

        private PartialDate suggestion(String date) {
            return switch (Binder.bind(LogStudyVisit.class, json(written("\"" + date + "\"")), ENGLISH)) {
                case Binding.Bound<LogStudyVisit>(LogStudyVisit value) -> throw new AssertionError("bound: " + value);
                case Binding.Refused<LogStudyVisit>(List<Fault> faults) -> faults.getFirst().suggestion();
            };
        }

        @Test
        void amongOtherWordsAreSuggestedAndNotTaken() {
            assertThat(suggestion("Generalforsamling 2014")).isEqualTo(PartialDate.parse("2014"));
            assertThat(suggestion("Pakistan & Oslo 05")).isEqualTo(PartialDate.parse("2005"));
            assertThat(suggestion("report from 2010")).isNull();
            assertThat(suggestion("once upon a time")).isNull();
            assertThat(suggestion("meeting this year")).isNull();
        }

        @ParameterizedTest
        @EnumSource(InvalidPartialDate.Code.class)
        void haveAFaultForEveryReason(InvalidPartialDate.Code code) {
            assertThat(Fault.Code.valueOf("DATE_" + code.name())).isNotNull();
        }
    }

    @Nested
    class Characters {

        private String described(String text) {
            return """
                    {"partnershipId": "a-b", "kind": "MUNICIPAL", "description": {"language": "en", "text": "%s"}}
                    """.formatted(text);
        }

        @Test
        void thatNothingCanKeepAreRefusedNamingTheField() {
            assertThat(faults(RegisterPartnership.class, described("a\\u0000b")))
                    .containsExactly("/description/text CONTROL_CHARACTER");
            assertThat(faults(RegisterPartnership.class, described("a\\ud800b")))
                    .containsExactly("/description/text BROKEN_CHARACTER");
            assertThat(faults(RegisterPartnership.class, described("a\\udc00b")))
                    .containsExactly("/description/text BROKEN_CHARACTER");
            assertThat(faults(RegisterPartnership.class, described("a\\u001bb")))
                    .containsExactly("/description/text CONTROL_CHARACTER");
        }

        @ParameterizedTest
        @ValueSource(strings = {"202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069"})
        void thatTurnTheDirectionAreRefused(String codePoint) {
            assertThat(faults(RegisterPartnership.class, described("paid \\u" + codePoint + "1")))
                    .containsExactly("/description/text DIRECTION_OVERRIDE");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Blåbærsyltetøy", "e\\u0301 is not \\u00e9", "\\ud83d\\udc69\\u200d\\ud83d\\udc67", "\\u200f\\u0645\\u0631\\u062d\\u0628\\u0627",
                    "\\u200bzero width", "\\ufeffmark", "lines\\nand\\ttabs", "<script>alert(1)</script>", "=1+1", "\\u540d\\u524d"
                })
        void thatAreTextStayAsTheyWereTyped(String escaped) {
            Given given = json(described(escaped));
            String typed = ((Given.Text) ((Given.Fields) ((Given.Fields) given).fields().get("description"))
                            .fields()
                            .get("text"))
                    .text();

            assertThat(bound(RegisterPartnership.class, described(escaped)).description())
                    .isEqualTo(Narrative.of("en", typed));
        }

        @Test
        void mayNotBreakTheLinesOfANameOrACode() {
            assertThat(faults(
                            RegisterPartnership.class,
                            "{\"partnershipId\": \"a-b\", \"kind\": \"MUNICIPAL\", \"programme\": \"a\\nb\"}"))
                    .containsExactly("/programme CONTROL_CHARACTER");
        }

        @Test
        void areCountedAndTooManyAreRefused() {
            String most = "\\ud83d\\ude00".repeat(20_000);

            assertThat(bound(RegisterPartnership.class, described(most)).description()).isNotNull();
            assertThat(faults(RegisterPartnership.class, described(most + "x")))
                    .containsExactly("/description/text TOO_LONG");
        }
    }

    @Nested
    class Forms {

        private LogPartnerVisit visit(Map<String, List<String>> fields) {
            return Binder.bind(LogPartnerVisit.class, FormFields.read(fields), ENGLISH).orThrow("");
        }

        @Test
        void fillInTheSameRecords() {
            LogPartnerVisit visit = visit(Map.ofEntries(
                    Map.entry("activityId", List.of("b1")),
                    Map.entry("visitor", List.of("kss")),
                    Map.entry("host", List.of("spavo")),
                    Map.entry("byBoard", List.of("on")),
                    Map.entry("details.occurredOn", List.of("autumn 2013")),
                    Map.entry("details.partnerships", List.of("kss-spavo")),
                    Map.entry("details.topics[0]", List.of("law")),
                    Map.entry("details.topics[1]", List.of("")),
                    Map.entry("details.description", List.of("One\r\ntwo")),
                    Map.entry("details.place.country", List.of("")),
                    Map.entry("details.place.locality", List.of(" "))));

            assertThat(visit.byBoard()).isTrue();
            assertThat(visit.details().place()).isNull();
            assertThat(visit.details().topics()).containsExactly("law");
            assertThat(visit.details().description()).isEqualTo(Narrative.of("en", "One\ntwo"));
        }

        @Test
        void nameTheFieldAtFault() {
            Binding<LogPartnerVisit> binding = Binder.bind(
                    LogPartnerVisit.class,
                    FormFields.read(Map.of("details.participants[1].who.type", List.of("dog"))),
                    ENGLISH);

            assertThat(((Binding.Refused<LogPartnerVisit>) binding).faults())
                    .extracting(fault -> FormFields.name(fault.pointer()))
                    .contains("visitor", "details.participants[0].who.type");
        }
    }

    private record Lasting(org.samklang.events.value.Span length) {}

    @Test
    void howLongSomethingLastsIsReadAsPeopleWriteItOrInItsNotation() {
        assertThat(bound(Lasting.class, "{\"length\": \"1 to 3 years\"}").length().iso()).isEqualTo("P1Y/P3Y");
        assertThat(bound(Lasting.class, "{\"length\": \"P15Y\"}").length().iso()).isEqualTo("P15Y");
        assertThat(bound(Lasting.class, "{\"length\": {\"iso\": \"P2Y\", \"approximate\": true}}").length().approximate())
                .isTrue();
        assertThat(faults(Lasting.class, "{\"length\": \"blue\"}")).containsExactly("/length DATE_UNKNOWN_WORD");
    }

    @Test
    void everyCommandHasAShape() {
        IntentCatalogue.all().forEach((name, type) -> assertThat(Shape.of(type).parts()).as(name).isNotEmpty());
    }
}
