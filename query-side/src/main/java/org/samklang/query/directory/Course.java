package org.samklang.query.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.query.directory.Directory.Standing;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// How a partnership went: closed and continued, suspended and resumed, as of a day. Of two turns the later one counts, by
/// date; where one has no date, by the order of record. A turn that has perhaps been taken leaves it open.
final class Course {

    private enum Turn {
        CLOSED,
        SUSPENDED,
        ON
    }

    private record Step(Turn turn, TimelineEntry entry) {}

    private Course() {}

    /// @param standing how it goes on
    /// @param because the entry that made it so; null where nothing but its beginning is known
    record Now(Standing standing, @Nullable TimelineEntry because) {}

    /// Nothing where it is over.
    static Optional<Now> of(TimelineEntry registration, List<TimelineEntry> entries) {
        List<Step> steps = entries.stream()
                .flatMap(entry -> turn(entry).map(turn -> new Step(turn, entry)).stream())
                .sorted(order(entries))
                .toList();
        Step sure = steps.stream()
                .filter(step -> !isPerhaps(step.entry()))
                .reduce((_, later) -> later)
                .orElse(null);
        Turn turn = sure == null ? Turn.ON : sure.turn();
        Step doubt = steps.stream()
                .skip(sure == null ? 0 : steps.indexOf(sure) + 1L)
                .filter(step -> step.turn() != turn)
                .findFirst()
                .orElse(null);
        if (doubt != null) {
            return Optional.of(new Now(Standing.PERHAPS, doubt.entry()));
        }
        return switch (turn) {
            case CLOSED -> Optional.empty();
            case SUSPENDED -> Optional.of(
                    new Now(isPerhaps(registration) ? Standing.PERHAPS : Standing.SUSPENDED, sure == null ? null : sure.entry()));
            case ON -> Optional.of(new Now(
                    isPerhaps(registration) ? Standing.PERHAPS : Standing.ONGOING, sure == null ? null : sure.entry()));
        };
    }

    private static Optional<Turn> turn(TimelineEntry entry) {
        return Optional.ofNullable(switch (entry.told()) {
            case Told.Closing _ -> Turn.CLOSED;
            case Told.Continuation _ -> Turn.ON;
            case Told.Stated(PartnershipSuspended _) -> Turn.SUSPENDED;
            case Told.Stated(PartnershipResumed _) -> Turn.ON;
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Activity _, Told.Learning _, Told.Stated _ -> null;
        });
    }

    private static Comparator<Step> order(List<TimelineEntry> entries) {
        boolean dated = entries.stream()
                .filter(entry -> turn(entry).isPresent())
                .allMatch(entry -> entry.on() != null && entry.on().hasYear());
        Comparator<Step> byRecord = Comparator.comparingLong(
                step -> step.entry().traces().getFirst().position());
        return dated
                ? Comparator.<Step, PartialDate>comparing(
                                step -> step.entry().on() == null ? PartialDate.unknown() : step.entry().on(),
                                PartialDate.ORDER)
                        .thenComparing(byRecord)
                : byRecord;
    }

    private static boolean isPerhaps(TimelineEntry entry) {
        return entry.happened() == Happened.PERHAPS;
    }
}
