package org.samklang.portal.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.samklang.command.activity.CorrectEntry;
import org.samklang.events.ActivityDetails;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.partnerships.PartnershipEntry;
import org.springframework.web.util.UriComponentsBuilder;

/// Finds out where a form is opened, from its address.
record Settings(Views views) {

    /// In an address: the form is to have all fields.
    static final String ALL = "all";

    private static final String PARTNERSHIP = StreamType.PARTNERSHIP.prefix();
    private static final String ACTIVITY = StreamType.ACTIVITY.prefix();

    /// @param path what the address's pattern holds: `id` of a partnership, `learning`, `command`
    /// @param asked the address's query
    Setting of(
            FormDescription form, Map<String, String> path, Map<String, String> asked, Caller caller, Say say) {
        if (form.type() == CorrectEntry.class) {
            return correction(form, asked, caller, say);
        }
        if (path.containsKey("command")) {
            return open(form, asked, caller, say);
        }
        if (path.containsKey("learning")) {
            return confirmation(form, path, caller, say);
        }
        if (path.containsKey("id")) {
            return inPartnership(form, path, caller, say);
        }
        return form.address().startsWith("/conventions/")
                ? alone(form, say.of("form.ratification-intro"), "/conventions", Map.of())
                : alone(form, say.of("form.register-intro"), "/", own(caller));
    }

    private static Map<String, String> own(Caller caller) {
        return caller.organisation() == null ? Map.of() : Map.of("parties[0].organisation", caller.organisation());
    }

    private static Setting alone(FormDescription form, String intro, String back, Map<String, String> first) {
        return new Setting(
                intro, form.address(), back, Map.of(), first, List.of(), null, whole(form, null));
    }

    private Setting inPartnership(FormDescription form, Map<String, String> path, Caller caller, Say say) {
        PartnershipEntry entry = taken(caller, path.getOrDefault("id", ""));
        String id = entry.id().value();
        Map<String, String> fixed = new HashMap<>();
        place(form, StreamType.PARTNERSHIP, id, fixed);
        return new Setting(
                title(entry, caller, say),
                address(form, path),
                page(id),
                fixed,
                Map.of(),
                parties(entry),
                id,
                whole(form, id));
    }

    private Setting confirmation(FormDescription form, Map<String, String> path, Caller caller, Say say) {
        String id = path.getOrDefault("id", "");
        LearningLine line = received(caller, id, path.getOrDefault("learning", ""));
        return new Setting(
                say.of("form.confirm-intro", "topic", say.code(line.topic()), "summary", say.phrase(line.summary()).text()),
                address(form, path),
                page(id),
                Map.of("learningId", line.learningId().value()),
                visible(IntentTraits.of(form.type()), Map.of("learningId", line.learningId().value()), caller),
                List.of(),
                id,
                null);
    }

    /// At `/record/{command}`: whatever the query names stands in its field already.
    private Setting open(FormDescription form, Map<String, String> asked, Caller caller, Say say) {
        IntentTraits command = IntentTraits.of(form.type());
        FieldTexts texts = new FieldTexts(say);
        PartnershipEntry about = asked.containsKey(PARTNERSHIP) ? visible(caller, asked.getOrDefault(PARTNERSHIP, "")) : null;
        Map<String, String> first = new HashMap<>(command.name().equals("register-partnership") ? own(caller) : Map.of());
        asked.forEach((name, value) -> {
            StreamType stream = Streams.named(name);
            if (stream != null) {
                place(form, stream, value, first);
            } else {
                first.put(name, value);
            }
        });
        visible(command, first, caller).forEach(first::putIfAbsent);
        Map<String, String> query = new TreeMap<>(asked);
        query.keySet().removeAll(Set.of("lang"));
        String whole = form.asksForEverything() ? null : record(command.name(), with(query, ALL));
        return new Setting(
                texts.help(command.name()) + (about == null ? "" : " " + title(about, caller, say) + "."),
                record(command.name(), query),
                about == null ? "/record" : page(about.id().value()),
                Map.of(),
                first,
                about == null ? List.of() : parties(about),
                about == null ? null : about.id().value(),
                whole);
    }

    /// What is added to an entry is for those who see the entry, unless somebody chooses otherwise.
    private Map<String, String> visible(IntentTraits command, Map<String, String> begun, Caller caller) {
        Visibility recorded = new Recorded(views, caller).visibility(command, begun);
        return recorded == null ? Map.of() : Map.of(Form.VISIBILITY, recorded.name());
    }

