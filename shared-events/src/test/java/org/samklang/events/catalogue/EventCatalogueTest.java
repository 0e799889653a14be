package org.samklang.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.EventName;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.StreamType;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;

class EventCatalogueTest {
    private final EventCatalogue catalogue = EventCatalogue.ofFacts();

    @Test
    void aNameLeadsToItsRecordAndBack() {
        assertThat(catalogue.named("partnership.registered"))
                .hasValueSatisfying(e -> assertThat(e.type()).isEqualTo(PartnershipRegistered.class));
        assertThat(catalogue.forType(ConferenceLogged.class))
                .contains(new EventCatalogue.Entry("conference.logged", 2, ConferenceLogged.class));
    }

    @Test
    void eventsUnderASealedInterfaceOfTheirOwnAreFound() {
        assertThat(catalogue.forType(StudyVisitLogged.class)).isPresent();
    }

    @Test
    void everyStreamHasItsEvents() {
        assertThat(catalogue.byStream(Fact.class)).hasSize(StreamType.values().length).allSatisfy((_, events) -> assertThat(events)
                .isNotEmpty());
        assertThat(catalogue.byStream(Fact.class).get(PartnershipEvent.class))
                .extracting(EventCatalogue.Entry::name)
                .startsWith("partnership.registered", "partnership.partner-added");
    }

    @Test
    void whatIsNoEventHasNoName() {
        assertThat(catalogue.named("partnership.abolished")).isEmpty();
        assertThat(catalogue.forType(String.class)).isEmpty();
        assertThat(catalogue.forType(PartnershipEvent.class)).isEmpty();
    }

    @Nested
    class Refuses {
        sealed interface Unnamed {
            record Something() implements Unnamed {}
        }

        sealed interface Twins {
            @EventName("thing.happened")
            record One() implements Twins {}

            @EventName("thing.happened")
            record Other() implements Twins {}
        }

        sealed interface Open {
            @EventName("thing.happened")
            non-sealed interface Anything extends Open {}
        }

        sealed interface Mutable {
            @EventName("thing.happened")
            final class Changing implements Mutable {}
        }

        sealed interface Camels {
            @EventName("Thing.Happened")
            record ThingHappened() implements Camels {}
        }

        sealed interface Early {
            @EventName(value = "thing.happened", revision = 0)
            record ThingHappened() implements Early {}
        }

        @Test
        void anEventWithoutAName() {
            refuses(Unnamed.class, "no @EventName");
        }

        @Test
        void twoEventsWithOneName() {
            refuses(Twins.class, "is the name of");
        }

        @Test
        void aHierarchyThatIsOpenAtOnePlace() {
            refuses(Open.class, "no record");
            refuses(Runnable.class, "no record");
        }

        @Test
        void anEventThatIsNoRecord() {
            refuses(Mutable.class, "no record");
        }

        @Test
        void aNameThatIsNotKebabAndARevisionBelowOne() {
            refuses(Camels.class, "kebab");
            refuses(Early.class, "kebab");
        }

        private void refuses(Class<?> root, String why) {
            assertThatThrownBy(() -> EventCatalogue.of(root))
                    .isInstanceOf(FaultyCatalogue.class)
                    .hasMessageContaining(why);
        }
    }
}
