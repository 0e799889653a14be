package org.samklang.command.document;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.PersonId;

/// What must hold of the bytes of a document. A file that is missing breaks no rule.
final class FileRule {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]*");

    private FileRule() {}

    /// Where exactly one person is to be seen or heard the bytes are sealed for that person, so that their erasure reaches
    /// them; everywhere else for the document.
    static Subject sealedFor(DocumentId document, List<PersonId> depicts) {
        List<PersonId> persons = depicts.stream().distinct().toList();
        return persons.size() == 1
                ? new Subject(StreamType.PERSON, persons.getFirst().value())
                : new Subject(StreamType.DOCUMENT, document.value());
    }

    static void check(
            String field, @Nullable StoredFile file, DocumentId document, List<PersonId> depicts, List<Reason> into) {
        if (file == null) {
            return;
        }
        if (!SHA_256.matcher(file.hash()).matches()) {
            into.add(new Reason.IllFormedText(field + "/hash", file.hash()));
        }
        if (file.size() <= 0) {
            into.add(new Reason.ImpossibleFigure(field + "/size"));
        }
        if (!MEDIA_TYPE.matcher(file.mediaType()).matches()) {
            into.add(new Reason.IllFormedText(field + "/mediaType", file.mediaType()));
        }
        Subject expected = sealedFor(document, depicts);
        if (!file.sealedFor().equals(expected)) {
            into.add(new Reason.SealedForAnother(field + "/sealedFor", expected.streamId()));
        }
    }
}
