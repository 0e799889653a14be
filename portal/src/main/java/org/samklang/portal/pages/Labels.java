package org.samklang.portal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.organisations.OrganisationEntry;

/// Names of organisations for one reader.
final class Labels {
    private final Map<OrganisationId, OrganisationEntry> entries;
    private final Say say;

    Labels(List<OrganisationEntry> entries, Say say) {
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
        return subject.type() == StreamType.ORGANISATION
                ? brief(new OrganisationId(subject.id()))
                : subject.id();
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
