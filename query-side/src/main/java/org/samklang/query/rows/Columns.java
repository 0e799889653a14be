package org.samklang.query.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Visibility;

/// How a row is found, ordered and withheld.
///
/// @param groups what it belongs to: the partnerships of an activity
/// @param link a second way to it: `party:kss`
/// @param visibility who may see it
/// @param withdrawn whether only those see it who see what should not have been recorded
/// @param sorting its place among the rows of an answer; compared as bytes, different for every row
/// @param shownFrom on which day it can have been at the earliest; null for what stands always
public record Columns(
        List<String> groups,
        String link,
        Visibility visibility,
        boolean withdrawn,
        String sorting,
        @Nullable LocalDate shownFrom) {
    /// More than that an index may not take.
    private static final int LONGEST_SORTING = 400;

    /// @throws IllegalArgumentException for a sorting of more than 400 characters: the row stops, and all others go on
    public Columns {
        groups = List.copyOf(groups);
        if (sorting.length() > LONGEST_SORTING) {
            throw new IllegalArgumentException("a sorting of " + sorting.length() + " characters");
        }
    }

    /// The numbers of the places where the row is looked for.
    public Set<Long> places() {
        return Places.of(this);
    }

    /// The number of the place of its link.
    public long linkPlace() {
        return Places.ofLink(link);
    }

    /// Whether the row is found at the same places in the same order.
    public boolean standsAs(Columns other) {
        return sorting.equals(other.sorting) && groups.equals(other.groups) && link.equals(other.link);
    }

    Columns narrowed(Visibility other) {
        Visibility narrower = visibility.andAtLeast(other);
        return narrower == visibility
                ? this
                : new Columns(groups, link, narrower, withdrawn, sorting, shownFrom);
    }
}
