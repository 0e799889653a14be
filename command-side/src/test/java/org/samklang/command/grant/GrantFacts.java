package org.samklang.command.grant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.ReportAccepted;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.GrantKind;
import org.samklang.events.ReportKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ReportId;

/// The vocabulary of the specifications of grants: FOKUS pays for a partnership of KSS and Masimanyane.
final class GrantFacts {
    static final GrantId GRANT = new GrantId("fokus-2013");
    static final PartnershipId PARTNERSHIP = new PartnershipId("kss-masimanyane");
    static final OrganisationId FOKUS = new OrganisationId("fokus");
    static final OrganisationId KSS = new OrganisationId("kss");
    static final OrganisationId MASIMANYANE = new OrganisationId("masimanyane");
    static final ReportId REPORT = new ReportId("report-2013");
    static final DocumentId DOCUMENT = new DocumentId("annual-report-2013");
    static final Narrative PURPOSE = Narrative.of("nb", "støtte til samarbeidet");
    static final GrantAwarded AWARDED = awarded(List.of(PARTNERSHIP), List.of(KSS), "500000");

    private GrantFacts() {}

    static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    static DecisionSpec given(Fact... facts) {
        DecisionSpec spec = DecisionSpec.given(facts)
                .knowing(
                        StreamType.PARTNERSHIP,
                        PARTNERSHIP,
                        new Standing.OfPartnership(Set.of(KSS, MASIMANYANE), date("2018")))
                .knowing(StreamType.DOCUMENT, DOCUMENT, new Standing.OfDocument(List.of(KSS), false));
        for (OrganisationId organisation : List.of(FOKUS, KSS, MASIMANYANE)) {
            spec = spec.knowing(StreamType.ORGANISATION, organisation, new Standing.OfOrganisation(null));
        }
        return spec;
    }

    /// @param amount in Norwegian crowns; null where nobody says
    static GrantAwarded awarded(List<PartnershipId> partnerships, List<OrganisationId> recipients, String amount) {
        return new GrantAwarded(
                GRANT,
                partnerships,
                GrantKind.PARTNERSHIP_COSTS,
                FOKUS,
                recipients,
                null,
                null,
                amount == null ? null : money(amount, "NOK"),
                PURPOSE,
                date("2013"),
                date("2013/2014"));
    }

    static ReportRequired required(String dueOn) {
        return new ReportRequired(
                GRANT, List.of(PARTNERSHIP), REPORT, ReportKind.ANNUAL, date("2013"), date(dueOn));
    }

    static ReportSubmitted submitted(int version, String on) {
        return submitted(version, "u-kss", List.of(KSS), on);
    }

    static ReportSubmitted submitted(int version, String user, List<OrganisationId> by, String on) {
        return new ReportSubmitted(
                GRANT,
                List.of(PARTNERSHIP),
                REPORT,
                ReportKind.ANNUAL,
                version,
                date("2013"),
                by,
                user,
                DOCUMENT,
                date(on));
    }

    static ReportReturned returned(int version, String on) {
        return new ReportReturned(GRANT, List.of(PARTNERSHIP), REPORT, version, date(on), PURPOSE);
    }

    static ReportAccepted accepted(int version, String on) {
        return new ReportAccepted(GRANT, List.of(PARTNERSHIP), REPORT, version, FOKUS, date(on));
    }
}
