package org.samklang.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Party;
import org.samklang.events.value.Happened;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.portal.chart.Chart;
import org.samklang.portal.pages.PartnershipPage.ClaimLine;
import org.samklang.portal.pages.PartnershipPage.Contradiction;
import org.samklang.portal.pages.PartnershipPage.Counter;
import org.samklang.portal.pages.PartnershipPage.Labelled;
import org.samklang.portal.pages.PartnershipPage.Matrix;
import org.samklang.portal.pages.PartnershipPage.MatrixLine;
import org.samklang.portal.views.Unsealing;
import org.samklang.query.Lane;
import org.samklang.query.Stand;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.learning.LearningState;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Makes a [PartnershipPage] of what the views say. One reading is for one page.
final class PartnershipReading {
    private final Partnership partnership;
    private final Reader reader;
    private final Say say;
    private final TimeControls time;
    private final LocalDate today;
    private final Labels labels;
    private final Secrets secrets;
    private final EntryWords words;
    private final Entries rows;
    private final List<TimelineEntry> entries;

    PartnershipReading(
            Partnership partnership,
            Unsealing unsealing,
            Reader reader,
            Say say,
            TimeControls time,
            LocalDate today,
            @Nullable Long fresh) {
        this.partnership = partnership;
        this.reader = reader;
        this.say = say;
        this.time = time;
        this.today = today;
        this.entries = partnership.timeline().entries();
        this.labels = new Labels(partnership.organisations(), partnership.subjects(), say);
        this.secrets =
                Secrets.of(unsealing, reader.caller(), Entries.quotes(entries), partnership.persons(), say);
        this.words = new EntryWords(say, labels, secrets);
        this.rows = new Entries("/partnerships/" + partnership.entry().id().value(), say, words, secrets, reader, fresh);
    }

    PartnershipPage page() {
        PartnershipEntry entry = partnership.entry();
        List<Phrase> title = Titles.of(entry, labels, say);
        Stand stand = partnership.timeline().stand();
        String summary = summary();
        boolean drawn = entry.parties().size() <= Chart.MOST_RAILS;
        String name = String.join(" × ", title.stream().map(Phrase::text).toList());
        return new PartnershipPage(
                entry.id().value(),
                title,
                summary,
                entry.description() == null ? null : say.phrase(entry.description()),
                facts(),
                time,
                say.day(time.asOf()),
                say.of("pages.known-at", "position", stand.knownAt()),
                counters(),
                rails(),
                drawn && !entries.isEmpty()
                        ? new Pictures(say, labels, words, entry.parties())
                                .draw(say.of("chart.title", "name", name), summary, entries, time.asOf(), time.asOf().equals(today))
                        : null,
                drawn ? null : matrix(),
                rows.groups(entries),
                entries.size(),
                partnership.timeline().total(),
                partnership.timeline().next() == null
                        ? null
                        : here(stand.knownAt()) + "&after="
                                + URLEncoder.encode(partnership.timeline().next(), StandardCharsets.UTF_8),
                new Balances(say, labels, words).card(partnership.balance(), say.day(time.asOf())),
                contradictions(),
                SubjectList.grouped(partnership.parts(), labels, say),
                here(stand.knownAt()),
                stand.stopped().size(),
                stand.position() < stand.logHead(),
                reader.isCoordinator() && reader.takesPart(entry.parties()));
    }

    private String here(long position) {
        return "/partnerships/" + partnership.entry().id().value() + "?asOf=" + time.asOf() + "&knownAt=" + position;
    }

    private List<Labelled> facts() {
        PartnershipEntry entry = partnership.entry();
        List<Labelled> facts = new ArrayList<>();
        facts.add(new Labelled(say.of("partnership.kind"), Say.own(say.word(entry.kind()))));
        if (entry.programme() != null) {
            facts.add(new Labelled(say.of("partnership.programme"), Say.own(entry.programme())));
        }
        if (entry.agreedOn() != null) {
            facts.add(new Labelled(say.of("partnership.agreed"), Say.own(say.date(entry.agreedOn()))));
        }
        if (!entry.themes().isEmpty()) {
            facts.add(new Labelled(
                    say.of("partnership.themes"),
                    Say.own(say.listed(entry.themes().stream()
                            .map(theme -> say.code(theme.code()))
                            .toList()))));
        }
        if (!entry.phases().isEmpty()) {
            facts.add(new Labelled(
                    say.of("partnership.phase"), Say.own(say.word(entry.phases().getLast().phase()))));
        }
        if (entry.life() != PartnershipEntry.Life.REGISTERED) {
            facts.add(new Labelled(say.of("partnership.life"), Say.own(say.word(entry.life()))));
        }
        facts.add(new Labelled(
                say.of("partnership.parties"),
                Say.own(say.listed(entry.parties().stream()
                        .map(this::party)
                        .toList()))));
        return facts;
    }

