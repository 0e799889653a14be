package org.samklang.query.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Precision;
import org.samklang.query.organisations.Spelling;

/// Finds documents that look like one another: of one kind, by or about the same, and with close titles; or by the same
/// and of the same time. Nothing is merged or refused for it.
///
/// Titles are close when they have more words in common than apart, short words left aside. Other figures make another
/// document: "årsrapport 2003" is not "årsrapport 2002".
final class Likenesses {
    private static final int SHORT = 3;

    private Likenesses() {}

    /// Those on the shelf that may be the same as this one.
    static List<Likeness> of(DocumentRow one, Collection<DocumentRow> shelf) {
        return shelf.stream()
                .filter(other -> alike(one, other))
                .map(DocumentRow::registration)
                .map(other -> new Likeness(other.documentId(), other.title()))
                .toList();
    }

    private static boolean alike(DocumentRow one, DocumentRow other) {
        DocumentRegistered first = one.registration();
        DocumentRegistered second = other.registration();
        if (first.documentId().equals(second.documentId())
                || first.kind() != second.kind()
                || one.withdrawal() != null
                || other.withdrawal() != null) {
            return false;
        }
        boolean byTheSame = !Collections.disjoint(first.authors(), second.authors());
        boolean aboutTheSame = !Collections.disjoint(one.concerns(), other.concerns());
        return (byTheSame || aboutTheSame) && close(first.title(), second.title())
                || byTheSame && sameTime(first, second);
    }

    private static boolean sameTime(DocumentRegistered one, DocumentRegistered other) {
        return same(one.period(), other.period())
                || same(one.datedOn(), other.datedOn())
                        && one.datedOn() != null
                        && one.datedOn().precision() == Precision.DAY;
    }

    private static boolean same(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one != null && other != null && one.hasYear() && one.edtf().equals(other.edtf());
    }

    private static boolean close(Narrative one, Narrative other) {
        return texts(one).anyMatch(title -> texts(other).anyMatch(each -> close(title, each)));
    }

    private static Stream<String> texts(Narrative title) {
        return Stream.concat(Stream.of(title.text()), title.translations().values().stream())
                .map(Spelling::plain)
                .filter(text -> !text.isEmpty());
    }

    private static boolean close(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return figures(first).equals(figures(second)) && 3 * common.size() > first.size() + second.size();
    }

    /// Without the short ones; figures are never short.
    private static Set<String> words(String plain) {
        return Arrays.stream(plain.split(" ", -1))
                .filter(word -> word.length() > SHORT || isFigure(word))
                .collect(Collectors.toSet());
    }

    private static Set<String> figures(Set<String> words) {
        return words.stream().filter(Likenesses::isFigure).collect(Collectors.toSet());
    }

    private static boolean isFigure(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
