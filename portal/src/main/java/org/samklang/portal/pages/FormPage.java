package org.samklang.portal.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A form as it is shown: at first, or again with everything that was typed and what is wrong with it.
///
/// @param action where it is sent to
/// @param back where to go without sending it
/// @param whole address of the same form with all fields; null where it has them
/// @param kept what was typed into fields that are not shown now, by their names
/// @param wrong everything that is wrong; empty at first
record FormPage(
        String heading,
        String intro,
        String action,
        String back,
        @Nullable String whole,
        List<Section> sections,
        List<Kept> kept,
        List<Wrong> wrong) {

    /// Fields that belong together: what, who, when.
    ///
    /// @param title empty where the form needs no dividing
    record Section(String id, String title, List<Part> parts) {}

    /// What forms are made of.
    sealed interface Part {
        /// For the template: `field`, `group` or `again`.
        String sort();

        String name();
    }

    /// One field.
    ///
    /// @param name a path into the command: `command.details.occurredOn`
    /// @param type `text`, `number`, `day`, `date-words`, `textarea`, `select`, `check`, `checks` or `hidden`
    /// @param required whether it must be filled in
    /// @param optional whether it says that it need not be
    /// @param first what is chosen where nobody says anything: that alone says nothing either
    /// @param understood what was understood of a date, beside the field
    /// @param focus whether the keyboard begins here
    record Field(
            String name,
            String id,
            String type,
            String label,
            String hint,
            boolean required,
            boolean optional,
            String first,
            String value,
            List<StartPage.Option> options,
            @Nullable String error,
            @Nullable String understood,
            boolean focus)
            implements Part {
        @Override
        public String sort() {
            return "field";
        }
    }

    /// Parts that are one thing together: a place, an amount, one row, all rows, one of several kinds.
    ///
    /// @param style how it is laid out: `plain`, `line`, `rows` or `kinds`
    /// @param optional whether it may stay empty as a whole, and `marked` whether it says so
    /// @param folded whether it can be folded away, and `open` whether it is not now
    record Group(
            String name,
            String id,
            String title,
            String hint,
            String style,
            boolean optional,
            boolean marked,
            boolean folded,
            boolean open,
            List<Part> parts,
            @Nullable String error)
            implements Part {
        @Override
        public String sort() {
            return "group";
        }
    }

    /// A button that shows the form again, with one row more or with the fields of another kind.
    ///
    /// @param name what it sends as `again`: `more:command.parties`
    /// @param about what the button is about, for those who do not see where it stands
    record Again(String name, String label, String about) implements Part {
        @Override
        public String sort() {
            return "again";
        }
    }

    /// Something typed that belongs to no field now.
    record Kept(String name, String value) {}

    /// @param field id of the field that is wrong; null for the whole
    record Wrong(@Nullable String field, String label, String text) {}

    /// Every part on every level.
    Stream<Part> parts() {
        return sections.stream().flatMap(section -> section.parts().stream()).flatMap(FormPage::within);
    }

    List<Field> fields() {
        return parts().filter(Field.class::isInstance).map(Field.class::cast).toList();
    }

    /// A part and everything in it.
    static Stream<Part> within(Part part) {
        return switch (part) {
            case Group group -> Stream.concat(Stream.of(group), group.parts().stream().flatMap(FormPage::within));
            case Field _, Again _ -> Stream.of(part);
        };
    }
}
