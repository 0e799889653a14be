package org.samklang.portal.commands;

import java.util.Locale;
import java.util.Set;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.Role;
import org.samklang.events.StreamType;
import org.samklang.events.value.Visibility;

/// What is so of a command whatever it says.
///
/// @param name under which it is called: `log-study-visit`
/// @param streamType the kind of stream it is decided on
/// @param begins whether it usually begins its stream
/// @param roles the roles that may give it
/// @param visibleTo who may see what it records, where nobody says otherwise
public record IntentTraits(
        Class<? extends Intent<?>> type, String name, StreamType streamType, boolean begins, Set<Role> roles, Visibility visibleTo) {

    private static final ClassValue<IntentTraits> TRAITS = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked") // Asked with the classes of commands only.
        protected IntentTraits computeValue(Class<?> type) {
            return read((Class<? extends Intent<?>>) type);
        }
    };

    public IntentTraits {
        roles = Set.copyOf(roles);
    }

    public static IntentTraits of(Class<? extends Intent<?>> type) {
        return TRAITS.get(type);
    }

    /// A command tells this only as an instance, so one is made that says the least.
    private static IntentTraits read(Class<? extends Intent<?>> type) {
        Intent<?> one = Binder.bind(type, Specimen.of(type), Reading.in(Locale.ENGLISH)).orThrow("");
        return new IntentTraits(
                type, IntentCatalogue.nameOf(type), one.streamType(), one.begins(), one.roles(), one.visibleTo());
    }
}
