package org.samklang.events;

/// What sort of activity it is. Kinds that behave alike are data; a kind with fields of its own has its own event.
public enum ActivityKind {
    STUDY_VISIT,
    PLACEMENT,
    INCOMING_VISIT,
    PARTNER_VISIT,
    BOARD_VISIT,
    PARTNER_MEETING,
    NETWORK_MEETING,
    CONFERENCE,
    SIDE_EVENT,
    SEMINAR,
    WORKSHOP,
    TRAINING,
    CAPACITY_BUILDING,
    FEASIBILITY_STUDY,
    RESEARCH,
    INFORMATION_EXCHANGE,
    ADVISORY,
    LOBBYING,
    SHADOW_REPORT_CONTRIBUTION,
    DATA_CONTRIBUTION,
    DISSEMINATION,
    MATERIAL_DEVELOPMENT,
    CAMPAIGN,
    MATCHMAKING,
    SHELTER_ESTABLISHMENT,
    OTHER
}
