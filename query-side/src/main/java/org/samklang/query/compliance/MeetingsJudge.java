package org.samklang.query.compliance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.OrganisationId;

/// Whether the parties meet often enough. A visit of one to the other is a meeting too.
record MeetingsJudge(RuleCheck.Meetings rule) {

    Judgement judge(Case it) {
        Set<OrganisationId> parties = it.parties();
        List<Occasion> meetings = it.dossier().held(it.asOf()).stream()
                .flatMap(done -> meetings(done, parties))
                .map(occasion -> rule.countOnline() ? occasion : occasion.inOneRoom())
                .toList();
        return new Frequency(
                        meetings, List.of(new Frequency.Need(null, rule.atLeast())), List.copyOf(parties))
                .judge(it, rule.window());
    }

    private static Stream<Occasion> meetings(Piece<Evidence.Done> done, Set<OrganisationId> parties) {
        return switch (done.is().kind()) {
            case PARTNER_MEETING -> Stream.of(Occasion.several(done, done.is().host(), done.is().meetings()));
            case STUDY_VISIT, PLACEMENT, PARTNER_VISIT, BOARD_VISIT -> VisitsJudge.visits(done, parties);
            case INCOMING_VISIT, NETWORK_MEETING, CONFERENCE, SIDE_EVENT, SEMINAR, WORKSHOP, TRAINING,
                    CAPACITY_BUILDING, FEASIBILITY_STUDY, RESEARCH, INFORMATION_EXCHANGE, ADVISORY, LOBBYING,
                    SHADOW_REPORT_CONTRIBUTION, DATA_CONTRIBUTION, DISSEMINATION, MATERIAL_DEVELOPMENT, CAMPAIGN,
                    MATCHMAKING, SHELTER_ESTABLISHMENT, OTHER -> Stream.empty();
        };
    }
}
