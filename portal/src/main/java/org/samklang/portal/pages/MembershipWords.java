package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.samklang.events.NetworkMember;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.query.memberships.Memberships.Member;
import org.samklang.query.memberships.Memberships.Membership;
import org.samklang.query.memberships.Memberships.OfBody;
import org.samklang.query.memberships.Memberships.OfNetwork;
import org.samklang.query.memberships.Memberships.Standing;

/// Memberships as lines: of one network or body by their members, otherwise by what they are memberships of.
record MembershipWords(QuestionDesk.Visit visit, Lines lines) {

    List<Section> sections(List<Membership> memberships) {
        Say say = visit.say();
        List<Section> sections = Arrays.stream(Standing.values())
                .map(standing -> Section.of(
                        "memberships-" + standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        say.of("memberships." + standing),
                        null,
                        "",
                        memberships.stream()
                                .filter(membership -> membership.standing() == standing)
                                .map(this::item)
                                .toList()))
                .filter(section -> !section.empty())
                .toList();
        return sections.isEmpty()
                ? List.of(Section.of("none", "", null, say.of("question.memberships.none"), List.of()))
                : sections;
    }

    /// Whether all of them are of the one that was asked for.
    private boolean ofOne() {
        Subject about = visit.about();
        return about != null && (about.type() == StreamType.NETWORK || about.type() == StreamType.BODY);
    }

    private Item item(Membership membership) {
        Say say = visit.say();
        Phrase member = member(membership.member());
        Phrase of = lines.labels().subjectPhrase(membership.of());
        String kind = say.of("subject." + membership.of().type());
        List<Detail> details = new ArrayList<>();
        if (ofOne()) {
            addMember(details, membership.member());
        } else {
            details.add(new Detail(say.of("memberships.member"), member, address(membership.member())));
        }
        if (membership.member() instanceof OfBody seat) {
            seat(details, seat);
        }
        return new Item(
                Entries.anchor(membership.key()),
                ofOne() ? member : new Phrase(of.text(), of.lang()),
                ofOne() ? address(membership.member()) : SubjectList.path(membership.of()),
                when(membership),
                ofOne() ? List.of() : List.of(new QuestionPage.Tag(kind, "")),
                details,
                lines.entries().sources(membership.traces()));
    }

    /// What kind of member it is, where its name does not say so.
    private void addMember(List<Detail> details, Member member) {
        if (member instanceof OfNetwork(NetworkMember.Partnership _)) {
            details.add(new Detail("", Say.own(visit.say().of("subject.PARTNERSHIP")), null));
        }
    }

    private void seat(List<Detail> details, OfBody seat) {
        Say say = visit.say();
        if (seat.side() != null) {
            Subject side = new Subject(StreamType.ORGANISATION, seat.side().value());
            details.add(new Detail(
                    say.of("memberships.side"), lines.labels().subjectPhrase(side), SubjectList.path(side)));
        }
        details.add(new Detail(say.of("memberships.capacity"), Say.own(say.word(seat.capacity())), null));
        if (seat.position() != null) {
            details.add(new Detail(say.of("memberships.position"), Say.own(say.word(seat.position())), null));
        }
    }

    private Phrase member(Member member) {
        return switch (member) {
            case OfNetwork(NetworkMember.Country(String country)) -> Say.own(visit.say().country(country));
            case OfNetwork(NetworkMember.Organisation(var id)) ->
                lines.labels().subjectPhrase(new Subject(StreamType.ORGANISATION, id.value()));
            case OfNetwork(NetworkMember.Partnership(var id)) ->
                lines.labels().subjectPhrase(new Subject(StreamType.PARTNERSHIP, id.value()));
            case OfBody seat -> lines.entries().words().participant(seat.who());
        };
    }

    private static @org.jspecify.annotations.Nullable String address(Member member) {
        return switch (member) {
            case OfNetwork(var who) -> {
                Subject subject = who.subject();
                yield subject == null ? null : SubjectList.path(subject);
            }
            case OfBody(org.samklang.events.value.Participant.Organisation(var id), _, _, _) ->
                SubjectList.path(new Subject(StreamType.ORGANISATION, id.value()));
            case OfBody _ -> null;
        };
    }

    private String when(Membership membership) {
        Say say = visit.say();
        String since = membership.since() == null ? "" : say.date(membership.since());
        String until = membership.until() == null ? "" : say.date(membership.until());
        if (since.isEmpty()) {
            return until.isEmpty() ? say.of("memberships.since-unknown") : say.of("memberships.until", "until", until);
        }
        return until.isEmpty()
                ? say.of("memberships.since", "since", since)
                : say.of("memberships.from-until", "since", since, "until", until);
    }
}
