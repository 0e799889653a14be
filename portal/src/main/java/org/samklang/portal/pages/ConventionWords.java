package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.Declaration;
import org.samklang.query.conventions.ConventionChart.Effect;
import org.samklang.query.conventions.ConventionChart.Goal;
import org.samklang.query.conventions.ConventionChart.InForce;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.conventions.ConventionChart.Report;
import org.samklang.query.conventions.ConventionChart.Reservation;
import org.samklang.query.conventions.ConventionChart.Step;

/// Puts a convention and its states into the reader's words.
record ConventionWords(Say say, Labels labels) {

    /// One instrument with its states.
    ///
    /// @param adopted when it was adopted; empty where nobody said
    record Shown(
            Phrase title,
            String kind,
            @Nullable String code,
            String adopted,
            boolean treaty,
            List<Note> goals,
            List<State> states) {}

    /// One state. What is not recorded is said to be so, never to be not done.
    ///
    /// @param answer for the style: `YES`
    /// @param signed when it signed
    /// @param consented when and by which act it consented to be bound
    /// @param from since when the treaty binds it: as recorded, and as it follows from the treaty's terms
    /// @param further what else is known: notice, reservations, declarations, reports
    record State(
            String name,
            String inForce,
            String answer,
            List<String> signed,
            List<String> consented,
            List<String> from,
            List<Note> further) {}

    Shown shown(Convention convention) {
        return new Shown(
                ConventionPages.title(convention, say),
                say.word(convention.kind()),
                convention.code(),
                convention.adoptedOn() == null ? "" : say.date(convention.adoptedOn()),
                convention.kind().isRatifiable(),
                convention.goals().stream().map(this::goal).toList(),
                convention.states().stream()
                        .map(this::state)
                        .sorted(Comparator.comparing(State::name))
                        .toList());
    }

    private Note goal(Goal goal) {
        String who = labels.brief(goal.organisation());
        return new Note(
                goal.states().isEmpty()
                        ? say.of("conventions.goal", "who", who)
                        : say.of(
                                "conventions.goal-in",
                                "who",
                                who,
                                "states",
                                say.listed(goal.states().stream().map(say::country).toList())),
                say.phrase(goal.goal()));
    }

    private State state(Participation participation) {
        InForce inForce = participation.inForce();
        return new State(
                say.country(participation.state()),
                inForce == null ? "" : say.word(inForce.answer()),
                inForce == null ? "" : inForce.answer().name(),
                orNotRecorded(those(participation, TreatyStep.SIGNATURE).map(this::signed)),
                orNotRecorded(participation.steps().stream().filter(Step::binds).map(this::consented)),
                orNotRecorded(Stream.concat(
                        those(participation, TreatyStep.ENTRY_INTO_FORCE).map(this::date),
                        participation.steps().stream().filter(Step::binds).flatMap(this::derived))),
                further(participation));
    }

    private static Stream<Step> those(Participation participation, TreatyStep kind) {
        return participation.steps().stream().filter(step -> step.step() == kind);
    }

    private List<String> orNotRecorded(Stream<String> found) {
        List<String> all = found.toList();
        return all.isEmpty() ? List.of(say.of("conventions.not-recorded")) : all;
    }

    private String date(Step step) {
        return say.date(step.on())
                + (step.happened() == Happened.PERHAPS ? " (" + say.of("entry.perhaps") + ")" : "");
    }

    private String signed(Step step) {
        return step.binds() ? say.of("conventions.signed-definitively", "date", date(step)) : date(step);
    }

    private String consented(Step step) {
        return say.of(
                "conventions.bound-by",
                "date",
                date(step),
                "how",
                step.form() == null ? say.word(step.step()) : say.word(step.form()));
    }

    private Stream<String> derived(Step consent) {
        Effect effect = consent.effect();
        return effect == null || effect.derived() == null
                ? Stream.empty()
                : Stream.of(say.of("conventions.derived", "date", say.date(effect.derived())));
    }

    private List<Note> further(Participation participation) {
        List<Note> notes = new ArrayList<>();
        those(participation, TreatyStep.DENUNCIATION).map(this::left).forEach(notes::add);
        those(participation, TreatyStep.SUCCESSION)
                .filter(step -> step.words() != null)
                .map(step -> new Note(say.word(step.step()), phrase(step.words())))
                .forEach(notes::add);
        participation.reservations().stream().map(this::reservation).forEach(notes::add);
        participation.declarations().stream().map(this::declaration).forEach(notes::add);
        participation.reports().stream().map(this::report).forEach(notes::add);
        return notes;
    }

    private Note left(Step step) {
        List<String> said = new ArrayList<>(
                List.of(say.word(step.step()), say.of("conventions.notice", "date", date(step))));
        Effect effect = step.effect();
        if (effect != null && effect.recorded() != null) {
            said.add(say.of("conventions.free-from", "date", say.date(effect.recorded())));
        }
        if (effect != null && effect.derived() != null) {
            said.add(say.of(
                    "conventions.free-from",
                    "date",
                    say.of("conventions.derived", "date", say.date(effect.derived()))));
        }
        return note(said, step.words());
    }

    private Note reservation(Reservation one) {
        List<String> said = new ArrayList<>(List.of(say.of("conventions.reservation")));
        add(said, one.provision());
        said.add(say.date(one.madeOn()));
        if (one.expiresOn() != null) {
            said.add(say.of("conventions.until", "date", say.date(one.expiresOn())));
        }
        one.renewals().forEach(renewal -> said.add(say.of("conventions.renewed", "date", say.date(renewal.on()))));
        if (one.withdrawnOn() != null) {
            said.add(say.of("conventions.withdrawn", "date", say.date(one.withdrawnOn())));
        }
        add(said, one.standing() == null ? null : say.word(one.standing()));
        return note(said, one.reservation());
    }

    private Note declaration(Declaration one) {
        List<String> said = new ArrayList<>(List.of(say.of("conventions.declaration")));
        add(said, one.provision());
        said.add(say.date(one.madeOn()));
        return note(said, one.declaration());
    }

    private Note report(Report one) {
        List<String> said = new ArrayList<>(List.of(say.word(one.kind())));
        add(said, one.publishedOn() == null ? null : say.date(one.publishedOn()));
        return note(said, one.title());
    }

    private static void add(List<String> said, @Nullable String more) {
        if (more != null) {
            said.add(more);
        }
    }

    private Note note(List<String> said, @Nullable Narrative words) {
        return new Note(String.join(", ", said), phrase(words));
    }

    private @Nullable Phrase phrase(@Nullable Narrative narrative) {
        return narrative == null ? null : say.phrase(narrative);
    }
}
