package org.samklang.portal.commands;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Seals;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.text.Kebab;

/// The shape of a record as people and programs fill it in: the one description from which commands are bound, forms
/// drawn and the API document written.
public final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Part> parts;
    private final List<Part> fillable;

    private Shape(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("not a record: " + type.getName());
        }
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
        // A local or nested record of a test is not public; records of ours always are.
        constructor.trySetAccessible();
        boolean[] filledIn = filledIn(components);
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            all.add(Part.of(type, components[i], filledIn[i]));
        }
        parts = List.copyOf(all);
        fillable = parts.stream().filter(Part::isFillable).toList();
    }

    public static Shape of(Class<?> recordType) {
        return SHAPES.get(recordType);
    }

    public Class<?> type() {
        return type;
    }

    /// The components that somebody may fill in, in the order of the record.
    public List<Part> parts() {
        return fillable;
    }

    /// All components, those included that only we fill in.
    public List<Part> everyPart() {
        return parts;
    }

    public Optional<Part> part(String name) {
        return fillable.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /// The kinds of a sealed interface by their names in JSON, in order.
    public static Map<String, Class<?>> kinds(Class<?> sealedInterface) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : sealedInterface.getPermittedSubclasses()) {
            kinds.put(Kebab.of(kind), kind);
        }
        return kinds;
    }

    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    /// Which components the record itself fills in when nothing is said: a [org.samklang.events.Party] is a partner.
    private boolean[] filledIn(RecordComponent[] components) {
        boolean[] filledIn = new boolean[components.length];
        @Nullable Object[] nothing = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            nothing[i] = blank(components[i].getType());
        }
        Object made;
        try {
            made = constructor.newInstance(nothing);
        } catch (ReflectiveOperationException refusesToBeEmpty) {
            return filledIn;
        }
        for (int i = 0; i < components.length; i++) {
            filledIn[i] = components[i].getType().isEnum() && value(components[i], made) != null;
        }
        return filledIn;
    }

    private static @Nullable Object blank(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Map.class.isAssignableFrom(type) ? Map.of() : null;
    }

    static @Nullable Object value(RecordComponent component, Object made) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /// One component.
    ///
    /// @param required whether it must be said
    /// @param seals set where it arrives in clear and is sealed before anything else sees it
    public record Part(
            Class<?> owner, RecordComponent component, String name, Type type, boolean required, @Nullable Seals seals) {

        private static Part of(Class<?> owner, RecordComponent component, boolean filledIn) {
            Class<?> raw = component.getType();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || filledIn
                    || raw == boolean.class
                    || Collection.class.isAssignableFrom(raw)
                    || Map.class.isAssignableFrom(raw);
            return new Part(
                    owner,
                    component,
                    component.getName(),
                    component.getGenericType(),
                    !optional,
                    component.getAnnotation(Seals.class));
        }

        public Class<?> raw() {
            return component.getType();
        }

        /// The type of a list's entries.
        public Class<?> entry() {
            if (type instanceof ParameterizedType list
                    && list.getActualTypeArguments()[list.getActualTypeArguments().length - 1] instanceof Class<?> entry) {
                return entry;
            }
            throw new IllegalStateException("neither list nor map: " + owner.getName() + "." + name);
        }

        public TextLimit limit() {
            return seals != null
                    ? name.equals("words") ? TextLimit.WORDS : TextLimit.NAME
                    : TextLimit.of(owner, name);
        }

        /// What a record says here.
        public @Nullable Object value(Object made) {
            return Shape.value(component, made);
        }

        /// Whether an answer always has it: everything that is not nullable.
        public boolean answered() {
            return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private boolean isFillable() {
            return raw() != SealedValue.class || seals != null;
        }
    }
}
