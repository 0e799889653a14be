package org.samklang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.PartialDate;

class FactsTest {
    /// What details could not say when the first activities were stored: their golden files are without it.
    private static final List<String> GAINED_LATER =
            Stream.of("/details", "/before", "/after").flatMap(details -> Stream.of("/networks", "/programmes")
                    .map(details::concat)).toList();

    static Stream<Fact> samples() {
        return Facts.samples().stream();
    }

    @Test
    void thereIsOneSampleOfEveryEvent() {
        assertThat(Facts.samples().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.ofFacts().entries().stream()
                        .<Class<?>>map(EventCatalogue.Entry::type)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleHasEveryFieldFilled(Fact sample) {
        assertThat(gaps("", sample)).isSubsetOf(GAINED_LATER);
    }

    @Test
    void aGapInASampleIsSeen() {
        assertThat(gaps("", Facts.sample(ActivityEvent.StudyVisitLogged.class).details().on(PartialDate.parse("2014"))))
                .containsExactly("/networks", "/programmes");
        assertThat(gaps("", new OrganisationEvent.ContactPointSet(Facts.LOKK, "post@lokk.example", null, "")))
                .containsExactly("/phone", "/website");
        assertThat(gaps("", ArbitraryFacts.minimal().next(ActivityDetails.class))).contains("/place", "/topics");
    }

    @Test
    void whatDetailsGainedLaterIsFilledInTheActivitiesThatCameWithIt() {
        assertThat(gaps("", Facts.sample(ActivityEvent.PlacementLogged.class))).isEmpty();
    }

    @Test
    void aFactIsAboutItsOwnStreamFirst() {
        assertThat(Facts.samples())
                .filteredOn(Telling.class::isInstance)
                .hasSizeGreaterThan(60)
                .allSatisfy(fact -> assertThat(((Telling) fact).about().getFirst().streamId())
                        .isEqualTo(fact.streamId()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nobodyCanChangeAFactThroughItsLists(Fact sample) {
        assertThat(lists(sample)).allSatisfy(list -> assertThatThrownBy(list::clear)
                .isInstanceOf(UnsupportedOperationException.class));
    }

    @Test
    void aFactKeepsItsOwnCopyOfAList() {
        List<Party> parties = new ArrayList<>(List.of(Party.partner(Facts.LOKK)));
        var registered = new PartnershipEvent.PartnershipRegistered(
                Facts.LOKK_MAISMENYANE, parties, PartnershipKind.MUNICIPAL, null, null, null, null);
        parties.clear();
        assertThat(registered.parties()).hasSize(1);
    }

    @Test
    void streamsOfDifferentKindsNeverShareAnId() {
        assertThat(Facts.sample(ActivityEvent.StudyVisitLogged.class).streamId())
                .isEqualTo("activity:maismenyane-visits-lokk");
        assertThat(Facts.sample(TreatyParticipationEvent.RatificationRecorded.class).streamId())
                .isEqualTo("treaty-participation:istanbul-convention/NO");
    }

    /// A date needs no ground: one that nobody inferred is whole without.
    private static List<String> gaps(String path, Object value) {
        return switch (value) {
            case null -> List.of(path);
            case PartialDate _ -> List.of();
            case String text -> text.isEmpty() ? List.of(path) : List.of();
            case Map<?, ?> map -> map.isEmpty() ? List.of(path) : List.of();
            case Collection<?> list ->
                list.isEmpty()
                        ? List.of(path)
                        : list.stream().flatMap(e -> gaps(path, e).stream()).toList();
            case org.samklang.events.value.Name _ -> List.of();
            case Record record -> components(record).stream()
                    .flatMap(c -> gaps(path + "/" + c.getName(), get(record, c)).stream())
                    .toList();
            default -> List.of();
        };
    }

    private static List<Collection<?>> lists(Object value) {
        return switch (value) {
            case Collection<?> list -> Stream.concat(
                            Stream.of(list), list.stream().flatMap(e -> lists(e).stream()))
                    .toList();
            case Map<?, ?> map -> List.of(map.values());
            case Record record -> components(record).stream()
                    .flatMap(c -> lists(get(record, c)).stream())
                    .toList();
            case null, default -> List.of();
        };
    }

    private static List<RecordComponent> components(Record record) {
        return List.of(record.getClass().getRecordComponents());
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
