package org.samklang.portal.pages;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.catalogue.EventCatalogue;

/// Tells a fact in one sentence of the reader's language: `fact.<stored name>` of the catalogue of texts.
record FactWords(EntryWords words) {

    String sentence(Fact fact) {
        return words.say().of("fact." + name(fact));
    }

    @Nullable Phrase what(Fact fact) {
        return null;
    }

    @Nullable Phrase more(Fact fact) {
        return null;
    }

    private static String name(Fact fact) {
        return EventCatalogue.ofFacts().forType(fact.getClass()).orElseThrow().name();
    }
}
