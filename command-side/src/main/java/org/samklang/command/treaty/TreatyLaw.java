package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samklang.command.Reason;
import org.samklang.command.treaty.TreatyParticipation.Step;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.PartialDate;

/// In which order a state can have taken its steps. A step is refused where no reading of the dates leaves room for it
/// among the others; in what order they were recorded says nothing.
final class TreatyLaw {

    private TreatyLaw() {}

    /// @param field where the step's date stands in the command
    /// @param step as it would be recorded, or dated better
    /// @param others the steps that stand beside it
    static void check(String field, Step step, List<Step> others, List<Reason> into) {
        switch (step.kind()) {
            case SIGNATURE -> {
                taken(step, others).ifPresent(other -> into.add(new Reason.AlreadySigned(field, other.on())));
                signedFirst(field, step, others, into);
            }
            case RATIFICATION -> signedFirst(field, step, others, into);
            case ENTRY_INTO_FORCE -> {
                taken(step, others).ifPresent(other -> into.add(new Reason.AlreadyInForce(field, other.on())));
                afterConsent(field, step, consents(others), into);
            }
            case DENUNCIATION -> {
                if (!alternate(consents(others), with(denunciations(others), step))) {
                    into.add(new Reason.NotBound(field, step.on()));
                }
            }
            case ACCESSION, SUCCESSION -> {}
        }
        if (step.binds()) {
            consent(field, step, others, into);
        }
    }

    /// A state that is bound does not consent again, unless it left in between.
    private static void consent(String field, Step step, List<Step> others, List<Reason> into) {
        List<Step> consents = consents(others);
        List<Step> denunciations = denunciations(others);
        if (!alternate(with(consents, step), denunciations)) {
            into.add(consents.stream()
                    .filter(other -> !leftBetween(step, other, denunciations))
                    .findFirst()
                    .or(() -> consents.stream().findFirst())
                    .<Reason>map(other -> new Reason.AlreadyBound(field, other.kind(), other.on()))
                    .orElseGet(() -> new Reason.NotBound(field, denunciations.getFirst().on())));
        }
        of(TreatyStep.ENTRY_INTO_FORCE, others)
                .forEach(inForce -> beforeAll(field, inForce, with(consents, step), step.on(), into));
    }

    /// A treaty binds a state from its consent on at the earliest.
    private static void afterConsent(String field, Step inForce, List<Step> consents, List<Reason> into) {
        if (!consents.isEmpty()) {
            beforeAll(field, inForce, consents, consents.getFirst().on(), into);
        }
    }

    private static void beforeAll(
            String field, Step inForce, List<Step> consents, PartialDate consent, List<Reason> into) {
        if (consents.stream().allMatch(one -> inForce.on().whollyBefore(one.on()))) {
            into.add(new Reason.InForceBeforeConsent(field, inForce.on(), consent));
        }
    }

    /// A state signs before it ratifies, unless it left in between and began anew.
    private static void signedFirst(String field, Step step, List<Step> others, List<Reason> into) {
        boolean signs = step.kind() == TreatyStep.SIGNATURE;
        for (Step other :
                of(signs ? TreatyStep.RATIFICATION : TreatyStep.SIGNATURE, others).toList()) {
            Step signature = signs ? step : other;
            Step ratification = signs ? other : step;
            if (signature.on().whollyAfter(ratification.on())
                    && !leftBetween(ratification, signature, denunciations(others))) {
                into.add(new Reason.RatifiedBeforeSigned(field, signature.on(), ratification.on()));
                return;
            }
        }
    }

    /// The same step where it stands already and the state cannot have left between the two.
    private static Optional<Step> taken(Step step, List<Step> others) {
        return of(step.kind(), others)
                .filter(other -> !leftBetween(step, other, denunciations(others)))
                .findFirst();
    }

    /// Whether the state can have left between the two, whichever came first.
    private static boolean leftBetween(Step one, Step other, List<Step> denunciations) {
        return denunciations.stream()
                .anyMatch(left -> inOrder(List.of(one, left, other)) || inOrder(List.of(other, left, one)));
    }

    /// Whether consents and denunciations can have come in turn, a consent first.
    private static boolean alternate(List<Step> next, List<Step> after) {
        if (next.isEmpty()) {
            return after.isEmpty();
        }
        return next.stream().anyMatch(first -> {
            List<Step> rest = new ArrayList<>(next);
            rest.remove(first);
            return canComeFirst(first, rest)
                    && canComeFirst(first, after)
                    && (rest.isEmpty() && after.isEmpty() || alternate(after, rest));
        });
    }

    private static boolean canComeFirst(Step first, List<Step> others) {
        return others.stream().allMatch(other -> inOrder(first, other));
    }

    /// Whether some reading of all dates has them in this order: none lies wholly before an earlier one.
    private static boolean inOrder(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            for (Step later : steps.subList(i + 1, steps.size())) {
                if (!inOrder(steps.get(i), later)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean inOrder(Step earlier, Step later) {
        return earlier.dates().stream()
                .allMatch(before -> later.dates().stream().noneMatch(after -> after.whollyBefore(before)));
    }

    private static List<Step> consents(List<Step> steps) {
        return steps.stream().filter(Step::binds).toList();
    }

    private static List<Step> denunciations(List<Step> steps) {
        return of(TreatyStep.DENUNCIATION, steps).toList();
    }

    private static Stream<Step> of(TreatyStep kind, List<Step> steps) {
        return steps.stream().filter(step -> step.kind() == kind);
    }

    private static List<Step> with(List<Step> steps, Step one) {
        List<Step> more = new ArrayList<>(steps);
        more.add(one);
        return more;
    }
}
