package org.samklang.portal.pages;

import java.util.List;
import java.util.Optional;

/// What forms call commands and their fields: the catalogue `fields`.
///
/// A field has one label wherever it stands, `field.dueOn`. Where a word means something else in one record, that record
/// has its own, `field.Place.note`, and where it does in one command, `field.log-study-visit.host`. Help beside a field is
/// found the same way, `hint.dueOn`, and need not be there.
record FieldTexts(Say say) {

    String title(String command) {
        return say.of(titleKey(command));
    }

    /// In one sentence what it records.
    String help(String command) {
        return say.of(helpKey(command));
    }

    String label(String command, Class<?> owner, String component) {
        return keys(command, owner, component).stream()
                .flatMap(key -> found("field." + key).stream())
                .findFirst()
                .orElseGet(() -> say.of("field." + component));
    }

    /// Empty where there is none.
    String hint(String command, Class<?> owner, String component) {
        return keys(command, owner, component).stream()
                .flatMap(key -> found("hint." + key).stream())
                .findFirst()
                .orElse("");
    }

    String kind(Class<?> sealedInterface, String kind) {
        return say.of(kindKey(sealedInterface, kind));
    }

    private Optional<String> found(String key) {
        return say.texts().find(say.language(), key);
    }

    static String titleKey(String command) {
        return "command." + command + ".title";
    }

    static String helpKey(String command) {
        return "command." + command + ".help";
    }

    static String kindKey(Class<?> sealedInterface, String kind) {
        return "kind." + sealedInterface.getSimpleName() + "." + kind;
    }

    /// Where a text of a field may stand, the most particular first, without `field.`.
    static List<String> keys(String command, Class<?> owner, String component) {
        return List.of(command + "." + component, owner.getSimpleName() + "." + component, component);
    }
}
