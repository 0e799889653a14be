package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.Happened;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.Declaration;
import org.samklang.query.conventions.ConventionChart.Effect;
import org.samklang.query.conventions.ConventionChart.Goal;
import org.samklang.query.conventions.ConventionChart.InForce;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.conventions.ConventionChart.Report;
import org.samklang.query.conventions.ConventionChart.Reservation;
import org.samklang.query.conventions.ConventionChart.Step;
import org.samklang.query.conventions.ConventionWork;

/// Puts a convention and its states into the reader's words.
///
/// @param pages the instruments that have a page for this reader
/// @param widest the facts that this reader finds there
/// @param query of the page's address, for links that stay in the same time; empty for now
record ConventionWords(Say say, Lines lines, Set<InstrumentId> pages, Visibility widest, String query) {
    /// So many partners of one country are named.
    private static final int MANY = 12;

    /// One instrument with its states.
    ///
    /// @param link to its own page; null where it has none for this reader
    /// @param adopted when it was adopted; empty where nobody said
    /// @param notBound countries of partners that it does not bind
    /// @param work activities that worked towards it
    record Shown(
            Phrase title,
            @Nullable String link,
            String kind,
            @Nullable String code,
            String adopted,
            boolean treaty,
            List<Note> goals,
            List<State> states,
            List<Country> notBound,
            List<QuestionPage.Item> work) {}

    /// A country of partners that an instrument does not bind.
    ///
    /// @param partners address of the partnerships with partners there
    record Country(String name, String partners, String inForce, String answer, String who) {}

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
            List<Proved> signed,
            List<Proved> consented,
            List<Proved> from,
            List<Note> further) {}

    /// What a state did.
    ///
    /// @param link to the entry that tells it; null where none does
    record Proved(String text, @Nullable String link) {}

    /// @param work null where nothing is known of it
    Shown shown(Convention convention, ConventionWork.@Nullable Work work) {
        InstrumentId id = convention.id();
        return new Shown(
                ConventionPages.title(convention, say),
                pages.contains(id) ? page(id) + query : null,
                say.word(convention.kind()),
                convention.code(),
                convention.adoptedOn() == null ? "" : say.date(convention.adoptedOn()),
                convention.kind().isRatifiable(),
                convention.goals().stream().map(goal -> goal(id, goal)).toList(),
                convention.states().stream()
                        .map(state -> state(id, state))
                        .sorted(Comparator.comparing(State::name))
                        .toList(),
                work == null
                        ? List.of()
                        : work.notBound().stream()
                                .map(this::country)
                                .sorted(Comparator.comparing(Country::name))
                                .toList(),
                work == null
                        ? List.of()
                        : work.activities().stream()
                                .map(entry -> lines.item(entry, List.of()))
                                .toList());
    }

    private Country country(ConventionWork.PartnerCountry country) {
        return new Country(
                say.country(country.state()),
                "/?country=" + country.state(),
                say.word(country.inForce()),
                country.inForce().name(),
                say.listed(country.partners().stream()
                        .limit(MANY)
                        .map(lines.labels()::brief)
                        .toList())
                        + (country.partners().size() > MANY ? " …" : ""));
    }

    private static String page(InstrumentId id) {
        return SubjectList.path(new Subject(StreamType.INSTRUMENT, id.value()));
    }

    /// The entry that the first of these facts made, on the instrument's own page.
    private @Nullable String link(InstrumentId id, Visibility visibility, List<Trace> traces) {
        return pages.contains(id) && visibility.isWithin(widest) && !traces.isEmpty()
                ? page(id) + query + "#" + Entries.anchor("fact:" + traces.getFirst().eventId())
                : null;
    }

    private Proved proved(String text, InstrumentId id, Step step) {
        return new Proved(text, link(id, step.visibility(), step.traces()));
    }

    private Note goal(InstrumentId id, Goal goal) {
        String who = lines.labels().brief(goal.organisation());
        return new Note(
                goal.states().isEmpty()
                        ? say.of("conventions.goal", "who", who)
                        : say.of(
                                "conventions.goal-in",
                                "who",
                                who,
                                "states",
                                say.listed(goal.states().stream().map(say::country).toList())),
                say.phrase(goal.goal()),
                link(id, goal.visibility(), goal.traces()));
    }

    private State state(InstrumentId id, Participation participation) {
        InForce inForce = participation.inForce();
        return new State(
                say.country(participation.state()),
                inForce == null ? "" : say.word(inForce.answer()),
                inForce == null ? "" : inForce.answer().name(),
                orNotRecorded(those(participation, TreatyStep.SIGNATURE).map(step -> proved(signed(step), id, step))),
                orNotRecorded(participation.steps().stream()
                        .filter(Step::binds)
                        .map(step -> proved(consented(step), id, step))),
                orNotRecorded(Stream.concat(
                        those(participation, TreatyStep.ENTRY_INTO_FORCE).map(step -> proved(date(step), id, step)),
                        participation.steps().stream()
                                .filter(Step::binds)
                                .flatMap(step -> derived(step).map(text -> proved(text, id, step))))),
                further(id, participation));
    }

    private static Stream<Step> those(Participation participation, TreatyStep kind) {
        return participation.steps().stream().filter(step -> step.step() == kind);
    }

    private List<Proved> orNotRecorded(Stream<Proved> found) {
        List<Proved> all = found.toList();
        return all.isEmpty() ? List.of(new Proved(say.of("conventions.not-recorded"), null)) : all;
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

    private List<Note> further(InstrumentId id, Participation participation) {
        List<Note> notes = new ArrayList<>();
        those(participation, TreatyStep.DENUNCIATION).map(step -> left(id, step)).forEach(notes::add);
        those(participation, TreatyStep.SUCCESSION)
                .filter(step -> step.words() != null)
                .map(step -> new Note(
                        say.word(step.step()), phrase(step.words()), link(id, step.visibility(), step.traces())))
                .forEach(notes::add);
        participation.reservations().stream().map(one -> reservation(id, one)).forEach(notes::add);
        participation.declarations().stream().map(one -> declaration(id, one)).forEach(notes::add);
        participation.reports().stream().map(one -> report(id, one)).forEach(notes::add);
        return notes;
    }

    private Note left(InstrumentId id, Step step) {
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
        return note(said, step.words(), link(id, step.visibility(), step.traces()));
    }

    private Note reservation(InstrumentId id, Reservation one) {
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
        return note(said, one.reservation(), link(id, one.visibility(), one.traces()));
    }

    private Note declaration(InstrumentId id, Declaration one) {
        List<String> said = new ArrayList<>(List.of(say.of("conventions.declaration")));
        add(said, one.provision());
        said.add(say.date(one.madeOn()));
        return note(said, one.declaration(), link(id, one.visibility(), one.traces()));
    }

    private Note report(InstrumentId id, Report one) {
        List<String> said = new ArrayList<>(List.of(say.word(one.kind())));
        add(said, one.publishedOn() == null ? null : say.date(one.publishedOn()));
        return note(said, one.title(), link(id, one.visibility(), one.traces()));
    }

    private static void add(List<String> said, @Nullable String more) {
        if (more != null) {
            said.add(more);
        }
    }

    private Note note(List<String> said, @Nullable Narrative words, @Nullable String link) {
        return new Note(String.join(", ", said), phrase(words), link);
    }

    private @Nullable Phrase phrase(@Nullable Narrative narrative) {
        return narrative == null ? null : say.phrase(narrative);
    }
}
