package org.samklang.query.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Page;
import org.samklang.query.Reach;

/// Which rows are wanted. Conditions that are not set do not count; those that are must all hold.
public final class Filter {
    private static final int FEW = 8;

    /// Names that are looked up for each row: as the keys of a JSON object, PostgreSQL finds one of many by halving; an array
    /// it goes through from end to end.
    record Names(Collection<String> names) {}

    final Reach reach;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private @Nullable Set<Long> groups;
    private @Nullable Set<Long> links;
    private boolean beginnings;
    private boolean byKey;
    private @Nullable String after;
    private @Nullable String before;
    private int limit = Integer.MAX_VALUE;

    private Filter(Reach reach) {
        this.reach = reach;
    }

    public static Filter within(Reach reach) {
        return new Filter(reach);
    }

    public Filter keys(Collection<String> keys) {
        byKey = true;
        return with("v.key = any(?)", List.copyOf(keys));
    }

    public Filter groups(Collection<String> wanted) {
        groups = numbers(wanted, Places::ofGroup);
        return wanted.size() <= FEW
                ? with("v.groups && ?", List.copyOf(wanted))
                : with("jsonb_exists_any(?, v.groups)", new Names(List.copyOf(wanted)));
    }

    public Filter group(String group) {
        groups = Set.of(Places.ofGroup(group));
        return with("v.groups @> ?", List.of(group));
    }

    public Filter link(String link) {
        links = Set.of(Places.ofLink(link));
        return with("v.link = ?", link);
    }

    public Filter links(Collection<String> wanted) {
        links = numbers(wanted, Places::ofLink);
        return with("v.link = any(?)", List.copyOf(wanted));
    }

    /// Links that begin so.
    ///
    /// @param prefix ends with the first colon of the links
    public Filter linksBeginning(String prefix) {
        links = Set.of(Places.ofLinksBeginning(prefix));
        beginnings = true;
        return with("v.link >= ?", prefix).with("v.link < ?", prefix + Character.MAX_VALUE);
    }

    private static Set<Long> numbers(Collection<String> names, ToLongFunction<String> number) {
        return names.stream().map(number::applyAsLong).collect(Collectors.toSet());
    }

    /// Where the wanted rows are looked for; null where they are known by their keys or where all are wanted.
    @Nullable Set<Long> places() {
        return byKey ? null : groups != null ? groups : links;
    }

    /// Which links are looked for at the places of groups; null for any.
    @Nullable Set<Long> linksThere() {
        return groups == null || beginnings ? null : links;
    }

    /// Only what can have been by the end of that day; all, when there is none.
    public Filter shownBy(@Nullable LocalDate day) {
        return day == null ? this : with("(v.shown_from is null or v.shown_from <= ?)", day);
    }

    public Filter page(Page page) {
        after = page.after();
        limit = page.size();
        return this;
    }

    /// The last rows that stand before this place, the last of them first.
    public Filter last(String before, int rows) {
        this.before = before;
        limit = rows - 1; // one more is read than that
        return this;
    }

    public Filter limit(int rows) {
        limit = rows;
        return this;
    }

    /// Not null where rows are wanted backwards from here.
    @Nullable String before() {
        return before;
    }

    @Nullable String after() {
        return after;
    }

    int limit() {
        return limit;
    }

    List<String> conditions() {
        return conditions;
    }

    List<Object> arguments() {
        return arguments;
    }

    private Filter with(String condition, Object argument) {
        conditions.add(condition);
        arguments.add(argument);
        return this;
    }
}
