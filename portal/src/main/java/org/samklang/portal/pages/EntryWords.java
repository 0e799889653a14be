package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.Fact;
import org.samklang.events.Party;
import org.samklang.events.Subject;
import org.samklang.events.value.Direction;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.Quantity;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.OutsideScope;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Puts what an entry says into words: what kind of thing it is, what, who, where, and from whom to whom.
record EntryWords(Say say, Labels labels, Secrets secrets) {

    /// What kind of thing the entry is.
    String kind(Told told) {
        return switch (told) {
            case Told.Registration _ -> say.of("told.registration");
            case Told.Joining _ -> say.of("told.joining");
            case Told.Choosing _ -> say.of("told.theme");
            case Told.Entering _ -> say.of("told.phase");
            case Told.Assessment _ -> say.of("told.assessment");
            case Told.Waiver _ -> say.of("told.waiver");
            case Told.Activation _ -> say.of("told.activation");
            case Told.Claim(_, var about, _, _, _) ->
                say.of("told.claim", "about", say.word(about));
            case Told.Closing _ -> say.of("told.closing");
            case Told.Continuation _ -> say.of("told.continuation");
            case Told.Activity activity -> say.word(activity.kind());
            case Told.Stated(Fact fact) -> facts().sentence(fact);
            case Told.Learning(LearningLine line) when line.kind() == null -> say.of("told.request");
            case Told.Learning(LearningLine line) -> say.of(
                    "told.learning",
                    "kind",
                    line.kind() == null ? "" : say.word(line.kind()),
                    "topic",
                    say.code(line.topic()));
        };
    }

    /// What it says.
    @Nullable Phrase what(Told told) {
        return switch (told) {
            case Told.Registration said -> phrase(said.title());
            case Told.Joining(Party party) -> labels.phrase(party.organisation());
            case Told.Choosing(var theme, _) -> Say.own(say.code(theme.code()));
            case Told.Entering(var phase) -> Say.own(say.word(phase));
            case Told.Assessment(var assessments) -> Say.own(say.listed(
                    assessments.stream().map(this::assessed).toList()));
            case Told.Waiver(var criterion, _) -> Say.own(say.word(criterion));
            case Told.Activation(boolean here) -> Say.own(say.of(here ? "told.decided-here" : "told.says-source"));
            case Told.Claim claim -> say.phrase(claim.statement());
            case Told.Closing(Narrative reason) -> phrase(reason);
            case Told.Continuation(boolean funded, _) -> Say.own(say.of(funded ? "told.funded" : "told.unfunded"));
            case Told.Activity activity -> phrase(activity.details().title());
            case Told.Learning(LearningLine line) -> say.phrase(line.summary());
            case Told.Stated(Fact fact) -> facts().what(fact);
        };
    }

    /// More of it, where there is more.
    @Nullable Phrase more(Told told) {
        return switch (told) {
            case Told.Registration said -> phrase(said.description());
            case Told.Waiver(_, Narrative reason) -> say.phrase(reason);
            case Told.Continuation(_, Narrative note) -> phrase(note);
            case Told.Activity activity -> activity.cancellation() == null || activity.held() != null
                    ? phrase(activity.details().description())
                    : say.phrase(activity.cancellation().reason());
            case Told.Claim claim -> phrase(claim.resolution());
            case Told.Stated(Fact fact) -> facts().more(fact);
            case Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _, Told.Activation _,
                    Told.Closing _, Told.Learning _ -> null;
        };
    }

    private FactWords facts() {
        return new FactWords(this);
    }

    private @Nullable Phrase phrase(@Nullable Narrative narrative) {
        return narrative == null ? null : say.phrase(narrative);
    }

    private String assessed(CriterionAssessment assessment) {
        return say.of(
                "told.assessed",
                "criterion",
                say.word(assessment.criterion()),
                "verdict",
                say.word(assessment.verdict()));
    }

    List<Phrase> who(Told told) {
        return switch (told) {
            case Told.Registration said -> said.parties().stream()
                    .map(party -> labels.phrase(party.organisation()))
                    .toList();
            case Told.Choosing(_, var decidedBy) ->
                decidedBy.stream().map(labels::phrase).toList();
            case Told.Activity activity -> activity(activity);
            case Told.Learning(LearningLine line) -> line.words().stream()
                    .map(word -> Say.own(say.of(
                            word.disputes() ? "told.disputed-by" : "told.confirmed-by",
                            "who",
                            labels.brief(word.by()),
                            "level",
                            word.level() == null ? "" : say.word(word.level()))))
                    .distinct()
                    .toList();
            case Told.Joining _, Told.Entering _, Told.Assessment _, Told.Waiver _, Told.Activation _, Told.Claim _,
                    Told.Closing _, Told.Continuation _, Told.Stated _ -> List.of();
        };
    }

