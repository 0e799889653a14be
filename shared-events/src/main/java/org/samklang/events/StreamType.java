package org.samklang.events;

/// The kinds of stream in the log. A stream's id is `<prefix>:<id>`, so ids of different kinds never clash.
public enum StreamType {
    ORGANISATION("organisation"),
    PERSON("person"),
    PARTNERSHIP("partnership"),
    ACTIVITY("activity"),
    LEARNING("learning"),
    INSTRUMENT("instrument"),
    TREATY_PARTICIPATION("treaty-participation");

    private final String prefix;

    StreamType(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /// The stream's id in the log.
    public String streamId(String id) {
        return prefix + ":" + id;
    }
}
