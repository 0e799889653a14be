package org.samklang.command.activity;

import java.util.HashMap;
import java.util.Map;
import org.samklang.events.ActivityEvent.ContributionDelivered;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.PromiseId;

/// What people contributed to an activity, what they promised at it, and which promises they kept.
public record Undertakings(
        Map<ContributionId, ContributionDelivered> contributions,
        Map<PromiseId, PromiseMade> promises,
        Map<PromiseId, PromiseFulfilled> kept) {

    static final Undertakings NONE = new Undertakings(Map.of(), Map.of(), Map.of());

    public Undertakings {
        contributions = Map.copyOf(contributions);
        promises = Map.copyOf(promises);
        kept = Map.copyOf(kept);
    }

    Undertakings with(ContributionDelivered contribution) {
        return new Undertakings(and(contributions, contribution.contributionId(), contribution), promises, kept);
    }

    Undertakings with(PromiseMade promise) {
        return new Undertakings(contributions, and(promises, promise.promiseId(), promise), kept);
    }

    Undertakings with(PromiseFulfilled fulfilled) {
        return new Undertakings(contributions, promises, and(kept, fulfilled.promiseId(), fulfilled));
    }

    private static <K, V> Map<K, V> and(Map<K, V> known, K key, V value) {
        Map<K, V> more = new HashMap<>(known);
        more.put(key, value);
        return more;
    }
}
