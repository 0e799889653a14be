package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samklang.events.ActivityDetails;
import org.samklang.events.NetworkMember;
import org.samklang.events.Party;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.value.Direction;
import org.samklang.events.value.Id;
import org.samklang.events.value.Money;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.Span;
import org.samklang.events.value.Theme;
import org.samklang.events.value.Visibility;
import org.samklang.portal.commands.ClearSource;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.pages.FormPage.Part;

/// Draws the fields of a command from its description, around what was typed.
final class FormDrawing {

    static final String COMMAND = "command";

    /// Lists without which there is nothing to record, whatever the description says: all lists may be empty there.
    private static final Set<String> NEEDED_LISTS = Set.of(
            "parties",
            "names",
            "titles",
            "assessments",
            "signatories",
            "submittedBy",
            "rules",
            "practices",
            "of",
            "record-participation.participants",
            "link-document.concerns",
            "set-network-scope.countries");

    /// How many rows a list begins with, where one is too few.
    private static final Map<String, Integer> ROWS = Map.of("parties", 2, "signatories", 2);

    /// A document's file is not a field of a form; it is sent in by itself.
    static final Set<Class<?>> NOT_TYPED = Set.of(StoredFile.class);

    private static final Set<Class<?>> WHO = Set.of(
            OrganisationId.class,
            PersonId.class,
            Participant.class,
            Participation.class,
            Party.class,
            Direction.class,
            NetworkMember.class);
    private static final Set<Class<?>> WHEN = Set.of(PartialDate.class, Span.class);
    private static final Set<Class<?>> IN_ONE_LINE = Set.of(Quantity.class, Money.class, Direction.class, Span.class);

    /// What some figures count.
    private static final Map<String, String> UNITS =
            Map.of("attendance", "people", "trained", "people", "staff", "people", "meetings", "meetings", "visits", "visits");

    private static final String ONLY_SCHEME = "samklang";

    private final IntentTraits command;
    private final Setting setting;
    private final Say say;
    private final FieldTexts texts;
    private final Codes codes;
    private final Choices choices;
    private final Entered entered;
    private final Map<String, String> errors;
    private boolean focus;

    /// @param errors what is wrong, by the name of the field or group where it is said
    FormDrawing(
            IntentTraits command, Setting setting, Say say, Choices choices, Entered entered, Map<String, String> errors) {
        this.command = command;
        this.setting = setting;
        this.say = say;
        this.texts = new FieldTexts(say);
        this.codes = new Codes(say);
        this.choices = choices;
        this.entered = entered;
        this.errors = errors;
    }

    /// Whether something must be filled in, may be left, or belongs to something that may be left.
    private enum Mark {
        NEEDED,
        OPTIONAL,
        PLAIN
    }

    /// How one part is shown.
    ///
    /// @param top whether it stands in the form itself and not in another part
    private record Look(String label, String hint, Mark mark, boolean top, List<String> among, boolean parties) {
        Look hinting(String other) {
            return new Look(label, other, mark, top, among, parties);
        }

        Look marked(Mark other) {
            return new Look(label, hint, other, top, among, parties);
        }
    }

    List<FormPage.Section> sections(FormDescription description) {
        Map<String, List<Part>> sections = new LinkedHashMap<>();
        List<Part> hidden = new ArrayList<>();
        // Made when the form is shown, so that sending it twice records it once.
        hidden.add(hidden("commandId", UUID.randomUUID().toString()));
        if (setting.correcting() != null) {
            hidden.add(hidden("expectedVersion", ""));
        }
        for (Shape.Part part : Shape.of(command.type()).parts()) {
            if (NewIds.makes(command, part)) {
                hidden.add(hidden(below(COMMAND, part), UUID.randomUUID().toString()));
            }
        }
        setting.fixed().forEach((path, value) -> hidden.add(hidden(COMMAND + "." + path, value)));
        if (description.asksForEverything()) {
            everything(sections);
        } else {
            description.blocks().forEach(block -> block.wanted().stream()
                    .filter(wanted -> !setting.fixed().containsKey(wanted.path()))
                    .forEach(wanted -> sections.computeIfAbsent(block.section(), _ -> new ArrayList<>())
                            .add(wanted(wanted))));
        }
        List<FormPage.Section> drawn = new ArrayList<>();
        boolean divided = sections.size() > 1 && sections.values().stream().mapToInt(List::size).sum() > 3;
        sections.forEach((name, parts) -> drawn.add(
                new FormPage.Section("section-" + name, divided ? heading(say.of("section." + name), parts) : "", parts)));
        drawn.add(new FormPage.Section("section-source", say.of("section.source"), cover()));
        hidden.addAll(drawn.getFirst().parts());
        drawn.set(0, new FormPage.Section(drawn.getFirst().id(), drawn.getFirst().title(), hidden));
        return drawn;
    }

