package org.samklang.query.persons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.events.value.PersonId;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.persons.Persons.Office;
import org.samklang.query.persons.Persons.PersonEntry;
import org.samklang.query.persons.Persons.SealedName;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [PersonDirectory].
public final class PersonQueries {
    private final ViewReader reader;
    private final PersonDirectory view;

    public PersonQueries(ViewReader reader, PersonDirectory view) {
        this.reader = reader;
        this.view = view;
    }

    /// An erasure undoes the past too, so it is asked for as of now.
    @QueryHandler
    public Persons get(GetPersons query) {
        Set<String> erased = reader.read(view, Moment.live(), query.atLeast(), reading -> erased(query, reading));
        return reader.read(view, query.moment(), null, reading -> answer(query, erased, reading));
    }

    private static Set<String> erased(GetPersons query, Reading<PersonRow> reading) {
        return reading.find(chosen(query, Filter.within(Reach.everything()).link(PersonDirectory.ERASED))).stream()
                .map(found -> found.groups().getFirst())
                .collect(Collectors.toSet());
    }

    private static Filter chosen(GetPersons query, Filter filter) {
        return query.ids().isEmpty()
                ? filter
                : filter.groups(query.ids().stream().map(PersonId::value).toList());
    }

    private static Persons answer(GetPersons query, Set<String> erased, Reading<PersonRow> reading) {
        Map<PersonId, List<PersonRow>> rows = new LinkedHashMap<>();
        for (Row<PersonRow> row : reading.select(chosen(query, Filter.within(query.reach())))) {
            rows.computeIfAbsent(row.row().person(), _ -> new ArrayList<>()).add(row.row());
        }
        return new Persons(
                reading.stand(),
                rows.entrySet().stream()
                        .map(one -> entry(
                                one.getKey(), one.getValue(), erased.contains(one.getKey().value())))
                        .flatMap(List::stream)
                        .toList());
    }

    /// Nothing, where the person is not for this reader.
    private static List<PersonEntry> entry(PersonId id, List<PersonRow> rows, boolean erased) {
        List<SealedName> names = new ArrayList<>();
        List<Office> offices = new ArrayList<>();
        String language = null;
        boolean registered = false;
        for (PersonRow row : rows) {
            switch (row.said()) {
                case PersonRow.Registered first -> {
                    registered = true;
                    language = first.language();
                    names.addFirst(first.name());
                }
                case PersonRow.Named(SealedName name) -> names.add(name);
                case PersonRow.Held(Office office) -> offices.add(office);
                case PersonRow.Erased _ -> {}
            }
        }
        return registered
                ? List.of(new PersonEntry(id, erased ? List.of() : names, language, offices, erased))
                : List.of();
    }
}
