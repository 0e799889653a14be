package org.samklang.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One record with another value of some type: at each place where it has one or could have one, once.
final class Others {

    /// @param pointer where the other value stands, as reasons name it
    record Changed<R>(String pointer, R record) {}

    private Others() {}

    static <R extends Record> List<Changed<R>> of(R whole, Record other) {
        List<Changed<R>> changed = new ArrayList<>();
        RecordComponent[] components = whole.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String pointer = "/" + components[i].getName();
            for (Changed<?> one : of(components[i].getType(), value(whole, components[i]), other)) {
                changed.add(new Changed<>(pointer + one.pointer(), with(whole, i, one.record())));
            }
        }
        return changed;
    }

    private static List<? extends Changed<?>> of(Class<?> type, Object value, Record other) {
        if (type == other.getClass()) {
            return List.of(new Changed<>("", other));
        }
        return switch (value) {
            case Record nested -> of(nested, other);
            case List<?> many -> {
                List<Changed<?>> changed = new ArrayList<>();
                for (int i = 0; i < many.size(); i++) {
                    for (Changed<?> one : of(many.get(i).getClass(), many.get(i), other)) {
                        List<Object> others = new ArrayList<>(many);
                        others.set(i, one.record());
                        changed.add(new Changed<>("/" + i + one.pointer(), others));
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

    @SuppressWarnings("unchecked") // of the same class
    private static <R extends Record> R with(R whole, int index, Object other) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components).map(one -> value(whole, one)).toArray();
        values[index] = other;
        try {
            Constructor<?> constructor = whole.getClass()
                    .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
