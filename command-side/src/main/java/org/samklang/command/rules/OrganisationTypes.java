package org.samklang.command.rules;

import java.util.Set;

/// IATI organisation types: governments (10, 11, 15), non-governmental organisations (21 to 24), partnerships (30),
/// multilateral (40), foundations (60), private sector (70 to 73), academic (80), other (90).
final class OrganisationTypes {
    private static final Set<String> IATI = Set.of(
            "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");

    private OrganisationTypes() {}

    static boolean has(String code) {
        return IATI.contains(code);
    }
}
