package org.samklang.query.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samklang.events.Subject;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.value.Narrative;
import org.samklang.query.Trace;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The JSON of stored rows. The same values as in events, answers and requests, in fewer bytes: a rebuild writes one row
/// with every fact, and nobody but its view reads it. What is empty or false is left out; subjects are their stream ids;
/// traces and narratives are arrays without names.
///
/// Whatever changes here changes rows: the edition of each view goes up.
public final class RowsJson {
    private static final JsonMapper MAPPER = mapperOfRows();

    private RowsJson() {}

    /// Writes rows, and reads them.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper mapperOfRows() {
        JsonMapper.Builder builder = EventsJson.configure(JsonMapper.builder(JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .build()));
        List.of(List.class, Set.class, Map.class).forEach(type -> leaveOutEmpty(builder, type));
        return builder.withConfigOverride(
                        boolean.class,
                        form -> form.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
                .addModule(new SimpleModule("samklang-rows")
                        .addSerializer(Subject.class, new SubjectText.Writer())
                        .addDeserializer(Subject.class, new SubjectText.Reader())
                        .addSerializer(Narrative.class, new NarrativeArray.Writer())
                        .addDeserializer(Narrative.class, new NarrativeArray.Reader())
                        .addSerializer(Trace.class, new TraceArray.Writer())
                        .addDeserializer(Trace.class, new TraceArray.Reader()))
                .build();
    }

    /// What is missing is empty again when it is read.
    private static void leaveOutEmpty(MapperBuilder<?, ?> builder, Class<?> type) {
        builder.withConfigOverride(type, form -> form.setInclude(JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
}
