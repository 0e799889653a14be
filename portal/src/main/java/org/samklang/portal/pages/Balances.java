package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.pages.PartnershipPage.BalanceCard;
import org.samklang.portal.pages.PartnershipPage.LeanLine;
import org.samklang.portal.pages.PartnershipPage.PairLine;
import org.samklang.portal.pages.PartnershipPage.RequestLine;
import org.samklang.portal.pages.PartnershipPage.SumLine;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.Lean;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.learning.LearningLine;

/// Puts a learning balance into words, claimed and confirmed apart, always with counts, window and open requests.
record Balances(Say say, Labels labels, EntryWords words) {

    BalanceCard card(LearningBalance balance, String asOf) {
        return new BalanceCard(
                window(balance, asOf),
                balance.pairs().stream().map(this::pair).toList(),
                balance.sums().stream()
                        .map(sum -> new SumLine(
                                labels.side(sum.organisation()),
                                sum.gave(),
                                sum.received(),
                                sum.gaveConfirmed(),
                                sum.receivedConfirmed()))
                        .toList(),
                balance.openRequests().stream().map(this::request).toList());
    }

    private String window(LearningBalance balance, String asOf) {
        if (balance.from() == null && balance.until() == null) {
            return say.of("balance.window.all", "day", asOf);
        }
        return say.of(
                "balance.window.between",
                "from",
                balance.from() == null ? "…" : say.day(balance.from()),
                "until",
                balance.until() == null ? asOf : say.day(balance.until()));
    }

    PairLine pair(PairBalance pair) {
        return new PairLine(
                labels.side(pair.first()),
                labels.side(pair.second()),
                lean("balance.claimed", pair, pair.claimed(), say.of("balance.none-claimed")),
                lean("balance.confirmed", pair, pair.confirmed(), say.of("balance.no-confirmed-evidence")),
                pair.disputed() == 0 ? null : say.count("balance.disputed", pair.disputed()));
    }

    private LeanLine lean(String heading, PairBalance pair, Lean lean, String none) {
        int most = Math.max(1, Math.max(lean.there(), lean.back()));
        return new LeanLine(
                say.of(heading),
                way(pair.first(), pair.second(), lean.there()),
                way(pair.second(), pair.first(), lean.back()),
                100 * lean.there() / most,
                100 * lean.back() / most,
                label(lean, none),
                lean.index() == null ? null : say.of("balance.index", "index", say.index(lean.index())),
                lean.perhapsThere() + lean.perhapsBack() == 0
                        ? null
                        : say.of("balance.perhaps", "there", lean.perhapsThere(), "back", lean.perhapsBack()));
    }

    private String way(OrganisationId from, OrganisationId to, int count) {
        return say.of("balance.way", "from", labels.brief(from), "to", labels.brief(to), "n", count);
    }

    private String label(Lean lean, String none) {
        if (lean.label() == Label.NO_CONFIRMED_EVIDENCE) {
            return none;
        }
        return lean.towards() == null
                ? say.of("balance." + lean.label().name())
                : say.of(
                        "balance." + lean.label().name(),
                        "direction",
                        direction(lean.towards()));
    }

    private String direction(org.samklang.events.value.@Nullable Direction towards) {
        return towards == null ? "" : words.direction(towards);
    }

    private RequestLine request(LearningLine line) {
        return new RequestLine(
                line.requestedOn() == null ? "" : say.date(line.requestedOn()),
                words.direction(line.direction()),
                say.phrase(line.summary()));
    }
}
