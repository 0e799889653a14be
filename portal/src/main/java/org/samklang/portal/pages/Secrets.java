package org.samklang.portal.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.query.persons.Persons;
import org.samklang.vault.Opened;
import org.samklang.vault.Vault;
import org.samklang.vault.VaultRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealed texts opened for one reader and one page; never kept beyond it. What the reader may not see is not even
/// looked for.
final class Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final Map<SealedValue, Opened> opened;
    private final Map<PersonId, Persons.PersonEntry> persons;
    private final Say say;

    private Secrets(Map<SealedValue, Opened> opened, Map<PersonId, Persons.PersonEntry> persons, Say say) {
        this.opened = opened;
        this.persons = persons;
        this.say = say;
    }

    static Secrets none(Say say) {
        return new Secrets(Map.of(), Map.of(), say);
    }

    static Secrets of(Vault vault, Set<SealedValue> quotes, List<Persons.PersonEntry> persons, Say say) {
        Set<SealedValue> wanted = new java.util.HashSet<>(quotes);
        persons.stream()
                .flatMap(person -> person.names().stream())
                .map(Persons.SealedName::name)
                .forEach(wanted::add);
        Map<PersonId, Persons.PersonEntry> byId =
                persons.stream().collect(Collectors.toMap(Persons.PersonEntry::id, person -> person, (one, _) -> one));
        return new Secrets(open(vault, wanted), byId, say);
    }

    /// One by one only where opening them together failed, so that one broken value does not hide the others.
    private static Map<SealedValue, Opened> open(Vault vault, Collection<SealedValue> wanted) {
        try {
            return vault.openAll(wanted);
        } catch (VaultRefusal together) {
            LOG.error("sealed values cannot be opened together", together);
        }
        Map<SealedValue, Opened> opened = new HashMap<>();
        for (SealedValue each : wanted) {
            try {
                opened.put(each, vault.open(each));
            } catch (VaultRefusal refusal) {
                LOG.error("a sealed value cannot be opened", refusal);
            }
        }
        return opened;
    }

    /// The text; words in its place where it was erased; null where this reader does not see it.
    @Nullable String text(@Nullable SealedValue sealed) {
        return switch (sealed == null ? null : opened.get(sealed)) {
            case null -> null;
            case Opened.Clear(String text) -> text;
            case Opened.Erased _ -> say.of("pages.erased-text");
        };
    }

    /// The person's name, or a word that stands for somebody.
    String person(PersonId id) {
        Persons.PersonEntry entry = persons.get(id);
        if (entry == null) {
            return say.of("pages.person");
        }
        if (entry.erased()) {
            return say.of("pages.erased-person");
        }
        return entry.names().stream()
                .map(name -> text(name.name()))
                .filter(name -> name != null)
                .findFirst()
                .orElseGet(() -> say.of("pages.person"));
    }
}