    /// None where the only field is called the same.
    private static String heading(String title, List<Part> parts) {
        return parts.size() == 1 && parts.getFirst() instanceof FormPage.Field only && only.label().equals(title) ? "" : title;
    }

    /// What can be folded away stands last, and a number of days after the date.
    private static int place(Part part) {
        return switch (part) {
            case FormPage.Group group -> group.folded() ? 2 : 0;
            case FormPage.Field field -> field.name().endsWith(".durationDays") ? 1 : 0;
            case FormPage.Again _ -> 0;
        };
    }

    private void everything(Map<String, List<Part>> sections) {
        List.of("what", "who", "when", "where").forEach(name -> sections.put(name, new ArrayList<>()));
        for (Shape.Part part : Shape.of(command.type()).parts()) {
            String name = below(COMMAND, part);
            if (part.raw() == ActivityDetails.class) {
                Shape.of(ActivityDetails.class).parts().forEach(each -> everything(sections, each, below(name, each)));
            } else if (!NewIds.makes(command, part)) {
                everything(sections, part, name);
            }
        }
        sections.values().removeIf(List::isEmpty);
        sections.values().forEach(parts -> parts.sort(java.util.Comparator.comparingInt(FormDrawing::place)));
    }

    private void everything(Map<String, List<Part>> sections, Shape.Part part, String name) {
        if (!NOT_TYPED.contains(part.raw()) && !setting.fixed().containsKey(name.substring(COMMAND.length() + 1))) {
            sections.computeIfAbsent(section(part), _ -> new ArrayList<>()).add(part(part, name, look(part, false, true)));
        }
    }

    private static String section(Shape.Part part) {
        Class<?> type = Collection.class.isAssignableFrom(part.raw()) ? part.entry() : part.raw();
        if (WHO.contains(type)) {
            return "who";
        }
        if (WHEN.contains(type) || part.name().equals("durationDays")) {
            return "when";
        }
        return type == Place.class ? "where" : "what";
    }

    private Part wanted(FormDescription.Wanted wanted) {
        Shape.Part part = part(wanted.path());
        Look own = look(part, wanted.path().contains("."), true);
        String label = wanted.label() == null ? own.label() : say.of(wanted.label());
        boolean needed = wanted.needed() || part.required() && !optionalBefore(wanted.path());
        Mark mark = needed ? Mark.NEEDED : Mark.OPTIONAL;
        return part(part, COMMAND + "." + wanted.path(), new Look(label, own.hint(), mark, true, wanted.among(), wanted.parties()));
    }

    /// Whether something on the way to a field may be missing as a whole.
    private boolean optionalBefore(String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String before = path.substring(0, dot);
        return before.endsWith("]") || !part(before).required() || optionalBefore(before);
    }

