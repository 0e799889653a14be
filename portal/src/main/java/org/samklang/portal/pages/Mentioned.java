package org.samklang.portal.pages;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Id;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Participant;
import org.samklang.portal.commands.Shape;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.Told;

/// The organisations and other subjects that an entry mentions, for their names.
final class Mentioned {
    private final Set<OrganisationId> ids = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();

    private Mentioned() {}

    static Set<OrganisationId> in(Told told) {
        Mentioned mentioned = new Mentioned();
        mentioned.collect(told);
        return mentioned.ids;
    }

    /// Organisations are not among them.
    static Set<Subject> subjectsIn(Told told) {
        Mentioned mentioned = new Mentioned();
        mentioned.collect(told);
        return mentioned.subjects;
    }

    private void collect(Told told) {
        switch (told) {
            case Told.Registration said -> said.parties().forEach(party -> ids.add(party.organisation()));
            case Told.Joining(Party party) -> ids.add(party.organisation());
            case Told.Choosing(_, var decidedBy) -> ids.addAll(decidedBy);
            case Told.Activity activity -> {
                activity.details().participants().forEach(one -> participant(one.who()));
                activity.contributions().forEach(one -> participant(one.by()));
                anywhere(activity.promises());
                anywhere(activity.details().networks());
                anywhere(activity.details().programmes());
                anywhere(activity.held() == null ? null : activity.held().specifics());
            }
            case Told.Learning(LearningLine line) -> {
                ids.add(line.direction().from());
                ids.add(line.direction().to());
                line.words().forEach(word -> ids.add(word.by()));
                anywhere(line.links());
            }
            case Told.Entering _, Told.Assessment _, Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _,
                    Told.Continuation _ -> {}
            case Told.Stated(Fact fact) -> anywhere(fact);
        }
    }

    /// Every organisation and subject in a fact, wherever it stands.
    private void anywhere(@Nullable Object value) {
        switch (value) {
            case OrganisationId organisation -> ids.add(organisation);
            case Subject subject when subject.type() == StreamType.ORGANISATION ->
                ids.add(new OrganisationId(subject.id()));
            case Subject subject -> subjects.add(subject);
            case Id id -> Subject.of(id).ifPresent(subjects::add);
            case Collection<?> many -> many.forEach(this::anywhere);
            case Record record -> Shape.of(record.getClass()).everyPart().forEach(part -> anywhere(part.value(record)));
            case null, default -> {}
        }
    }

    private void participant(Participant who) {
        switch (who) {
            case Participant.Person person -> add(person.organisation());
            case Participant.Office office -> add(office.organisation());
            case Participant.Organisation organisation -> ids.add(organisation.organisation());
            case Participant.Country _, Participant.Headcount _ -> {}
        }
    }

    private void add(@Nullable OrganisationId id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
