package org.samklang.query.partnerships;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.organisations.Spelling;
import org.samklang.query.partnerships.PartnershipEntry.Life;
import org.samklang.query.partnerships.PartnershipEntry.PhaseSince;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;
import org.samklang.query.timeline.Claims;

/// Answers for [PartnershipList].
public final class PartnershipQueries {
    private static final int MANY = 1000;
    private static final String GROUP = StreamType.PARTNERSHIP.streamId("");

    private final ViewReader reader;
    private final PartnershipList view;
    private final OrganisationQueries organisations;

    public PartnershipQueries(ViewReader reader, PartnershipList view, OrganisationQueries organisations) {
        this.reader = reader;
        this.view = view;
        this.organisations = organisations;
    }

    @QueryHandler
    public Partnerships find(FindPartnerships query) {
        String text = query.text() == null ? "" : Spelling.plain(query.text());
        Set<OrganisationId> named = text.isEmpty()
                ? Set.of()
                : organisations.meant(
                        new FindOrganisations(text, query.moment(), query.reach().besidePartnerships(), MANY, null));
        return reader.read(
                view, query.moment(), query.atLeast(), reading -> answer(query, text, named, reading));
    }

    /// The partnerships that any of these takes part in, or took part in; for views that know ids alone.
    public Set<PartnershipId> of(Set<OrganisationId> parties, Moment moment, Reach reach) {
        return parties.isEmpty()
                ? Set.of()
                : reader.read(view, moment, null, reading -> reading
                        .find(Filter.within(reach).links(links(parties)).shownBy(reading.asOf()))
                        .stream()
                        .map(found -> partnership(found.groups()))
                        .collect(Collectors.toSet()));
    }

    /// Everybody who takes part in any partnership, or took part.
    public Set<OrganisationId> parties(Moment moment, Reach reach) {
        String prefix = PartnershipList.party("");
        return reader.read(view, moment, null, reading -> reading
                .links(Filter.within(reach).linksBeginning(prefix).shownBy(reading.asOf()))
                .stream()
                .map(link -> new OrganisationId(link.substring(prefix.length())))
                .collect(Collectors.toSet()));
    }

    private static Partnerships answer(
            FindPartnerships query, String text, Set<OrganisationId> named, Reading<ListRow> reading) {
        if (text.isEmpty() && query.isByIdAlone()) {
            return byId(query, reading);
        }
        Filter filter = Filter.within(query.reach()).link(PartnershipList.PARTNERSHIP);
        Set<String> chosen = chosen(query, reading);
        if (chosen != null) {
            filter.keys(chosen);
        }
        Page page = query.page();
        if (text.isEmpty() && query.kind() == null) {
            List<Row<ListRow>> rows = reading.select(filter.page(page));
            return onPage(query, rows, reading.total(filter, page, rows), reading);
        }
        Set<String> withNamed = groups(query, reading, links(named));
        List<Row<ListRow>> fitting = reading.select(filter).stream()
                .filter(row -> fits(query, text, withNamed, row))
                .toList();
        String after = page.after();
        return onPage(
                query,
                fitting.stream()
                        .filter(row -> after == null || row.sorting().compareTo(after) > 0)
                        .limit(page.size() + 1L)
                        .toList(),
                (long) fitting.size(),
                reading);
    }

    /// What is known of a partnership stands under its id, so that one question brings all.
    private static Partnerships byId(FindPartnerships query, Reading<ListRow> reading) {
        List<Row<ListRow>> rows = reading.select(
                parts(query, query.ids().stream().map(PartnershipId::value).toList(), reading));
        List<Row<ListRow>> partnerships = rows.stream()
                .filter(row -> row.row().said() instanceof ListRow.Registered)
                .toList();
        Page.Cut<Row<ListRow>> cut = query.page().cut(partnerships, Row::sorting);
        return entries(reading, cut.lines(), byPartnership(rows), (long) partnerships.size(), cut.next());
    }

    private static boolean fits(
            FindPartnerships query, String text, Set<String> withNamed, Row<ListRow> row) {
        if (!(row.row().said() instanceof ListRow.Registered said)
                || query.kind() != null && query.kind() != said.kind()) {
            return false;
        }
        return text.isEmpty()
                || withNamed.contains(row.key())
                || Stream.of(said.title() == null ? "" : said.title().text(), said.programme() == null ? "" : said.programme())
                        .map(Spelling::plain)
                        .anyMatch(name -> !name.isEmpty() && Spelling.distance(text, name) >= 0);
    }

    /// The partnerships that ids, parties and theme leave; null for all.
    private static @Nullable Set<String> chosen(FindPartnerships query, Reading<ListRow> reading) {
        Set<String> chosen = null;
        if (!query.ids().isEmpty()) {
            chosen = new HashSet<>(query.ids().stream().map(PartnershipId::value).toList());
        }
        if (!query.parties().isEmpty()) {
            chosen = both(chosen, groups(query, reading, links(query.parties())));
        }
        if (query.theme() != null) {
            chosen = both(chosen, groups(query, reading, List.of(PartnershipList.theme(query.theme()))));
        }
        return chosen;
    }

