package org.samklang.acceptance.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samklang.acceptance.kill.Attempt.Outcome;

/// Judges a log against the history of those who wrote it. For commands that cause one fact each.
///
/// A command that was acknowledged must be there once, where it was acknowledged; one whose outcome nobody knows may be
/// there once; one that was refused must not be there; and positions have no hole.
final class HistoryCheck {
    private final Map<UUID, List<Attempt>> told;
    private final Map<UUID, List<Long>> found;
    private final List<LogEntry> log;
    private final List<Finding> findings = new ArrayList<>();

    private HistoryCheck(List<Attempt> attempts, List<LogEntry> log) {
        this.told = attempts.stream().collect(Collectors.groupingBy(Attempt::command, TreeMap::new, Collectors.toList()));
        this.found = log.stream()
                .collect(Collectors.groupingBy(
                        LogEntry::command, TreeMap::new, Collectors.mapping(LogEntry::position, Collectors.toList())));
        this.log = log;
    }

    /// @param log everything from position `from` on, in any order
    static List<Finding> of(List<Attempt> attempts, List<LogEntry> log, long from) {
        HistoryCheck check = new HistoryCheck(attempts, log);
        check.told.forEach(check::command);
        check.found.forEach((command, positions) -> {
            if (!check.told.containsKey(command)) {
                check.findings.add(new Finding.NeverSent(command, positions.getFirst()));
            }
        });
        check.density(from);
        return List.copyOf(check.findings);
    }

    private void command(UUID command, List<Attempt> attempts) {
        List<Long> positions = found.getOrDefault(command, List.of());
        if (positions.size() > 1) {
            findings.add(new Finding.Doubled(command, positions));
        }
        TreeSet<Long> acknowledged = attempts.stream()
                .filter(Attempt::answered)
                .map(Attempt::position)
                .collect(Collectors.toCollection(TreeSet::new));
        if (acknowledged.size() > 1) {
            findings.add(new Finding.ToldDifferently(command, List.copyOf(acknowledged)));
        }
        for (long position : acknowledged) {
            if (positions.isEmpty()) {
                findings.add(new Finding.Lost(command, position));
            } else if (!positions.contains(position)) {
                findings.add(new Finding.Moved(command, position, positions.getFirst()));
            }
        }
        boolean mayBeThere = attempts.stream()
                .anyMatch(attempt -> attempt.answered() || attempt.outcome() == Outcome.UNKNOWN);
        if (!mayBeThere && !positions.isEmpty()) {
            findings.add(new Finding.RecordedThoughRefused(command, positions.getFirst()));
        }
    }

    private void density(long from) {
        TreeMap<Long, Long> facts =
                log.stream().collect(Collectors.groupingBy(LogEntry::position, TreeMap::new, Collectors.counting()));
        long last = facts.isEmpty() ? from - 1 : facts.lastKey();
        for (long position = from; position <= last; position++) {
            long here = facts.getOrDefault(position, 0L);
            if (here != 1) {
                findings.add(new Finding.NotDense(position, here));
            }
        }
    }
}
