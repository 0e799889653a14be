package org.samklang.portal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.subjects.SubjectEntry;

/// Names of organisations for one reader.
final class Labels {
    private final Map<OrganisationId, OrganisationEntry> entries;
    private final Map<Subject, SubjectEntry> subjects;
    private final Say say;

    Labels(List<OrganisationEntry> entries, Say say) {
        this(entries, List.of(), say);
    }

    Labels(List<OrganisationEntry> entries, List<SubjectEntry> subjects, Say say) {
        this.subjects = subjects.stream()
                .collect(Collectors.toMap(SubjectEntry::subject, Function.identity(), (one, _) -> one));
        this.entries = entries.stream()
                .collect(Collectors.toMap(OrganisationEntry::id, Function.identity(), (one, _) -> one));
        this.say = say;
    }

    /// The full name; the id where the organisation is not for this reader.
    String name(OrganisationId id) {
        OrganisationEntry entry = entries.get(id);
        return entry == null ? id.value() : entry.label(say.language().tag());
    }

    Phrase phrase(OrganisationId id) {
        String name = name(id);
        OrganisationEntry entry = entries.get(id);
        String lang = entry == null
                ? null
                : entry.names().stream()
                        .filter(each -> each.text().equals(name))
                        .map(Name::language)
                        .findFirst()
                        .orElse(null);
        return new Phrase(name, lang);
    }

    /// A short name where there is one.
    String brief(OrganisationId id) {
        OrganisationEntry entry = entries.get(id);
        return entry == null
                ? name(id)
                : entry.names().stream()
                        .filter(name -> name.kind() == NameKind.SHORT)
                        .min(Comparator.comparing(
                                name -> !name.language().equals(say.language().tag())))
                        .map(Name::text)
                        .orElseGet(() -> name(id));
    }

    /// The name of anything that facts are about; the id where it has none that this reader may know.
    String subject(Subject subject) {
        return subjectPhrase(subject).text();
    }

    /// The same with the language that it is in.
    Phrase subjectPhrase(Subject subject) {
        if (subject.type() == StreamType.ORGANISATION) {
            OrganisationId organisation = new OrganisationId(subject.id());
            return new Phrase(brief(organisation), phrase(organisation).lang());
        }
        SubjectEntry entry = subjects.get(subject);
        return entry == null ? Say.own(subject.id()) : phrase(entry);
    }

    /// By its names, its title, those who take part, or what sort of thing it is.
    Phrase phrase(SubjectEntry entry) {
        if (!entry.names().isEmpty()) {
            return named(entry.names());
        }
        if (entry.title() != null) {
            return say.phrase(entry.title());
        }
        if (!entry.parties().isEmpty()) {
            return Say.own(String.join(" × ", entry.parties().stream().map(this::brief).toList()));
        }
        return Say.own(kind(entry).orElse(entry.subject().id()));
    }

    /// What sort of thing it is, where that is more than its kind of stream.
    Optional<String> kind(SubjectEntry entry) {
        return entry.kind() == null ? Optional.empty() : say.texts().find(say.language(), "word." + entry.kind());
    }

    /// A short name before an official one, in the reader's language before others.
    private Phrase named(List<Name> names) {
        Name name = names.stream()
                .min(Comparator.<Name>comparingInt(each -> switch (each.kind()) {
                            case SHORT -> 0;
                            case OFFICIAL, TRANSLATION -> 1;
                            case ALIAS, MISSPELLING, FORMER -> 2;
                        })
                        .thenComparing(each -> !each.language().equals(say.language().tag())))
                .orElseThrow();
        return new Phrase(name.text(), name.language());
    }

    /// The country of its seat in the reader's language; empty where that is not known.
    String country(OrganisationId id) {
        OrganisationEntry entry = entries.get(id);
        String country = entry == null ? null : entry.country();
        return country == null ? "" : say.country(country);
    }

    /// A short name, with the country that tells it apart.
    String side(OrganisationId id) {
        String country = country(id);
        return country.isEmpty() ? brief(id) : say.of("pages.side", "name", brief(id), "country", country);
    }
}
