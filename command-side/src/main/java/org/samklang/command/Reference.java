package org.samklang.command;

import java.util.ArrayList;
import java.util.List;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Id;

/// Another stream that a decision depends on, and the field of the command that names it.
///
/// @param field JSON pointer into the command: `/parties/1/organisation`
public record Reference(String field, StreamType type, String id) {

    /// @throws IllegalArgumentException for an id that only means something within a stream
    public static Reference to(String field, Id id) {
        StreamType type = StreamType.of(id);
        if (type == null) {
            throw new IllegalArgumentException("no stream of its own: " + id.getClass().getSimpleName());
        }
        return new Reference(field, type, id.value());
    }

    public static Reference to(String field, Subject subject) {
        return new Reference(field, subject.type(), subject.id());
    }

    /// One for each, with its number behind the field.
    public static List<Reference> toEach(String field, List<?> idsOrSubjects) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < idsOrSubjects.size(); i++) {
            String at = field + "/" + i;
            references.add(
                    switch (idsOrSubjects.get(i)) {
                        case Id id -> to(at, id);
                        case Subject subject -> to(at, subject);
                        case Object other -> throw new IllegalArgumentException("no stream: " + other.getClass());
                    });
        }
        return references;
    }

    public String streamId() {
        return type.streamId(id);
    }
}
