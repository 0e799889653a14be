package org.samklang.query.continuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.continuation.Continuations.End;
import org.samklang.query.continuation.Continuations.Ground;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// One grant, as far as it matters for its end.
///
/// @param facts what is said of it, as it was by the asked day
record Grant(GrantId id, List<TimelineEntry> facts) {
    Grant {
        facts = List.copyOf(facts);
    }

    private record Said<F>(TimelineEntry entry, F fact) {}

    private <F extends GrantEvent> Stream<Said<F>> said(Class<F> type) {
        return facts.stream()
                .flatMap(entry -> entry.told() instanceof Told.Stated(var fact) && type.isInstance(fact)
                        ? Stream.of(new Said<>(entry, type.cast(fact)))
                        : Stream.empty());
    }

    Optional<GrantAwarded> awarded() {
        return said(GrantAwarded.class).map(Said::fact).findFirst();
    }

    List<PartnershipId> partnerships() {
        return facts.stream()
                .flatMap(entry -> entry.told() instanceof Told.Stated(GrantEvent fact)
                        ? fact.partnerships().stream()
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /// Whether the organisation gives or gets it.
    boolean touches(OrganisationId organisation) {
        return awarded()
                .filter(award -> award.funder().equals(organisation)
                        || award.recipients().contains(organisation))
                .isPresent();
    }

    /// When it ended, seen from a day; null where nothing says.
    @Nullable End end(@Nullable LocalDate day) {
        return ended().or(this::announced)
                .or(this::overWithItsPeriod)
                .map(end -> new End(end.ground(), end.on(), day == null ? null : end.on().asOf(day), end.said()))
                .orElse(null);
    }

    private Optional<End> ended() {
        return latest(said(GrantEnded.class).toList())
                .map(said -> end(Ground.ENDED, said.fact().endedOn(), said.entry()));
    }

    private Optional<End> announced() {
        return latest(said(GrantEndAnnounced.class).toList())
                .map(said -> end(Ground.ANNOUNCED, said.fact().endsOn(), said.entry()));
    }

    private Optional<End> overWithItsPeriod() {
        Optional<Said<GrantAmended>> amended = latest(said(GrantAmended.class)
                .filter(said -> said.fact().period() != null)
                .toList());
        return amended.isPresent()
                ? period(amended.get().entry(), amended.get().fact().period())
                : said(GrantAwarded.class)
                        .findFirst()
                        .flatMap(said -> period(said.entry(), said.fact().period()));
    }

    private static Optional<End> period(TimelineEntry entry, @Nullable PartialDate period) {
        PartialDate end = period == null ? null : period.end();
        return end == null ? Optional.empty() : Optional.of(end(Ground.PERIOD, end, entry));
    }

    private static <F> Optional<Said<F>> latest(List<Said<F>> all) {
        return TimelineEntry.latest(all.stream().map(Said::entry).toList())
                .flatMap(last -> all.stream().filter(said -> said.entry() == last).findFirst());
    }

    private static End end(Ground ground, PartialDate on, TimelineEntry said) {
        return new End(ground, on, null, said);
    }
}
