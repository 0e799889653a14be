package org.samklang.portal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.pages.PartnershipPage.SourceLine;

/// A question and its answer as a page shows them.
///
/// @param about the one subject that it is asked for; null for the whole register
/// @param carried what the address says beside the moment: kept when another moment is chosen
/// @param next address of the next page; null on the last
record QuestionPage(
        String heading,
        String lead,
        SubjectList.@Nullable Line about,
        String path,
        Map<String, String> carried,
        TimeControls time,
        String knownWords,
        String here,
        List<Section> sections,
        @Nullable String next) {

    /// Another way to ask the question.
    ///
    /// @param chosen whether it is the one that is shown
    record Choice(String label, String address, boolean chosen) {}

    /// One part of the answer: lines, or a table.
    ///
    /// @param none what is said where there is nothing
    record Section(
            String id, String heading, @Nullable String lead, String none, List<Item> items, @Nullable Table table) {

        static Section of(String id, String heading, @Nullable String lead, String none, List<Item> items) {
            return new Section(id, heading, lead, none, items, null);
        }

        static Section of(String id, String heading, @Nullable String lead, String none, Table table) {
            return new Section(id, heading, lead, none, List.of(), table);
        }

        public boolean empty() {
            return items.isEmpty() && (table == null || table.rows().isEmpty());
        }
    }

    /// One line of an answer.
    ///
    /// @param title what it is; leads to `address` where there is one
    /// @param when in words; empty where nobody said
    /// @param details what explains it
    record Item(
            String id,
            Phrase title,
            @Nullable String address,
            String when,
            List<Tag> tags,
            List<Detail> details,
            List<SourceLine> sources) {}

    /// A word that marks a line, with a sign of its own.
    ///
    /// @param code chooses the sign: `OVERDUE_UNCONFIRMED`; empty for none
    record Tag(String text, String code) {}

    /// A label and what it labels, which may lead somewhere.
    record Detail(String label, Phrase words, @Nullable String address) {}

    /// Figures, each of which may lead to what makes it.
    record Table(String caption, List<String> columns, List<List<Cell>> rows) {}

    /// One figure or name.
    record Cell(Phrase text, @Nullable String address) {
        static Cell of(String text) {
            return new Cell(Say.own(text), null);
        }
    }
}
