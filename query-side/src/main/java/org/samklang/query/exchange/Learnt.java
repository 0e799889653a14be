package org.samklang.query.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.query.exchange.Exchanges.By;
import org.samklang.query.exchange.Exchanges.Delivery;
import org.samklang.query.exchange.Exchanges.Request;
import org.samklang.query.exchange.Exchanges.Standing;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// One piece of learning, asked for or passed on, as it stood on a day.
///
/// @param asked whether it had been asked for
/// @param deliveries what was passed on for it, where it was asked for
record Learnt(TimelineEntry entry, LearningLine line, boolean asked, List<Delivery> deliveries) {
    Learnt {
        deliveries = List.copyOf(deliveries);
    }

    /// All learning of one partnership, each piece with what was passed on for it.
    static List<Learnt> all(List<TimelineEntry> entries, @Nullable LocalDate day) {
        List<Learnt> all = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Learning(LearningLine line)) {
                boolean asked = line.requested() && happened(line.requestedOn(), day) != Happened.NOT_YET;
                all.add(new Learnt(entry, line, asked, List.of()));
            }
        }
        return all.stream()
                .map(one -> one.asked ? new Learnt(one.entry, one.line, true, one.deliveries(all)) : one)
                .toList();
    }

    private static Happened happened(@Nullable PartialDate on, @Nullable LocalDate day) {
        return on == null || day == null ? Happened.UNDATED : on.asOf(day);
    }

    boolean recorded() {
        return line.recorded();
    }

    Request request() {
        return new Request(entry, standing(), line.requestedOn(), deliveries);
    }

    /// A delivery that a party denies is none.
    Standing standing() {
        List<Delivery> undenied = deliveries.stream()
                .filter(delivery -> delivery.state() != EntryState.DISPUTED)
                .toList();
        List<Delivery> said =
                undenied.stream().filter(delivery -> delivery.by() != By.TOPIC).toList();
        if (!said.isEmpty()) {
            return said.stream().allMatch(Delivery::perhaps) ? Standing.PERHAPS_DELIVERED : Standing.DELIVERED;
        }
        return undenied.isEmpty() ? Standing.OPEN : Standing.MATCHED;
    }

    /// What is said to have been passed on for it; where nobody says so of anything, what went the same way on the same
    /// topic, unless it went before it was asked for.
    private List<Delivery> deliveries(List<Learnt> all) {
        List<Delivery> said = new ArrayList<>();
        List<Delivery> alike = new ArrayList<>();
        for (Learnt other : all) {
            if (!other.recorded()) {
                continue;
            }
            if (other.line.learningId().equals(line.learningId())) {
                said.add(other.as(By.ITSELF));
            } else if (other.line.links().answers().contains(line.learningId())) {
                said.add(other.as(By.LINK));
            } else if (other.answersByTopic(line)) {
                alike.add(other.as(By.TOPIC));
            }
        }
        return said.isEmpty() ? alike : said;
    }

    private boolean answersByTopic(LearningLine request) {
        return line.direction().equals(request.direction())
                && line.topic().equals(request.topic())
                && (line.learnedOn() == null
                        || request.requestedOn() == null
                        || !line.learnedOn().whollyBefore(request.requestedOn()));
    }

    private Delivery as(By by) {
        return new Delivery(line.learningId(), by, entry.state(), entry.happened() == Happened.PERHAPS);
    }
}
