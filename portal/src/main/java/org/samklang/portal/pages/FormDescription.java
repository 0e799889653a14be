package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;

/// One form: which command it gives, where it stands, and which of the command's fields it asks for, in which order.
///
/// @param address pattern of its path: `/partnerships/{id}/study-visits/new`
/// @param title key of its heading; null for the command's own title
/// @param blocks what it asks for; empty for everything that the command can say
record FormDescription(
        Class<? extends Intent<?>> type, String address, @Nullable String title, List<Block> blocks) {

    FormDescription {
        blocks = List.copyOf(blocks);
    }

    /// Fields under one heading.
    ///
    /// @param section end of the heading's key: `who`
    record Block(String section, List<Wanted> wanted) {}

    /// One field, or several that are one thing.
    ///
    /// @param path into the command: `details.occurredOn`
    /// @param label key of a label of this form's own; null for the field's own
    /// @param needed whether the form asks for it where the command would do without
    /// @param among the only values it offers; empty for all
    /// @param parties whether it offers the parties of the partnership only
    record Wanted(String path, @Nullable String label, boolean needed, List<String> among, boolean parties) {

        Wanted called(String key) {
            return new Wanted(path, key, needed, among, parties);
        }

        Wanted asNeeded() {
            return new Wanted(path, label, true, among, parties);
        }

        Wanted among(String... values) {
            return new Wanted(path, label, needed, List.of(values), parties);
        }

        Wanted amongParties() {
            return new Wanted(path, label, needed, among, true);
        }
    }

    /// A form that asks for everything, until it is told what to ask for.
    static FormDescription at(String address, Class<? extends Intent<?>> type) {
        return new FormDescription(type, address, null, List.of());
    }

    FormDescription titled(String key) {
        return new FormDescription(type, address, key, blocks);
    }

    FormDescription asking(String section, Wanted... wanted) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(new Block(section, List.of(wanted)));
        return new FormDescription(type, address, title, more);
    }

    static Wanted field(String path) {
        return new Wanted(path, null, false, List.of(), false);
    }

    boolean asksForEverything() {
        return blocks.isEmpty();
    }
}
