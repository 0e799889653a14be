package org.samklang.app.start;

import org.springframework.core.env.Environment;

/// What data was made for, fixed when it is first made and never changed: users with published passwords must not come near real data.
public enum Purpose {
    /// Fixed users and the sample register; asked for with `samklang.demo=true`.
    DEMO("demo"),
    /// No users but those that somebody creates.
    REAL("real");

    private final String stored;

    Purpose(String stored) {
        this.stored = stored;
    }

    /// The word in the data directory and in the database.
    public String stored() {
        return stored;
    }

    /// What this start asks for: a demo only when it is asked for in so many words.
    public static Purpose askedFor(Environment environment) {
        return environment.getProperty("samklang.demo", Boolean.class, false) ? DEMO : REAL;
    }

    /// Reads the stored word; an unknown one refuses the start, since it cannot be told whether users may be added.
    public static Purpose ofStored(String word, String where) {
        for (var purpose : values()) {
            if (purpose.stored.equals(word.strip())) {
                return purpose;
            }
        }
        throw new StartRefused(where + " says it was made for '" + word.strip() + "', which this version does not know.");
    }

    /// Refuses to serve data that was made for the other purpose.
    public void serve(Purpose made, String where) {
        if (this == made) {
            return;
        }
        throw new StartRefused(
                switch (this) {
                    case DEMO ->
                        "the demo was asked for, but " + where
                                + " was not made as a demo; its fixed users must never meet real data. Choose another directory (samklang.data) or start without the demo.";
                    case REAL ->
                        where
                                + " was made as a demo, with users whose passwords everybody knows; it can only be started as a demo. Choose another directory (samklang.data) for real data.";
                });
    }
}
