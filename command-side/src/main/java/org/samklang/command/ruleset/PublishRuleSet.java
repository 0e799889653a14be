package org.samklang.command.ruleset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.Rule;
import org.samklang.events.RuleSetEvent;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.RuleSetId;

/// The act of publishing a version of a set of rules, each in the words of its document and with its strength (S0:51-56,
/// S2:49-51, X10). Rules may be published long after they came into force.
///
/// A version never changes: the same number with other content is refused, and numbers count up one by one. Refused too
/// beside a version that is in force at that time in every reading, and with parameters that nobody could keep.
///
/// @param version counts from 1
/// @param inForce from when until when it holds: `2014-04-01/2018-03-31`, `2021/..`
/// @param issuer whose rules they are
/// @param interpretation how unclear words are read here, and by whom (X12)
public record PublishRuleSet(
        RuleSetId ruleSetId,
        int version,
        Narrative title,
        PartialDate inForce,
        @Nullable OrganisationId issuer,
        @Nullable ProgrammeId programme,
        List<Rule> rules,
        @Nullable Narrative interpretation,
        @Nullable PartialDate publishedOn)
        implements RuleSetIntent {

    public PublishRuleSet {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @Override
    public boolean begins() {
        return version == 1;
    }

    @Override
    public List<Reference> references(RuleSet state) {
        List<Reference> references = new ArrayList<>();
        if (issuer != null) {
            references.add(Reference.to("/issuer", issuer));
        }
        if (programme != null) {
            references.add(Reference.to("/programme", programme));
        }
        return references;
    }

    @Override
    public List<RuleSetEvent> decide(RuleSet state, Circumstances circumstances) {
        RuleSetPublished published = new RuleSetPublished(
                ruleSetId, version, title, inForce, issuer, programme, rules, interpretation, publishedOn);
        RuleSet.Published known = state instanceof RuleSet.Published earlier
                ? earlier
                : new RuleSet.Published(List.of(), List.of());
        Optional<RuleSetPublished> same = known.version(version);
        if (same.filter(published::equals).isPresent()) {
            return List.of();
        }
        if (same.isPresent()) {
            throw new Rejection(new Reason.VersionPublished("/version", version));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/ruleSetId", ruleSetId, reasons);
        if (version != known.next()) {
            reasons.add(new Reason.NotTheNextVersion("/version", version, known.next()));
        }
        TextRule.narrative("/title", title, reasons);
        DateRule.wellFormed("/inForce", inForce, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        checkRules(reasons);
        TextRule.narrative("/interpretation", interpretation, reasons);
        DateRule.happened("/publishedOn", publishedOn, circumstances.today(), reasons);
        for (RuleSetPublished other : known.versions()) {
            if (InForce.of(inForce).overlaps(known.inForce(other))) {
                reasons.add(new Reason.InForceTwice("/inForce", other.version()));
            }
        }
        Rejection.ifAny(reasons);
        return List.of(published);
    }

    private void checkRules(List<Reason> into) {
        if (rules.isEmpty()) {
            into.add(new Reason.Missing("/rules"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String field = "/rules/" + i;
            TextRule.present(field + "/code", rule.code(), into);
            if (!codes.add(rule.code())) {
                into.add(new Reason.RuleTwice(field + "/code", rule.code()));
            }
            TextRule.narrative(field + "/text", rule.text(), into);
            TextRule.present(field + "/document", rule.document(), into);
            TextRule.present(field + "/locator", rule.locator(), into);
            CheckRule.check(field + "/check", rule.check(), into);
        }
    }
}
