package org.samklang.events.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The one JSON of everything of ours: stored events, rows of views, bodies of requests and answers.
///
/// Two readings, one writing. What is stored is read with patience, since history is never refused; what people and
/// programs send is read by [#strict], which takes nothing that it does not understand.
public final class EventsJson {
    // Threads that read and write much are few and live long: each keeps its buffers.
    private static final JsonMapper MAPPER = configure(JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build()))
            .build();
    private static final JsonMapper STRICT = strictly(configure(JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(64)
                            .build())
                    .build())))
            .build();

    private EventsJson() {}

    /// Writes everything, and reads what was stored.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Reads what comes from outside. Refuses unknown properties and enum values, a value of another JSON type (a text
    /// for a number, a number for a text, 3.0 for 3), a missing or null primitive, a property given twice, anything behind the end,
    /// nesting deeper than 32 and numbers longer than 64 digits. Which other fields must be there, and whether an id or
    /// a date is well formed, is for the rim to judge: ids and dates are taken as text here too.
    public static JsonMapper strict() {
        return STRICT;
    }

    /// Puts every choice below on a builder of somebody else's: Axon's serializer builds its own mapper.
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder
                // Ids and sealed values as plain strings, partial dates as EDTF, participants and sources with a type:
                // readable by people in the log, and no JSON annotation on a value.
                .addModule(new ValuesModule())
                // Nothing is written for what is not known.
                // "null" and "missing" would otherwise be two spellings of one fact, and golden files would differ.
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Components in the order they are declared: the reading order of the record, the same in every run.
                // Maps by key, since Axon's metadata has no order of its own and stored bytes should have one.
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                // Only components are stored. A method isX or getX that a record gains later
                // must not change its stored form.
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                // Amounts keep their digits through trees and maps (an upcaster turns 1234.50 into the double 1234.5
                // otherwise), and are written plainly: 1E+3 is stored as 1000.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // java.time as ISO text, never as numbers: people read the log.
                // Said here although it is the default, since stored bytes must not follow a default.
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // A property that a record once had and has no more is passed over, a primitive that it gained later
                // reads as zero or false: a record reads every past instance.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // An enum constant that this program does not know stops it, though: reading it as nothing would change
                // what the fact says. A number is never an enum constant, since constants may be reordered.
                .disable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // Two values in one payload are a broken payload.
                // Said here although it is the default, since half a reading would go unnoticed.
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static JsonMapper.Builder strictly(JsonMapper.Builder builder) {
        builder
                // A misspelt field would be lost, and its sender would think it was taken.
                // Bodies have no past instances to be patient with.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // A boolean nobody sent is not "false".
                // Bodies say it or are refused.
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // Which of two would count? Readers differ, so something checked by one could be taken otherwise
                // by the next.
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // No JSON type for another: "3" is not 3, "" is not missing, 3.7 is not 3.
                // Each of these is a mistake at the sender, found here or never.
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(defaults -> defaults.setCoercion(
                                CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyObject, CoercionAction.Fail));
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            builder.withCoercionConfig(
                    LogicalType.Textual, textual -> textual.setCoercion(shape, CoercionAction.Fail));
        }
        return builder;
    }
}