    /// The component to which a path leads.
    private Shape.Part part(String path) {
        Class<?> type = command.type();
        Shape.Part part = null;
        for (String step : path.split("\\.", -1)) {
            String name = step.replaceAll("\\[.*", "");
            Class<?> owner = type;
            part = Shape.of(owner)
                    .part(name)
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + owner.getName()));
            type = Collection.class.isAssignableFrom(part.raw()) ? part.entry() : part.raw();
        }
        return java.util.Objects.requireNonNull(part);
    }

    private Look look(Shape.Part part, boolean withinOptional, boolean top) {
        boolean list = Collection.class.isAssignableFrom(part.raw());
        boolean neededList =
                list && (NEEDED_LISTS.contains(part.name()) || NEEDED_LISTS.contains(command.name() + "." + part.name()));
        Mark mark = part.raw() == boolean.class || neededList || part.required() && withinOptional
                ? Mark.PLAIN
                : part.required() ? Mark.NEEDED : Mark.OPTIONAL;
        return new Look(
                texts.label(command.name(), part.owner(), part.name()),
                texts.hint(command.name(), part.owner(), part.name()),
                mark,
                top,
                List.of(),
                false);
    }

    private Part part(Shape.Part part, String name, Look look) {
        Class<?> raw = part.raw();
        if (Collection.class.isAssignableFrom(raw) && !name.endsWith("]")) {
            return many(part, name, look);
        }
        Class<?> type = Collection.class.isAssignableFrom(raw) ? part.entry() : raw;
        return one(part, type, name, look);
    }

    private Part one(Shape.Part part, Class<?> type, String name, Look look) {
        if (part.seals() != null) {
            return field(name, "text", look, "", List.of());
        }
        if (type == String.class) {
            List<StartPage.Option> known = codes.of(part);
            return known == null
                    ? field(name, part.limit().lines() ? "textarea" : "text", look, "", List.of())
                    : field(name, "select", look, standard(part, name), known);
        }
        if (type == PartialDate.class) {
            return field(name, "date-words", look, "", List.of());
        }
        if (type == Span.class) {
            return field(name, "text", look, "", List.of());
        }
        if (type == Narrative.class) {
            return field(name, part.name().equals("title") && isOneLine(name) ? "text" : "textarea", look, "", List.of());
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type, name, look);
        }
        if (type == Theme.class) {
            return theme(name, look);
        }
        if (type == boolean.class) {
            return field(name, "check", look.marked(Mark.PLAIN), "", List.of());
        }
        if (type == Boolean.class) {
            return field(name, "select", look, "", yesAndNo());
        }
        if (type.isEnum()) {
            return field(name, "select", look, standard(part, name), constants(type));
        }
        if (type.isRecord()) {
            return group(name, look, IN_ONE_LINE.contains(type) ? "line" : "plain", inside(type, name, look));
        }
        if (type.isSealed()) {
            return kinds(type, name, look);
        }
        return leaf(type, name, look);
    }

    /// A field of one line would swallow the breaks between several.
    private boolean isOneLine(String name) {
        return entered.value(name, "").indexOf('\n') < 0;
    }

    private Part leaf(Class<?> type, String name, Look look) {
        String sort = type == java.time.LocalDate.class
                ? "day"
                : type.isPrimitive() || Number.class.isAssignableFrom(type) ? "number" : "text";
        return field(name, sort, look, "", List.of());
    }

    private List<Part> inside(Class<?> type, String name, Look look) {
        return Shape.of(type).parts().stream()
                .filter(each -> !NOT_TYPED.contains(each.raw()))
                .map(each -> part(each, below(name, each), look(each, look.mark() != Mark.NEEDED, false)))
                .toList();
    }

    private Part id(Class<?> type, String name, Look look) {
        StreamType stream = Streams.of(type);
        List<StartPage.Option> known = stream == null ? null : choices.of(stream);
        if (NewIds.mayMake(command, type)) {
            return newOrKnown(name, look, known == null ? List.of() : known);
        }
        if (known == null) {
            return field(name, "text", look.hinting(say.of("form.id-hint")), "", List.of());
        }
        List<StartPage.Option> offered = look.parties() && !setting.parties().isEmpty()
                ? known.stream()
                        .filter(option -> setting.parties().contains(new OrganisationId(option.value())))
                        .toList()
                : known;
        return field(name, "select", look, "", offered);
    }

    /// A new one first, under an id that stays the same when the form comes back.
    private Part newOrKnown(String name, Look look, List<StartPage.Option> known) {
        String before = entered.value(name, "");
        boolean chosenNew = !before.isBlank() && known.stream().noneMatch(option -> option.value().equals(before));
        List<StartPage.Option> offered = new ArrayList<>();
        offered.add(new StartPage.Option(
                chosenNew ? before : UUID.randomUUID().toString(), say.of("form.new-one"), false));
        offered.addAll(known);
        return field(name, "select", look, "", offered);
    }

    /// There is one vocabulary; its name goes along.
    private Part theme(String name, Look look) {
        boolean optional = look.mark() == Mark.OPTIONAL;
        Part code = field(name + ".code", "select", look, "", codes.topics());
        return new FormPage.Group(
                name, id(name), "", "", "bare", optional, false, false, true, List.of(hidden(name + ".scheme", ONLY_SCHEME), code), null);
    }

    private Part kinds(Class<?> type, String name, Look look) {
        List<Part> parts = new ArrayList<>();
        Map<String, Class<?>> kinds = Shape.kinds(type);
        Look which = new Look(say.of("form.kind"), "", look.mark() == Mark.OPTIONAL ? Mark.PLAIN : look.mark(), false, List.of(), false);
        parts.add(field(
                name + ".type",
                "select",
                which,
                "",
                kinds.keySet().stream()
                        .map(kind -> new StartPage.Option(kind, texts.kind(type, kind), false))
                        .toList()));
        parts.add(new FormPage.Again(Entered.kind(name), say.of("form.show-fields"), look.label()));
        Class<?> chosen = kinds.get(entered.value(name + ".type", ""));
        if (chosen != null) {
            focus |= entered.wantsKind(name);
            parts.addAll(inside(chosen, name, look));
            focus = false;
        }
        return group(name, look, "kinds", parts);
    }

    private Part many(Shape.Part part, String name, Look look) {
        Class<?> entry = part.entry();
        if (entry.isEnum()) {
            return field(name, "checks", look, "", constants(entry));
        }
        int rows = entered.rows(name, ROWS.getOrDefault(part.name(), 1));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            focus |= entered.wantsMore(name) && i == rows - 1;
            Look row = new Look(
                    say.of("form.row", "label", look.label(), "n", i + 1), "", Mark.PLAIN, false, look.among(), look.parties());
            Part drawn = one(part, entry, name + "[" + i + "]", row);
            parts.add(drawn instanceof FormPage.Group group ? asRow(group) : drawn);
        }
        focus = false;
        parts.add(new FormPage.Again(Entered.more(name), say.of("form.one-more"), look.label()));
        return group(name, look, "rows", parts);
    }

    /// A row may always stay empty.
    private static FormPage.Group asRow(FormPage.Group group) {
        return new FormPage.Group(
                group.name(), group.id(), group.title(), group.hint(), group.style(), true, false, false, true, group.parts(), group.error());
    }

    private FormPage.Group group(String name, Look look, String style, List<Part> parts) {
        boolean optional = look.mark() != Mark.NEEDED;
        boolean folded = look.top() && look.mark() == Mark.OPTIONAL && !style.equals("line");
        boolean open = parts.stream().flatMap(FormPage::within).anyMatch(FormDrawing::isOfInterest)
                || errors.containsKey(name)
                || (entered.again() != null && entered.again().contains(":" + name));
        return new FormPage.Group(
                name,
                id(name),
                look.label(),
                look.hint(),
                style,
                optional,
                look.mark() == Mark.OPTIONAL,
                folded,
                open,
                parts,
                errors.get(name));
    }

    private static boolean isOfInterest(Part part) {
        return part instanceof FormPage.Field field
                && !field.type().equals("hidden")
                && (field.error() != null
                        || !field.value().isBlank() && !field.value().equals(field.first())
                        || field.type().equals("checks")
                                && field.options().stream().anyMatch(StartPage.Option::chosen));
    }

    /// In which language the free text is, who may see the entry, and on what it rests.
    private List<Part> cover() {
        Look source = new Look(say.of("form.source"), say.of("form.source-hint"), Mark.OPTIONAL, true, List.of(), false);
        List<Part> citation = new ArrayList<>();
        citation.add(hidden("source.type", "citation"));
        citation.addAll(inside(ClearSource.Citation.class, "source", source));
        List<Part> cover = new ArrayList<>(List.of(
                field(
                        "language",
                        "select",
                        new Look(say.of("form.language"), "", Mark.NEEDED, true, List.of(), false),
                        say.language().tag(),
                        Codes.spoken()),
                field(
                        "visibility",
                        "select",
                        new Look(say.of("form.visibility"), visibilityHint(), Mark.NEEDED, true, List.of(), false),
                        command.visibleTo().name(),
                        words(visibilities())),
                group("source", source, "plain", citation)));
        // Asked once: some commands are about why.
        if (Shape.of(command.type()).part("reason").isEmpty()) {
            cover.add(field(
                    "reason",
                    "text",
                    new Look(say.of("form.reason"), texts.hint("", Submission.Cover.class, "reason"), Mark.OPTIONAL, true, List.of(), false),
                    "",
                    List.of()));
        }
        return cover;
    }

    /// Those that everybody may choose, and the one that is recorded, where something is corrected.
    private List<Visibility> visibilities() {
        String recorded = entered.value("visibility", "");
        return Arrays.stream(Visibility.values())
                .filter(each -> each.name().equals(recorded) || switch (each) {
                    case PUBLIC, FUNDER, PARTNERS -> true;
                    case INTERNAL, PROTECTED -> false;
                })
                .toList();
    }

    /// Says why what is recorded is for everybody from the start.
    private String visibilityHint() {
        return command.visibleTo() == Visibility.PUBLIC ? say.of("form.visibility-public") : "";
    }

    private FormPage.Field hidden(String name, String first) {
        return new FormPage.Field(
                name, id(name), "hidden", "", "", false, false, first, entered.value(name, first), List.of(), null, null, false);
    }

    private FormPage.Field field(String name, String type, Look look, String standard, List<StartPage.Option> options) {
        String value = type.equals("check") || type.equals("checks")
                ? entered.values(name).stream().findFirst().orElse("")
                : entered.value(name, standard);
        List<String> chosen = type.equals("checks") ? entered.values(name) : List.of(value);
        List<StartPage.Option> offered = new ArrayList<>();
        options.stream()
                .filter(option -> look.among().isEmpty() || look.among().contains(option.value()))
                .map(option -> new StartPage.Option(option.value(), option.label(), chosen.contains(option.value())))
                .forEach(offered::add);
        if (type.equals("select") && !value.isBlank() && offered.stream().noneMatch(StartPage.Option::chosen)) {
            offered.add(new StartPage.Option(value, value, true));
        }
        String error = errors.get(name);
        String hint = type.equals("date-words") && look.hint().isEmpty() ? say.of("form.date-hint") : look.hint();
        boolean here = focus;
        focus = false;
        return new FormPage.Field(
                name,
                id(name),
                type,
                look.label(),
                hint,
                look.mark() == Mark.NEEDED,
                look.mark() == Mark.OPTIONAL,
                standard,
                value,
                offered,
                error,
                type.equals("date-words") && error == null ? Form.understood(say, value) : null,
                here);
    }

    private List<StartPage.Option> constants(Class<?> type) {
        return words(Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant).toList());
    }

    private List<StartPage.Option> words(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(each -> new StartPage.Option(each.name(), say.word(each), false))
                .toList();
    }

    private List<StartPage.Option> yesAndNo() {
        return List.of(
                new StartPage.Option("true", say.of("form.yes"), false),
                new StartPage.Option("false", say.of("form.no"), false));
    }

    /// What most people mean, which they can change.
    private String standard(Shape.Part part, String name) {
        if (part.owner() == Quantity.class) {
            return part.name().equals("qualifier")
                    ? Qualifier.EXACT.name()
                    : UNITS.getOrDefault(name.replaceAll(".*\\.(\\w+)\\.unit$", "$1"), "");
        }
        if (part.owner() == Name.class) {
            return part.name().equals("kind")
                    ? NameKind.OFFICIAL.name()
                    : part.name().equals("language") ? say.language().tag() : "";
        }
        return "";
    }

    private static String below(String name, Shape.Part part) {
        return name + "." + part.name();
    }

    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