    private List<Phrase> activity(Told.Activity activity) {
        List<Phrase> who = new ArrayList<>();
        if (activity.held() != null) {
            specifics(activity.held().specifics(), who);
        }
        List<String> countries = new ArrayList<>();
        for (Participation participation : activity.details().participants()) {
            if (participation.who() instanceof Participant.Country country) {
                countries.add(country(country));
            } else {
                who.add(participant(participation.who()));
            }
        }
        if (!countries.isEmpty()) {
            who.add(Say.own(say.count("who.countries", countries.size()) + ": " + say.listed(countries)));
        }
        return who;
    }

    private void specifics(Told.Specifics specifics, List<Phrase> who) {
        switch (specifics) {
            case Told.Visit visit -> {
                add(who, "who.visitor", visit.visitor());
                add(who, "who.host", visit.host());
            }
            case Told.Placement placement -> {
                add(who, "who.visitor", placement.visitor());
                add(who, "who.host", placement.host());
                add(who, placement.staff());
                days(who, placement.durationDays());
            }
            case Told.IncomingVisit visit -> {
                add(who, "who.host", visit.host());
                if (!visit.visitors().isEmpty()) {
                    who.add(Say.own(say.of(
                            "who.guests",
                            "who",
                            say.listed(visit.visitors().stream().map(say::word).toList()))));
                }
                add(who, visit.visits());
            }
            case Told.Meetings meetings -> {
                add(who, "who.host", meetings.hostedBy());
                add(who, meetings.meetings());
            }
            case Told.Conference conference -> {
                add(who, conference.attendance());
                days(who, conference.durationDays());
            }
            case Told.Training training -> {
                add(who, "who.provider", training.provider());
                add(who, training.trained());
            }
            case Told.Advocacy advocacy ->
                advocacy.allies().forEach(ally -> add(who, "who.ally", ally));
            case Told.Dissemination _, Told.Nothing _ -> {}
        }
    }

    private void add(List<Phrase> who, @Nullable Quantity quantity) {
        if (quantity != null) {
            who.add(Say.own(say.quantity(quantity)));
        }
    }

    private void days(List<Phrase> who, @Nullable Integer days) {
        if (days != null) {
            who.add(Say.own(say.count("who.days", days)));
        }
    }

    /// What else is known: how a plan was moved, what was passed on or worked for, contributions, promises, what a piece of
    /// learning belongs to, and that a member is from outside its network's scope.
    List<Note> notes(TimelineEntry entry) {
        return switch (entry.told()) {
            case Told.Activity activity -> notes(activity);
            case Told.Learning(LearningLine line) -> notes(line.links());
            case Told.Stated _ ->
                entry.outsideScope() == null ? List.of() : List.of(new Note(outside(entry.outsideScope()), null));
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _ ->
                List.of();
        };
    }

    /// That a member joined its network from outside the scope, and whether somebody said why; null where none did.
    @Nullable String outsideScope(TimelineEntry entry) {
        OutsideScope outside = entry.outsideScope();
        if (outside == null) {
            return null;
        }
        String what = say.of(outside.perhaps() ? "entry.outside-scope.perhaps" : "entry.outside-scope");
        return outside.explained() ? say.of("entry.outside-scope.explained", "what", what) : what;
    }

    private String outside(OutsideScope outside) {
        String what = say.of(
                outside.perhaps() ? "note.outside-scope.perhaps" : "note.outside-scope",
                "scope",
                countries(outside.scope()),
                "from",
                countries(outside.from()));
        return outside.explained() ? what : say.of("note.outside-scope.unexplained", "what", what);
    }

    private String countries(List<String> codes) {
        return say.listed(codes.stream().map(say::country).toList());
    }

    private List<Note> notes(LearningLine.Links links) {
        List<Note> notes = new ArrayList<>();
        named(notes, "note.at", links.activities());
        named(notes, "note.outcome", links.outcomes());
        named(notes, "note.document", links.documents());
        return notes;
    }

