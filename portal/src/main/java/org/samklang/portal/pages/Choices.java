package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;

/// What a field offers that names something recorded before.
@FunctionalInterface
interface Choices {

    /// Everything of a kind that the reader may name, by its name; null where nothing lists that kind, and its id is typed.
    @Nullable List<StartPage.Option> of(StreamType type);
}