    private static Set<String> both(@Nullable Set<String> one, Set<String> other) {
        if (one != null) {
            other.retainAll(one);
        }
        return other;
    }

    private static List<String> links(Set<OrganisationId> parties) {
        return parties.stream()
                .map(party -> PartnershipList.party(party.value()))
                .toList();
    }

    private static Set<String> groups(FindPartnerships query, Reading<ListRow> reading, List<String> links) {
        Set<String> groups = new HashSet<>();
        if (!links.isEmpty()) {
            reading.find(Filter.within(query.reach()).links(links).shownBy(reading.asOf()))
                    .forEach(found -> groups.add(partnership(found.groups()).value()));
        }
        return groups;
    }

    private static Partnerships onPage(
            FindPartnerships query, List<Row<ListRow>> rows, @Nullable Long total, Reading<ListRow> reading) {
        int size = query.page().size();
        boolean more = rows.size() > size;
        List<Row<ListRow>> shown = more ? rows.subList(0, size) : rows;
        List<Row<ListRow>> parts = shown.isEmpty()
                ? List.of()
                : reading.select(parts(query, shown.stream().map(Row::key).toList(), reading));
        return entries(reading, shown, byPartnership(parts), total, more ? shown.getLast().sorting() : null);
    }

    private static Partnerships entries(
            Reading<ListRow> reading,
            List<Row<ListRow>> shown,
            Map<String, List<Row<ListRow>>> parts,
            @Nullable Long total,
            @Nullable String next) {
        return new Partnerships(
                reading.stand(),
                shown.stream()
                        .map(row -> entry(row, parts.getOrDefault(row.key(), List.of())))
                        .flatMap(List::stream)
                        .toList(),
                total,
                next);
    }

    /// Everything that is known of these partnerships.
    ///
    /// @param partnerships by id
    private static Filter parts(FindPartnerships query, Collection<String> partnerships, Reading<ListRow> reading) {
        return Filter.within(query.reach())
                .groups(partnerships.stream()
                        .map(id -> PartnershipList.group(new PartnershipId(id)))
                        .toList())
                .shownBy(reading.asOf());
    }

    private static PartnershipId partnership(List<String> groups) {
        return new PartnershipId(groups.getFirst().substring(GROUP.length()));
    }

    private static Map<String, List<Row<ListRow>>> byPartnership(List<Row<ListRow>> rows) {
        Map<String, List<Row<ListRow>>> parts = new HashMap<>();
        rows.forEach(row -> parts.computeIfAbsent(row.row().partnership().value(), _ -> new ArrayList<>())
                .add(row));
        return parts;
    }

    private static List<PartnershipEntry> entry(Row<ListRow> base, List<Row<ListRow>> parts) {
        if (!(base.row().said() instanceof ListRow.Registered registered)) {
            return List.of();
        }
        List<Party> parties = new ArrayList<>();
        Set<Theme> themes = new LinkedHashSet<>();
        List<PhaseSince> phases = new ArrayList<>();
        List<ListRow> came = new ArrayList<>();
        List<Claims.Statement> claims = new ArrayList<>();
        for (Row<ListRow> part : parts) {
            PartialDate on = part.row().on();
            switch (part.row().said()) {
                case ListRow.Registered _ -> {}
                case ListRow.Joined(Party party) -> parties.add(party);
                case ListRow.Chosen(Theme theme) -> themes.add(theme);
                case ListRow.Entered(var phase) ->
                    phases.add(new PhaseSince(phase, on == null ? PartialDate.unknown() : on));
                case ListRow.Came _ -> came.add(part.row());
                case ListRow.Claimed(var about, String value, boolean resolved) ->
                    claims.add(new Claims.Statement(about, value, resolved));
            }
        }
        phases.sort(Comparator.comparing(PhaseSince::since, PartialDate.ORDER));
        return List.of(new PartnershipEntry(
                base.row().partnership(),
                registered.kind(),
                registered.title(),
                parties,
                registered.programme(),
                registered.description(),
                base.row().on(),
                List.copyOf(themes),
                phases,
                life(came),
                (int) claims.stream()
                        .filter(claim -> Claims.contested(claim.about(), claims))
                        .count(),
                base.visibility()));
    }

    /// The latest by date, and of one day the one recorded last. Where one has no date, the order of record has to do.
    private static Life life(List<ListRow> came) {
        boolean dated = came.stream().allMatch(row -> row.on() != null && row.on().hasYear());
        Comparator<ListRow> byRecord = Comparator.comparingLong(ListRow::madeAt);
        Comparator<ListRow> byDate = Comparator.comparing(PartnershipQueries::since, PartialDate.ORDER);
        return came.stream()
                .max(dated ? byDate.thenComparing(byRecord) : byRecord)
                .map(row -> row.said() instanceof ListRow.Came(Life life) ? life : Life.REGISTERED)
                .orElse(Life.REGISTERED);
    }

    private static PartialDate since(ListRow row) {
        return row.on() == null ? PartialDate.unknown() : row.on();
    }
}
