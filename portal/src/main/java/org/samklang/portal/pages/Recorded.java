package org.samklang.portal.pages;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Id;
import org.samklang.events.value.Visibility;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;

/// For whom an entry stands recorded that a form says more of. Who may see the addition starts there: one entry is seen by
/// those alone who may see everything that was added to it.
record Recorded(Views views, Caller caller) {

    /// @param begun what the form begins with, by path into the command
    /// @return null where the form begins an entry, or names none
    @Nullable Visibility visibility(IntentTraits command, Map<String, String> begun) {
        return Shape.of(command.type()).parts().stream()
                .filter(part -> Id.class.isAssignableFrom(part.raw()) && Streams.of(part.raw()) == command.streamType())
                .findFirst()
                .map(part -> begun.getOrDefault(part.name(), ""))
                .filter(id -> !id.isBlank())
                .flatMap(id -> of(new Subject(command.streamType(), id)).findFirst())
                .orElse(null);
    }

    /// Of what is one entry whatever is said of it.
    private Stream<Visibility> of(Subject subject) {
        try {
            return switch (subject.type()) {
                case ACTIVITY, STATEMENT, CAUSE -> on(subject, subject);
                case LEARNING -> views.subjects(caller, Set.of(subject), Moment.live(), null).entries().stream()
                        .flatMap(entry -> entry.of().stream())
                        .filter(of -> of.type() == StreamType.PARTNERSHIP)
                        .flatMap(partnership -> on(partnership, subject));
                case DOCUMENT -> views.document(caller, new DocumentId(subject.id()), Moment.live(), null).entries().stream()
                        .map(document -> document.visibility());
                case PARTNERSHIP, ORGANISATION, PERSON, TREATY_PARTICIPATION, INSTRUMENT, AGREEMENT, PROJECT, OUTCOME, BODY,
                        NETWORK, PROGRAMME, GRANT, STRATEGY, RULE_SET, INQUIRY, INITIATIVE ->
                    Stream.empty();
            };
        } catch (NotThere unknown) {
            return Stream.empty();
        }
    }

    private Stream<Visibility> on(Subject timeline, Subject entry) {
        return views.timeline(caller, timeline, Moment.live(), Page.whole(), null).entries().stream()
                .filter(line -> line.key().equals(entry.streamId()))
                .map(line -> line.visibility());
    }
}
