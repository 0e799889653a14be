package org.samklang.portal.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Unsealing.Legible;
import org.samklang.query.persons.Persons;
import org.samklang.vault.VaultRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealed texts opened for one reader and one page; never kept beyond it.
final class Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final Map<SealedValue, Legible> opened;
    private final Map<PersonId, Persons.PersonEntry> persons;
    private final Say say;

    private Secrets(Map<SealedValue, Legible> opened, Map<PersonId, Persons.PersonEntry> persons, Say say) {
        this.opened = opened;
        this.persons = persons;
        this.say = say;
    }

    static Secrets of(
            Unsealing unsealing, Caller caller, Set<SealedValue> quotes, List<Persons.PersonEntry> persons, Say say) {
        Set<SealedValue> wanted = new HashSet<>(quotes);
        persons.stream()
                .flatMap(person -> person.names().stream())
                .map(Persons.SealedName::name)
                .forEach(wanted::add);
        return new Secrets(
                open(unsealing, caller, wanted),
                persons.stream().collect(Collectors.toMap(Persons.PersonEntry::id, Function.identity(), (one, _) -> one)),
                say);
    }

    /// One by one only where opening them together failed, so that one broken value does not hide the others.
    private static Map<SealedValue, Legible> open(Unsealing unsealing, Caller caller, Set<SealedValue> wanted) {
        try {
            return unsealing.open(caller, wanted);
        } catch (VaultRefusal together) {
            LOG.error("sealed values cannot be opened together", together);
        }
        Map<SealedValue, Legible> opened = new HashMap<>();
        for (SealedValue each : wanted) {
            try {
                opened.put(each, unsealing.open(caller, each));
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
            case Legible.Clear(String text) -> text;
            case Legible.Erased _ -> say.of("pages.erased-text");
            case Legible.Withheld _ -> null;
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
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> say.of("pages.person"));
    }
}
