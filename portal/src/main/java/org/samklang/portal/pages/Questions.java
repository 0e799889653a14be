package org.samklang.portal.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.command.Role;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.portal.security.AccessRule;
import org.springframework.http.HttpMethod;

/// The questions that pages answer.
///
/// @param path of the page
/// @param key of its texts: `question.<key>`
/// @param of who asks it above all
/// @param narrowed whether it can be asked for one subject (`about`)
record Questions(String path, String key, Asker of, boolean narrowed) {

    /// Who asks a question above all. Everybody may, within what they may see.
    enum Asker {
        COORDINATOR,
        AUDITOR,
        FUNDER
    }

    static final List<Questions> ALL = List.of(
            new Questions("/open-items", "open-items", Asker.COORDINATOR, true),
            new Questions("/calendar", "calendar", Asker.COORDINATOR, true),
            new Questions("/plans", "plans", Asker.COORDINATOR, true),
            new Questions("/signs", "signs", Asker.COORDINATOR, true),
            new Questions("/learning-never-passed-on", "learning-never-passed-on", Asker.COORDINATOR, true),
            new Questions("/directory", "directory", Asker.COORDINATOR, false),
            new Questions("/memberships", "memberships", Asker.COORDINATOR, true),
            new Questions("/strategies", "strategies", Asker.COORDINATOR, true),
            new Questions("/commitments", "commitments", Asker.COORDINATOR, false),
            new Questions("/contested-claims", "contested-claims", Asker.AUDITOR, true),
            new Questions("/portfolio", "portfolio", Asker.FUNDER, true),
            new Questions("/learning", "learning", Asker.FUNDER, true),
            new Questions("/continuations", "continuations", Asker.FUNDER, true),
            new Questions("/causes", "causes", Asker.FUNDER, true));

    /// What some questions are asked for; the others are asked for everything.
    private static final Map<String, Set<StreamType>> FOR = Map.of(
            "memberships",
            EnumSet.of(StreamType.ORGANISATION, StreamType.PARTNERSHIP, StreamType.NETWORK, StreamType.BODY),
            "strategies",
            EnumSet.of(StreamType.ORGANISATION, StreamType.BODY, StreamType.STRATEGY),
            "portfolio",
            EnumSet.of(StreamType.ORGANISATION, StreamType.PARTNERSHIP, StreamType.NETWORK, StreamType.PROGRAMME),
            "signs",
            EnumSet.of(StreamType.ORGANISATION, StreamType.PARTNERSHIP, StreamType.NETWORK, StreamType.PROGRAMME),
            "learning",
            EnumSet.of(StreamType.ORGANISATION, StreamType.PARTNERSHIP, StreamType.NETWORK, StreamType.PROGRAMME),
            "learning-never-passed-on",
            EnumSet.of(StreamType.ORGANISATION, StreamType.PARTNERSHIP, StreamType.NETWORK, StreamType.PROGRAMME),
            "continuations",
            EnumSet.of(
                    StreamType.ORGANISATION,
                    StreamType.PARTNERSHIP,
                    StreamType.NETWORK,
                    StreamType.PROGRAMME,
                    StreamType.GRANT));

    /// Those of this reader first.
    static List<Asker> askers(Role role) {
        Asker first = switch (role) {
            case AUDITOR -> Asker.AUDITOR;
            case FUNDER -> Asker.FUNDER;
            case COORDINATOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER, REGISTRAR -> Asker.COORDINATOR;
        };
        return Stream.concat(Stream.of(first), Stream.of(Asker.values())).distinct().toList();
    }

    static Stream<AccessRule> doors() {
        return Stream.concat(
                Stream.of(AccessRule.signedIn(HttpMethod.GET, "/overview")),
                ALL.stream().map(question -> AccessRule.signedIn(HttpMethod.GET, question.path())));
    }

    /// Those that can be asked for one subject, as links for its page.
    static List<SubjectList.Line> about(Subject subject, Say say) {
        return ALL.stream()
                .filter(question -> question.narrowed()
                        && FOR.getOrDefault(question.key(), EnumSet.allOf(StreamType.class)).contains(subject.type()))
                .map(question -> new SubjectList.Line(
                        question.path() + "?about=" + subject.streamId(),
                        Say.own(say.of("question." + question.key())),
                        "",
                        false))
                .toList();
    }
}
