package org.samklang.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Role;
import org.samklang.events.value.Visibility;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.TokenDesk;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.timeline.GetTimeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class ViewsHttpIT {

    @Autowired
    private MockMvc web;

    @Autowired
    private TokenDesk tokens;

    @Autowired
    private PortalFixture.Answers answers;

    @BeforeEach
    void reset() {
        answers.reset();
    }

    private ResultActions ask(Role role, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + token(role)));
    }

    private String token(Role role) {
        return tokens.issue("test", role, role == Role.COORDINATOR ? "kss" : null, Access.READ, Duration.ofHours(1), "t")
                .secret();
    }

    private GetTimeline asked() {
        return answers.asked().stream()
                .filter(GetTimeline.class::isInstance)
                .map(GetTimeline.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void aPartnerSeesWhatPartnersSeeAndAnAuditorWhatWasWithdrawnToo() throws Exception {
        ask(Role.COORDINATOR, "/api/partnerships/kss-spavo/timeline").andExpect(status().isOk());
        assertThat(asked().reach())
                .isEqualTo(Reach.of(Visibility.PUBLIC)
                        .asPartnerOf(Set.of("partnership:kss-spavo", "organisation:kss")));
        ask(Role.AUDITOR, "/api/partnerships/kss-spavo/timeline").andExpect(status().isOk());
        assertThat(asked().reach()).isEqualTo(new Reach(Visibility.INTERNAL, true));
    }

    @Test
    void aFunderIsShownOnlyWhatFundersSee() throws Exception {
        ask(Role.FUNDER, "/api/partnerships/kss-spavo/timeline").andExpect(status().isNotFound());
        ask(Role.FUNDER, "/api/partnerships").andExpect(jsonPath("$.entries").isEmpty());
        assertThat(answers.asked())
                .filteredOn(FindPartnerships.class::isInstance)
                .allSatisfy(question -> assertThat(((FindPartnerships) question).reach().widest())
                        .isEqualTo(Visibility.FUNDER));
    }

    @Test
    void whatAReaderMayKnowOfIsJudgedAsOfNowHoweverOldTheQuestion() throws Exception {
        ask(Role.COORDINATOR, "/api/partnerships/kss-spavo/timeline?knownAt=7&asOf=2014-05-31&atLeast=9&size=20&page=x")
                .andExpect(status().isOk())
                .andExpect(header().string("Samklang-Position", "42"));
        assertThat(asked().moment()).isEqualTo(new Moment(LocalDate.parse("2014-05-31"), 7L, null));
        assertThat(asked().atLeast()).isEqualTo(9);
        assertThat(asked().page().size()).isEqualTo(20);
        assertThat(asked().page().after()).isEqualTo("x");
        assertThat(answers.asked())
                .filteredOn(FindPartnerships.class::isInstance)
                .isNotEmpty()
                .allSatisfy(question -> assertThat(((FindPartnerships) question).moment()).isEqualTo(Moment.live()));
        ask(Role.COORDINATOR, "/api/partnerships/kss-spavo/timeline?knownAt=2026-01-01T00:00:00Z")
                .andExpect(status().isOk());
        assertThat(asked().moment().knownAtInstant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void onlyListsThatCanBeCountedTakeTheWordForIt() throws Exception {
        for (String counted : List.of(
                "/api/partnerships", "/api/partnerships/kss-spavo/timeline", "/api/documents", "/api/subjects/network")) {
            ask(Role.AUDITOR, counted + "?total=true").andExpect(status().isOk());
        }
        ask(Role.AUDITOR, "/api/directory?total=true").andExpect(status().is(422));
    }

    @Test
    void aCoordinatorsListHasItsOwnPartnershipsAndNoOthersThatAreNotPublic() throws Exception {
        ask(Role.COORDINATOR, "/api/partnerships")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.entries[0].id").value("kss-spavo"))
                .andExpect(jsonPath("$.entries[0].parties[0].organisation").value("kss"));
        ask(Role.AUDITOR, "/api/partnerships").andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void whoMayReadMayAskForTheHeadersAlone() throws Exception {
        web.perform(head("/api/partnerships").header("Authorization", "Bearer " + token(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Samklang-Position", "42"));
    }
}
