package org.samklang.query.timeline;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.NetworkEvent.NetworkScopeSet;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.StreamType;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.TimeOrder;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [PartnershipTimeline].
public final class TimelineQueries {
    /// What says who takes part in a partnership, and from where a network's members are.
    private static final Set<String> GROUNDS = EntryKinds.anyOf(
            EntryKinds.REGISTRATIONS,
            EntryKinds.JOININGS,
            EntryKinds.facts(PartnerWithdrawn.class, NetworkScopeSet.class));

    /// So many entries are looked at together on the way back to the latest that had happened.
    private static final int BACKWARDS = 10;

    private static final Set<EntryState> HAPPENED = EnumSet.complementOf(EnumSet.of(
            EntryState.WITHDRAWN, EntryState.PLANNED, EntryState.OVERDUE_UNCONFIRMED, EntryState.CANCELLED));

    private final ViewReader reader;
    private final PartnershipTimeline view;
    private final OrganisationQueries organisations;

    public TimelineQueries(ViewReader reader, PartnershipTimeline view, OrganisationQueries organisations) {
        this.reader = reader;
        this.view = view;
        this.organisations = organisations;
    }

    /// @param grounds what shows whether members joined their networks from outside the scope
    private record Answer(Timeline timeline, List<TimelineRow> grounds) {}

    @QueryHandler
    public Timeline timeline(GetTimeline query) {
        Answer answer = reader.read(view, query.moment(), query.atLeast(), reading -> answer(query, reading));
        Timeline timeline = answer.timeline();
        if (answer.grounds().isEmpty()) {
            return timeline;
        }
        // Not within the reading: it would hold one connection while it waits for another.
        Outsiders outsiders = new Outsiders(answer.grounds(), countries(query, timeline, answer.grounds()));
        return new Timeline(
                timeline.stand(),
                timeline.about(),
                timeline.entries().stream().map(outsiders::judged).toList(),
                timeline.total(),
                timeline.next());
    }

    @QueryHandler
    public Latest latest(FindLatest query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            Map<PartnershipId, PartialDate> dates = new HashMap<>();
            for (PartnershipId partnership : query.partnerships()) {
                PartialDate latest = latest(query, partnership, reading);
                if (latest != null) {
                    dates.put(partnership, latest);
                }
            }
            return new Latest(reading.stand(), dates);
        });
    }

    /// From the last dated entry backwards, until one is found that had happened.
    private static @Nullable PartialDate latest(
            FindLatest query, PartnershipId partnership, Reading<TimelineRow> reading) {
        String before = TimeOrder.AFTER_DATED;
        while (true) {
            List<Row<TimelineRow>> rows = reading.select(Filter.within(query.reach())
                    .group(StreamType.PARTNERSHIP.streamId(partnership.value()))
                    .shownBy(reading.asOf())
                    .last(before, BACKWARDS));
            for (Row<TimelineRow> row : rows) {
                TimelineEntry entry = TimelineReading.entry(row, reading.asOf(), List.of(), null);
                if (HAPPENED.contains(entry.state()) && entry.on() != null && entry.on().hasYear()) {
                    return entry.on();
                }
            }
            if (rows.size() < BACKWARDS) {
                return null;
            }
            before = rows.getLast().sorting();
        }
    }

    private Map<OrganisationId, String> countries(GetTimeline query, Timeline timeline, List<TimelineRow> grounds) {
        Set<OrganisationId> wanted = Outsiders.organisations(timeline.entries(), grounds);
        Moment moment = query.moment().at(timeline.stand().knownAt());
        Map<OrganisationId, String> countries = new HashMap<>();
        organisations.get(new GetOrganisations(wanted, moment, query.reach().besidePartnerships(), null)).entries().stream()
                .filter(organisation -> organisation.country() != null)
                .forEach(organisation -> countries.put(organisation.id(), organisation.country()));
        return countries;
    }

    private static Answer answer(GetTimeline query, Reading<TimelineRow> reading) {
        Page page = query.page();
        Filter filter = Filter.within(query.reach())
                .group(query.about().streamId())
                .shownBy(reading.asOf())
                .page(page);
        List<Row<TimelineRow>> rows = reading.select(filter);
        boolean more = rows.size() > page.size();
        List<Row<TimelineRow>> shown = more ? rows.subList(0, page.size()) : rows;
        List<TimelineRow> grounds = grounds(query, reading, shown);
        List<TimelineEntry> entries = new Entries.AtOneMoment(reading, query.reach()).entries(shown);
        return new Answer(
                new Timeline(
                        reading.stand(),
                        query.about(),
                        entries,
                        reading.total(filter, page, rows),
                        more ? shown.getLast().sorting() : null),
                grounds);
    }

    /// A network that somebody has joined tells them from where its members are.
    private static List<String> networks(Set<String> of) {
        return of.stream()
                .filter(stream -> stream.startsWith(StreamType.NETWORK.streamId("")))
                .toList();
    }

    /// In the order of record; nothing where nobody is shown to have joined a network.
    private static List<TimelineRow> grounds(
            GetTimeline query, Reading<TimelineRow> reading, List<Row<TimelineRow>> shown) {
        Set<String> of = Outsiders.grounds(shown.stream().map(row -> row.row().told()).toList());
        return of.isEmpty()
                ? List.of()
                : reading
                        .select(Filter.within(query.reach().sharing(networks(of)))
                                .groups(of)
                                .links(GROUNDS))
                        .stream()
                        .map(Row::row)
                        .sorted(Comparator.comparing(
                                row -> row.traces().getFirst().position()))
                        .toList();
    }
}
