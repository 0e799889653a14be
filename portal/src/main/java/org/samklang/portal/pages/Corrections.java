package org.samklang.portal.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.command.activity.CorrectEntry;
import org.samklang.command.activity.WithdrawEntry;
import org.samklang.events.ActivityDetails;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Correcting and withdrawing the entry of an activity: who may, where it is done, and with what the form begins.
record Corrections(Views views, Caller caller) {

    /// A form that can be opened.
    record Offered(String id, String address, String label) {}

    /// The entry of an activity, as it stands now.
    record Entry(TimelineEntry line, Told.Activity told) {

        /// What a form begins with: everything that its fields can say, and for whom it stands recorded.
        Map<String, String> first(Say say) {
            Map<String, String> first = new HashMap<>(new Flat(say).of("details", told.details()));
            Stream.of(told.details().title(), told.details().description())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(text -> first.put(Form.LANGUAGE, text.language()));
            first.put(Form.VISIBILITY, line.visibility().name());
            // Every fact of an activity leaves its trace, and facts are counted from nought.
            first.put(Form.VERSION, String.valueOf(line.traces().size() - 1));
            return first;
        }
    }

    static Subject subject(ActivityId activity) {
        return new Subject(StreamType.ACTIVITY, activity.value());
    }

    /// @throws NotThere where there is none, or the reader may not correct it
    Entry entry(ActivityId activity) {
        if (!activity.isWellFormed()) {
            throw new NotThere();
        }
        return views.timeline(caller, subject(activity), Moment.live(), Page.whole(), null).entries().stream()
                .filter(line -> line.told() instanceof Told.Activity told
                        && told.activityId().equals(activity)
                        && may(line))
                .findFirst()
                .map(line -> new Entry(line, (Told.Activity) line.told()))
                .orElseThrow(NotThere::new);
    }

    /// What can be done with the activity; nothing where this reader may do nothing.
    List<Offered> offered(ActivityId activity, List<TimelineEntry> lines, Say say) {
        boolean may = lines.stream()
                .anyMatch(line -> line.told() instanceof Told.Activity told
                        && told.activityId().equals(activity)
                        && may(line));
        return may
                ? List.of(
                        offered("correct", CorrectEntry.class, activity, say),
                        offered("withdraw", WithdrawEntry.class, activity, say))
                : List.of();
    }

    private static Offered offered(String id, Class<? extends Intent<?>> command, ActivityId activity, Say say) {
        return new Offered(
                id,
                Settings.record(IntentTraits.of(command).name(), Map.of(StreamType.ACTIVITY.prefix(), activity.value())),
                say.of("action." + id));
    }

    private boolean may(TimelineEntry line) {
        return line.state() != EntryState.WITHDRAWN
                && IntentTraits.of(CorrectEntry.class).roles().contains(caller.role())
                && (caller.role() != Role.COORDINATOR
                        || line.told() instanceof Told.Activity told && takesPart(told.details()));
    }

    /// Those who take part in every partnership that it touches; without one, those whose activity it is, and those who run
    /// its networks and programmes. Where nobody is known to run them, anybody.
    private boolean takesPart(ActivityDetails details) {
        if (!details.partnerships().isEmpty()) {
            return details.partnerships().stream().allMatch(partnership -> views.takesPart(caller, partnership));
        }
        Set<Subject> owners = new HashSet<>(Subject.among(details.organisations()));
        Set<Subject> links = new HashSet<>(Subject.among(details.networks(), details.programmes()));
        if (!links.isEmpty()) {
            views.subjects(caller, links, Moment.live(), null).entries().forEach(link -> link.of().stream()
                    .filter(of -> of.type() == StreamType.ORGANISATION)
                    .forEach(owners::add));
        }
        return owners.isEmpty() || caller.organisation() != null
                && owners.contains(new Subject(StreamType.ORGANISATION, caller.organisation()));
    }
}
