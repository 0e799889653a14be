package org.samklang.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentKind;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Given;

class LikenessesTest {
    private static final DocumentShelf VIEW = new DocumentShelf();
    private static final String SEMINAR =
            "Rapport fra samarbeidsseminar i Brussel om vold mot kvinner med funksjonshemning";
    private static final String TRIP =
            "Rapport om arbeidet mot vold mot kvinner med funksjonshemning fra studietur til Brussel";

    private static DocumentRow document(String id, String title) {
        return document(id, DocumentKind.REPORT, title, KSS, List.of(), null, null);
    }

    private static DocumentRow document(
            String id,
            DocumentKind kind,
            String title,
            OrganisationId about,
            List<OrganisationId> authors,
            @Nullable String datedOn,
            @Nullable String period) {
        return row(new DocumentRegistered(
                new DocumentId(id),
                kind,
                Narrative.of("nb", title),
                List.of(new Subject(StreamType.ORGANISATION, about.value())),
                authors,
                null,
                datedOn == null ? null : PartialDate.parse(datedOn),
                period == null ? null : PartialDate.parse(period),
                null,
                null,
                null,
                List.of(),
                null));
    }

    private static DocumentRow row(org.samklang.events.Fact... facts) {
        DocumentRow row = null;
        for (Recorded recorded : Given.facts(facts).recorded()) {
            row = VIEW.fold("document", row, recorded);
        }
        return row;
    }

    private static boolean alike(DocumentRow one, DocumentRow other) {
        boolean there = !Likenesses.of(one, List.of(other)).isEmpty();
        assertThat(Likenesses.of(other, List.of(one)).isEmpty()).isNotEqualTo(there);
        return there;
    }

    @Test
    void theTwoReportsOnBrusselsArePerhapsTheSame() {
        DocumentRow seminar = document("seminar", SEMINAR);

        assertThat(Likenesses.of(
                        seminar,
                        List.of(
                                seminar,
                                document("trip", TRIP),
                                document("pakistan", "Rapport fra Regional konferanse om vold mot kvinner i Pakistan"))))
                .containsExactly(new Likeness(new DocumentId("trip"), Narrative.of("nb", TRIP)));
    }

    @Test
    void oneKindAloneIsNoLikenessEvenUnderTheSameTitle() {
        DocumentRow others = document("other", DocumentKind.REPORT, SEMINAR, SPAVO, List.of(), null, null);

        assertThat(alike(document("seminar", SEMINAR), others)).isFalse();
    }

    @Test
    void anotherKindIsAnotherDocument() {
        DocumentRow photo = document("photo", DocumentKind.PHOTO, SEMINAR, KSS, List.of(), null, null);

        assertThat(alike(document("seminar", SEMINAR), photo)).isFalse();
    }

    @Test
    void anotherFigureInTheTitleIsAnotherDocument() {
        assertThat(alike(document("three", "Masimanyane, årsrapport 2003"), document("two", "Masimanyane, årsrapport 2002")))
                .isFalse();
        assertThat(alike(document("three", "Masimanyane, årsrapport 2003"), document("again", "Årsrapport 2003 Masimanyane")))
                .isTrue();
        assertThat(alike(document("six", "Rapport for 6mnd"), document("twelve", "Rapport for 12mnd"))).isFalse();
    }

    @Test
    void shortWordsAndAccentsDoNotCount() {
        assertThat(alike(document("one", "Om det å gå til de"), document("other", "Om det å be til de"))).isFalse();
        assertThat(alike(document("one", "Ærø"), document("other", "ærø!"))).isTrue();
        assertThat(alike(document("one", "…"), document("other", "?"))).isFalse();
    }

    @Test
    void theSameAuthorsOnTheSameTimeArePerhapsTheSameWhateverTheTitle() {
        DocumentRow one = document("one", DocumentKind.REPORT, "Halvårsrapport", KSS, List.of(KSS), null, "2001-10/2002-03");
        DocumentRow other = document("two", DocumentKind.REPORT, "Til giverne", SPAVO, List.of(KSS), null, "2001-10/2002-03");
        DocumentRow later = document("later", DocumentKind.REPORT, "Til giverne igen", SPAVO, List.of(KSS), null, "2002-04/2002-09");

        assertThat(alike(one, other)).isTrue();
        assertThat(alike(one, later)).isFalse();
    }

    @Test
    void oneDayOfWritingCountsButNotOneYear() {
        assertThat(alike(news("one", "2014-06-04"), news("Alt annet", "2014-06-04"))).isTrue();
        assertThat(alike(news("one", "2014"), news("Alt annet", "2014"))).isFalse();
        assertThat(alike(news("one", "XXXX-06-04"), news("Alt annet", "XXXX-06-04"))).isFalse();
    }

    private static DocumentRow news(String title, String datedOn) {
        return document(title.replace(' ', '-'), DocumentKind.NEWS, title, KSS, List.of(KSS), datedOn, null);
    }

    @Test
    void whatWasWithdrawnIsNoLongerCompared() {
        DocumentRegistered registration = document("trip", TRIP).registration();
        DocumentRow withdrawn = row(
                registration,
                new DocumentWithdrawn(
                        registration.documentId(), registration.concerns(), null, Narrative.of("nb", "feil")));

        assertThat(alike(document("seminar", SEMINAR), withdrawn)).isFalse();
    }
}
