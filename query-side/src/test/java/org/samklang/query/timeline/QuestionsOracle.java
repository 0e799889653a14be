package org.samklang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Visibility;
import org.samklang.query.Answer;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;
import org.samklang.query.rows.Running;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewReader;

/// Asks a question over a random history twice, on both axes of time, for readers who see differently far, of everything
/// and of one thing: over the live view, and as a pure function over the simplest fold of the prefix of the log
/// ([NaiveEntries]). Both must say the same, and so must all pages together.
public final class QuestionsOracle {
    private static final int FACTS = 1200;
    private static final int IDS = 10;
    private static final int PAGE = 7;

    private final Random random;
    private final List<Recorded> history;
    private final Running running;
    private final Entries entries;
    private List<StreamType> types = List.of(
            StreamType.PARTNERSHIP,
            StreamType.PARTNERSHIP,
            StreamType.ORGANISATION,
            StreamType.ACTIVITY,
            StreamType.PROJECT,
            StreamType.GRANT,
            StreamType.NETWORK);

    /// One asking.
    public record Asking(@Nullable Subject about, Moment moment, Reach reach, Reach everywhere, Page page) {}

    /// @param beside views that the question reads beside the timelines
    public QuestionsOracle(long seed, View<?>... beside) {
        random = new Random(seed);
        history = new Histories(seed, Running.allViews(), IDS).next(FACTS);
        PartnershipTimeline view = new PartnershipTimeline();
        running = new Running(Stream.concat(Stream.of(view), Stream.of(beside)).toArray(View<?>[]::new));
        running.happened(history, 100);
        entries = new Entries(running.reader, view);
    }

    /// Asks about things of these kinds instead of the usual ones.
    public QuestionsOracle about(StreamType... kinds) {
        types = List.of(kinds);
        return this;
    }

    /// Reads the live views.
    public ViewReader reader() {
        return running.reader;
    }

    /// The live timelines.
    public Entries entries() {
        return entries;
    }

    /// @param question how it is put
    /// @param live answers over the live timelines
    /// @param pure answers over timelines that are open already
    /// @return how many lines were compared
    public <Q extends Question<A>, A extends Answer<?>> int agrees(
            Function<Asking, Q> question,
            Function<Q, A> live,
            BiFunction<Q, Entries.Opened, A> pure) {
        int lines = 0;
        for (int i = 0; i < 60; i++) {
            Asking asking = asking(i);
            Q asked = question.apply(asking);
            A answer = live.apply(asked);
            A naive = pure.apply(
                    asked, NaiveEntries.of(history, asking.moment(), asking.reach()).at(answer.stand()));
            assertThat(answer).as("%s", asking).isEqualTo(naive);
            assertThat(pages(asking, question, live)).as("%s", asking).isEqualTo(answer.entries());
            lines += answer.entries().size();
        }
        return lines;
    }

    private static <Q extends Question<A>, A extends Answer<?>> List<Object> pages(
            Asking asking,
            Function<Asking, Q> question,
            Function<Q, A> live) {
        List<Object> all = new ArrayList<>();
        String after = null;
        do {
            A page = live.apply(question.apply(new Asking(
                    asking.about(), asking.moment(), asking.reach(), asking.everywhere(), new Page(after, PAGE))));
            all.addAll(page.entries());
            after = page.next();
        } while (after != null);
        return all;
    }

    private Asking asking(int i) {
        Long knownAt = i % 4 == 0 ? null : (long) random.nextInt(-1, FACTS);
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(8 * 365));
        Subject about = i % 3 == 0 ? null : about();
        Reach everywhere = reach();
        Reach reach = about == null ? everywhere : everywhere.own().isEmpty() ? everywhere : Reach.of(Visibility.PARTNERS);
        return new Asking(about, new Moment(day, knownAt, null), reach, everywhere, Page.whole());
    }

    private Subject about() {
        StreamType type = types.get(random.nextInt(types.size()));
        return new Subject(type, type.prefix() + "-" + random.nextInt(IDS));
    }

    private Reach reach() {
        return switch (random.nextInt(4)) {
            case 0 -> Reach.of(Visibility.PUBLIC);
            case 1 -> Reach.of(Visibility.FUNDER);
            case 2 -> Reach.of(Visibility.PUBLIC).asPartnerOf(Set.of("partnership:partnership-1", "organisation:organisation-2"));
            default -> Reach.everything();
        };
    }
}
