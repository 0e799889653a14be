package org.samklang.events.axon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.catalogue.EventCatalogue.Entry;
import org.samklang.events.catalogue.UnreadableHistory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// Axon's serializer, in the words of the catalogue: facts are stored under their names and revisions, never under
/// those of classes.
///
/// What it cannot read stops with [UnreadableHistory]. Axon's own answer, an `UnknownSerializedType`, is passed over by
/// aggregates without a word.
public final class CatalogueSerializer extends Jackson3Serializer {
    private final EventCatalogue catalogue;
    private final boolean factsOnly;
    private final ObjectWriter writer;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private CatalogueSerializer(EventCatalogue catalogue, boolean factsOnly) {
        super(builder().jsonMapperBuilderCustomizer(json -> EventsJson.configure(json)
                // Tokens may hold tokens and say their class; nobody else may.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.eventhandling.")
                        .build())));
        this.catalogue = catalogue;
        this.factsOnly = factsOnly;
        this.writer = getObjectMapper().writer();
    }

    /// For the log: facts and metadata, and nothing else, neither written nor read. A row that names a Java class is
    /// not made into an object of it.
    public static CatalogueSerializer forEvents() {
        return new CatalogueSerializer(EventCatalogue.ofFacts(), true);
    }

    /// For tokens and for messages between processes: facts by their names, all else by its class.
    public static CatalogueSerializer general() {
        return new CatalogueSerializer(EventCatalogue.ofFacts(), false);
    }

    @Override
    @SuppressWarnings("rawtypes") // As Axon declares it.
    public SerializedType typeForClass(Class type) {
        Optional<Entry> entry = catalogue.forType(type);
        if (entry.isPresent()) {
            return new SimpleSerializedType(
                    entry.get().name(), String.valueOf(entry.get().revision()));
        }
        if (factsOnly && !isEnvelope(type)) {
            throw new SerializationException(type + " is no fact, so it has no place in the log");
        }
        return super.typeForClass(type);
    }

    /// A fact's type only in today's revision: older ones have come through the upcasters, newer ones are not known
    /// here.
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        Optional<Entry> entry = catalogue.named(type.getName());
        if (entry.isPresent()) {
            if (!String.valueOf(entry.get().revision()).equals(type.getRevision())) {
                throw unreadable(type, "today's revision is " + entry.get().revision(), null);
            }
            return entry.get().type();
        }
        if (factsOnly && !type.getName().equals(MetaData.class.getName())) {
            throw unreadable(type, "no such name in the catalogue", null);
        }
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            throw unreadable(type, "no such name in the catalogue and no such class", null);
        }
        return found;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // As Axon declares it.
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        try {
            return super.deserialize(stored);
        } catch (SerializationException e) {
            throw unreadable(stored.getType(), "the content is broken", e);
        }
    }

    /// Kept, since Axon asks for one with every object.
    @Override
    protected ObjectWriter getWriter() {
        return writer;
    }

    /// Kept, since Axon asks for one with every object.
    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, getObjectMapper()::readerFor);
    }

    private static boolean isEnvelope(@Nullable Class<?> type) {
        return type == null || type == Void.class || type == void.class || MetaData.class.isAssignableFrom(type);
    }

    private static UnreadableHistory unreadable(SerializedType type, String why, @Nullable Throwable cause) {
        return new UnreadableHistory(type.getName(), type.getRevision(), why, cause);
    }
}
