package org.samklang.query.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Reach;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [OrganisationDirectory].
public final class OrganisationQueries {
    private final ViewReader reader;
    private final OrganisationDirectory view;

    public OrganisationQueries(ViewReader reader, OrganisationDirectory view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public Organisations find(FindOrganisations query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            Map<String, Integer> found = found(query, reading);
            List<String> best = found.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(Math.clamp(query.limit(), 1, 1000))
                    .map(Map.Entry::getKey)
                    .toList();
            List<OrganisationEntry> entries = new ArrayList<>(entries(reading, query.reach(), best));
            entries.sort(Comparator.<OrganisationEntry>comparingInt(
                            entry -> found.getOrDefault(entry.id().value(), Integer.MAX_VALUE))
                    .thenComparing(entry -> Spelling.plain(entry.label("")))
                    .thenComparing(entry -> entry.id().value()));
            return new Organisations(reading.stand(), entries);
        });
    }

    @QueryHandler
    public Organisations get(GetOrganisations query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            List<String> ids =
                    query.ids().stream().map(OrganisationId::value).sorted().toList();
            return new Organisations(reading.stand(), entries(reading, query.reach(), ids));
        });
    }

    /// Organisations with how badly the best of their names fits.
    private static Map<String, Integer> found(FindOrganisations query, Reading<DirectoryRow> reading) {
        String wanted = Spelling.plain(query.text());
        Map<String, Integer> found = new HashMap<>();
        for (Reading.Found row : reading.find(Filter.within(query.reach()))) {
            if (row.link().startsWith(OrganisationDirectory.NAME)) {
                int distance =
                        Spelling.distance(wanted, row.link().substring(OrganisationDirectory.NAME.length()));
                if (distance >= 0) {
                    found.merge(row.groups().getFirst(), distance, Math::min);
                }
            }
        }
        return found;
    }

    private static List<OrganisationEntry> entries(
            Reading<DirectoryRow> reading, Reach reach, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<OrganisationId, List<DirectoryRow>> rows = new LinkedHashMap<>();
        for (Row<DirectoryRow> row : reading.select(Filter.within(reach).groups(ids))) {
            rows.computeIfAbsent(row.row().organisation(), _ -> new ArrayList<>()).add(row.row());
        }
        return rows.entrySet().stream()
                .map(one -> entry(one.getKey(), one.getValue(), reading.asOf()))
                .flatMap(List::stream)
                .toList();
    }

    /// Nothing, where the organisation itself is not for this reader.
    private static List<OrganisationEntry> entry(
            OrganisationId id, List<DirectoryRow> rows, @Nullable LocalDate asOf) {
        List<Name> names = new ArrayList<>();
        List<OrganisationEntry.Membership> memberships = new ArrayList<>();
        String country = null;
        String type = null;
        boolean registered = false;
        OrganisationEntry.@Nullable ContactPoint contact = null;
        OrganisationId survivor = null;
        for (DirectoryRow row : rows) {
            switch (row.said()) {
                case DirectoryRow.Registered(String seat, String category) -> {
                    registered = true;
                    country = seat;
                    type = type == null ? category : type;
                }
                case DirectoryRow.Named(Name name) -> names.add(name);
                case DirectoryRow.Classified(String category) -> type = category;
                case DirectoryRow.Member member ->
                    member.terms().forEach(term ->
                            membership(member.memberOf(), term, asOf).ifPresent(memberships::add));
                case DirectoryRow.Reachable(OrganisationEntry.ContactPoint point) -> contact = point;
                case DirectoryRow.Merged(OrganisationId other) -> survivor = other;
            }
        }
        return registered && type != null
                ? List.of(new OrganisationEntry(id, names, country, type, memberships, contact, survivor))
                : List.of();
    }

    /// On the last day it still belongs; what nobody dated always stands.
    static Optional<OrganisationEntry.Membership> membership(
            Subject memberOf, DirectoryRow.Term term, @Nullable LocalDate asOf) {
        Happened begun = asOf == null || term.from() == null ? Happened.HAPPENED : term.from().asOf(asOf);
        Happened over = asOf == null || term.until() == null ? Happened.NOT_YET : term.until().asOf(asOf.minusDays(1));
        return begun == Happened.NOT_YET || over == Happened.HAPPENED
                ? Optional.empty()
                : Optional.of(new OrganisationEntry.Membership(
                        memberOf,
                        term.from(),
                        term.until(),
                        begun != Happened.HAPPENED || over != Happened.NOT_YET));
    }

    /// The organisations that one of these names may mean; for views that know ids alone.
    public Set<OrganisationId> meant(FindOrganisations query) {
        return find(query).entries().stream().map(OrganisationEntry::id).collect(Collectors.toSet());
    }
}
