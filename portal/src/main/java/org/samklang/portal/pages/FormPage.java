package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form as it is shown: at first, or again with everything that was typed and what is wrong with it.
///
/// @param action where it is sent to
/// @param back where to go without sending it
/// @param wrong everything that is wrong; empty at first
record FormPage(
        String heading, String intro, String action, String back, List<Field> fields, List<Wrong> wrong) {

    /// @param name of the form field, a path into the command: `command.details.occurredOn`
    /// @param type `text`, `date-words`, `textarea`, `select` or `hidden`
    /// @param understood what was understood of a date, beside the field
    record Field(
            String name,
            String id,
            String type,
            String label,
            String hint,
            boolean required,
            String value,
            List<StartPage.Option> options,
            @Nullable String error,
            @Nullable String understood) {}

    /// @param field id of the field that is wrong; null for the whole
    record Wrong(@Nullable String field, String label, String text) {}
}
