package org.samklang.query.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.belonging.Belonging.Member;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.learning.LearningBalance.PartySum;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;

/// What was asked for and what was passed on.
///
/// @param from start of the window that learning is counted in; null for none
/// @param until its end; null for none
/// @param total in how many partnerships something was asked for or passed on, on all pages
/// @param figures of all partnerships together, on whatever page they are
/// @param groups the figures of each network, programme and organisation; none where one subject is asked for
/// @param entries by partnership; those in which nothing was asked for or passed on are left out
/// @param nothing the partnerships in which nothing is recorded of learning, as far as this reader sees
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Exchanges(
        Stand stand,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int total,
        Figures figures,
        List<Group> groups,
        List<Exchange> entries,
        List<PartnershipId> nothing,
        @Nullable String next)
        implements Answer<Exchanges.Exchange> {
    public Exchanges {
        groups = List.copyOf(groups);
        entries = List.copyOf(entries);
        nothing = List.copyOf(nothing);
    }

    /// What was asked for and passed on in one partnership.
    ///
    /// @param requests what was asked for, in the order of time
    /// @param learnings what was passed on, say its sources, in the order of time
    public record Exchange(
            String key,
            PartnershipId partnership,
            Figures figures,
            List<Request> requests,
            List<TimelineEntry> learnings,
            List<Trace> traces)
            implements Traced {
        public Exchange {
            requests = List.copyOf(requests);
            learnings = List.copyOf(learnings);
            traces = List.copyOf(traces);
        }
    }

    /// The figures of everything that belongs to one network, programme or organisation.
    ///
    /// @param partnerships what belongs to it; what belongs to it perhaps counts as perhaps
    public record Group(Subject of, List<Member> partnerships, Figures figures) {
        public Group {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// Counts, claimed and confirmed apart. An index stands beside the numbers that make it.
    ///
    /// @param ways who asked whom for how much, and who learned how much from whom
    /// @param pairs which way it leans between any two
    /// @param sums what each party gave and received in all
    public record Figures(
            Asked asked,
            int claimed,
            int perhapsClaimed,
            int confirmed,
            int perhapsConfirmed,
            int disputed,
            List<Way> ways,
            List<PairBalance> pairs,
            List<PartySum> sums) {
        public Figures {
            ways = List.copyOf(ways);
            pairs = List.copyOf(pairs);
            sums = List.copyOf(sums);
        }
    }

    /// What went one way, and was asked for by those who were to receive it.
    ///
    /// @param confirmed how many of the claimed pieces their receiver has confirmed
    public record Way(
            Direction way,
            Asked asked,
            int claimed,
            int perhapsClaimed,
            int confirmed,
            int perhapsConfirmed,
            int disputed) {}

    /// How many requests stand how.
    ///
    /// @param perhapsHere requests of partnerships that belong here perhaps; in no other number
    public record Asked(int delivered, int perhapsDelivered, int matched, int open, int perhapsHere) {
        /// All of which it is sure that they belong here.
        public int total() {
            return delivered + perhapsDelivered + matched + open;
        }
    }

    /// Something that was asked for.
    ///
    /// @param request as it stands on timelines
    /// @param since since when it has been asked for; null where nobody said
    /// @param deliveries what was passed on for it
    public record Request(
            TimelineEntry request, Standing standing, @Nullable PartialDate since, List<Delivery> deliveries) {
        public Request {
            deliveries = List.copyOf(deliveries);
        }
    }

    /// How a request stands.
    public enum Standing {
        /// It was passed on, says a source.
        DELIVERED,
        /// It was passed on, but partial dates leave open whether by the asked day.
        PERHAPS_DELIVERED,
        /// Something on its topic went the way that was asked for. Nobody said that the one answers the other.
        MATCHED,
        /// Nothing was passed on for it, or only what a party denies.
        OPEN
    }

    /// Learning that was passed on for a request, or may have been.
    ///
    /// @param state how it stands: claimed, confirmed, disputed
    /// @param perhaps whether partial dates leave open that it had gone on by the asked day
    public record Delivery(LearningId learning, By by, EntryState state, boolean perhaps) {}

    /// How it is known that learning answers a request.
    public enum By {
        /// The request itself was recorded as passed on.
        ITSELF,
        /// Somebody said that it answers the request.
        LINK,
        /// It is only of the same topic and direction.
        TOPIC
    }
}
