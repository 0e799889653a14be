package org.samklang.query.documents;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Page;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.organisations.Spelling;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [DocumentShelf].
public final class DocumentQueries {
    private static final int MANY = 1000;

    private final ViewReader reader;
    private final DocumentShelf view;
    private final OrganisationQueries organisations;
    private final PartnershipQueries partnerships;

    public DocumentQueries(
            ViewReader reader,
            DocumentShelf view,
            OrganisationQueries organisations,
            PartnershipQueries partnerships) {
        this.reader = reader;
        this.view = view;
        this.organisations = organisations;
        this.partnerships = partnerships;
    }

    @QueryHandler
    public Documents find(FindDocuments query) {
        Search search = search(query);
        return reader.read(view, query.moment(), query.atLeast(), reading -> answer(query, search, reading));
    }

    /// What is looked for.
    ///
    /// @param text plain; empty for everything
    /// @param named what the text may mean: organisations, and the partnerships that they take part in
    private record Search(String text, Set<String> named) {

        boolean fits(DocumentRow row) {
            Narrative title = row.registration().title();
            return Stream.concat(Stream.of(title.text()), title.translations().values().stream())
                            .anyMatch(words -> Spelling.distance(text, Spelling.plain(words)) >= 0)
                    || DocumentShelf.groups(row).stream().anyMatch(named::contains);
        }
    }

    private Search search(FindDocuments query) {
        String text = Spelling.plain(query.text());
        if (text.isEmpty()) {
            return new Search("", Set.of());
        }
        Set<OrganisationId> meant = organisations.meant(
                new FindOrganisations(text, query.moment(), query.reach().besidePartnerships(), MANY, null));
        Set<String> named = new HashSet<>();
        meant.forEach(organisation -> named.add(StreamType.ORGANISATION.streamId(organisation.value())));
        partnerships
                .of(meant, query.moment(), query.reach())
                .forEach(partnership -> named.add(StreamType.PARTNERSHIP.streamId(partnership.value())));
        return new Search(text, named);
    }

    private static Documents answer(FindDocuments query, Search search, Reading<DocumentRow> reading) {
        Page page = query.page();
        Filter filter = Filter.within(query.reach()).shownBy(reading.asOf());
        if (query.id() != null) {
            filter.keys(List.of(query.id().value()));
        }
        if (query.about() != null) {
            filter.group(query.about().streamId());
        }
        if (search.text().isEmpty()) {
            List<Row<DocumentRow>> rows = reading.select(filter.page(page));
            return onPage(query, rows, reading.total(filter, page, rows), reading);
        }
        List<Row<DocumentRow>> fitting = reading.select(filter).stream()
                .filter(row -> search.fits(row.row()))
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

    private static Documents onPage(
            FindDocuments query, List<Row<DocumentRow>> rows, @Nullable Long total, Reading<DocumentRow> reading) {
        Page page = query.page();
        boolean more = rows.size() > page.size();
        List<Row<DocumentRow>> shown = more ? rows.subList(0, page.size()) : rows;
        return new Documents(
                reading.stand(),
                shown.stream()
                        .map(row -> entry(
                                row, reading.asOf(), query.id() == null ? null : likenesses(row.row(), query, reading)))
                        .toList(),
                total,
                more ? shown.getLast().sorting() : null);
    }

    private static List<Likeness> likenesses(DocumentRow row, FindDocuments query, Reading<DocumentRow> reading) {
        List<String> related = Subject.among(row.concerns(), row.registration().authors()).stream()
                .map(Subject::streamId)
                .toList();
        return related.isEmpty()
                ? List.of()
                : Likenesses.of(
                        row,
                        reading
                                .select(Filter.within(query.reach())
                                        .groups(related)
                                        .link(DocumentShelf.link(row.registration().kind()))
                                        .shownBy(reading.asOf()))
                                .stream()
                                .map(Row::row)
                                .toList());
    }

    /// What had not been written or withdrawn by that day is left out. The first version is always there.
    static DocumentEntry entry(
            Row<DocumentRow> found, @Nullable LocalDate asOf, @Nullable List<Likeness> likenesses) {
        DocumentRow row = found.row();
        DocumentRegistered said = row.registration();
        PartialDate datedOn = said.datedOn();
        DocumentEntry.Withdrawal withdrawal = row.withdrawal();
        return new DocumentEntry(
                said.documentId(),
                said.kind(),
                said.title(),
                row.concerns(),
                said.authors(),
                said.language(),
                datedOn,
                asOf == null ? null : datedOn == null ? Happened.UNDATED : datedOn.asOf(asOf),
                said.period(),
                said.asOf(),
                said.address(),
                said.credit(),
                said.depicts(),
                row.versions().stream()
                        .filter(version -> version.number() == 1 || there(version.datedOn(), asOf))
                        .toList(),
                withdrawal == null || !there(withdrawal.on(), asOf) ? null : withdrawal,
                likenesses,
                found.visibility(),
                row.traces());
    }

    private static boolean there(@Nullable PartialDate on, @Nullable LocalDate asOf) {
        return on == null || asOf == null || on.asOf(asOf) != Happened.NOT_YET;
    }
}
