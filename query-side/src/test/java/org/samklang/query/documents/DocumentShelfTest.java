package org.samklang.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentEvent.ReportContributionMade;
import org.samklang.events.DocumentKind;
import org.samklang.events.Recorded;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Undigestible;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.Row;

class DocumentShelfTest {
    private static final DocumentId REPORT = new DocumentId("report-2010");
    private static final Subject CEDAW = new Subject(StreamType.INSTRUMENT, "cedaw");
    private static final List<Subject> ABOUT = Subject.among(KSS_SPAVO);
    private static final StoredFile FIRST = file("0a");
    private static final StoredFile SECOND = file("0b");
    private static final DocumentRegistered REGISTERED = new DocumentRegistered(
            REPORT,
            DocumentKind.REPORT,
            Narrative.of("nb", "Rapport"),
            ABOUT,
            List.of(KSS),
            "nb",
            PartialDate.parse("2010"),
            null,
            null,
            null,
            null,
            List.of(),
            FIRST);
    private static final DocumentRevised REVISED =
            new DocumentRevised(REPORT, ABOUT, 2, 1, Narrative.of("nb", "rettet"), PartialDate.parse("2012"), SECOND);
    private static final DocumentWithdrawn WITHDRAWN =
            new DocumentWithdrawn(REPORT, ABOUT, PartialDate.parse("2015"), Narrative.of("nb", "foreldet"));

    private final DocumentShelf view = new DocumentShelf();

    private static StoredFile file(String byteOfHash) {
        return new StoredFile(
                byteOfHash.repeat(32), 4096, "application/pdf", new Subject(StreamType.DOCUMENT, REPORT.value()));
    }

    private @Nullable DocumentRow row(Given given) {
        DocumentRow row = null;
        for (Recorded recorded : given.recorded()) {
            for (String key : view.keys(recorded)) {
                row = view.fold(key, row, recorded);
            }
        }
        return row;
    }

    private DocumentEntry entry(Given given, @Nullable String asOf) {
        DocumentRow row = row(given);
        Columns columns = view.columns(row);
        return DocumentQueries.entry(
                new Row<>(REPORT.value(), row, columns.visibility(), columns.withdrawn(), 0, columns.sorting()),
                asOf == null ? null : LocalDate.parse(asOf),
                null);
    }

    @Test
    void aDocumentStandsOnTheShelfOfEverythingItIsAboutAndOfItsAuthors() {
        Given given = Given.facts(REGISTERED, new DocumentLinked(REPORT, List.of(CEDAW)));
        assertThat(view.columns(row(given)).groups())
                .containsExactlyInAnyOrder(
                        "document:report-2010", "partnership:kss-spavo", "instrument:cedaw", "organisation:kss");
        assertThat(entry(given, null).concerns()).containsExactly(ABOUT.getFirst(), CEDAW);
    }

    @Test
    void theCurrentVersionIsTheLatestAndAllAreKept() {
        DocumentEntry entry = entry(Given.facts(REGISTERED, REVISED), null);
        assertThat(entry.versions()).extracting(DocumentVersion::number).containsExactly(1, 2);
        assertThat(entry.version(null).file()).isEqualTo(SECOND);
        assertThat(entry.version(1).file()).isEqualTo(FIRST);
        assertThat(entry.version(3)).isNull();
    }

    @Test
    void aDaySeesTheVersionsThatThereCanHaveBeen() {
        Given given = Given.facts(REGISTERED, REVISED, WITHDRAWN);
        assertThat(entry(given, "2011-12-31").version(null).number()).isEqualTo(1);
        assertThat(entry(given, "2012-06-01").version(null).number()).isEqualTo(2);
        assertThat(entry(given, "2014-12-31").withdrawal()).isNull();
        assertThat(entry(given, "2016-01-01").withdrawal()).isNotNull();
        assertThat(entry(given, "2010-06-01").happened()).isEqualTo(Happened.PERHAPS);
        assertThat(view.columns(row(given)).shownFrom()).isEqualTo(LocalDate.of(2010, 1, 1));
    }

    @Test
    void aWithdrawnDocumentStaysVisibleAsWithdrawnWithItsHashes() {
        Given given = Given.facts(REGISTERED, REVISED, WITHDRAWN);
        assertThat(view.columns(row(given)).withdrawn()).isFalse();
        assertThat(entry(given, null).withdrawal())
                .isEqualTo(new DocumentEntry.Withdrawal(PartialDate.parse("2015"), Narrative.of("nb", "foreldet")));
        assertThat(entry(given, null).versions()).extracting(DocumentVersion::file).containsExactly(FIRST, SECOND);
    }

    @Test
    void whatIsAddedCanOnlyNarrowWhoSeesIt() {
        Given given = new Given().then(Visibility.FUNDER, REGISTERED).then(Visibility.PUBLIC, REVISED);
        assertThat(entry(given, null).visibility()).isEqualTo(Visibility.FUNDER);
        assertThat(entry(given.then(Visibility.PARTNERS, WITHDRAWN), null).visibility())
                .isEqualTo(Visibility.PARTNERS);
    }

    @Test
    void aContributionIsNothingToTheShelfAndAnAdditionToNothingIsUndigestible() {
        Given contribution = Given.facts(
                new ReportContributionMade(REPORT, ABOUT, KSS, List.of(), Narrative.of("nb", "avsnitt 3"), null));
        assertThat(row(contribution)).isNull();
        assertThatThrownBy(() -> row(Given.facts(REVISED))).isInstanceOf(Undigestible.class);
    }
}