    private List<Note> notes(Told.Activity activity) {
        List<Note> notes = new ArrayList<>();
        named(notes, "note.network", activity.details().networks());
        named(notes, "note.programme", activity.details().programmes());
        if (activity.plan() != null) {
            activity.plan().moves().stream().map(this::moved).forEach(notes::add);
        }
        if (activity.held() != null) {
            switch (activity.held().specifics()) {
                case Told.Dissemination passedOn -> {
                    notes.add(new Note(
                            say.of("note.channel", "channel", say.word(passedOn.channel())),
                            phrase(passedOn.audience())));
                    named(notes, "note.learning", passedOn.learnings());
                }
                case Told.Advocacy advocacy -> {
                    named(notes, "note.instrument", advocacy.instruments());
                    if (advocacy.target() != null) {
                        notes.add(new Note(say.of("note.target"), phrase(advocacy.target())));
                    }
                }
                case Told.Conference conference -> named(notes, "note.instrument", conference.instruments());
                case Told.Visit _,
                        Told.Placement _,
                        Told.IncomingVisit _,
                        Told.Meetings _,
                        Told.Training _,
                        Told.Nothing _ -> {}
            }
        }
        activity.contributions().stream()
                .map(one -> new Note(
                        say.of("note.contribution", "who", participant(one.by()).text(), "what", say.word(one.kind())),
                        phrase(one.subject())))
                .forEach(notes::add);
        activity.promises().stream().map(this::promise).forEach(notes::add);
        return notes;
    }

    private Note moved(Told.Move move) {
        String label = say.of("note.moved", "from", say.date(move.from()), "to", say.date(move.to()));
        return new Note(
                move.statedOn() == null
                        ? label
                        : say.of("chart.dated", "date", say.date(move.statedOn()), "what", label),
                phrase(move.reason()));
    }

    private Note promise(Told.Promise promise) {
        List<String> said = new ArrayList<>();
        said.add(say.of("note.promise", "who", labels.brief(promise.by())));
        if (promise.dueOn() != null) {
            said.add(say.of("note.due", "date", say.date(promise.dueOn())));
        }
        Told.Kept kept = promise.kept();
        if (kept == null) {
            said.add(say.of("note.open"));
        } else {
            said.add(kept.on() == null ? say.of("note.kept") : say.of("note.kept-on", "date", say.date(kept.on())));
        }
        return new Note(String.join(", ", said), say.phrase(promise.promise()));
    }

    private void named(List<Note> notes, String key, List<? extends Id> ids) {
        if (!ids.isEmpty()) {
            List<String> names = ids.stream()
                    .map(id -> Subject.of(id).map(labels::subject).orElse(id.value()))
                    .toList();
            notes.add(new Note(say.of(key, "what", say.listed(names)), null));
        }
    }

    private void add(List<Phrase> who, String key, @Nullable OrganisationId organisation) {
        if (organisation != null) {
            who.add(Say.own(say.of(key, "who", labels.brief(organisation))));
        }
    }

    Phrase participant(Participant who) {
        return switch (who) {
            case Participant.Person(var person, OrganisationId organisation) -> Say.own(
                    organisation == null
                            ? secrets.person(person)
                            : say.of("who.of", "who", secrets.person(person), "organisation", labels.brief(organisation)));
            case Participant.Office office -> say.phrase(office.title());
            case Participant.Organisation(var organisation) ->
                new Phrase(labels.brief(organisation), labels.phrase(organisation).lang());
            case Participant.Country country -> Say.own(country(country));
            case Participant.Headcount(Quantity quantity, Narrative category) -> category == null
                    ? Say.own(say.quantity(quantity))
                    : new Phrase(
                            say.figure(quantity) + " " + category.in(say.language().tag()),
                            category.languageFor(say.language().tag()));
        };
    }

    /// The country, or the part of it that the source means.
    private String country(Participant.Country said) {
        String part = said.subdivision();
        return part == null
                ? say.country(said.country())
                : say.texts().find(say.language(), "place." + part).orElse(part);
    }

    String where(Told told) {
        return told instanceof Told.Activity activity ? say.place(activity.details().place()) : "";
    }

    String direction(Told told) {
        return told instanceof Told.Learning(LearningLine line) ? direction(line.direction()) : "";
    }

    String direction(Direction direction) {
        return say.of("pages.from-to", "from", labels.brief(direction.from()), "to", labels.brief(direction.to()));
    }
}
