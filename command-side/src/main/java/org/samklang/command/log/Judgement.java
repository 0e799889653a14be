package org.samklang.command.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.command.log.Seen.Accepted;
import org.samklang.command.log.Verdict.Appended;
import org.samklang.command.log.Verdict.Conflicting;
import org.samklang.command.log.Verdict.Replayed;
import org.samklang.command.log.Verdict.Reused;

/// The verdicts over a batch, in its order. Pure: all it knows is what was seen under the lock.
///
/// Ids come before sequences: a batch that is sent again after a broken connection finds its own events, and judged by
/// sequence first it would answer "conflict" to a command that is durable.
///
/// @param verdicts one for each submission, in their order
/// @param next the first position that is free once the winners are written
record Judgement(List<Verdict> verdicts, long next) {

    static Judgement of(List<Submission> batch, Seen seen) {
        Map<UUID, Accepted> commands = new HashMap<>(seen.commands());
        Map<String, Long> lastSequences = new HashMap<>(seen.lastSequences());
        List<Verdict> verdicts = new ArrayList<>(batch.size());
        long next = seen.next();
        for (Submission submission : batch) {
            CommandIdentity command = submission.command();
            Accepted accepted = commands.get(command.id());
            if (accepted != null) {
                boolean same = command.hasContent(accepted.command().hmac());
                verdicts.add(same ? new Replayed(accepted.first(), accepted.last()) : new Reused());
                continue;
            }
            Map<String, Long> advanced = new HashMap<>();
            Conflicting conflict = conflict(submission.rows(), lastSequences, advanced);
            if (conflict != null) {
                verdicts.add(conflict);
                continue;
            }
            lastSequences.putAll(advanced);
            long last = next + submission.rows().size() - 1;
            commands.put(command.id(), new Accepted(command, next, last));
            verdicts.add(new Appended(next, last));
            next = last + 1;
        }
        return new Judgement(verdicts, next);
    }

    private static @Nullable Conflicting conflict(
            List<EventRow> rows, Map<String, Long> lastSequences, Map<String, Long> advanced) {
        for (EventRow row : rows) {
            String stream = row.streamId();
            Long mine = advanced.get(stream);
            long last = mine != null ? mine : lastSequences.getOrDefault(stream, -1L);
            if (row.sequence() != last + 1) {
                return new Conflicting(stream, last);
            }
            advanced.put(stream, row.sequence());
        }
        return null;
    }
}
