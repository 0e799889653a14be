package org.samklang.events.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.ActivityEvent.TrainingLogged;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.catalogue.UnreadableHistory;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {
    private static final String LARGE = "123456789012345678901234567890.1234567890";

    private final Serializer serializer = CatalogueSerializer.forEvents();
    private final StoredFacts storedFacts = new StoredFacts();

    @ParameterizedTest
    @ValueSource(strings = {"0", "120", "30000.50", "30000.00", "9007199254740993", "0.1000", LARGE})
    void attendanceBecomesAQuantityAndKeepsItsDigits(String digits) {
        Quantity exactly = new Quantity(new BigDecimal(digits), "people", Qualifier.EXACT);

        assertThat(plainly("\"attendance\":" + digits).attendance()).isEqualTo(exactly);
        assertThat(throughAxon("\"attendance\":" + digits).attendance()).isEqualTo(exactly);
    }

    @Test
    void anApproximateAttendanceIsAbout() {
        Quantity about = new Quantity(new BigDecimal("30000"), "people", Qualifier.ABOUT);

        assertThat(plainly("\"attendance\":30000,\"attendanceApproximate\":true").attendance())
                .isEqualTo(about);
        assertThat(plainly("\"attendanceApproximate\":false,\"attendance\":30000").attendance())
                .isEqualTo(new Quantity(new BigDecimal("30000"), "people", Qualifier.EXACT));
    }

    @Test
    void noAttendanceStaysNone() {
        assertThat(plainly("\"durationDays\":2").attendance()).isNull();
        assertThat(plainly("\"attendance\":null,\"attendanceApproximate\":true").attendance())
                .isNull();
    }

    @Test
    void anAttendanceThatIsNoNumberStops() {
        assertThatThrownBy(() -> plainly("\"attendance\":\"many\"")).isInstanceOf(UnreadableHistory.class);
    }

    @Test
    void amountsLoseDigitsInAMapperThatWasNotToldToKeepThem() {
        byte[] json = ("{\"attendance\":" + LARGE + "}").getBytes(UTF_8);

        assertThat(upcast((ObjectNode) EventsJson.mapper().readTree(json))).isEqualTo(LARGE);
        assertThat(upcast((ObjectNode) JsonMapper.builder().build().readTree(json)))
                .isNotEqualTo(LARGE);
        assertThat(upcast(serializer.getConverter().convert(json, ObjectNode.class)))
                .isEqualTo(LARGE);
        assertThat(upcast(Jackson3Serializer.builder().build().getConverter().convert(json, ObjectNode.class)))
                .isNotEqualTo(LARGE);
    }

    private static String upcast(ObjectNode conference) {
        return ConferenceAttendance.asQuantity(conference)
                .get("attendance")
                .get("value")
                .decimalValue()
                .toPlainString();
    }

    @Test
    void stepsFollowEachOtherAlsoToAnotherName() {
        List<Upcast> steps = List.of(
                Upcast.within("course.given", 1, course -> course.put("trainer", "wave")),
                new Upcast("course.given", 2, "training.logged", 1, course -> course.<ObjectNode>set(
                        "provider", course.remove("trainer"))));
        byte[] payload = "{\"activityId\":\"a\",\"details\":{}}".getBytes(UTF_8);

        TrainingLogged plain = (TrainingLogged)
                new StoredFacts(EventCatalogue.ofFacts(), steps).readFact("course.given", "1", payload);

        assertThat(plain.provider().value()).isEqualTo("wave");
        assertThat(AxonReading.read(
                                serializer,
                                Upcasters.chain(steps),
                                "course.given",
                                "1",
                                payload,
                                "{}".getBytes(UTF_8))
                        .getPayload())
                .isEqualTo(plain);
    }

    @Test
    void stepsThatLeadNowhereAreAFaultOfTheProgram() {
        List<Upcast> steps = List.of(Upcast.within("course.given", 1, course -> course));
        assertThatThrownBy(() -> new StoredFacts(EventCatalogue.ofFacts(), steps))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoStepsFromOneFormAreAFaultOfTheProgram() {
        Upcast step = Upcast.within("conference.logged", 1, ConferenceAttendance::asQuantity);
        assertThatThrownBy(() -> new StoredFacts(EventCatalogue.ofFacts(), List.of(step, step)))
                .isInstanceOf(IllegalStateException.class);
    }

    private ConferenceLogged plainly(String fields) {
        return (ConferenceLogged) storedFacts.readFact("conference.logged", "1", conference(fields));
    }

    private ConferenceLogged throughAxon(String fields) {
        return (ConferenceLogged) AxonReading.read(serializer, "conference.logged", "1", conference(fields))
                .getPayload();
    }

    private static byte[] conference(String fields) {
        return ("{\"activityId\":\"oslo\"," + fields + ",\"details\":{\"occurredOn\":\"2014\"}}").getBytes(UTF_8);
    }
}
