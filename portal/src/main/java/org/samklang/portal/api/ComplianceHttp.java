package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.compliance.Choice;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.RuleSets;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Commitments and the rules that they are judged by. Without a day they are judged as of today, UTC.
@RestController
class ComplianceHttp {
    private final Views views;
    private final ViewAnswers answers;

    ComplianceHttp(Views views, ViewAnswers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/partnerships/{id}/compliance")
    ResponseEntity<byte[]> compliance(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfCompliance.class, request);
        PartnershipId partnership = new PartnershipId(id);
        if (!partnership.isWellFormed()) {
            throw new NotThere();
        }
        Compliance compliance = views.compliance(
                caller,
                partnership,
                new Choice(asked.ruleSet(), asked.version(), asked.perParty()),
                answers.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(caller, compliance, compliance.stand());
    }

    @GetMapping("/api/compliance")
    ResponseEntity<byte[]> commitments(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfCommitments.class, request);
        Commitments commitments = views.commitments(
                caller,
                asked.status() == null ? Set.of() : Set.of(asked.status()),
                Parameters.days(asked.within()),
                answers.moment(asked.asOf(), asked.knownAt()),
                Parameters.page(asked.page(), asked.size()),
                asked.atLeast());
        return answers.of(caller, commitments, commitments.stand());
    }

    @GetMapping("/api/rule-sets")
    ResponseEntity<byte[]> ruleSets(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        RuleSets found = views.ruleSets(caller, null, answers.moment(asked.asOf(), asked.knownAt()), asked.atLeast());
        return answers.of(caller, found, found.stand());
    }

    @GetMapping("/api/rule-sets/{id}")
    ResponseEntity<byte[]> ruleSet(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        RuleSetId ruleSet = new RuleSetId(id);
        if (!ruleSet.isWellFormed()) {
            throw new NotThere();
        }
        RuleSets found = views.ruleSets(caller, ruleSet, answers.moment(asked.asOf(), asked.knownAt()), asked.atLeast());
        return answers.of(caller, found.ruleSets().getFirst(), found.stand());
    }
}
