package org.samklang.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.portfolio.Portfolio.Figure;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.QuestionsOracle;
import org.samklang.query.timeline.TimelineEntry;

class PortfolioQueriesIT {
    private static final Reach DIRECTORY = Reach.of(Visibility.PARTNERS);

    /// Of which one entry is counted at a time.
    private static final Set<FigureKind> ONE_BY_ONE = Set.of(
            FigureKind.PARTNERSHIPS,
            FigureKind.HELD,
            FigureKind.PLANNED,
            FigureKind.UNCONFIRMED,
            FigureKind.CANCELLED,
            FigureKind.LEARNING_REQUESTED,
            FigureKind.ALLOCATED,
            FigureKind.DISBURSED,
            FigureKind.ATTENDANCE);

    private QuestionsOracle oracle;
    private OrganisationQueries organisations;
    private PartnershipQueries partnerships;
    private PortfolioQueries live;

    @BeforeEach
    void aHistory() {
        OrganisationDirectory directory = new OrganisationDirectory();
        PartnershipList list = new PartnershipList();
        oracle = new QuestionsOracle(61, directory, list)
                .about(
                        StreamType.PROGRAMME,
                        StreamType.NETWORK,
                        StreamType.NETWORK,
                        StreamType.ORGANISATION,
                        StreamType.PARTNERSHIP,
                        StreamType.ACTIVITY);
        organisations = new OrganisationQueries(oracle.reader(), directory);
        partnerships = new PartnershipQueries(oracle.reader(), list, organisations);
        live = new PortfolioQueries(oracle.entries(), partnerships, organisations);
    }

    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        int lines = oracle.agrees(
                asked -> new FindPortfolio(asked.about(), asked.moment(), asked.everywhere(), DIRECTORY, asked.page(), null),
                live::portfolio,
                this::naive);

        assertThat(lines).isGreaterThan(150);
    }

    private Portfolio naive(FindPortfolio query, Opened opened) {
        PortfolioQueries.Material material = PortfolioQueries.material(
                opened.within(query.reach()),
                query.about(),
                taking(query.about(), query.moment(), query.reach()),
                query.page());
        return new Portfolio(
                opened.stand(),
                query.about(),
                PortfolioQueries.lines(
                        material,
                        countries(PortfolioQueries.parties(material.entries()), opened),
                        query.page().after() == null),
                material.next());
    }

    private Set<PartnershipId> taking(@Nullable Subject about, Moment moment, Reach reach) {
        return about != null && about.type() == StreamType.ORGANISATION
                ? partnerships.of(Set.of(new OrganisationId(about.id())), moment, reach)
                : Set.of();
    }

    private Map<OrganisationId, String> countries(Set<OrganisationId> of, Opened opened) {
        Map<OrganisationId, String> countries = new HashMap<>();
        organisations
                .get(new GetOrganisations(of, Moment.knownAt(opened.stand().knownAt()), DIRECTORY, null))
                .entries()
                .forEach(entry -> {
                    if (entry.country() != null && of.contains(entry.id())) {
                        countries.put(entry.id(), entry.country());
                    }
                });
        return countries;
    }

    @Test
    void theEntriesOfAFigureAreThoseOfThePureFunctionToo() {
        List<FigureKind> kinds = List.of(
                FigureKind.HELD,
                FigureKind.PARTIES,
                FigureKind.COUNTRIES,
                FigureKind.THEMES,
                FigureKind.LEARNING_CLAIMED);
        int lines = 0;
        for (FigureKind kind : kinds) {
            lines += oracle.agrees(
                    asked -> new FindPortfolioFacts(
                            asked.about(), kind, null, asked.moment(), asked.everywhere(), DIRECTORY, asked.page(), null),
                    live::facts,
                    this::naive);
        }

        assertThat(lines).isGreaterThan(20);
    }

    private PortfolioFacts naive(FindPortfolioFacts query, Opened opened) {
        Opened seen = opened.within(query.reach());
        PortfolioQueries.Scope scope = PortfolioQueries.scope(
                seen, query.about(), taking(query.about(), query.moment(), query.reach()), query.figure());
        Picked<TimelineEntry> found = PortfolioQueries.facts(
                seen, scope, query, countries(PortfolioQueries.parties(scope.registered()), opened));
        return new PortfolioFacts(opened.stand(), found.lines(), found.next());
    }

    @Test
    void aFigureLeadsToAsManyEntriesAsItCounts() {
        Set<FigureKind> compared = new HashSet<>();
        oracle.agrees(
                asked -> new FindPortfolio(asked.about(), asked.moment(), asked.everywhere(), DIRECTORY, asked.page(), null),
                live::portfolio,
                (query, opened) -> {
                    Portfolio portfolio = naive(query, opened);
                    if (query.page().after() == null) {
                        portfolio.entries().getFirst().figures().stream()
                                .filter(figure -> ONE_BY_ONE.contains(figure.kind()))
                                .filter(figure -> figure.count() + figure.perhaps() > 0)
                                .forEach(figure -> {
                                    assertThat(leadsTo(query, opened, figure))
                                            .as("%s of %s", figure, query)
                                            .isEqualTo(figure.count() + figure.perhaps());
                                    compared.add(figure.kind());
                                });
                    }
                    return portfolio;
                });

        assertThat(compared).hasSizeGreaterThan(5);
    }

    private int leadsTo(FindPortfolio query, Opened opened, Figure figure) {
        return naive(
                        new FindPortfolioFacts(
                                query.about(), figure.kind(), figure.of(), query.moment(), query.reach(), DIRECTORY, Page.whole(), null),
                        opened)
                .entries()
                .size();
    }
}
