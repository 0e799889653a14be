package org.samklang.query.rows;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/// Where rows are looked for: under each of their groups, and under their link.
///
/// A table of places lies beside each table of rows: for whatever stood at a place in any version, its sorting and its key,
/// in this order, with its link and the position since when it stood there. So a page of what belongs together is read in its order and no further than it is long, at any moment;
/// an index over groups would have all of them read and sorted. A place tells only where to look: whether a row stands
/// there at the asked moment, the row itself decides. So nothing is ever taken out of the table, two places may share a
/// number, and a line may be there twice.
final class Places {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final byte GROUP = 1;
    private static final byte LINK = 2;
    private static final byte BEGINNING = 3;
    private static final char OF = ':';

    private Places() {}

    static long ofGroup(String group) {
        return number(GROUP, group);
    }

    static long ofLink(String link) {
        return number(LINK, link);
    }

    /// Links are found by what stands before their colon, too.
    static long ofLinksBeginning(String prefix) {
        if (prefix.indexOf(OF) != prefix.length() - 1) {
            throw new IllegalArgumentException("links are found by what ends with their first colon: " + prefix);
        }
        return number(BEGINNING, prefix);
    }

    static Set<Long> of(Columns columns) {
        Set<Long> places = new TreeSet<>();
        columns.groups().forEach(group -> places.add(ofGroup(group)));
        String link = columns.link();
        if (!link.isEmpty()) {
            places.add(ofLink(link));
            int end = link.indexOf(OF) + 1;
            if (end > 0) {
                places.add(ofLinksBeginning(link.substring(0, end)));
            }
        }
        return places;
    }

    /// FNV-1a of 64 bits.
    private static long number(byte sort, String name) {
        long hash = (OFFSET ^ sort) * PRIME;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return hash;
    }
}
