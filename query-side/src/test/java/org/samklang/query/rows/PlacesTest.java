package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.events.value.Visibility;

class PlacesTest {

    private static Columns columns(String link, String... groups) {
        return new Columns(List.of(groups), link, Visibility.PUBLIC, false, "0001", null);
    }

    @Test
    void aRowStandsUnderEachOfItsGroupsAndUnderItsLink() {
        assertThat(columns("claim", "partnership:kss-spavo", "network:wave").places())
                .containsExactlyInAnyOrder(
                        Places.ofGroup("partnership:kss-spavo"), Places.ofGroup("network:wave"), Places.ofLink("claim"));
    }

    @Test
    void aLinkIsFoundByWhatStandsBeforeItsColonToo() {
        assertThat(columns("party:kss", "kss-spavo").places())
                .containsExactlyInAnyOrder(
                        Places.ofGroup("kss-spavo"), Places.ofLink("party:kss"), Places.ofLinksBeginning("party:"));
    }

    @Test
    void aRowWithoutALinkStandsUnderItsGroupsAlone() {
        assertThat(columns("", "kss-spavo").places()).containsExactly(Places.ofGroup("kss-spavo"));
    }

    @Test
    void aGroupAndALinkOfOneNameAreTwoPlaces() {
        assertThat(Places.ofGroup("claim")).isNotEqualTo(Places.ofLink("claim"));
    }

    /// A stored number is never made anew: another way to make it needs another layout.
    @Test
    void theNumbersStayTheSame() {
        assertThat(Places.ofGroup("partnership:kss-spavo")).isEqualTo(-6121929132761323183L);
        assertThat(Places.ofLink("learning")).isEqualTo(3457869906108293067L);
        assertThat(Places.ofLinksBeginning("party:")).isEqualTo(-7039609618353432308L);
    }

    @Test
    void whatIsNoBeginningIsRefused() {
        assertThatThrownBy(() -> Places.ofLinksBeginning("par")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Places.ofLinksBeginning("party:k")).isInstanceOf(IllegalArgumentException.class);
    }
}
