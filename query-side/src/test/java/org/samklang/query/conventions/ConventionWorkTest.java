package org.samklang.query.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.MASIMANYANE;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.on;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.InstrumentKind;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Given;
import org.samklang.query.conventions.ConventionChart.Answer;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.InForce;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.conventions.ConventionWork.PartnerCountry;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.TimelineEntry;

class ConventionWorkTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul");
    private static final Map<String, List<OrganisationId>> SEATS =
            new TreeMap<>(Map.of("NO", List.of(KSS), "CY", List.of(SPAVO), "ZA", List.of(MASIMANYANE)));

    private static Convention convention(InstrumentKind kind, Participation... states) {
        return new Convention(ISTANBUL, kind, List.of(), null, null, null, List.of(), List.of(states));
    }

    private static Participation state(String state, @Nullable Answer answer) {
        return new Participation(
                state,
                answer == null ? null : new InForce(answer, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<TimelineEntry> activities(InstrumentId... instruments) {
        Given given = Given.facts(new ConferenceLogged(
                new ActivityId("bucharest"), null, null, List.of(instruments), on("2019-06", KSS_SPAVO)));
        return NaiveEntries.on("2020-01-01", given.recorded()).all(Wanted.of(EntryKinds.ACTIVITIES));
    }

    @Test
    void aCountryOfPartnersIsToldUntilTheTreatyBindsIt() {
        assertThat(ConventionWorkQueries.work(
                                convention(
                                        InstrumentKind.TREATY,
                                        state("NO", Answer.YES),
                                        state("CY", Answer.PERHAPS),
                                        state("SE", Answer.NO)),
                                SEATS,
                                List.of())
                        .notBound())
                .extracting(PartnerCountry::state, PartnerCountry::inForce, PartnerCountry::partners)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CY", Answer.PERHAPS, List.of(SPAVO)),
                        org.assertj.core.groups.Tuple.tuple("ZA", Answer.UNKNOWN, List.of(MASIMANYANE)));
    }

    @ParameterizedTest
    @EnumSource(value = InstrumentKind.class, names = "TREATY", mode = EnumSource.Mode.EXCLUDE)
    void nobodyIsMissingWhereNobodyCanBindThemselves(InstrumentKind kind) {
        assertThat(ConventionWorkQueries.work(convention(kind), SEATS, List.of()).notBound()).isEmpty();
    }

    @Test
    void whatWorkedTowardsItIsWhatWasForIt() {
        assertThat(ConventionWorkQueries.work(convention(InstrumentKind.TREATY), Map.of(), activities(ISTANBUL)))
                .satisfies(work -> {
                    assertThat(work.activities()).extracting(TimelineEntry::key).containsExactly("activity:bucharest");
                    assertThat(work.traces()).hasSize(1);
                });
        assertThat(ConventionWorkQueries.work(
                                convention(InstrumentKind.TREATY), Map.of(), activities(new InstrumentId("cedaw")))
                        .activities())
                .isEmpty();
    }
}
