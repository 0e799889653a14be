package org.samklang.query.memberships;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Capacity;
import org.samklang.events.NetworkMember;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// Memberships of networks and bodies on a day, in the order in which they began. One that was over by then is not among
/// them.
///
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Memberships(Stand stand, List<Membership> entries, @Nullable String next)
        implements Answer<Memberships.Membership> {
    public Memberships {
        entries = List.copyOf(entries);
    }

    /// One membership.
    ///
    /// @param of the network or body
    /// @param since since when; null where nobody said
    /// @param until until when, as far as that is known, also where it is later than the day asked for; its last day is still
    ///     a day of membership
    /// @param entries the entries that say so: that it began, and that it ends
    public record Membership(
            String key,
            Subject of,
            Member member,
            Standing standing,
            @Nullable PartialDate since,
            @Nullable PartialDate until,
            List<TimelineEntry> entries,
            List<Trace> traces)
            implements Traced {
        public Membership {
            entries = List.copyOf(entries);
            traces = List.copyOf(traces);
        }
    }

    /// Who belongs to it, and as what.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OfNetwork.class, name = "network"),
        @JsonSubTypes.Type(value = OfBody.class, name = "body")
    })
    public sealed interface Member {}

    /// A member of a network.
    public record OfNetwork(NetworkMember who) implements Member {}

    /// A member of a body.
    ///
    /// @param side the party that the member sits for
    /// @param position where a politician stands in the council
    public record OfBody(
            Participant who,
            @Nullable OrganisationId side,
            Capacity capacity,
            @Nullable PoliticalPosition position)
            implements Member {}

    /// How sure it is that it was a membership on the day asked for.
    public enum Standing {
        /// In every reading of the dates.
        MEMBER,
        /// In some readings of the dates.
        PERHAPS,
        /// Nobody said since when.
        SINCE_UNKNOWN
    }
}