    /// Where an entry is chosen first: the correction of nothing would take everything away. Null where none has to be.
    static @Nullable String elsewhere(FormDescription form, Map<String, String> asked) {
        if (form.type() != CorrectEntry.class || !asked.getOrDefault(ACTIVITY, "").isBlank()) {
            return null;
        }
        String partnership = asked.getOrDefault(PARTNERSHIP, "");
        return partnership.isBlank() ? "/subjects/" + ACTIVITY : page(partnership) + "#entries";
    }

    /// An entry is corrected as a whole, so the form begins with what is recorded, in the language it is recorded in.
    private Setting correction(FormDescription form, Map<String, String> asked, Caller caller, Say say) {
        ActivityId activity = new ActivityId(asked.getOrDefault(ACTIVITY, ""));
        Corrections.Entry entry = new Corrections(views, caller).entry(activity);
        PartnershipEntry about = entry.told().details().partnerships().stream()
                .findFirst()
                .map(partnership -> visible(caller, partnership.value()))
                .orElse(null);
        Narrative title = entry.told().details().title();
        String what = title == null ? say.word(entry.told().kind()) : say.phrase(title).text();
        return new Setting(
                say.of("form.correct-intro", "what", what),
                record(IntentTraits.of(form.type()).name(), Map.of(ACTIVITY, activity.value())),
                SubjectList.path(Corrections.subject(activity)),
                Map.of("activityId", activity.value()),
                entry.first(say),
                about == null ? List.of() : parties(about),
                about == null ? null : about.id().value(),
                null,
                entry);
    }

    private static Map<String, String> with(Map<String, String> query, String name) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, "");
        return more;
    }

    static String record(String command, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/record/" + command);
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }

    private static @Nullable String whole(FormDescription form, @Nullable String partnership) {
        Map<String, String> query = new LinkedHashMap<>();
        if (partnership != null) {
            query.put(PARTNERSHIP, partnership);
        }
        return record(IntentTraits.of(form.type()).name(), with(query, ALL));
    }

    private static String address(FormDescription form, Map<String, String> path) {
        return UriComponentsBuilder.fromPath(form.address()).encode().buildAndExpand(path).toUriString();
    }

    private static String page(String partnership) {
        return UriComponentsBuilder.fromPath("/partnerships/{id}").encode().buildAndExpand(partnership).toUriString();
    }

    /// Puts an id where the command first names something of its kind.
    private static void place(FormDescription form, StreamType stream, String id, Map<String, String> into) {
        IntentTraits command = IntentTraits.of(form.type());
        for (Shape.Part part : Shape.of(command.type()).parts()) {
            if (part.raw() == ActivityDetails.class) {
                if (Shape.of(ActivityDetails.class).parts().stream()
                        .anyMatch(each -> placed(each, "details." + each.name(), stream, id, into))) {
                    return;
                }
            } else if (!NewIds.makes(command, part) && placed(part, part.name(), stream, id, into)) {
                return;
            }
        }
    }

    private static boolean placed(
            Shape.Part part, String path, StreamType stream, String id, Map<String, String> into) {
        boolean list = Collection.class.isAssignableFrom(part.raw());
        Class<?> type = list ? part.entry() : part.raw();
        String at = list ? path + "[0]" : path;
        if (Id.class.isAssignableFrom(type) && Streams.of(type) == stream) {
            into.put(at, id);
            return true;
        }
        if (type == Subject.class) {
            into.put(at + ".type", stream.name());
            into.put(at + ".id", id);
            return true;
        }
        return false;
    }

    /// The partnership, if the reader may know of it.
    private PartnershipEntry visible(Caller caller, String id) {
        return views.partnership(caller, new PartnershipId(id), Moment.live(), null).entries().stream()
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /// The partnership, if the reader's organisation takes part.
    private PartnershipEntry taken(Caller caller, String id) {
        PartnershipEntry entry = visible(caller, id);
        if (!new Reader(caller).takesPart(entry.parties())) {
            throw new NotThere();
        }
        return entry;
    }

    /// The learning, if the reader's organisation received it.
    private LearningLine received(Caller caller, String partnership, String learning) {
        return views
                .balance(caller, new PartnershipId(partnership), null, null, Moment.live(), null)
                .learnings()
                .stream()
                .filter(line -> line.learningId().value().equals(learning))
                .filter(line -> line.direction().to().equals(new Reader(caller).organisation()))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static List<OrganisationId> parties(PartnershipEntry entry) {
        return entry.parties().stream().map(party -> party.organisation()).toList();
    }

    private String title(PartnershipEntry entry, Caller caller, Say say) {
        Labels labels = new Labels(
                views.organisations(caller, Set.copyOf(parties(entry)), Moment.live(), null).entries(), say);
        return Titles.text(entry, labels, say);
    }
}
