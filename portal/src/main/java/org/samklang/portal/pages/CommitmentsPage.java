package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a partnership keeps its rules, all in the reader's words.
///
/// @param title the partnership's
/// @param here the address that shows exactly this again, whatever is recorded later
/// @param readings how rules on who sits in a body can be read; empty where there is no such rule
record CommitmentsPage(
        String path,
        String partnership,
        List<Phrase> title,
        TimeControls time,
        String asOfWords,
        String knownWords,
        String here,
        List<Reading> readings,
        List<SetCard> sets) {

    /// A way to read such rules: as asked of each party, or of all together.
    record Reading(String label, String link, boolean chosen) {}

    /// One set of rules.
    ///
    /// @param link to the set with all its versions
    /// @param version which version judges, and when it is in force
    /// @param notes what must be known of the judgement: in force or not, with hindsight, adopted by whom
    /// @param interpretation how unclear words are read
    record SetCard(
            String anchor,
            Phrase title,
            String link,
            String version,
            List<String> notes,
            @Nullable Phrase interpretation,
            List<RuleCard> rules) {}

    /// One rule, in the words of its document, and how it stands.
    ///
    /// @param check what has to hold
    /// @param statusCode for the style: `BREACHED`
    /// @param detail since when, by when, by whom, or why it cannot be told
    /// @param reason why it was waived
    /// @param missing what would have to be known, with the facts that say too little
    /// @param missingWords the same in one line, where there are no such facts; empty otherwise
    /// @param next what has to be done next; empty where nothing has
    /// @param otherwise how it stands in the other reading; empty where there is none
    record RuleCard(
            String anchor,
            String code,
            String strength,
            Phrase text,
            String citation,
            String check,
            String status,
            String statusCode,
            String detail,
            @Nullable Phrase reason,
            List<Lacking> missing,
            String missingWords,
            String next,
            String otherwise,
            List<ProofLine> proofs,
            List<Spell> spells) {}

    /// Something that is not known, and the facts that say too little.
    record Lacking(String what, List<ProofLine> facts) {}

    /// A fact that proves something.
    ///
    /// @param link to the entry that tells it; null where none does
    record ProofLine(String label, @Nullable Phrase what, @Nullable String link, String source) {}

    /// A stretch of time.
    record Spell(String from, String until, String of, String status, String statusCode) {}
}
