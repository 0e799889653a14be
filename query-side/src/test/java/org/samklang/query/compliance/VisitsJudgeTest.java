package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.due;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.events.Modality;
import org.samklang.events.RuleCheck;
import org.samklang.events.Window;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Quantity;
import org.samklang.query.compliance.Verdict.Lack;

/// "besöker varandras kommuner" (S2:51).
class VisitsJudgeTest {
    private static final Quantity ONE = Quantity.exactly(1, "UNIT_MEETINGS");
    private final Judged judged =
            Judged.partnership("2021-01-01", new RuleCheck.VisitsEachWay(Window.CALENDAR_YEAR));

    @Test
    void eachPartyMustHaveHosted() {
        judged.visit(KSS, SPAVO, "2021-03-01").visit(KSS, SPAVO, "2021-10-01");
        assertThat(judged.on("2021-12-31").verdict()).isEqualTo(due("2021-12-31"));
        assertThat(judged.on("2021-12-31").next())
                .isEqualTo(new NextDue(LocalDate.parse("2021-12-31"), 1, List.of(KSS)));
        assertThat(judged.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
        judged.visit(SPAVO, KSS, "2021-12-31");
        assertThat(judged.on("2021-12-31").verdict()).isEqualTo(kept());
        // Of the next year nobody has hosted; whose turn came longest ago is first.
        assertThat(judged.on("2022-02-01").next().hosts()).containsExactly(SPAVO, KSS);
    }

    @Test
    void aStrangerHostingIsNoVisitToAParty() {
        judged.visit(KSS, new OrganisationId("stranger"), "2021-03-01");
        assertThat(judged.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
        assertThat(judged.on("2022-01-01").next().hosts()).containsExactlyInAnyOrder(KSS, SPAVO);
    }

    @Test
    void aMeetingInOneRoomIsAVisitToItsHost() {
        judged.meeting("2021-03-01", Modality.IN_PERSON, KSS, ONE).visit(KSS, SPAVO, "2021-06-01");
        assertThat(judged.on("2021-12-31").verdict()).isEqualTo(kept());
    }

    @Test
    void aMeetingOnlineIsNoVisitAndOneOfUnknownKindPerhapsOne() {
        judged.visit(KSS, SPAVO, "2021-06-01").meeting("2021-03-01", Modality.ONLINE, KSS, ONE);
        assertThat(judged.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
        judged.meeting("2021-03-01", null, KSS, ONE);
        assertThat(lacks(judged.on("2022-01-01"))).containsExactly(Lack.MODALITY);
    }
}
