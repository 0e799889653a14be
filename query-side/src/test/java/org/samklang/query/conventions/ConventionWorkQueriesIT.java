package org.samklang.query.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.conventions.ConventionWork.Work;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.QuestionsOracle;

class ConventionWorkQueriesIT {
    private static final Reach DIRECTORY = Reach.of(Visibility.PARTNERS);

    private final OrganisationDirectory directory = new OrganisationDirectory();
    private final PartnershipList list = new PartnershipList();
    private final ConventionView view = new ConventionView();
    private final QuestionsOracle oracle =
            new QuestionsOracle(65, directory, list, view).about(StreamType.INSTRUMENT);
    private final OrganisationQueries organisations = new OrganisationQueries(oracle.reader(), directory);
    private final PartnershipQueries partnerships = new PartnershipQueries(oracle.reader(), list, organisations);
    private final ConventionQueries conventions = new ConventionQueries(oracle.reader(), view);

    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        int lines = oracle.agrees(
                asked -> new FindConventionWork(asked.about(), asked.moment(), asked.everywhere(), DIRECTORY, null),
                new ConventionWorkQueries(oracle.entries(), conventions, partnerships, organisations)::work,
                this::naive);

        assertThat(lines).isGreaterThan(50);
    }

    /// All activities, wherever they stand: which of them are for an instrument is the pure function's to say.
    private ConventionWork naive(FindConventionWork query, Opened opened) {
        Moment then = query.moment().at(opened.stand().knownAt());
        Subject about = query.about();
        Map<String, List<OrganisationId>> countries = new TreeMap<>();
        organisations
                .get(new GetOrganisations(partnerships.parties(then, query.reach()), then, DIRECTORY, null))
                .entries()
                .forEach(entry -> {
                    if (entry.country() != null) {
                        countries.computeIfAbsent(entry.country(), _ -> new ArrayList<>()).add(entry.id());
                    }
                });
        List<Work> all = conventions
                .chart(new GetConventionChart(null, then, DIRECTORY, null))
                .conventions()
                .stream()
                .filter(convention -> about == null || convention.id().equals(new InstrumentId(about.id())))
                .map(convention -> ConventionWorkQueries.work(
                        convention,
                        countries,
                        opened.within(query.reach()).all(Wanted.of(EntryKinds.ACTIVITIES))))
                .toList();
        return new ConventionWork(opened.stand(), all);
    }
}
