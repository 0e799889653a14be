package org.samklang.events.axon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// A record of one text, made from that text.
final class TextRecord {
    private final Class<?> type;
    private final MethodHandle constructor;

    TextRecord(Class<?> type) {
        this.type = type;
        try {
            constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no record of one text", e);
        }
    }

    Class<?> type() {
        return type;
    }

    Object of(String text) {
        try {
            return (Object) constructor.invokeExact(text);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of " + type + " failed", e);
        }
    }
}
