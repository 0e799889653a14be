package org.samklang.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samklang.events.Fact;

/// A state that remembers what was recorded after its stream began.
///
/// @param <E> the facts of its stream
public interface Remembering<E extends Fact> {

    /// What was recorded after the first fact, in the order of record.
    List<E> since();

    /// The same and one more.
    default List<E> and(E fact) {
        return Stream.concat(since().stream(), Stream.of(fact)).toList();
    }

    /// Whether exactly this was recorded.
    default boolean stands(E fact) {
        return since().contains(fact);
    }

    /// Whether it is the last of its kind: what is said without a date takes the place of what was said before it.
    default boolean standsLast(E fact) {
        return since().reversed().stream()
                .filter(fact.getClass()::isInstance)
                .findFirst()
                .filter(fact::equals)
                .isPresent();
    }

    default <T extends E> Stream<T> all(Class<T> kind) {
        return since().stream().filter(kind::isInstance).map(kind::cast);
    }

    default <T extends E> Optional<T> first(Class<T> kind, Predicate<T> such) {
        return all(kind).filter(such).findFirst();
    }

    /// As it was said last, which says what was said before it, or more.
    default <T extends E> Optional<T> last(Class<T> kind, Predicate<T> such) {
        return all(kind).filter(such).reduce((_, later) -> later);
    }

    default <T extends E> Optional<T> last(Class<T> kind) {
        return last(kind, _ -> true);
    }
}
