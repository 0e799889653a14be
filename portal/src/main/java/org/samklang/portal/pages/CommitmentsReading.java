package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Rule;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Source;
import org.samklang.portal.pages.CommitmentsPage.Lacking;
import org.samklang.portal.pages.CommitmentsPage.ProofLine;
import org.samklang.portal.pages.CommitmentsPage.RuleCard;
import org.samklang.portal.pages.CommitmentsPage.SetCard;
import org.samklang.portal.pages.CommitmentsPage.Spell;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.Proof;
import org.samklang.query.compliance.RuleResult;
import org.samklang.query.compliance.RuleSetCompliance;
import org.samklang.query.compliance.Stretch;
import org.samklang.query.compliance.Verdict;

/// Tells a judgement in words.
///
/// @param query of the page's address, for links that stay in the same time; empty for now
record CommitmentsReading(Compliance compliance, Labels labels, Say say, String query) {

    /// The organisations that have to be named.
    static Set<OrganisationId> organisations(Compliance compliance) {
        return VerdictWords.organisations(compliance.ruleSets().stream().flatMap(set -> set.rules().stream()));
    }

    /// The programmes that have to be named.
    static Set<Subject> programmes(Compliance compliance) {
        Set<Subject> named = new HashSet<>();
        compliance.ruleSets().forEach(set -> set.adopted().forEach(adoption -> {
            if (adoption.programme() != null) {
                named.add(programme(adoption));
            }
        }));
        return named;
    }

    private static Subject programme(RuleSetCompliance.Adoption adoption) {
        return new Subject(
                StreamType.PROGRAMME, adoption.programme() == null ? "" : adoption.programme().value());
    }

    List<SetCard> cards() {
        return compliance.ruleSets().stream().map(this::card).toList();
    }

    private SetCard card(RuleSetCompliance set) {
        return new SetCard(
                anchor(set.ruleSet()),
                say.phrase(set.title()),
                "/rule-sets/" + set.ruleSet().value(),
                version(say, set.version(), set.versionInForce()),
                notes(set),
                set.interpretation() == null ? null : say.phrase(set.interpretation()),
                set.rules().stream().map(result -> card(set.ruleSet(), result)).toList());
    }

    static String version(Say say, int version, PartialDate inForce) {
        String period = new RuleWords(say).period(inForce);
        return period.isEmpty()
                ? say.of("commitments.version", "n", version)
                : say.of("commitments.version-in-force", "n", version, "period", period);
    }

    private List<String> notes(RuleSetCompliance set) {
        List<String> notes = new ArrayList<>();
        notes.add(say.of(
                set.retrospective()
                        ? "commitments.retrospective"
                        : set.inForce() ? "commitments.in-force" : "commitments.not-in-force"));
        if (set.adopted().isEmpty()) {
            notes.add(say.of("commitments.not-adopted"));
        }
        set.adopted().stream().map(this::adoption).distinct().forEach(notes::add);
        return notes;
    }

    private String adoption(RuleSetCompliance.Adoption adoption) {
        String by = adoption.programme() == null
                ? say.of("commitments.adopted")
                : say.of("commitments.adopted-by", "programme", labels.subject(programme(adoption)));
        return adoption.on() == null ? by : say.of("commitments.dated", "what", by, "date", say.date(adoption.on()));
    }

    private VerdictWords words() {
        return new VerdictWords(labels, say);
    }

    /// Where on a page a rule stands.
    static String anchor(RuleSetId ruleSet, Rule rule) {
        return anchor(ruleSet) + "-" + Entries.anchor(rule.code());
    }

    private static String anchor(RuleSetId ruleSet) {
        return "rules-" + ruleSet.value();
    }

    private RuleCard card(RuleSetId ruleSet, RuleResult result) {
        Rule rule = result.rule();
        List<Lacking> missing = missing(result.verdict());
        return new RuleCard(
                anchor(ruleSet, rule),
                rule.code(),
                say.word(rule.strength()),
                say.phrase(rule.text()),
                citation(say, rule),
                new RuleWords(say).check(rule.check()),
                words().status(result),
                result.status().name(),
                words().detail(result.verdict()),
                result.verdict() instanceof Verdict.Waived waived ? say.phrase(waived.reason()) : null,
                missing,
                missing.stream().allMatch(each -> each.facts().isEmpty())
                        ? say.listed(missing.stream().map(Lacking::what).distinct().toList())
                        : "",
                words().next(result.next()),
                otherwise(result.otherwise()),
                result.proofs().stream().map(this::proof).distinct().toList(),
                result.stretches().stream().map(this::spell).toList());
    }

    static String citation(Say say, Rule rule) {
        return rule.document() == null || rule.locator() == null
                ? ""
                : say.of("source.citation", "document", rule.document(), "locator", rule.locator());
    }

    private List<Lacking> missing(Verdict verdict) {
        return verdict instanceof Verdict.NotEvaluable(var missing)
                ? missing.stream()
                        .map(each -> new Lacking(
                                say.word(each.what()),
                                each.facts().stream().map(this::proof).distinct().toList()))
                        .toList()
                : List.of();
    }

    private String otherwise(RuleResult.@Nullable Otherwise other) {
        if (other == null) {
            return "";
        }
        String detail = words().detail(other.verdict());
        String status = say.word(other.status());
        return say.of(
                other.perParty() ? "commitments.read-each" : "commitments.read-together",
                "status",
                detail.isEmpty() ? status : say.of("commitments.detailed", "status", status, "detail", detail));
    }

    private ProofLine proof(Proof proof) {
        String kind = say.word(proof.kind());
        return new ProofLine(
                proof.on() == null
                        ? kind
                        : say.of("commitments.dated", "what", kind, "date", say.date(proof.on())),
                proof.what() == null ? null : say.phrase(proof.what()),
                link(proof),
                switch (proof.trace().source()) {
                    case Source.Citation citation -> say.of(
                            "source.citation", "document", citation.document(), "locator", citation.locator());
                    case Source.ReportedBy _ -> say.of("source.reported");
                });
    }

    private @Nullable String link(Proof proof) {
        if (proof.entry() == null || proof.about().isEmpty()) {
            return null;
        }
        Subject mine = new Subject(StreamType.PARTNERSHIP, compliance.partnership().value());
        String page = proof.about().contains(mine)
                ? "/partnerships/" + mine.id()
                : SubjectList.path(proof.about().getFirst());
        return page + query + "#" + Entries.anchor(proof.entry());
    }

    private Spell spell(Stretch stretch) {
        String detail = stretch.verdict() instanceof Verdict.NotEvaluable(var missing)
                ? say.listed(missing.stream().map(each -> say.word(each.what())).distinct().toList())
                : "";
        String status = say.word(stretch.verdict().status());
        return new Spell(
                stretch.from() == null ? "" : say.day(stretch.from()),
                say.day(stretch.until()),
                stretch.of() == null ? "" : stretch.of(),
                detail.isEmpty() ? status : say.of("commitments.detailed", "status", status, "detail", detail),
                stretch.verdict().status().name());
    }
}
