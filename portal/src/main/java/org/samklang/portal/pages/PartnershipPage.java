package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One partnership as it is shown, all in the reader's words.
///
/// @param title the parties' names, or the partnership's own
/// @param summary one sentence computed from what is shown
/// @param facts kind, programme, themes, phase, life: label and value
/// @param rails how the sides are drawn, for the legend
/// @param svg the drawn timeline; null with more sides than can be drawn
/// @param matrix who learned from whom, where there are more sides than can be drawn
/// @param shown how many entries this page shows
/// @param total how many there are; null where the table goes on
/// @param next the address of the next part of a long table
/// @param here the address that shows exactly this again, whatever is recorded later
record PartnershipPage(
        String id,
        List<Phrase> title,
        String summary,
        @Nullable Phrase description,
        List<Labelled> facts,
        TimeControls time,
        String asOfWords,
        String knownWords,
        List<Counter> counters,
        List<Rail> rails,
        @Nullable String svg,
        @Nullable Matrix matrix,
        List<EntryGroup> groups,
        int shown,
        @Nullable Long total,
        @Nullable String next,
        BalanceCard balance,
        List<Contradiction> contradictions,
        List<SubjectList.Group> parts,
        String here,
        int stopped,
        boolean catchingUp,
        boolean mayLog) {

    record Labelled(String label, Phrase value) {}

    /// A figure with what it counts.
    record Counter(String id, String figure, String label, String note) {}

    /// @param style the number of its colour and dash, 0 to 3
    record Rail(String name, String country, int style) {}

    record Matrix(List<String> heads, List<MatrixLine> lines) {}

    record MatrixLine(String giver, List<String> cells) {}

    /// Entries of one lane of time.
    record EntryGroup(String id, String heading, List<EntryRow> rows) {}

    /// One entry of the table.
    ///
    /// @param anchor the id of its row: `entry-activity-norway-study-visit`
    /// @param when as people say it; empty where nobody said
    /// @param basis how the date was inferred, where it was
    /// @param perhaps whether it is uncertain that it had happened on the day shown
    /// @param notes what else is known: promises, contributions, how a plan was moved
    /// @param stateCode for the style: `HELD`
    /// @param outside that a member joined its network from outside the scope, and whether somebody said why
    /// @param page address of the page of what it is about, where it has one of its own
    /// @param details address of the entry's facts, for auditors
    /// @param confirm address of the form to confirm the learning, for its receiver
    /// @param fresh whether the reader has just recorded it
    record EntryRow(
            String anchor,
            String when,
            @Nullable String basis,
            boolean perhaps,
            String kind,
            @Nullable Phrase what,
            @Nullable Phrase more,
            List<Note> notes,
            List<Phrase> who,
            String where,
            String direction,
            String state,
            String stateCode,
            String visibility,
            List<SourceLine> sources,
            boolean corrected,
            boolean withdrawn,
            boolean contested,
            @Nullable String outside,
            @Nullable String stopped,
            @Nullable String page,
            @Nullable String details,
            @Nullable String confirm,
            boolean fresh) {}

    /// On what an entry rests.
    ///
    /// @param quote the words of the document, where the reader may see them
    record SourceLine(String citation, @Nullable Phrase quote) {}

    /// How learning leans, in words.
    record BalanceCard(
            String window, List<PairLine> pairs, List<SumLine> sums, List<RequestLine> requests) {}

    record PairLine(String first, String second, LeanLine claimed, LeanLine confirmed, @Nullable String disputed) {}

    /// @param there share of what went from the first to the second, 0 to 100, for a bar
    record LeanLine(
            String heading, String thereText, String backText, int there, int back, String label, @Nullable String index,
            @Nullable String perhaps) {}

    record SumLine(String party, int gave, int received, int gaveConfirmed, int receivedConfirmed) {}

    record RequestLine(String when, String direction, Phrase what) {}

    /// Claims about one thing that differ.
    record Contradiction(String about, List<ClaimLine> claims) {}

    record ClaimLine(String value, Phrase statement, List<SourceLine> sources, @Nullable Phrase resolution) {}
}
