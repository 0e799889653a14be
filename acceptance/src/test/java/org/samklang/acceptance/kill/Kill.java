package org.samklang.acceptance.kill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is killed with `kill -9`.
enum Kill {
    JAVA,
    POSTGRES,
    BOTH,
    /// One process of PostgreSQL that serves a connection; the server then restarts all of them by itself.
    CONNECTION,
    /// Everything, and Java once more while it starts again.
    BOTH_AND_THE_NEXT_START;

    /// Each of the first three once, then any.
    static List<Kill> series(int length, Random random) {
        List<Kill> series = new ArrayList<>(List.of(JAVA, POSTGRES, BOTH));
        Collections.shuffle(series, random);
        while (series.size() < length) {
            series.add(values()[random.nextInt(values().length)]);
        }
        return series.subList(0, length);
    }

    /// Whether Java has to be started again.
    boolean endsJava() {
        return switch (this) {
            case JAVA, BOTH, BOTH_AND_THE_NEXT_START -> true;
            case POSTGRES, CONNECTION -> false;
        };
    }
}
