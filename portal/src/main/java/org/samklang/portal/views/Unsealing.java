package org.samklang.portal.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samklang.command.Role;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.security.Caller;
import org.samklang.vault.Opened;
import org.samklang.vault.Vault;

/// Opens sealed texts last, and only for those who may read them: a coordinator reads names and quotes of what it may
/// see, and the places that its own organisation protects. Nobody else reads any.
public final class Unsealing {

    private final Vault vault;

    public Unsealing(Vault vault) {
        this.vault = vault;
    }

    /// What a caller reads of a sealed text.
    public sealed interface Legible {
        record Clear(String text) implements Legible {
            /// Keeps the text to itself.
            @Override
            public String toString() {
                return "Clear[text withheld]";
            }
        }

        /// Nobody can read it again.
        record Erased() implements Legible {}

        /// It is not for this caller.
        record Withheld() implements Legible {}
    }

    /// All of them, with one look into the vault.
    public Map<SealedValue, Legible> open(Caller caller, Collection<SealedValue> sealed) {
        Set<SealedValue> mine = new LinkedHashSet<>();
        Map<SealedValue, Legible> legible = new HashMap<>();
        for (SealedValue value : sealed) {
            if (mayRead(caller, value)) {
                mine.add(value);
            } else {
                legible.put(value, new Legible.Withheld());
            }
        }
        List<SealedValue> asked = new ArrayList<>(mine);
        vault.openAll(asked).forEach((value, opened) -> legible.put(value, switch (opened) {
            case Opened.Clear(String text) -> new Legible.Clear(text);
            case Opened.Erased _ -> new Legible.Erased();
        }));
        return legible;
    }

    public Legible open(Caller caller, SealedValue sealed) {
        return open(caller, List.of(sealed)).getOrDefault(sealed, new Legible.Withheld());
    }

    private static boolean mayRead(Caller caller, SealedValue value) {
        if (caller.role() != Role.COORDINATOR) {
            return false;
        }
        return !value.text().startsWith("s1.organisation:")
                || value.text().startsWith("s1.organisation:" + caller.organisation() + ".");
    }
}
