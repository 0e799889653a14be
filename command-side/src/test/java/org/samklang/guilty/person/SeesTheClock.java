package org.samklang.guilty.person;

import java.time.LocalDate;

final class SeesTheClock {
    private SeesTheClock() {}

    static LocalDate today() {
        return LocalDate.now();
    }
}
