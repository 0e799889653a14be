package org.samklang.command.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.Rule;
import org.samklang.events.RuleSetEvent;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.StreamType;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.RuleSetId;

/// What is remembered of one set of rules.
public sealed interface RuleSet extends StreamState<RuleSet> {

    /// No version was recorded yet.
    record Unpublished() implements RuleSet {}

    /// There are versions.
    ///
    /// @param versions in the order of record
    /// @param retired in the order of record
    record Published(List<RuleSetPublished> versions, List<RuleSetRetired> retired) implements RuleSet {
        public Published {
            versions = List.copyOf(versions);
            retired = List.copyOf(retired);
        }

        Published with(RuleSetPublished version) {
            List<RuleSetPublished> all = new ArrayList<>(versions);
            all.add(version);
            return new Published(all, retired);
        }

        Published with(RuleSetRetired retirement) {
            List<RuleSetRetired> all = new ArrayList<>(retired);
            all.add(retirement);
            return new Published(versions, all);
        }

        Optional<RuleSetPublished> version(int number) {
            return versions.stream().filter(version -> version.version() == number).findFirst();
        }

        /// The number of the version that comes next.
        int next() {
            return versions.stream().mapToInt(RuleSetPublished::version).max().orElse(0) + 1;
        }

        /// When a version was retired, as it was said last.
        @Nullable PartialDate retiredOn(int number) {
            return retired.stream()
                    .filter(retirement -> retirement.version() == number)
                    .map(RuleSetRetired::retiredOn)
                    .reduce((_, later) -> later)
                    .orElse(null);
        }

        /// When a version holds: for its time, or until it was retired.
        InForce inForce(RuleSetPublished version) {
            InForce whole = InForce.of(version.inForce());
            PartialDate retiredOn = retiredOn(version.version());
            return retiredOn == null ? whole : whole.retired(retiredOn);
        }

        Set<String> codes() {
            return versions.stream()
                    .flatMap(version -> version.rules().stream())
                    .map(Rule::code)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// The rules where a version is known; everything else is refused.
    default Published known(RuleSetId id) {
        return switch (this) {
            case Unpublished _ ->
                throw new Rejection(new Reason.NotRegistered("/ruleSetId", StreamType.RULE_SET, id.value()));
            case Published published -> published;
        };
    }

    @Override
    default RuleSet evolve(Fact fact) {
        if (!(fact instanceof RuleSetEvent event)) {
            throw new IllegalArgumentException("no fact of a set of rules: " + fact);
        }
        return switch (event) {
            case RuleSetPublished e -> switch (this) {
                case Unpublished _ -> new Published(List.of(e), List.of());
                case Published published -> published.with(e);
            };
            case RuleSetRetired e -> this instanceof Published published ? published.with(e) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unpublished _ -> new Standing.Unknown();
            case Published published -> new Standing.OfRuleSet(published.codes());
        };
    }
}
