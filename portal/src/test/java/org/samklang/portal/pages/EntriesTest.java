package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.command.Role;
import org.samklang.events.ConsentBasis;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementKind;
import org.samklang.events.Subject;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.StatementId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.FakeVault;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Unsealing;
import org.samklang.query.Lane;
import org.samklang.query.persons.Persons;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.OutsideScope;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// What is sealed in an entry is shown to those who may read it, wherever in the fact it stands.
class EntriesTest {
    private static final PersonId SHE = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    private static final FakeVault VAULT = new FakeVault();
    private static final SealedValue WORDS =
            VAULT.seal("person:" + SHE.value(), "statement.recorded#words", "Jag vill lära mig mer");
    private static final SealedValue NAME = VAULT.seal("person:" + SHE.value(), "person.registered#name", "Josefine");
    private static final StatementRecorded SAID = new StatementRecorded(
            new StatementId("she-said"),
            StatementKind.TESTIMONY,
            new Participant.Person(SHE, Sample.KSS),
            Subject.among(Sample.KSS_SPAVO),
            null,
            WORDS,
            "sv",
            Narrative.of("sv", "Hon vill lära sig"),
            ConsentBasis.PUBLISHED,
            null,
            null);
    private static final TimelineEntry ENTRY = new TimelineEntry(
            "statement:she-said",
            EntryState.STATED,
            null,
            Lane.UNDATED,
            null,
            SAID.about(),
            new Told.Stated(SAID),
            false,
            Visibility.PARTNERS,
            List.of(),
            false,
            null,
            null);

    private static PartnershipPage.EntryRow row(Role role) {
        Say say = new Say(Texts.load(), Language.ENGLISH);
        Caller caller = new Caller("u", "somebody", role, "kss", Access.WRITE, false);
        List<Persons.PersonEntry> persons = List.of(new Persons.PersonEntry(
                SHE, List.of(new Persons.SealedName(NAME, NameKind.OFFICIAL)), "sv", List.of(), false));
        Secrets secrets = Secrets.of(
                new Unsealing(VAULT), caller, Entries.quotes(List.of(ENTRY)), persons, say);
        EntryWords words = new EntryWords(say, new Labels(Sample.organisations(), say), secrets);
        return new Entries("kss-spavo", say, words, secrets, new Reader(caller), null).row(ENTRY);
    }

    @Test
    void whatMustBeOpenedIsFoundWhereverItStandsInAFact() {
        assertThat(Entries.quotes(List.of(ENTRY))).containsExactly(WORDS);
        assertThat(Entries.persons(List.of(ENTRY))).containsExactly(SHE);
    }

    @Test
    void aCoordinatorReadsWhoSaidWhat() {
        PartnershipPage.EntryRow row = row(Role.COORDINATOR);

        assertThat(row.kind()).startsWith("A testimony: Josefine").endsWith("(from a public document)");
        assertThat(row.what()).isEqualTo(new Phrase("Jag vill lära mig mer", "sv"));
        assertThat(row.more()).isEqualTo(new Phrase("Hon vill lära sig", "sv"));
    }

    @Test
    void othersReadThatSomebodySpokeAndTheGist() {
        PartnershipPage.EntryRow row = row(Role.FUNDER);

        assertThat(row.toString()).doesNotContain("Josefine").doesNotContain("Jag vill");
        assertThat(row.what()).isEqualTo(new Phrase("Hon vill lära sig", "sv"));
    }

    @Test
    void aMemberFromOutsideTheScopeIsWarnedOfUntilSomebodySaysWhy() {
        assertThat(notes(false, false))
                .containsExactly("outside the countries of the network (Colombia and Guatemala): Cyprus; no reason is recorded");
        assertThat(notes(true, false))
                .containsExactly("perhaps outside the countries of the network (Colombia and Guatemala): Cyprus; no reason is recorded");
        assertThat(notes(false, true))
                .containsExactly("outside the countries of the network (Colombia and Guatemala): Cyprus");
        assertThat(words().notes(Sample.joined("joined", null))).isEmpty();
    }

    private static List<String> notes(boolean perhaps, boolean explained) {
        return words().notes(joined(perhaps, explained)).stream().map(Note::label).toList();
    }

    private static TimelineEntry joined(boolean perhaps, boolean explained) {
        return Sample.joined("joined", new OutsideScope(perhaps, explained, List.of("CY"), List.of("CO", "GT")));
    }

    @Test
    void aMemberFromOutsideTheScopeIsMarkedWithHowSureThatIsAndWhetherSomebodySaidWhy() {
        assertThat(words().outsideScope(joined(false, false))).isEqualTo("outside the network's scope");
        assertThat(words().outsideScope(joined(true, false))).isEqualTo("perhaps outside the network's scope");
        assertThat(words().outsideScope(joined(false, true))).isEqualTo("outside the network's scope, with a reason");
        assertThat(words().outsideScope(joined(true, true))).isEqualTo("perhaps outside the network's scope, with a reason");
        assertThat(words().outsideScope(Sample.joined("joined", null))).isNull();
    }

    private static EntryWords words() {
        Say say = new Say(Texts.load(), Language.ENGLISH);
        Caller caller = new Caller("u", "somebody", Role.FUNDER, null, Access.READ, false);
        return new EntryWords(
                say,
                new Labels(Sample.organisations(), say),
                Secrets.of(new Unsealing(VAULT), caller, Set.of(), List.of(), say));
    }
}
