package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.compliance.NextDue;
import org.samklang.query.compliance.RuleResult;
import org.samklang.query.compliance.Stretch;
import org.samklang.query.compliance.Verdict;

/// How a rule stands, and what has to be done next, in the reader's words.
record VerdictWords(Labels labels, Say say) {

    /// The organisations that have to be named.
    static Set<OrganisationId> organisations(Stream<RuleResult> results) {
        Set<OrganisationId> named = new HashSet<>();
        results.forEach(result -> {
            if (result.next() != null) {
                named.addAll(result.next().hosts());
            }
            Stream.concat(Stream.of(result.verdict()), result.stretches().stream().map(Stretch::verdict))
                    .forEach(verdict -> {
                        if (verdict instanceof Verdict.Waived waived && waived.by() != null) {
                            named.add(waived.by());
                        }
                    });
        });
        return named;
    }

    String status(RuleResult result) {
        return result.gravity() == null
                ? say.word(result.status())
                : say.of("commitments.broken", "status", say.word(result.status()), "gravity", say.word(result.gravity()));
    }

    /// Since when, by when, by whom, or why there is nothing to judge.
    String detail(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Kept _, Verdict.NotEvaluable _ -> "";
            case Verdict.Due(var by) ->
                by == null ? say.of("commitments.due-open") : say.of("commitments.due-by", "date", say.day(by));
            case Verdict.Breached(var since) ->
                since == null
                        ? say.of("commitments.since-unknown")
                        : say.of("commitments.since", "date", say.day(since));
            case Verdict.Waived waived -> waived(waived);
            case Verdict.NotApplicable(var ground) -> say.word(ground);
        };
    }

    private String waived(Verdict.Waived waived) {
        String by = waived.by() == null
                ? say.of("commitments.waived")
                : say.of("commitments.waived-by", "who", labels.brief(waived.by()));
        return waived.period() == null
                ? by
                : say.of("commitments.dated", "what", by, "date", say.date(waived.period()));
    }

    /// Empty where nothing has to be done.
    String next(@Nullable NextDue next) {
        if (next == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (next.by() != null) {
            parts.add(say.of("commitments.next-by", "date", say.day(next.by())));
        }
        if (next.stillNeeded() != null && next.stillNeeded() > 0) {
            parts.add(say.count("commitments.needed", next.stillNeeded()));
        }
        if (!next.hosts().isEmpty()) {
            parts.add(say.of("commitments.hosts", "who", hosts(next)));
        }
        return String.join(" · ", parts);
    }

    /// Whose turn it is to host.
    String hosts(NextDue next) {
        return say.listed(next.hosts().stream().map(labels::brief).toList());
    }
}
