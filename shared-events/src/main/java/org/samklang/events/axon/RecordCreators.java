package org.samklang.events.axon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;

/// Makes records from what was read of them by a handle that takes all components at once. Jackson's own call builds its
/// invocation anew each time, which was a third of the time of reading a fact. What is read, and how it fails, stays.
final class RecordCreators extends ValueInstantiators.Base {

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
        if (description.getBeanClass().isRecord()
                && usual.getClass() == StdValueInstantiator.class
                && usual.getWithArgsCreator() instanceof AnnotatedConstructor creator) {
            try {
                return new ByHandle((StdValueInstantiator) usual, handle(creator.getAnnotated()));
            } catch (IllegalAccessException notOpenToUs) {
                return usual;
            }
        }
        return usual;
    }

    private static MethodHandle handle(Constructor<?> constructor) throws IllegalAccessException {
        int components = constructor.getParameterCount();
        return MethodHandles.privateLookupIn(constructor.getDeclaringClass(), MethodHandles.lookup())
                .unreflectConstructor(constructor)
                .asFixedArity()
                .asType(MethodType.genericMethodType(components))
                .asSpreader(Object[].class, components);
    }

    private static final class ByHandle extends StdValueInstantiator {
        private static final long serialVersionUID = 1L;

        private final transient MethodHandle handle;

        ByHandle(StdValueInstantiator usual, MethodHandle handle) {
            super(usual);
            this.handle = handle;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] components) {
            try {
                return (Object) handle.invokeExact(components);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                return super.createFromObjectWith(context, components); // fails again, in Jackson's words
            }
        }
    }
}
