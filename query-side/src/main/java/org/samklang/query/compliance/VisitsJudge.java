package org.samklang.query.compliance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.samklang.events.Modality;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether each party hosts another one in every window.
record VisitsJudge(RuleCheck.VisitsEachWay rule) {

    Judgement judge(Case it) {
        Set<OrganisationId> parties = it.parties();
        if (parties.size() < 2) {
            return Judgement.missing(Lack.PARTIES, List.of());
        }
        List<Occasion> visits = it.dossier().held(it.asOf()).stream()
                .flatMap(done -> visits(done, parties))
                .toList();
        return new Frequency(
                        visits,
                        parties.stream().map(party -> new Frequency.Need(party, 1)).toList(),
                        List.copyOf(parties))
                .judge(it, rule.window());
    }

    /// A visit between parties. Where one party hosts a meeting in one room, the others visit it.
    static Stream<Occasion> visits(Piece<Evidence.Done> done, Set<OrganisationId> parties) {
        OrganisationId host = done.is().host();
        OrganisationId visitor = done.is().visitor();
        if (host == null || !parties.contains(host) || done.is().modality() == Modality.ONLINE) {
            return Stream.empty();
        }
        return switch (done.is().kind()) {
            case STUDY_VISIT, PLACEMENT, PARTNER_VISIT, BOARD_VISIT ->
                visitor != null && parties.contains(visitor) && !visitor.equals(host)
                        ? Stream.of(Occasion.one(done, host))
                        : Stream.empty();
            case PARTNER_MEETING ->
                Stream.of(Occasion.several(done, host, done.is().meetings()).inOneRoom());
            case INCOMING_VISIT, NETWORK_MEETING, CONFERENCE, SIDE_EVENT, SEMINAR, WORKSHOP, TRAINING,
                    CAPACITY_BUILDING, FEASIBILITY_STUDY, RESEARCH, INFORMATION_EXCHANGE, ADVISORY, LOBBYING,
                    SHADOW_REPORT_CONTRIBUTION, DATA_CONTRIBUTION, DISSEMINATION, MATERIAL_DEVELOPMENT, CAMPAIGN,
                    MATCHMAKING, SHELTER_ESTABLISHMENT, OTHER -> Stream.empty();
        };
    }
}
