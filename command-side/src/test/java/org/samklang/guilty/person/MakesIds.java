package org.samklang.guilty.person;

import java.util.UUID;

final class MakesIds {
    private MakesIds() {}

    static UUID next() {
        return UUID.randomUUID();
    }
}
