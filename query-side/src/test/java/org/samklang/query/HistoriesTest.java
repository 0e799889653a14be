package org.samklang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.query.rows.Running;

class HistoriesTest {

    @Test
    void randomHistoriesTellEveryKindOfFact() {
        Set<Class<?>> told = new Histories(1, Running.allViews())
                .next(3000).stream()
               .<Class<?>>map(recorded -> recorded.fact().getClass()).collect(Collectors.toSet());
        assertThat(EventCatalogue.ofFacts().entries())
                .allSatisfy(entry -> assertThat(told).contains(entry.type()));
    }

    @Test
    void theSameSeedTellsTheSameHistory() {
        assertThat(new Histories(7, Running.allViews()).next(50))
                .isEqualTo(new Histories(7, Running.allViews()).next(50));
    }
}
