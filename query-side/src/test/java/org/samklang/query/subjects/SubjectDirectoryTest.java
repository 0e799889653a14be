package org.samklang.query.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.InstrumentKind;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.Recorded;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;
import org.samklang.events.StatementKind;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.StatementId;
import org.samklang.query.Given;
import org.samklang.query.Undigestible;

class SubjectDirectoryTest {
    private static final NetworkId WAVE = new NetworkId("wave");
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");

    private final SubjectDirectory view = new SubjectDirectory();

    private SubjectRow after(Fact... facts) {
        SubjectRow row = null;
        for (Recorded recorded : Given.facts(facts).recorded()) {
            String key = recorded.fact().streamId();
            assertThat(view.keys(recorded)).containsExactly(key);
            row = view.fold(key, row, recorded);
        }
        return row;
    }

    private static NetworkFounded wave(@Nullable OrganisationId host) {
        return new NetworkFounded(
                WAVE, List.of(Name.official("WAVE", "en")), null, host, null, null, null);
    }

    @Test
    void aNetworkStandsUnderItsNameAndWithItsHost() {
        SubjectRow row = after(wave(new OrganisationId("kss")));

        assertThat(row.names()).extracting(Name::text).containsExactly("WAVE");
        assertThat(view.columns(row).groups()).containsExactly("network:wave", "organisation:kss");
        assertThat(view.columns(row).link()).isEqualTo("network");
    }

    @Test
    void aNetworkThatWasClosedIsStillFoundAndHasEnded() {
        SubjectRow row = after(wave(null), new NetworkClosed(WAVE, PartialDate.parse("2020"), null));

        assertThat(row.ended()).isTrue();
        assertThat(row.names()).hasSize(1);
    }

    @Test
    void aProjectIsFoundByItsPartnership() {
        SubjectRow row = after(new ProjectStarted(
                new ProjectId("shelter"),
                new PartnershipId("kss-spavo"),
                Narrative.of("nb", "krisesenter på Kypros"),
                null,
                null,
                null,
                null,
                null));

        assertThat(view.columns(row).groups()).containsExactly("project:shelter", "partnership:kss-spavo");
        assertThat(row.title()).isEqualTo(Narrative.of("nb", "krisesenter på Kypros"));
    }

    @Test
    void everyTitleOfAnInstrumentIsKept() {
        SubjectRow row = after(
                new InstrumentRegistered(
                        ISTANBUL, InstrumentKind.TREATY, List.of(Name.official("Istanbulkonventionen", "sv")), null, null),
                new InstrumentTitleAdded(ISTANBUL, Name.official("Istanbul Convention", "en")));

        assertThat(row.names()).extracting(Name::language).containsExactly("sv", "en");
        assertThat(row.kind()).isEqualTo("InstrumentKind.TREATY");
    }

    @Test
    void aStatementThatWasTakenBackIsForAuditorsAlone() {
        StatementId id = new StatementId("impressed");
        StatementRecorded said = new StatementRecorded(
                id,
                StatementKind.PRAISE,
                new Participant.Organisation(new OrganisationId("kss")),
                List.of(),
                null,
                null,
                null,
                Narrative.of("nb", "imponert"),
                null,
                null,
                null);
        assertThat(view.columns(after(said)).withdrawn()).isFalse();
        SubjectRow row = after(said, new StatementWithdrawn(id, List.of(), Narrative.of("nb", "feil")));
        assertThat(view.columns(row).withdrawn()).isTrue();
    }

    @Test
    void whatCannotFollowIsAFault() {
        assertThatThrownBy(() -> after(new NetworkClosed(WAVE, PartialDate.parse("2020"), null)))
                .isInstanceOf(Undigestible.class);
    }

    @Test
    void whatSaysNothingOfANameTouchesNothing() {
        assertThat(Given.facts(new PartnershipResumed(
                        new PartnershipId("kss-spavo"), PartialDate.parse("2020"), null)).recorded())
                .hasSize(1)
                .allSatisfy(recorded -> assertThat(view.keys(recorded)).isEmpty());
    }
}
