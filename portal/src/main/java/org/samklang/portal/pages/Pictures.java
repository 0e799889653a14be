package org.samklang.portal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samklang.events.Party;
import org.samklang.events.value.Happened;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.chart.Chart;
import org.samklang.portal.chart.ChartDrawing;
import org.samklang.portal.chart.Span;
import org.samklang.query.Lane;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Draws a timeline.
///
/// @param sides the parties, in the order of the rails
record Pictures(Say say, Labels labels, EntryWords words, List<Party> sides) {

    /// As `svg`, from the JDK's XML writer, which escapes every text.
    String draw(String title, String description, List<TimelineEntry> entries, LocalDate asOf, boolean isToday) {
        List<Chart.Milestone> milestones = new ArrayList<>();
        List<Chart.Arrow> arrows = new ArrayList<>();
        List<Chart.Activity> activities = new ArrayList<>();
        List<String> yearUnknown = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (entry.state() == EntryState.WITHDRAWN) {
                continue;
            }
            switch (entry.lane()) {
                case DATED -> {
                    switch (entry.told()) {
                        case Told.Activity _ -> activities.add(
                                new Chart.Activity(span(entry), label(entry), state(entry.state())));
                        case Told.Learning(LearningLine line) when !line.recorded() -> activities.add(
                                new Chart.Activity(span(entry), label(entry), Chart.State.PLANNED));
                        case Told.Learning(LearningLine line) -> arrow(entry, line, arrows, activities);
                        case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _,
                                Told.Assessment _, Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _,
                                Told.Continuation _, Told.Stated _ ->
                            milestones.add(new Chart.Milestone(span(entry), label(entry)));
                    }
                }
                case UNKNOWN_YEAR -> yearUnknown.add(dated(entry));
                case UNDATED -> undated.add(label(entry));
            }
        }
        return ChartDrawing.of(new Chart(
                title,
                description,
                sides.stream()
                        .map(side -> new Chart.Rail(
                                labels.brief(side.organisation()), labels.country(side.organisation())))
                        .toList(),
                milestones,
                arrows,
                activities,
                yearUnknown,
                undated,
                asOf,
                new Chart.Words(
                        say.of("chart.milestones"),
                        say.of("chart.activities"),
                        say.of("lane.UNKNOWN_YEAR"),
                        say.of("lane.UNDATED"),
                        isToday ? say.of("chart.today") : say.day(asOf),
                        say.of("chart.count"))));
    }

    private void arrow(
            TimelineEntry entry, LearningLine line, List<Chart.Arrow> arrows, List<Chart.Activity> activities) {
        int from = rail(line.direction().from());
        int to = rail(line.direction().to());
        if (from < 0 || to < 0) {
            activities.add(new Chart.Activity(span(entry), label(entry), Chart.State.HELD));
        } else {
            arrows.add(new Chart.Arrow(span(entry), from, to, say.code(line.topic()), standing(entry.state())));
        }
    }

    private int rail(OrganisationId organisation) {
        for (int i = 0; i < sides.size(); i++) {
            if (sides.get(i).organisation().equals(organisation)) {
                return i;
            }
        }
        return -1;
    }

    private static Span span(TimelineEntry entry) {
        return new Span(
                entry.on() == null ? null : entry.on().earliest(),
                entry.on() == null ? null : entry.on().latest(),
                entry.happened() == Happened.PERHAPS);
    }

    private String dated(TimelineEntry entry) {
        return entry.lane() == Lane.UNKNOWN_YEAR && entry.on() != null
                ? say.of("chart.dated", "date", say.date(entry.on()), "what", label(entry))
                : label(entry);
    }

    private String label(TimelineEntry entry) {
        Phrase what = words.what(entry.told());
        return switch (entry.told()) {
            case Told.Activity _ -> what == null ? words.kind(entry.told()) : what.text();
            case Told.Learning(LearningLine line) -> say.of(
                    line.recorded() ? "chart.learning" : "chart.request",
                    "topic",
                    say.code(line.topic()),
                    "direction",
                    words.direction(line.direction()));
            case Told.Registration _, Told.Stated _ -> words.kind(entry.told());
            case Told.Claim(_, var about, String value, _, _) ->
                say.of("chart.claim", "about", say.word(about), "value", ClaimValues.in(say, about, value));
            case Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _, Told.Waiver _,
                    Told.Activation _, Told.Closing _, Told.Continuation _ -> what == null
                    ? words.kind(entry.told())
                    : say.of("chart.dated", "date", words.kind(entry.told()), "what", what.text());
        };
    }

    private static Chart.Standing standing(EntryState state) {
        return switch (state) {
            case CONFIRMED -> Chart.Standing.CONFIRMED;
            case DISPUTED -> Chart.Standing.DISPUTED;
            case STATED, PLANNED, OVERDUE_UNCONFIRMED, HELD, CANCELLED, REQUESTED, CLAIMED, WITHDRAWN ->
                Chart.Standing.CLAIMED;
        };
    }

    private static Chart.State state(EntryState state) {
        return switch (state) {
            case PLANNED, OVERDUE_UNCONFIRMED, REQUESTED -> Chart.State.PLANNED;
            case CANCELLED -> Chart.State.CANCELLED;
            case STATED, HELD, CLAIMED, CONFIRMED, DISPUTED, WITHDRAWN -> Chart.State.HELD;
        };
    }
}
