package org.samklang.portal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.portal.security.Caller;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.compare.Comparison;

/// Compares two moments of a view for a caller, who is told of nothing that either answer would not tell.
public final class Comparing {
    /// More pages than this are too much to lay side by side.
    private static final int PAGES = 20;

    private final Views views;

    public Comparing(Views views) {
        this.views = views;
    }

    /// What can be compared, by name.
    public static Set<String> names() {
        return Comparables.names();
    }

    /// Compares a view at two moments.
    ///
    /// @param name of the view: `timeline`
    /// @param about what it is narrowed to; null for everything
    /// @throws NotThere for a view that there is not, and for what the caller may not know of
    /// @throws TooMuch where the answers are too long to be compared
    public Comparison compare(Caller caller, String name, @Nullable Subject about, Moment from, Moment to) {
        Comparables.View view = Comparables.named(name);
        List<Object> before = whole(view, caller, about, from);
        List<Object> after = whole(view, caller, about, to);
        Moment later = later(before.getFirst(), after.getFirst());
        return Comparison.of(before, after, (rows, names, areKeys) ->
                views.facts(caller, about, rows, names, areKeys, later));
    }

    /// Everything up to the later of the two positions.
    private static Moment later(Object before, Object after) {
        return Moment.knownAt(Math.max(Comparison.stand(before).knownAt(), Comparison.stand(after).knownAt()));
    }

    /// All pages, from one position.
    private List<Object> whole(Comparables.View view, Caller caller, @Nullable Subject about, Moment moment) {
        List<Object> pages = new ArrayList<>();
        Object page = view.ask(views, caller, about, moment, Page.whole());
        pages.add(page);
        Moment same = moment.at(Comparison.stand(page).knownAt());
        for (String next = Comparables.next(page); next != null; next = Comparables.next(page)) {
            if (pages.size() == PAGES) {
                throw new TooMuch();
            }
            page = view.ask(views, caller, about, same, new Page(next, Page.whole().size()));
            pages.add(page);
        }
        return pages;
    }
}
