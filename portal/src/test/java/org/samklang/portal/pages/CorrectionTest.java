package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.activity.CorrectEntry;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityKind;
import org.samklang.events.Modality;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Place;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Protection;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Visibility;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.samklang.query.Lane;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// A correction says an entry anew as a whole, through a form that cannot say everything.
class CorrectionTest {
    private static final ActivityId VISIT = new ActivityId("v1");
    private static final Participation CHAIR = new Participation(
            new Participant.Office(translated("leder", "ordförande"), Sample.KSS, "NO"), ParticipationRole.SPEAKER);
    private static final Participation STAFF = new Participation(
            new Participant.Headcount(
                    new Quantity(BigDecimal.TEN, "people", Qualifier.ABOUT), translated("ansatte", "anställda")),
            ParticipationRole.PARTICIPANT);
    private static final Participation SOMEBODY = new Participation(
            new Participant.Person(new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001"), Sample.SPAVO),
            ParticipationRole.PARTICIPANT);
    private static final Place SHELTER = new Place(
            "CY", null, null, null, Protection.PROTECTED, new SealedValue("s1.organisation:kss.sealed-town"));
    private static final ActivityDetails RECORDED = new ActivityDetails(
            List.of(Sample.KSS_SPAVO),
            List.of(new OrganisationId("aa")),
            translated("Besøk", "Besök"),
            PartialDate.parse("2013-23").inferred("'this autumn' in a letter of 2013"),
            SHELTER,
            Modality.IN_PERSON,
            List.of(CHAIR, STAFF, SOMEBODY),
            List.of("LEGISLATION", "A code nobody knows"),
            new Narrative("sv", "De lärde sig\nmycket", Map.of("es", "Aprendieron mucho"), null),
            new ActivityId("conference"),
            List.of(new NetworkId("wave")),
            List.of(new ProgrammeId("eea")));

    private static Narrative translated(String text, String swedish) {
        return new Narrative("nb", text, Map.of("sv", swedish), "Kari");
    }

    private static Form form(Language language) {
        Say say = new Say(Texts.load(), language);
        Told.Activity told = new Told.Activity(
                VISIT,
                ActivityKind.STUDY_VISIT,
                null,
                new Told.Held(RECORDED, new Told.Visit(Sample.KSS, Sample.SPAVO)),
                List.of(),
                List.of(),
                null);
        Corrections.Entry entry = new Corrections.Entry(
                new TimelineEntry(
                        "activity:v1", EntryState.HELD, null, Lane.DATED, RECORDED.occurredOn(), List.of(), told, false,
                        Visibility.PUBLIC, List.of(Sample.trace(7), Sample.trace(9)), false, null, null),
                told);
        Setting setting = new Setting(
                "i", "/a", "/b", Map.of("activityId", "v1"), entry.first(say), List.of(), null, null, entry);
        return new Form(FormDescription.at(Forms.EVERYTHING, CorrectEntry.class), setting, say, _ -> null);
    }

    /// What the form sends when these fields are changed and all others are left.
    private static Submission sent(Language language, Map<String, String> changed) {
        Form form = form(language);
        Map<String, List<String>> typed = new TreeMap<>();
        form.page(Entered.NOTHING, null).fields().stream()
                .filter(field -> !field.type().startsWith("check"))
                .forEach(field -> typed.put(field.name(), List.of(field.value())));
        typed.put("command.reason", List.of("Feil tittel"));
        changed.forEach((name, value) -> {
            assertThat(typed).as("a field of the form").containsKey(name);
            typed.put(name, List.of(value));
        });
        return form.carried(Submission.read(
                        CorrectEntry.class, FormFields.read(form.said(typed)), Reading.in(language.locale()))
                .orThrow(""));
    }

    private static ActivityDetails corrected(Map<String, String> changed) {
        return corrected(Language.NORWEGIAN, changed);
    }

    private static ActivityDetails corrected(Language language, Map<String, String> changed) {
        return ((CorrectEntry) sent(language, changed).intent()).details();
    }

    private static ActivityDetails with(@Nullable Narrative title, @Nullable Place place) {
        return with(title, place, RECORDED.participants());
    }

    private static ActivityDetails with(
            @Nullable Narrative title, @Nullable Place place, List<Participation> participants) {
        return new ActivityDetails(
                RECORDED.partnerships(),
                RECORDED.organisations(),
                title,
                RECORDED.occurredOn(),
                place,
                RECORDED.modality(),
                participants,
                RECORDED.topics(),
                RECORDED.description(),
                RECORDED.within(),
                RECORDED.networks(),
                RECORDED.programmes());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereOnlyTheTitleIsCorrectedEverythingElseStays(Language language) {
        assertThat(corrected(language, Map.of("command.details.title", "Studiebesøk")))
                .isEqualTo(with(Narrative.of("nb", "Studiebesøk"), SHELTER));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereNothingIsCorrectedEverythingStays(Language language) {
        assertThat(corrected(language, Map.of())).isEqualTo(RECORDED);
    }

    @Test
    void whoGivesTheReasonInAnotherLanguageDoesNotChangeThatOfTheTexts() {
        assertThat(corrected(Map.of("language", "es"))).isEqualTo(RECORDED);
    }

    @Test
    void anotherDateWasNotInferred() {
        assertThat(corrected(Map.of("command.details.occurredOn", "mai 2014")).occurredOn())
                .isEqualTo(PartialDate.parse("2014-05"));
    }

    @Test
    void aProtectedPlaceKeepsItsTownUntilAnotherIsWrittenOrItIsNoLongerProtected() {
        assertThat(corrected(Map.of("command.details.place.country", "GR")).place())
                .isEqualTo(new Place("GR", null, null, null, Protection.PROTECTED, SHELTER.withheld()));
        assertThat(corrected(Map.of("command.details.place.locality", "Nicosia")).place())
                .isEqualTo(new Place("CY", null, "Nicosia", null, Protection.PROTECTED, null));
        assertThat(corrected(Map.of("command.details.place.protection", "PUBLIC")).place())
                .isEqualTo(Place.in("CY"));
        assertThat(corrected(Map.of("command.details.place.country", "", "command.details.place.protection", ""))
                        .place())
                .isNull();
    }

    @Test
    void aRowThatIsTakenOutLeavesTheOthersWhole() {
        String row = "command.details.participants[0].";
        assertThat(corrected(Map.of(
                        row + "who.type", "",
                        row + "who.title", "",
                        row + "who.organisation", "",
                        row + "who.country", "",
                        row + "role", ""))
                .participants())
                .containsExactly(STAFF, SOMEBODY);
    }

    @Test
    void aRowThatIsChangedKeepsItsOtherParts() {
        assertThat(corrected(Map.of("command.details.participants[1].who.quantity.value", "12")).participants())
                .containsExactly(
                        CHAIR,
                        new Participation(
                                new Participant.Headcount(
                                        new Quantity(BigDecimal.valueOf(12), "people", Qualifier.ABOUT),
                                        translated("ansatte", "anställda")),
                                ParticipationRole.PARTICIPANT),
                        SOMEBODY);
    }

    @Test
    void itStaysForThoseForWhomItWasRecordedAndIsRefusedWhereSomebodyWasFaster() {
        Submission sent = sent(Language.NORWEGIAN, Map.of());

        assertThat(sent.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(sent.expectedVersion()).as("the second of two facts").isEqualTo(1);
    }

    @Test
    void aFormOfOneEntryCorrectsNoOther() {
        assertThatThrownBy(() -> sent(Language.NORWEGIAN, Map.of("command.activityId", "v2")))
                .isInstanceOf(NotThere.class);
    }
}
