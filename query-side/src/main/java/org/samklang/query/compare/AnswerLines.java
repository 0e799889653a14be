package org.samklang.query.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.samklang.events.StreamType;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.Proof;
import org.samklang.query.compliance.RuleResult;
import org.samklang.query.compliance.RuleSetCompliance;
import org.samklang.query.compliance.RuleSets;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.documents.Documents;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.Timeline;

/// Answers as lines that have a name of their own at every moment.
final class AnswerLines {
    private AnswerLines() {}

    /// Where an answer stands.
    static Stand stand(Object answer) {
        return switch (answer) {
            case Answer<?> lines -> lines.stand();
            case Partnerships found -> found.stand();
            case Organisations found -> found.stand();
            case Persons found -> found.stand();
            case Subjects found -> found.stand();
            case Documents found -> found.stand();
            case ConventionChart chart -> chart.stand();
            case LearningBalance balance -> balance.stand();
            case Compliance compliance -> compliance.stand();
            case Commitments found -> found.stand();
            case RuleSets found -> found.stand();
            default -> throw unknown(answer);
        };
    }

    /// @throws IllegalArgumentException for an answer that is no answer of a view
    static List<Line> of(Object answer) {
        return switch (answer) {
            case Timeline timeline -> timeline.entries().stream()
                    .map(entry -> new Line(
                            entry.key(), entry, entry.traces(), new Line.Behind("timeline", entry.key(), true)))
                    .toList();
            case Answer<?> lines -> lines.entries().stream().map(AnswerLines::line).toList();
            case Partnerships found -> found.entries().stream()
                    .map(each -> Line.of(
                            StreamType.PARTNERSHIP.streamId(each.id().value()),
                            each,
                            "partnerships",
                            StreamType.PARTNERSHIP.streamId(each.id().value())))
                    .toList();
            case Organisations found -> found.entries().stream()
                    .map(each -> Line.of(
                            StreamType.ORGANISATION.streamId(each.id().value()),
                            each,
                            "organisations",
                            each.id().value()))
                    .toList();
            case Persons found -> found.entries().stream()
                    .map(each -> Line.of(
                            StreamType.PERSON.streamId(each.id().value()), each, "persons", each.id().value()))
                    .toList();
            case Subjects found -> found.entries().stream()
                    .map(AnswerLines::subject)
                    .toList();
            case Documents found -> found.entries().stream()
                    .map(each -> Line.of(
                            StreamType.DOCUMENT.streamId(each.id().value()), each, each.traces()))
                    .toList();
            case ConventionChart chart -> chart.conventions().stream()
                    .flatMap(AnswerLines::convention)
                    .toList();
            case LearningBalance balance -> balance(balance);
            case Compliance compliance -> compliance.ruleSets().stream()
                    .flatMap(set -> set.rules().stream().map(rule -> rule(compliance, set, rule)))
                    .toList();
            case Commitments found -> found.entries().stream()
                    .map(each -> Line.of(
                            "commitment:" + each.partnership().value() + "/"
                                    + each.ruleSet().value() + "/"
                                    + each.result().rule().code(),
                            each,
                            traces(each.result().proofs())))
                    .toList();
            case RuleSets found -> found.ruleSets().stream()
                    .flatMap(set -> set.versions().stream()
                            .map(version -> Line.of(
                                    StreamType.RULE_SET.streamId(set.id().value()) + "/" + version.version(),
                                    version,
                                    version.traces())))
                    .toList();
            default -> throw unknown(answer);
        };
    }

    private static IllegalArgumentException unknown(Object answer) {
        return new IllegalArgumentException("no answer of a view: " + answer.getClass());
    }

    private static Line line(Traced line) {
        return Line.of(line.key(), line, line.traces());
    }

    private static Stream<Line> convention(ConventionChart.Convention convention) {
        String instrument = StreamType.INSTRUMENT.streamId(convention.id().value());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                instrument,
                List.of(convention.titles(), convention.kind()),
                "conventions",
                convention.id().value()));
        for (ConventionChart.Goal goal : convention.goals()) {
            lines.add(first(instrument + "/goal/", goal, goal.traces()));
        }
        for (ConventionChart.Participation state : convention.states()) {
            String at = instrument + "/" + state.state() + "/";
            if (state.inForce() != null) {
                lines.add(Line.of(at + "in-force", state.inForce(), state.inForce().traces()));
            }
            state.steps().forEach(step -> lines.add(first(at, step, step.traces())));
            state.reservations()
                    .forEach(each -> lines.add(Line.of(at + "reservation/" + each.id().value(), each, each.traces())));
            state.declarations()
                    .forEach(each -> lines.add(Line.of(at + "declaration/" + each.id().value(), each, each.traces())));
            state.reports()
                    .forEach(each -> lines.add(Line.of(at + "report/" + each.id().value(), each, each.traces())));
        }
        return lines.stream();
    }

    private static Line subject(SubjectEntry each) {
        String id = each.subject().streamId();
        return each.isNamedByItsEntry()
                ? new Line(id, each, List.of(), new Line.Behind("timeline", id, true))
                : Line.of(id, each, "subjects", id);
    }

    /// What has no id is named after the fact that made it.
    private static Line first(String at, Object says, List<Trace> traces) {
        return Line.of(at + traces.getFirst().eventId(), says, traces);
    }

    /// The counts, and each piece of learning that stands in them.
    private static List<Line> balance(LearningBalance balance) {
        List<Line> lines = new ArrayList<>();
        String partnership = balance.partnership().value();
        String group = StreamType.PARTNERSHIP.streamId(partnership);
        for (LearningBalance.PairBalance pair : balance.pairs()) {
            lines.add(Line.of(
                    "balance:" + partnership + "/" + pair.first().value() + "/" + pair.second().value(),
                    pair,
                    "learning",
                    group));
        }
        Stream.concat(balance.learnings().stream(), balance.openRequests().stream())
                .distinct()
                .forEach(line -> lines.add(Line.of(
                        StreamType.LEARNING.streamId(line.learningId().value()), line, "learning", group)));
        return lines;
    }

    private static Line rule(Compliance compliance, RuleSetCompliance set, RuleResult result) {
        return Line.of(
                "commitment:" + compliance.partnership().value() + "/" + set.ruleSet().value() + "/"
                        + result.rule().code(),
                result,
                traces(result.proofs()));
    }

    private static List<Trace> traces(List<Proof> proofs) {
        return proofs.stream()
                .map(Proof::trace)
                .distinct()
                .sorted(Comparator.comparingLong(Trace::position))
                .toList();
    }
}
