package org.samklang.portal.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Choices from the views, as far as they list what there is and the reader may know of it. Each kind is asked for once.
final class ViewChoices implements Choices {
    private static final int MOST = 1000;
    private static final int MOST_PARTNERSHIPS = 25;
    private static final int LONGEST = 100;

    private final Views views;
    private final Unsealing unsealing;
    private final Caller caller;
    private final Say say;
    private final Setting setting;
    private final Map<StreamType, List<StartPage.Option>> known = new EnumMap<>(StreamType.class);
    private @Nullable List<TimelineEntry> entries;
    private @Nullable List<PartnershipEntry> all;

    ViewChoices(Views views, Unsealing unsealing, Caller caller, Say say, Setting setting) {
        this.views = views;
        this.unsealing = unsealing;
        this.caller = caller;
        this.say = say;
        this.setting = setting;
    }

    @Override
    public @Nullable List<StartPage.Option> of(StreamType type) {
        List<StartPage.Option> options = known.get(type);
        if (options == null) {
            options = ask(type);
            known.put(type, options);
        }
        // What nobody lists can only be typed.
        return options.isEmpty() ? null : options;
    }

    private List<StartPage.Option> ask(StreamType type) {
        return switch (type) {
            case ORGANISATION -> organisations();
            case PERSON -> new Reader(caller).isCoordinator() ? persons() : List.of();
            case PARTNERSHIP -> partnerships();
            case INSTRUMENT -> instruments();
            case ACTIVITY -> setting.partnership() == null ? subjects(type) : activities();
            case LEARNING -> setting.partnership() == null ? subjects(type) : learnings();
            case TREATY_PARTICIPATION, CAUSE -> List.of();
            case AGREEMENT,
                    PROJECT,
                    OUTCOME,
                    BODY,
                    NETWORK,
                    PROGRAMME,
                    GRANT,
                    STRATEGY,
                    RULE_SET,
                    DOCUMENT,
                    STATEMENT,
                    INQUIRY,
                    INITIATIVE -> subjects(type);
        };
    }

    /// All by name, the parties of the partnership first.
    private List<StartPage.Option> organisations() {
        List<OrganisationEntry> all =
                views.organisations(caller, "", Moment.live(), MOST, null).entries();
        Labels labels = new Labels(all, say);
        return all.stream()
                .filter(entry -> entry.mergedInto() == null)
                .map(entry -> new StartPage.Option(entry.id().value(), labels.name(entry.id()), false))
                .sorted(Comparator.<StartPage.Option, Boolean>comparing(
                                option -> !setting.parties().contains(new OrganisationId(option.value())))
                        .thenComparing(byLabel()))
                .toList();
    }

    /// By the names that this reader may read; those without any are left out.
    private List<StartPage.Option> persons() {
        List<Persons.PersonEntry> all =
                views.persons(caller, Set.of(), Moment.live(), null).entries();
        Map<SealedValue, Unsealing.Legible> legible = unsealing.open(
                caller, all.stream().flatMap(ViewChoices::firstName).toList());
        return all.stream()
                .flatMap(entry -> firstName(entry)
                        .map(legible::get)
                        .filter(Unsealing.Legible.Clear.class::isInstance)
                        .map(name -> new StartPage.Option(
                                entry.id().value(), ((Unsealing.Legible.Clear) name).text(), false)))
                .sorted(byLabel())
                .toList();
    }

    private static Stream<SealedValue> firstName(Persons.PersonEntry entry) {
        return entry.names().stream().map(Persons.SealedName::name).limit(1);
    }

    private List<StartPage.Option> partnerships() {
        Labels labels = labels();
        return allPartnerships().stream()
                .map(entry -> new StartPage.Option(entry.id().value(), Titles.text(entry, labels, say), false))
                .toList();
    }

    private List<StartPage.Option> instruments() {
        return views.conventions(caller, null, Moment.live(), null).conventions().stream()
                .map(convention -> new StartPage.Option(
                        convention.id().value(), ConventionPages.title(convention, say).text(), false))
                .toList();
    }