    private String party(Party party) {
        String side = labels.side(party.organisation());
        return switch (party.role()) {
            case PARTNER -> side;
            case DONOR_PARTNER, FUNDER, IMPLEMENTER, KNOWLEDGE ->
                say.of("partnership.party-as", "party", side, "role", say.word(party.role()));
        };
    }

    private long count(EntryState state) {
        return entries.stream()
                .filter(entry -> entry.told() instanceof Told.Activity)
                .filter(entry -> entry.state() == state && entry.happened() != Happened.PERHAPS)
                .count();
    }

    private long perhapsHeld() {
        return entries.stream()
                .filter(entry -> entry.told() instanceof Told.Activity)
                .filter(entry -> entry.state() == EntryState.HELD && entry.happened() == Happened.PERHAPS)
                .count();
    }

    private List<LearningLine> learned(LearningState state) {
        return entries.stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .flatMap(entry -> entry.told() instanceof Told.Learning(LearningLine line)
                        ? List.of(line).stream()
                        : List.<LearningLine>of().stream())
                .filter(line -> LearningState.of(line) == state)
                .toList();
    }

    private List<Counter> counters() {
        LearningBalance balance = partnership.balance();
        int confirmed = learned(LearningState.CONFIRMED).size();
        List<Counter> counters = new ArrayList<>();
        if (balance.pairs().size() == 1) {
            LearningBalance.PairBalance pair = balance.pairs().getFirst();
            counters.add(new Counter(
                    "learning",
                    pair.claimed().there() + " ⇄ " + pair.claimed().back(),
                    say.of(
                            "counter.learning-pair",
                            "first",
                            where(pair.first()),
                            "second",
                            where(pair.second())),
                    say.of("counter.confirmed", "n", confirmed)));
        } else {
            counters.add(new Counter(
                    "learning",
                    String.valueOf(balance.pairs().stream()
                            .mapToInt(pair ->
                                    pair.claimed().there() + pair.claimed().back())
                            .sum()),
                    say.of("counter.learning"),
                    say.of("counter.confirmed", "n", confirmed)));
        }
        long perhaps = perhapsHeld();
        counters.add(new Counter(
                "held",
                String.valueOf(count(EntryState.HELD)),
                say.of("counter.held"),
                perhaps == 0 ? "" : say.count("counter.perhaps", perhaps)));
        long overdue = count(EntryState.OVERDUE_UNCONFIRMED);
        counters.add(new Counter(
                "planned",
                String.valueOf(entries.stream()
                        .filter(entry -> entry.told() instanceof Told.Activity)
                        .filter(entry -> entry.state() == EntryState.PLANNED
                                || entry.state() == EntryState.OVERDUE_UNCONFIRMED)
                        .count()),
                say.of("counter.planned"),
                overdue == 0 ? "" : say.count("counter.overdue", overdue)));
        counters.add(new Counter(
                "contested",
                String.valueOf(contradictions().size()),
                say.of("counter.contested"),
                ""));
        return counters;
    }

    /// Its country, or its name where the countries do not tell them apart.
    private String where(OrganisationId organisation) {
        String country = labels.country(organisation);
        long same = partnership.entry().parties().stream()
                .filter(party -> labels.country(party.organisation()).equals(country))
                .count();
        return country.isEmpty() || same > 1 ? labels.brief(organisation) : country;
    }

