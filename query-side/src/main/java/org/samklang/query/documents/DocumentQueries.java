package org.samklang.query.documents;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Page;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [DocumentShelf].
public final class DocumentQueries {
    private final ViewReader reader;
    private final DocumentShelf view;

    public DocumentQueries(ViewReader reader, DocumentShelf view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public Documents find(FindDocuments query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> answer(query, reading));
    }

    private static Documents answer(FindDocuments query, Reading<DocumentRow> reading) {
        Page page = query.page();
        Filter filter = Filter.within(query.reach()).shownBy(reading.asOf()).page(page);
        if (query.id() != null) {
            filter.keys(List.of(query.id().value()));
        }
        if (query.about() != null) {
            filter.group(query.about().streamId());
        }
        List<Row<DocumentRow>> rows = reading.select(filter);
        boolean more = rows.size() > page.size();
        List<Row<DocumentRow>> shown = more ? rows.subList(0, page.size()) : rows;
        return new Documents(
                reading.stand(),
                shown.stream()
                        .map(row -> entry(
                                row, reading.asOf(), query.id() == null ? null : likenesses(row.row(), query, reading)))
                        .toList(),
                page.after() == null && !more ? shown.size() : reading.count(filter),
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
