package org.samklang.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.organisations.Spelling;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.QuestionsOracle;

class DirectoryQueriesIT {
    private static final Reach DIRECTORY = Reach.of(Visibility.PARTNERS);

    private static final List<String> TEXTS = List.of("", "", "low threshold", "children", "Ærø");

    private final OrganisationDirectory directory = new OrganisationDirectory();
    private final QuestionsOracle oracle =
            new QuestionsOracle(64, directory).about(StreamType.ORGANISATION, StreamType.ORGANISATION, StreamType.PARTNERSHIP);
    private final OrganisationQueries organisations = new OrganisationQueries(oracle.reader(), directory);

    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        int lines = oracle.agrees(
                asked -> new FindProjects(
                        TEXTS.get(Math.floorMod(asked.moment().hashCode(), TEXTS.size())),
                        asked.about(),
                        asked.moment(),
                        asked.everywhere(),
                        DIRECTORY,
                        asked.page(),
                        null),
                new DirectoryQueries(oracle.entries(), organisations)::find,
                this::naive);

        assertThat(lines).isGreaterThan(15);
    }

    private Directory naive(FindProjects query, Opened opened) {
        String text = Spelling.plain(query.text());
        Set<OrganisationId> named = text.isEmpty()
                ? Set.of()
                : organisations.meant(new FindOrganisations(text, query.moment(), DIRECTORY, 1000, null));
        Picked<DirectoryQueries.Ongoing> found = DirectoryQueries.ongoing(
                opened.within(query.reach()),
                new DirectoryQueries.Search(text, named, query.about()),
                query.page());
        Set<OrganisationId> mentioned = new HashSet<>();
        found.lines().forEach(one -> {
            one.parties().forEach(party -> mentioned.add(party.organisation()));
            if (one.listing().contact() != null) {
                mentioned.add(one.listing().contact());
            }
        });
        Map<OrganisationId, OrganisationEntry> known = organisations
                .get(new GetOrganisations(
                        mentioned, Moment.knownAt(opened.stand().knownAt()), DIRECTORY, null))
                .entries()
                .stream()
                .collect(Collectors.toMap(OrganisationEntry::id, Function.identity()));
        return new Directory(
                opened.stand(),
                found.lines().stream()
                        .map(one -> DirectoryQueries.project(one, known))
                        .toList(),
                found.next());
    }
}
