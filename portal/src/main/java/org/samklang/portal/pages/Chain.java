package org.samklang.portal.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.portal.pages.PartnershipPage.SourceLine;
import org.samklang.query.causes.Causes.CauseLink;
import org.samklang.query.causes.Causes.Way;

/// One thing in a chain of causes, with what hangs on it.
///
/// @param note what the source says of the link that leads here
/// @param goesOnAbove whether what follows was told further up
record Chain(
        SubjectList.Line name,
        @Nullable Phrase note,
        boolean goesOnAbove,
        List<SourceLine> sources,
        List<Chain> onwards) {

    /// The links as trees. Where they do not begin at something that was asked for, each tree begins with what led to the
    /// first link.
    ///
    /// @param told the lines of one page, in the order of the walk
    /// @param withRoots whether to show what a walk begins at
    static List<Chain> of(List<CauseLink> told, boolean withRoots, Lines lines) {
        List<Chain> trees = new ArrayList<>();
        Deque<Chain> open = new ArrayDeque<>();
        int depth = 0;
        for (CauseLink link : told) {
            boolean forwards = link.way() == Way.CAME_OF_IT;
            Chain here = chain(forwards ? link.effect() : link.cause(), link, lines);
            while (depth >= link.depth() && !open.isEmpty()) {
                open.pop();
                depth--;
            }
            if (open.isEmpty() && withRoots) {
                Chain root = root(forwards ? link.cause() : link.effect(), lines);
                if (!trees.isEmpty() && trees.getLast().name().equals(root.name())) {
                    root = trees.getLast();
                } else {
                    trees.add(root);
                }
                root.onwards().add(here);
            } else if (open.isEmpty()) {
                trees.add(here);
            } else {
                open.element().onwards().add(here);
            }
            open.push(here);
            depth = link.depth();
        }
        return trees;
    }

    private static Chain root(Subject subject, Lines lines) {
        return new Chain(lines.link(subject), null, false, List.of(), new ArrayList<>());
    }

    private static Chain chain(Subject subject, CauseLink link, Lines lines) {
        return new Chain(
                lines.link(subject),
                link.note() == null ? null : lines.say().phrase(link.note()),
                link.goesOnAbove(),
                lines.entries().sources(link.traces()),
                new ArrayList<>());
    }
}
