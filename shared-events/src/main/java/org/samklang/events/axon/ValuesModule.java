package org.samklang.events.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.NetworkMember;
import org.samklang.events.RuleCheck;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.Id;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// How the values look in JSON. The values themselves know nothing of it.
final class ValuesModule extends SimpleModule {
    static final String CITATION = "citation";
    static final String REPORTED_BY = "reported-by";

    private static final long serialVersionUID = 1L;

    ValuesModule() {
        super("samklang-values", Version.unknownVersion());
        addSerializer(Id.class, new IdWriter());
        addKeySerializer(Id.class, new IdKeyWriter());
        addKeySerializer(String.class, new TextKeyWriter());
        addSerializer(SealedValue.class, new SealedValueWriter());
        addSerializer(PartialDate.class, new PartialDateJson.Writer());
        addDeserializer(PartialDate.class, new PartialDateJson.Reader());
        setMixInAnnotation(Participant.class, ParticipantTypes.class);
        setMixInAnnotation(Source.class, SourceTypes.class);
        setMixInAnnotation(NetworkMember.class, NetworkMemberTypes.class);
        setMixInAnnotation(RuleCheck.class, RuleCheckTypes.class);
        setMixInAnnotation(ActivityDetails.class, GainedLater.class);
        // Names for those who hold facts of any kind; a fact that is stored by itself has its name beside it.
        EventCatalogue.ofFacts().entries().forEach(entry -> registerSubtypes(new NamedType(entry.type(), entry.name())));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new TextRecords());
        context.addValueInstantiators(new RecordCreators());
        context.addKeyDeserializers((type, _, _) -> keyReader(type));
    }

    private static @Nullable KeyDeserializer keyReader(JavaType type) {
        return isText(type.getRawClass()) ? new TextKeyReader(new TextRecord(type.getRawClass())) : null;
    }

    /// Ids are written by many records and read into each, so that a new kind of id needs nothing here.
    private static boolean isText(Class<?> type) {
        return type.isRecord() && (Id.class.isAssignableFrom(type) || type == SealedValue.class);
    }

    private static final class TextRecords extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass())
                    ? new TextRecordReader(new TextRecord(type.getRawClass()))
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isText(type);
        }
    }

    private static final class TextKeyReader extends KeyDeserializer {
        private final TextRecord record;

        TextKeyReader(TextRecord record) {
            this.record = record;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return record.of(key);
        }
    }

    private static final class IdWriter extends StdScalarSerializer<Id> {
        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value());
        }
    }

    private static final class IdKeyWriter extends StdScalarSerializer<Id> {
        IdKeyWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeName(id.value());
        }
    }

    /// Half a surrogate pair can be written in a key and never be read again: a language tag with one would make its whole
    /// fact unreadable. In a value it comes back.
    private static final class TextKeyWriter extends StdScalarSerializer<String> {
        TextKeyWriter() {
            super(String.class);
        }

        @Override
        public void serialize(String key, JsonGenerator json, SerializationContext context) {
            if (hasHalfAPair(key)) {
                context.reportMappingProblem("half a surrogate pair in a key, which could not be read again");
            }
            json.writeName(key);
        }

        private static boolean hasHalfAPair(String key) {
            for (int i = 0; i < key.length(); i++) {
                if (Character.isSurrogate(key.charAt(i))) {
                    if (i + 1 == key.length() || !Character.isSurrogatePair(key.charAt(i), key.charAt(i + 1))) {
                        return true;
                    }
                    i++;
                }
            }
            return false;
        }
    }

    private static final class SealedValueWriter extends StdScalarSerializer<SealedValue> {
        SealedValueWriter() {
            super(SealedValue.class);
        }

        @Override
        public void serialize(SealedValue value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.text());
        }
    }

    /// The names are stored for ever; the classes may be renamed.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Participant.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Participant.Office.class, name = "office"),
        @JsonSubTypes.Type(value = Participant.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Participant.Country.class, name = "country"),
        @JsonSubTypes.Type(value = Participant.Headcount.class, name = "headcount")
    })
    private interface ParticipantTypes {}

    /// The names are stored for ever; the classes may be renamed.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Citation.class, name = CITATION),
        @JsonSubTypes.Type(value = Source.ReportedBy.class, name = REPORTED_BY)
    })
    private interface SourceTypes {}

    /// The names are stored for ever; the classes may be renamed.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = NetworkMember.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = NetworkMember.Country.class, name = "country"),
        @JsonSubTypes.Type(value = NetworkMember.Partnership.class, name = "partnership")
    })
    private interface NetworkMemberTypes {}

    /// The names are stored for ever; the classes may be renamed.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RuleCheck.CriterionMet.class, name = "criterion-met"),
        @JsonSubTypes.Type(value = RuleCheck.Composition.class, name = "composition"),
        @JsonSubTypes.Type(value = RuleCheck.Meetings.class, name = "meetings"),
        @JsonSubTypes.Type(value = RuleCheck.VisitsEachWay.class, name = "visits-each-way"),
        @JsonSubTypes.Type(value = RuleCheck.ProjectDuration.class, name = "project-duration"),
        @JsonSubTypes.Type(value = RuleCheck.OutcomesInAreas.class, name = "outcomes-in-areas"),
        @JsonSubTypes.Type(value = RuleCheck.PrioritiesDecidedBy.class, name = "priorities-decided-by"),
        @JsonSubTypes.Type(value = RuleCheck.ConsultedBeforeRecommending.class, name = "consulted-before-recommending"),
        @JsonSubTypes.Type(value = RuleCheck.YearlyReportBy.class, name = "yearly-report-by"),
        @JsonSubTypes.Type(value = RuleCheck.Plain.class, name = "plain")
    })
    private interface RuleCheckTypes {}

    /// Lists that details gained later are not written while they are empty: what was written before them and what is
    /// written without them stay one form.
    private abstract static class GainedLater {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<NetworkId> networks();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<ProgrammeId> programmes();
    }
}
