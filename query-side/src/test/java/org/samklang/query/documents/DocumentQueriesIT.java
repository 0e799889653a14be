package org.samklang.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.MASIMANYANE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentKind;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.rows.Running;

class DocumentQueriesIT {
    private final DocumentShelf view = new DocumentShelf();
    private final OrganisationDirectory directory = new OrganisationDirectory();
    private final PartnershipList list = new PartnershipList();
    private final Running running = new Running(view, directory, list);
    private final OrganisationQueries organisations = new OrganisationQueries(running.reader, directory);
    private final DocumentQueries queries = new DocumentQueries(
            running.reader, view, organisations, new PartnershipQueries(running.reader, list, organisations));

    private static DocumentRegistered document(String id, Narrative title, Subject... concerns) {
        return new DocumentRegistered(
                new DocumentId(id), DocumentKind.REPORT, title, List.of(concerns), List.of(), null, null, null, null, null, null, List.of(), null);
    }

    private static Subject of(StreamType type, String id) {
        return new Subject(type, id);
    }

    @BeforeEach
    void aShelf() {
        running.happened(
                Given.facts(
                                new OrganisationRegistered(KSS, List.of(Name.official("Krisesentersekretariatet", "nb")), "NO", "22"),
                                new OrganisationRegistered(
                                        MASIMANYANE,
                                        List.of(Name.official("Masimanyane Women's Support Centre", "en")),
                                        "ZA",
                                        "24"),
                                new PartnershipRegistered(
                                        KSS_MASIMANYANE,
                                        List.of(Party.partner(KSS), Party.partner(MASIMANYANE)),
                                        PartnershipKind.CIVIL_SOCIETY,
                                        null,
                                        null,
                                        null,
                                        null),
                                document("misspelt", Narrative.of("nb", "Maismanyane, årsrapport 2003")),
                                document(
                                        "translated",
                                        new Narrative("nb", "Om vennene", java.util.Map.of("en", "On Masimanyane"), null)),
                                document("concerned", Narrative.of("nb", "Våre venner"), of(StreamType.ORGANISATION, "masimanyane")),
                                document("partner", Narrative.of("nb", "Viktige innspill"), of(StreamType.PARTNERSHIP, "kss-masimanyane")),
                                document("other", Narrative.of("nb", "Rapport fra Brussel"), of(StreamType.ORGANISATION, "kss")))
                        .recorded(),
                100);
    }

    private List<String> found(String text, int size) {
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            Documents page = queries.find(new FindDocuments(
                    null, null, text, Moment.live(), Reach.of(Visibility.PUBLIC), new Page(after, size), null));
            page.entries().forEach(entry -> found.add(entry.id().value()));
            after = page.next();
        } while (after != null);
        return found;
    }

    @ParameterizedTest
    @CsvSource({"Masimanyane", "Maismanyane", "MASIMANYANA"})
    void aTextFindsTitlesInEveryLanguageAndWhatConcernsAPartnerOfThatNameHoweverItIsSpelt(String text) {
        assertThat(found(text, 100)).containsExactlyInAnyOrder("misspelt", "translated", "concerned", "partner");
        assertThat(found(text, 3)).as("page by page").isEqualTo(found(text, 100));
    }

    @Test
    void anEmptyTextFindsAllAndAnUnknownOneNothing() {
        assertThat(found("", 2)).hasSize(5);
        assertThat(found("Wolkenkuckucksheim", 100)).isEmpty();
    }

    @Test
    void theTotalIsThatOfAllPages() {
        assertThat(queries.find(new FindDocuments(
                                null, null, "Masimanyane", Moment.live(), Reach.of(Visibility.PUBLIC), Page.first(1), null))
                        .total())
                .isEqualTo(4);
        assertThat(queries.find(new FindDocuments(
                                null,
                                of(StreamType.ORGANISATION, new OrganisationId("masimanyane").value()),
                                "venner",
                                Moment.live(),
                                Reach.of(Visibility.PUBLIC),
                                Page.first(1),
                                null))
                        .total())
                .isEqualTo(1);
    }
}
