package org.samklang.query.conventions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Moment;
import org.samklang.query.Trace;
import org.samklang.query.conventions.ConventionChart.Answer;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.InForce;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.conventions.ConventionWork.PartnerCountry;
import org.samklang.query.conventions.ConventionWork.Work;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;

/// Answers from the convention chart, the activities on the timelines of instruments, and the seats of partners.
public final class ConventionWorkQueries {
    private final Entries entries;
    private final ConventionQueries conventions;
    private final PartnershipQueries partnerships;
    private final OrganisationQueries organisations;

    public ConventionWorkQueries(
            Entries entries,
            ConventionQueries conventions,
            PartnershipQueries partnerships,
            OrganisationQueries organisations) {
        this.entries = entries;
        this.conventions = conventions;
        this.partnerships = partnerships;
        this.organisations = organisations;
    }

    @QueryHandler
    public ConventionWork work(FindConventionWork query) {
        Subject about = query.about();
        InstrumentId one = about != null && about.type() == StreamType.INSTRUMENT ? new InstrumentId(about.id()) : null;
        ConventionChart chart = conventions.chart(
                new GetConventionChart(one, query.moment(), query.directory(), query.atLeast()));
        List<Convention> asked = about == null || one != null ? chart.conventions() : List.of();
        Moment then = query.moment().at(chart.stand().knownAt());
        Set<Subject> instruments = asked.stream()
                .map(ConventionWorkQueries::subject)
                .collect(Collectors.toSet());
        List<TimelineEntry> activities = instruments.isEmpty()
                ? List.of()
                : entries.read(then, query.reach(), null, opened ->
                        opened.all(new Wanted(EntryKinds.ACTIVITIES, instruments)));
        Map<String, List<OrganisationId>> countries = countries(then, query);
        return new ConventionWork(
                chart.stand(),
                asked.stream()
                        .map(convention -> work(convention, countries, activities))
                        .toList());
    }

    private static Subject subject(Convention convention) {
        return new Subject(StreamType.INSTRUMENT, convention.id().value());
    }

    private Map<String, List<OrganisationId>> countries(Moment then, FindConventionWork query) {
        Set<OrganisationId> parties = partnerships.parties(then, query.reach());
        Map<String, List<OrganisationId>> countries = new TreeMap<>();
        if (!parties.isEmpty()) {
            for (OrganisationEntry entry : organisations
                    .get(new GetOrganisations(parties, then, query.directory(), null))
                    .entries()) {
                if (entry.country() != null) {
                    countries.computeIfAbsent(entry.country(), _ -> new ArrayList<>())
                            .add(entry.id());
                }
            }
        }
        return countries;
    }

    /// @param countries where partners have their seats
    /// @param activities of any instrument
    static Work work(
            Convention convention, Map<String, List<OrganisationId>> countries, List<TimelineEntry> activities) {
        Subject instrument = subject(convention);
        List<TimelineEntry> own = activities.stream()
                .filter(entry -> entry.about().contains(instrument))
                .toList();
        List<PartnerCountry> notBound = convention.kind().isRatifiable()
                ? countries.entrySet().stream()
                        .flatMap(country -> country(country.getKey(), country.getValue(), convention).stream())
                        .toList()
                : List.of();
        return new Work(
                instrument.streamId(),
                convention.id(),
                convention.kind().isRatifiable(),
                notBound,
                own,
                Stream.concat(
                                own.stream().flatMap(entry -> entry.traces().stream()),
                                notBound.stream()
                                        .flatMap(country -> country.steps().stream())
                                        .flatMap(step -> step.traces().stream()))
                        .sorted(Comparator.comparingLong(Trace::position))
                        .toList());
    }

    /// Nothing for one that it binds.
    private static Optional<PartnerCountry> country(
            String state, List<OrganisationId> partners, Convention convention) {
        Participation found = convention.states().stream()
                .filter(participation -> participation.state().equals(state))
                .findFirst()
                .orElse(null);
        Answer answer = answer(found);
        return answer == Answer.YES
                ? Optional.empty()
                : Optional.of(new PartnerCountry(
                        state,
                        answer,
                        found == null ? List.of() : found.steps(),
                        partners.stream()
                                .sorted(Comparator.comparing(OrganisationId::value))
                                .toList()));
    }

    private static Answer answer(@Nullable Participation found) {
        InForce inForce = found == null ? null : found.inForce();
        return inForce == null ? Answer.UNKNOWN : inForce.answer();
    }
}
