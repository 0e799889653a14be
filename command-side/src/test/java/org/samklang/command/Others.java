package org.samklang.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// One record with another value of some type: at each place where it has one or could have one, once.
///
/// @param of the type whose values are exchanged
/// @param by the other value, for the class that stands there
record Others(Class<?> of, Function<Class<?>, Object> by) {

    /// @param pointer where the other value stands, as reasons name it
    record Changed(String pointer, Record record) {}

    /// The same value for everything of that type.
    static Others of(Class<?> type, Object other) {
        return new Others(type, _ -> other);
    }

    List<Changed> in(Record whole) {
        List<Changed> changed = new ArrayList<>();
        RecordComponent[] components = whole.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String pointer = "/" + components[i].getName();
            for (Other one : at(components[i].getType(), value(whole, components[i]))) {
                changed.add(new Changed(pointer + one.pointer(), with(whole, i, one.value())));
            }
        }
        return changed;
    }

    private record Other(String pointer, Object value) {}

    private List<Other> at(Class<?> type, Object value) {
        if (of.isAssignableFrom(type)) {
            return List.of(new Other("", by.apply(type)));
        }
        return switch (value) {
            case Record nested -> in(nested).stream()
                    .map(one -> new Other(one.pointer(), one.record()))
                    .toList();
            case List<?> many -> {
                List<Other> changed = new ArrayList<>();
                for (int i = 0; i < many.size(); i++) {
                    for (Other one : at(many.get(i).getClass(), many.get(i))) {
                        List<Object> others = new ArrayList<>(many);
                        others.set(i, one.value());
                        changed.add(new Other("/" + i + one.pointer(), others));
                    }
                }
                yield changed;
            }
            case null, default -> List.of();
        };
    }

    private static Object value(Record whole, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record whole, int index, Object other) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components).map(one -> value(whole, one)).toArray();
        values[index] = other;
        try {
            Constructor<?> constructor = whole.getClass()
                    .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
