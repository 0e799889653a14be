package org.samklang.query.timeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Participant;
import org.samklang.query.organisations.Spelling;

/// Ways to an entry beside the timelines that it stands on: a partnership by the words for its programme, a seat in a body
/// by who sits there, an activity by the one that it was a part of.
final class Ways {
    private static final String UNDER = "runs-under:";
    private static final String MEMBER = "member:";
    private static final String PART = "part-of:";
    private static final int WORDS = 8;

    private Ways() {}

    static Stream<String> to(Told told) {
        return switch (told) {
            case Told.Registration said -> openings(said.programme());
            case Told.Activity activity -> Stream.ofNullable(activity.details().within()).map(Ways::partOf);
            case Told.Stated(MemberAppointed seat) -> holders(seat.member()).map(Ways::held);
            case Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _, Told.Waiver _, Told.Activation _,
                    Told.Claim _, Told.Closing _, Told.Continuation _, Told.Learning _, Told.Stated _ ->
                Stream.empty();
        };
    }

    /// To partnerships that run under a programme of one of these names, in the words of their sources: "Kommunala
    /// partnerskap (ICLD)" begins with a name of the programme.
    static Set<String> under(Collection<String> names) {
        return names.stream()
                .map(Spelling::plain)
                .filter(name -> !name.isEmpty())
                .map(name -> UNDER + name)
                .collect(Collectors.toSet());
    }

    /// To the seats that this person or organisation holds.
    static String held(Subject holder) {
        return MEMBER + holder.streamId();
    }

    /// To the activities that were a part of this one: the side events of a conference.
    static String partOf(ActivityId activity) {
        return PART + StreamType.ACTIVITY.streamId(activity.value());
    }

    /// Everything that the words begin with, word by word.
    private static Stream<String> openings(@Nullable String words) {
        String plain = words == null ? "" : Spelling.plain(words);
        if (plain.isEmpty()) {
            return Stream.empty();
        }
        String[] each = plain.split(" ", -1);
        return IntStream.rangeClosed(1, Math.min(WORDS, each.length))
                .mapToObj(length -> UNDER + String.join(" ", Arrays.copyOf(each, length)));
    }

    /// Who the member is, and from where.
    private static Stream<Subject> holders(Participant member) {
        return switch (member) {
            case Participant.Person person -> subjects(person.person(), person.organisation());
            case Participant.Office office -> subjects(office.organisation());
            case Participant.Organisation(var organisation) -> subjects(organisation);
            case Participant.Country _, Participant.Headcount _ -> Stream.empty();
        };
    }

    private static Stream<Subject> subjects(@Nullable Object... ids) {
        return Subject.among(Arrays.stream(ids).filter(Objects::nonNull).toList()).stream();
    }
}
