package org.samklang.events;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Id;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.StatementId;
import org.samklang.events.value.StrategyId;

/// The kinds of stream in the log. A stream's id is `<prefix>:<id>`, so ids of different kinds never clash.
public enum StreamType {
    ORGANISATION("organisation", OrganisationId.class),
    PERSON("person", PersonId.class),
    PARTNERSHIP("partnership", PartnershipId.class),
    ACTIVITY("activity", ActivityId.class),
    LEARNING("learning", LearningId.class),
    INSTRUMENT("instrument", InstrumentId.class),
    /// One state and one instrument: the id is `<instrument>/<state>`.
    TREATY_PARTICIPATION("treaty-participation", null),
    AGREEMENT("agreement", AgreementId.class),
    PROJECT("project", ProjectId.class),
    OUTCOME("outcome", OutcomeId.class),
    BODY("body", BodyId.class),
    NETWORK("network", NetworkId.class),
    PROGRAMME("programme", ProgrammeId.class),
    GRANT("grant", GrantId.class),
    STRATEGY("strategy", StrategyId.class),
    RULE_SET("rule-set", RuleSetId.class),
    DOCUMENT("document", DocumentId.class),
    STATEMENT("statement", StatementId.class),
    INQUIRY("inquiry", InquiryId.class),
    INITIATIVE("initiative", InitiativeId.class),
    CAUSE("cause", CauseId.class);

    private static final Map<Class<?>, StreamType> BY_ID = Arrays.stream(values())
            .filter(type -> type.idType != null)
            .collect(Collectors.toUnmodifiableMap(type -> type.idType, Function.identity()));

    private final String prefix;
    private final @Nullable Class<? extends Id> idType;

    StreamType(String prefix, @Nullable Class<? extends Id> idType) {
        this.prefix = prefix;
        this.idType = idType;
    }

    /// The kind of stream that an id of this type names; null for ids that only mean something within a stream.
    public static @Nullable StreamType of(Id id) {
        return BY_ID.get(id.getClass());
    }

    public String prefix() {
        return prefix;
    }

    /// The stream's id in the log.
    public String streamId(String id) {
        return prefix + ":" + id;
    }
}
