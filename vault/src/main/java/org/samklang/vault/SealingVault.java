package org.samklang.vault;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.SealedValue;

/// The vault over PostgreSQL and a key file.
final class SealingVault implements Vault {

    private final KeyCustody custody;
    private final KeyMemory memory;

    SealingVault(KeyCustody custody, KeyMemory memory) {
        this.custody = custody;
        this.memory = memory;
    }

    @Override
    public SealedValue seal(String subject, String place, String clear) {
        requireName(subject, "subject");
        requireName(place, "place");
        byte[] bytes = Escaped.utf8(clear)
                .orElseThrow(() -> new IllegalArgumentException("The text holds a lone surrogate"));
        return SealedText.seal(subject, keyToSealWith(subject), place, bytes).value();
    }

    /// @throws ErasedSubject when the subject is erased
    DataKey keyToSealWith(String subject) {
        return switch (look(Set.of(subject)).get(subject)) {
            case Found.Living living -> living.key();
            case Found.Gone _ -> throw new ErasedSubject(subject);
            case null -> {
                custody.mint(subject);
                yield switch (look(Set.of(subject)).get(subject)) {
                    case Found.Living living -> living.key();
                    case Found.Gone _ -> throw new ErasedSubject(subject);
                    case null -> throw new LostKey("The key of " + subject + " vanished after it was committed");
                };
            }
        };
    }

    /// The key with which something was sealed; empty where it was destroyed.
    Optional<DataKey> keyToOpen(String subject, String keyId) {
        Optional<DataKey> remembered = memory.get(subject).filter(key -> key.id().equals(keyId));
        if (remembered.isPresent()) {
            return remembered;
        }
        return switch (look(Set.of(subject)).get(subject)) {
            case Found.Living living when living.key().id().equals(keyId) -> Optional.of(living.key());
            case Found.Gone gone when gone.keyId().equals(keyId) -> Optional.empty();
            case Found.Living _, Found.Gone _ -> throw lost(subject, keyId);
            case null -> throw lost(subject);
        };
    }

    @Override
    public Opened open(SealedValue sealed) {
        return openAll(List.of(sealed)).values().iterator().next();
    }

    @Override
    public Map<SealedValue, Opened> openAll(Collection<SealedValue> sealed) {
        Map<SealedValue, SealedText> texts = LinkedHashMap.newLinkedHashMap(sealed.size());
        for (SealedValue value : sealed) {
            texts.computeIfAbsent(value, SealedText::parse);
        }
        Map<String, Found> found = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (SealedText text : texts.values()) {
            memory.get(text.subject())
                    .filter(key -> key.id().equals(text.key()))
                    .ifPresentOrElse(
                            key -> found.put(text.subject(), new Found.Living(key)), () -> unknown.add(text.subject()));
        }
        if (!unknown.isEmpty()) {
            found.putAll(look(unknown));
        }
        Map<SealedValue, Opened> opened = LinkedHashMap.newLinkedHashMap(texts.size());
        texts.forEach((value, text) -> opened.put(value, open(text, found.get(text.subject()))));
        return Collections.unmodifiableMap(opened);
    }

    private static Opened open(SealedText text, @Nullable Found found) {
        return switch (found) {
            case Found.Living living when living.key().id().equals(text.key()) ->
                new Opened.Clear(text.open(living.key())
                        .flatMap(Escaped::text)
                        .orElseThrow(() ->
                                new BrokenSeal("A sealed value of " + text.subject() + " was altered or moved")));
            case Found.Gone gone when gone.keyId().equals(text.key()) -> new Opened.Erased(text.subject());
            case Found.Living _, Found.Gone _ -> throw lost(text.subject(), text.key());
            case null -> throw lost(text.subject());
        };
    }

    private static LostKey lost(String subject, String keyId) {
        return new LostKey("The key " + keyId + " of " + subject
                + " is not in the database, another one is: the value was altered, or the keys were restored"
                + " from an older copy");
    }

    private static LostKey lost(String subject) {
        return new LostKey("The database has no key of " + subject
                + ": the keys were restored from an older copy, or the value comes from another database");
    }

    /// Asks the database, and remembers the living keys.
    private Map<String, Found> look(Set<String> subjects) {
        KeyMemory.Ticket ticket = memory.ticket();
        KeyCustody.Rows readable = custody.find(subjects);
        Map<String, Found> found = HashMap.newHashMap(subjects.size());
        readable.rows().forEach((subject, row) -> found.put(subject, switch (row) {
            case KeyRow.Live live -> new Found.Living(readable.ring().unwrap(live));
            case KeyRow.Erased erased -> new Found.Gone(erased.keyId());
        }));
        memory.keep(ticket, living(found));
        found.forEach((subject, state) -> {
            if (state instanceof Found.Gone) {
                memory.evict(subject);
            }
        });
        return found;
    }

    private static Map<String, DataKey> living(Map<String, Found> found) {
        Map<String, DataKey> living = HashMap.newHashMap(found.size());
        found.forEach((subject, state) -> {
            if (state instanceof Found.Living(DataKey key)) {
                living.put(subject, key);
            }
        });
        return living;
    }

    @Override
    public void evict(String subject) {
        memory.evict(subject);
    }

    @Override
    public byte[] fingerprint(byte[] canonicalContent) {
        return custody.fingerprint(canonicalContent);
    }

    // The name itself is left out of the message: somebody may have passed personal text by mistake.
    private static void requireName(String name, String which) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The " + which + " is blank or holds control characters");
        }
        if (Escaped.utf8(name).isEmpty()) {
            throw new IllegalArgumentException("The " + which + " holds a lone surrogate");
        }
    }

    private sealed interface Found {
        record Living(DataKey key) implements Found {}

        record Gone(String keyId) implements Found {}
    }
}
