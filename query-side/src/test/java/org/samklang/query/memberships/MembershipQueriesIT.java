package org.samklang.query.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.QuestionsOracle;

class MembershipQueriesIT {
    private final OrganisationDirectory directory = new OrganisationDirectory();
    private final PartnershipList list = new PartnershipList();
    private final QuestionsOracle oracle = new QuestionsOracle(62, directory, list)
            .about(
                    StreamType.NETWORK,
                    StreamType.BODY,
                    StreamType.ORGANISATION,
                    StreamType.ORGANISATION,
                    StreamType.PERSON,
                    StreamType.PARTNERSHIP);
    private final PartnershipQueries partnerships =
            new PartnershipQueries(oracle.reader(), list, new OrganisationQueries(oracle.reader(), directory));

    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        int lines = oracle.agrees(
                asked -> new FindMemberships(asked.about(), asked.moment(), asked.everywhere(), asked.page(), null),
                new MembershipQueries(oracle.entries(), partnerships)::find,
                (query, opened) -> {
                    Picked<Memberships.Membership> found = MembershipQueries.found(
                            opened.within(query.reach()), query.about(), taking(query), query.page());
                    return new Memberships(opened.stand(), found.lines(), found.next());
                });

        assertThat(lines).isGreaterThan(100);
    }

    private Set<Subject> taking(FindMemberships query) {
        Subject about = query.about();
        return about == null || about.type() != StreamType.ORGANISATION
                ? Set.of()
                : partnerships.of(Set.of(new OrganisationId(about.id())), query.moment(), query.reach()).stream()
                        .flatMap(id -> Subject.of(id).stream())
                        .collect(Collectors.toSet());
    }
}
