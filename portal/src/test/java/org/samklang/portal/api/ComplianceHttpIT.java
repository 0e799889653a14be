package org.samklang.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Role;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.TokenDesk;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.compliance.Choice;
import org.samklang.query.compliance.FindCommitments;
import org.samklang.query.compliance.GetCompliance;
import org.samklang.query.compliance.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class ComplianceHttpIT {
    private static final String PARTNERSHIP = "/api/partnerships/kss-spavo/compliance";

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
        String token = tokens.issue(
                        "test", role, role == Role.COORDINATOR ? "kss" : null, Access.READ, Duration.ofHours(1), "t")
                .secret();
        return web.perform(get(address).header("Authorization", "Bearer " + token));
    }

    private <Q> List<Q> asked(Class<Q> question) {
        return answers.asked().stream().filter(question::isInstance).map(question::cast).toList();
    }

    @Test
    void aDayAPositionAndAVersionAreHandedOn() throws Exception {
        ask(Role.COORDINATOR, PARTNERSHIP + "?asOf=2013-10-31&knownAt=7&ruleSet=lokk-2014&version=1&perParty=true")
                .andExpect(status().isOk())
                .andExpect(header().string("Samklang-Position", "42"))
                .andExpect(jsonPath("$.asOf").value("2013-10-31"));
        GetCompliance question = asked(GetCompliance.class).getLast();
        assertThat(question.choice()).isEqualTo(new Choice(new RuleSetId("lokk-2014"), 1, true));
        assertThat(question.moment()).isEqualTo(new Moment(LocalDate.parse("2013-10-31"), 7L, null));
        assertThat(question.reach()).isEqualTo(Reach.of(Visibility.PARTNERS));
    }

    @Test
    void withoutADayItIsToday() throws Exception {
        ask(Role.AUDITOR, PARTNERSHIP).andExpect(status().isOk());
        GetCompliance question = asked(GetCompliance.class).getLast();
        assertThat(question.moment().asOf()).isNotNull();
        assertThat(question.choice()).isEqualTo(Choice.ADOPTED);
    }

    @Test
    void whoMayNotKnowOfThePartnershipLearnsNothing() throws Exception {
        ask(Role.FUNDER, PARTNERSHIP).andExpect(status().isNotFound());
        assertThat(asked(GetCompliance.class)).isEmpty();
        ask(Role.AUDITOR, "/api/partnerships/nobody/compliance").andExpect(status().isNotFound());
        ask(Role.AUDITOR, "/api/rule-sets/NOTHING").andExpect(status().isNotFound());
    }

    @Test
    void ofItsOwnPartnershipsACoordinatorSeesWhatPartnersSee() throws Exception {
        ask(Role.COORDINATOR, "/api/compliance?status=BREACHED&within=90d&asOf=2021-06-01").andExpect(status().isOk());
        assertThat(asked(FindCommitments.class))
                .extracting(FindCommitments::reach)
                .containsExactly(Reach.of(Visibility.PARTNERS), Reach.of(Visibility.PUBLIC));
        FindCommitments own = asked(FindCommitments.class).getFirst();
        assertThat(own.partnerships()).containsExactly(PortalFixture.KSS_SPAVO);
        assertThat(own.statuses()).isEqualTo(Set.of(Status.BREACHED));
        assertThat(own.withinDays()).isEqualTo(90);
        // Both answers are of one position.
        assertThat(asked(FindCommitments.class).getLast().moment().knownAtPosition()).isEqualTo(42);
    }

    @Test
    void anAuditorSeesAllPartnerships() throws Exception {
        ask(Role.AUDITOR, "/api/compliance").andExpect(status().isOk());
        assertThat(asked(FindCommitments.class))
                .anySatisfy(question -> assertThat(question.partnerships())
                        .containsExactly(PortalFixture.KSS_SPAVO, PortalFixture.OTHERS));
    }

    @Test
    void whatIsNoNumberOfDaysIsNamed() throws Exception {
        ask(Role.AUDITOR, "/api/compliance?within=soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/within"));
        ask(Role.AUDITOR, "/api/compliance?status=BROKEN").andExpect(status().isUnprocessableContent());
    }
}
