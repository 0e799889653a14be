package org.samklang.acceptance.http;

import java.util.List;

/// A command that cannot be recorded, and what is answered.
///
/// @param name what is wrong with it
/// @param kind the end of the problem's type
/// @param pointers the fields that are named
/// @param said words of the answer, by language
record BadInput(
        String name, String command, String fields, int status, String kind, String[] pointers, List<Said> said) {

    /// Words that are part of the answer in a language.
    record Said(String language, String words) {}

    static BadInput of(String name, String command, String fields) {
        return new BadInput(name, command, fields, 422, "wrong-fields", new String[0], List.of());
    }

    /// It cannot be read.
    BadInput wrong(String... fieldsNamed) {
        return new BadInput(name, command, fields, status, kind, fieldsNamed, said);
    }

    /// It can be read but not be true.
    BadInput refused(int withStatus, String reason, String pointer) {
        return new BadInput(name, command, fields, withStatus, reason, new String[] {pointer}, said);
    }

    BadInput says(Said... words) {
        return new BadInput(name, command, fields, status, kind, pointers, List.of(words));
    }

    @Override
    public String toString() {
        return name;
    }
}