    /// One sentence; each part of it is a count of what is shown.
    private String summary() {
        long held = count(EntryState.HELD);
        LearningBalance balance = partnership.balance();
        int claimed = balance.pairs().stream()
                .mapToInt(pair -> pair.claimed().there() + pair.claimed().back())
                .sum();
        int confirmed = learned(LearningState.CONFIRMED).size();
        String parties = say.listed(partnership.entry().parties().stream()
                .map(party -> where(party.organisation()))
                .distinct()
                .toList());
        if (held == 0 && claimed == 0) {
            return say.of("summary.nothing", "parties", parties, "day", say.day(time.asOf()));
        }
        String learning = claimed == 0
                ? say.of("summary.no-learning")
                : say.of(
                        confirmed == 0 ? "summary.none-confirmed" : "summary.some-confirmed",
                        "claimed",
                        say.count("summary.learning", claimed),
                        "confirmed",
                        confirmed);
        return say.of(
                "summary.whole",
                "parties",
                parties,
                "activities",
                say.count("summary.activities", held),
                "learning",
                learning,
                "since",
                first().map(date -> say.of("summary.since", "date", say.date(date))).orElse(""),
                "lean",
                lean(balance));
    }

    private Optional<PartialDate> first() {
        return entries.stream()
                .filter(entry -> entry.lane() == Lane.DATED)
                .filter(entry -> (entry.told() instanceof Told.Activity && entry.state() == EntryState.HELD)
                        || (entry.told() instanceof Told.Learning(LearningLine line) && line.recorded()))
                .map(TimelineEntry::on)
                .filter(Objects::nonNull)
                .filter(date -> date.earliest() != null)
                .min(PartialDate.ORDER);
    }

    private String lean(LearningBalance balance) {
        if (balance.pairs().size() != 1) {
            return "";
        }
        LearningBalance.Lean claimed = balance.pairs().getFirst().claimed();
        return claimed.towards() == null
                ? ""
                : say.of(
                        "summary.lean",
                        "from",
                        where(claimed.towards().from()),
                        "to",
                        where(claimed.towards().to()));
    }

    private List<PartnershipPage.Rail> rails() {
        List<PartnershipPage.Rail> rails = new ArrayList<>();
        List<Party> parties = partnership.entry().parties();
        for (int i = 0; i < Math.min(parties.size(), Chart.MOST_RAILS); i++) {
            OrganisationId organisation = parties.get(i).organisation();
            rails.add(new PartnershipPage.Rail(labels.brief(organisation), labels.country(organisation), i));
        }
        return rails;
    }

    /// Givers down, receivers across; claimed and, in brackets, confirmed.
    private Matrix matrix() {
        List<OrganisationId> parties =
                partnership.entry().parties().stream().map(Party::organisation).toList();
        return new Matrix(
                parties.stream().map(labels::side).toList(),
                parties.stream()
                        .map(giver -> new MatrixLine(
                                labels.side(giver),
                                parties.stream().map(taker -> cell(giver, taker)).toList()))
                        .toList());
    }

    private String cell(OrganisationId giver, OrganisationId taker) {
        if (giver.equals(taker)) {
            return "–";
        }
        for (LearningBalance.PairBalance pair : partnership.balance().pairs()) {
            if (pair.first().equals(giver) && pair.second().equals(taker)) {
                return cell(pair.claimed().there(), pair.confirmed().there());
            }
            if (pair.second().equals(giver) && pair.first().equals(taker)) {
                return cell(pair.claimed().back(), pair.confirmed().back());
            }
        }
        return cell(0, 0);
    }

    private String cell(int claimed, int confirmed) {
        return say.of("matrix.cell", "claimed", claimed, "confirmed", confirmed);
    }

    private List<Contradiction> contradictions() {
        Map<ClaimSubject, List<TimelineEntry>> claims = new LinkedHashMap<>();
        for (TimelineEntry entry : entries) {
            if (entry.contested() && entry.told() instanceof Told.Claim claim) {
                claims.computeIfAbsent(claim.about(), _ -> new ArrayList<>()).add(entry);
            }
        }
        return claims.entrySet().stream()
                .map(each -> new Contradiction(
                        say.word(each.getKey()),
                        each.getValue().stream().map(this::claim).toList()))
                .toList();
    }

    private ClaimLine claim(TimelineEntry entry) {
        Told.Claim claim = (Told.Claim) entry.told();
        return new ClaimLine(
                ClaimValues.in(say, claim.about(), claim.value()),
                say.phrase(claim.statement()),
                rows.sources(entry.traces()),
                claim.resolution() == null ? null : say.phrase(claim.resolution()));
    }
}
