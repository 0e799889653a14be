package org.samklang.query.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.query.Page;
import org.samklang.query.open.OpenItems.OpenItem;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;

/// Answers from the entries of all timelines, one reason after the other.
public final class OpenQueries {
    private final Entries entries;

    public OpenQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public OpenItems open(FindOpenItems query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> answer(query, opened));
    }

    static OpenItems answer(FindOpenItems query, Opened opened) {
        LocalDate asOf = Objects.requireNonNull(query.moment().asOf());
        Opening opening = new Opening(opened, opened.within(query.everywhere()), asOf, about(query));
        Cursor from = Cursor.read(query.page().after());
        List<OpenItem> items = new ArrayList<>();
        String next = null;
        for (OpenReason reason : OpenReason.values()) {
            if (reason.compareTo(from.reason()) < 0
                    || !query.reasons().isEmpty() && !query.reasons().contains(reason)) {
                continue;
            }
            String after = reason == from.reason() ? from.after() : null;
            int left = query.page().size() - items.size();
            if (left <= 0) {
                // The page is full: the next one begins here, if there is anything.
                if (opening.items(reason, new Page(after, 1)).lines().isEmpty()) {
                    continue;
                }
                next = new Cursor(reason, after).text();
                break;
            }
            Picked<OpenItem> picked = opening.items(reason, new Page(after, left));
            items.addAll(picked.lines());
            if (picked.next() != null) {
                next = new Cursor(reason, picked.next()).text();
                break;
            }
        }
        return new OpenItems(opened.stand(), asOf, items, next);
    }

    /// Where a page begins: after which line of which reason.
    private record Cursor(OpenReason reason, @Nullable String after) {
        private static final Cursor START = new Cursor(OpenReason.values()[0], null);

        static Cursor read(@Nullable String text) {
            int colon = text == null ? -1 : text.indexOf(':');
            if (text == null || colon < 0) {
                return START;
            }
            return Stream.of(OpenReason.values())
                    .filter(reason -> reason.name().equals(text.substring(0, colon)))
                    .findFirst()
                    .map(reason -> new Cursor(reason, colon + 1 == text.length() ? null : text.substring(colon + 1)))
                    .orElse(START);
        }

        String text() {
            return reason + ":" + (after == null ? "" : after);
        }
    }

    private static Set<Subject> about(FindOpenItems query) {
        if (query.about() != null) {
            return Set.of(query.about());
        }
        return query.own()
                ? query.reach().own().stream().map(OpenQueries::subject).collect(Collectors.toSet())
                : Set.of();
    }

    private static Subject subject(String streamId) {
        int colon = streamId.indexOf(':');
        StreamType type = Stream.of(StreamType.values())
                .filter(each -> each.prefix().equals(streamId.substring(0, colon)))
                .findFirst()
                .orElseThrow();
        return new Subject(type, streamId.substring(colon + 1));
    }
}