    private List<StartPage.Option> activities() {
        return entries().stream()
                .filter(entry -> entry.told() instanceof Told.Activity)
                .map(entry -> {
                    Told.Activity told = (Told.Activity) entry.told();
                    String title = told.details().title() == null
                            ? ""
                            : say.phrase(told.details().title()).text();
                    return option(told.activityId().value(), entry, say.word(told.kind()), title);
                })
                .distinct()
                .toList();
    }

    private List<StartPage.Option> learnings() {
        return entries().stream()
                .filter(entry -> entry.told() instanceof Told.Learning)
                .map(entry -> {
                    var line = ((Told.Learning) entry.told()).learning();
                    return option(
                            line.learningId().value(), entry, say.code(line.topic()), say.phrase(line.summary()).text());
                })
                .distinct()
                .toList();
    }

    private StartPage.Option option(String id, TimelineEntry entry, String kind, String what) {
        String when = entry.on() == null ? "" : say.date(entry.on()) + ": ";
        return new StartPage.Option(id, shortened(when + kind + (what.isEmpty() ? "" : ", " + what)), false);
    }

    /// Of the partnership that the form is about; the latest first.
    private List<TimelineEntry> entries() {
        if (entries == null) {
            List<TimelineEntry> all = new ArrayList<>(timeline(Objects.requireNonNull(setting.partnership())));
            all.sort(Comparator.comparing(
                    TimelineEntry::on, Comparator.nullsLast(PartialDate.ORDER.reversed())));
            entries = all;
        }
        return entries;
    }

    private List<TimelineEntry> timeline(String partnership) {
        try {
            return views.timeline(caller, new PartnershipId(partnership), Moment.live(), Page.whole(), null)
                    .entries();
        } catch (NotThere gone) {
            return List.of();
        }
    }

    /// What everybody may know of, and what belongs to the reader's organisation and its partnerships.
    private List<StartPage.Option> subjects(StreamType type) {
        Map<Subject, SubjectEntry> found = new LinkedHashMap<>();
        Stream.concat(Stream.of(Optional.<Subject>empty()), own().map(Optional::of))
                .flatMap(of -> views
                        .subjects(caller, type, of.orElse(null), Moment.live(), Page.first(MOST), null)
                        .entries()
                        .stream())
                .forEach(entry -> found.putIfAbsent(entry.subject(), entry));
        Labels labels = found.isEmpty() ? new Labels(List.of(), say) : labels();
        return found.values().stream()
                .map(entry -> {
                    String name = labels.phrase(entry).text();
                    String kind = labels.kind(entry).filter(word -> !word.equals(name)).map(word -> ", " + word).orElse("");
                    return new StartPage.Option(entry.subject().id(), shortened(name + kind), false);
                })
                .sorted(byLabel())
                .toList();
    }

    private Stream<Subject> own() {
        OrganisationId organisation = new Reader(caller).organisation();
        if (organisation == null || !new Reader(caller).isCoordinator()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(new Subject(StreamType.ORGANISATION, organisation.value())),
                allPartnerships().stream()
                        .filter(entry -> new Reader(caller).takesPart(entry.parties()))
                        .limit(MOST_PARTNERSHIPS)
                        .map(entry -> new Subject(StreamType.PARTNERSHIP, entry.id().value())));
    }

    private List<PartnershipEntry> allPartnerships() {
        if (all == null) {
            all = views.partnerships(caller, Views.Wanted.ALL, Moment.live(), Page.whole(), null).entries();
        }
        return all;
    }

    private Labels labels() {
        return new Labels(views.organisations(caller, "", Moment.live(), MOST, null).entries(), say);
    }

    private static String shortened(String label) {
        return label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label;
    }

    private Comparator<StartPage.Option> byLabel() {
        return Comparator.comparing(
                StartPage.Option::label, Collator.getInstance(say.language().locale()));
    }
}
