package org.samklang.guilty.person;

import org.samklang.events.axon.EventsJson;

final class KnowsTheJson {
    private KnowsTheJson() {}

    static String write(Object value) {
        return EventsJson.mapper().writeValueAsString(value);
    }
}
