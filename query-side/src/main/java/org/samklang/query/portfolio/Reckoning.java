package org.samklang.query.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Trace;
import org.samklang.query.portfolio.Portfolio.By;
import org.samklang.query.portfolio.Portfolio.Figure;
import org.samklang.query.portfolio.Portfolio.Level;
import org.samklang.query.portfolio.Portfolio.Line;
import org.samklang.query.portfolio.Portfolio.Tie;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Adds the entries of a portfolio up, line by line.
final class Reckoning {
    private static final List<FigureKind> OF_ALL = List.of(
            FigureKind.PARTNERSHIPS,
            FigureKind.PARTIES,
            FigureKind.PROJECTS,
            FigureKind.HELD,
            FigureKind.PLANNED,
            FigureKind.UNCONFIRMED,
            FigureKind.LEARNING_CLAIMED,
            FigureKind.LEARNING_CONFIRMED,
            FigureKind.OUTCOMES);
    private static final List<FigureKind> OF_A_PARTNERSHIP = List.of(
            FigureKind.PARTIES,
            FigureKind.PROJECTS,
            FigureKind.HELD,
            FigureKind.PLANNED,
            FigureKind.UNCONFIRMED,
            FigureKind.LEARNING_CLAIMED,
            FigureKind.LEARNING_CONFIRMED,
            FigureKind.OUTCOMES);
    private static final List<FigureKind> OF_A_PROJECT = List.of(FigureKind.RESULTS, FigureKind.OUTCOMES);

    private final Frame frame;
    private final List<TimelineEntry> entries;
    private final Map<Subject, List<TimelineEntry>> about = new HashMap<>();
    private final Shares.Common common;

    /// @param entries of everything that is added up, in the order of time
    Reckoning(Frame frame, List<TimelineEntry> entries, Map<OrganisationId, String> countries) {
        this.frame = frame;
        this.entries = entries;
        this.common = Shares.Common.of(entries, countries);
        for (TimelineEntry entry : entries) {
            for (Subject subject : entry.about()) {
                about.computeIfAbsent(subject, _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    /// Everything together, the programmes and the networks.
    List<Line> levels() {
        List<Line> lines = new ArrayList<>();
        Subject self = frame.about();
        Set<Subject> all = self == null ? Set.of() : frame.within(self);
        lines.add(new Line(
                "whole" + (self == null ? "" : ":" + self.streamId()),
                Level.WHOLE,
                self,
                List.of(),
                figures(new Shares(self, frame.presence(all), frame.byThemselves(), common), entries, OF_ALL),
                self == null ? List.of() : traces(about.getOrDefault(self, List.of()).stream())));
        frame.programmes().forEach(entry -> lines.add(level(Level.PROGRAMME, entry)));
        frame.networks().forEach(entry -> lines.add(level(Level.NETWORK, entry)));
        return lines;
    }

    private Line level(Level level, TimelineEntry entry) {
        Subject self = entry.about().getFirst();
        Set<Subject> within = frame.within(self);
        Map<Subject, Happened> presence = frame.presence(within);
        Set<Subject> subjects = new HashSet<>(within);
        subjects.addAll(presence.keySet());
        return new Line(
                self.streamId(),
                level,
                self,
                frame.partOf(self),
                figures(new Shares(self, presence, false, common), of(subjects), OF_ALL),
                traces(Stream.concat(Stream.of(entry), about.getOrDefault(self, List.of()).stream())));
    }

    /// These partnerships, each with its projects. One whose registration is not there is left out.
    List<Line> partnerships(Collection<Subject> those) {
        List<Line> lines = new ArrayList<>();
        for (Subject partnership : those) {
            List<TimelineEntry> own = about.getOrDefault(partnership, List.of());
            own.stream().filter(Reckoning::isRegistration).findFirst().ifPresent(registration -> {
                lines.add(partnership(partnership, registration, own));
                own.stream().flatMap(entry -> project(partnership, entry)).forEach(lines::add);
            });
        }
        return lines;
    }

    static boolean isRegistration(TimelineEntry entry) {
        return entry.told() instanceof Told.Registration;
    }

    private Line partnership(Subject partnership, TimelineEntry registration, List<TimelineEntry> own) {
        List<Frame.Bond> bonds = frame.bonds(partnership);
        return new Line(
                partnership.streamId(),
                Level.PARTNERSHIP,
                partnership,
                bonds.stream().map(Frame.Bond::tie).distinct().toList(),
                figures(
                        new Shares(partnership, Map.of(partnership, Happened.HAPPENED), false, common),
                        own,
                        OF_A_PARTNERSHIP),
                traces(Stream.of(Stream.of(registration), bonds.stream().map(Frame.Bond::entry), own.stream())
                        .flatMap(each -> each)));
    }

    private static List<Trace> traces(Stream<TimelineEntry> entries) {
        return entries.flatMap(entry -> entry.traces().stream())
                .distinct()
                .sorted(Comparator.comparingLong(Trace::position))
                .toList();
    }

    private Stream<Line> project(Subject partnership, TimelineEntry entry) {
        if (!(entry.told() instanceof Told.Stated(ProjectStarted started))) {
            return Stream.empty();
        }
        Subject project = entry.about().getFirst();
        List<Tie> ties = new ArrayList<>(List.of(new Tie(By.PART, partnership)));
        if (started.programme() != null) {
            ties.add(new Tie(By.PROJECT, new Subject(StreamType.PROGRAMME, started.programme().value())));
        }
        return Stream.of(new Line(
                project.streamId(),
                Level.PROJECT,
                project,
                ties,
                figures(
                        new Shares(project, Map.of(), false, common),
                        about.getOrDefault(project, List.of()),
                        OF_A_PROJECT),
                traces(about.getOrDefault(project, List.of()).stream())));
    }

    private List<TimelineEntry> of(Set<Subject> subjects) {
        Set<TimelineEntry> found = Collections.newSetFromMap(new IdentityHashMap<>());
        subjects.forEach(subject -> found.addAll(about.getOrDefault(subject, List.of())));
        return entries.stream().filter(found::contains).toList();
    }

    private static List<Figure> figures(Shares shares, List<TimelineEntry> of, List<FigureKind> always) {
        return Figures.of(
                of.stream().flatMap(entry -> shares.of(entry).stream()).collect(Collectors.toList()), always);
    }
}
