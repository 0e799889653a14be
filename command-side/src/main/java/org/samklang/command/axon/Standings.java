package org.samklang.command.axon;

import java.util.Collection;
import java.util.Map;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.command.activity.Activity;
import org.samklang.command.agreement.Agreement;
import org.samklang.command.body.Body;
import org.samklang.command.cause.Cause;
import org.samklang.command.grant.Grant;
import org.samklang.command.initiative.Initiative;
import org.samklang.command.inquiry.Inquiry;
import org.samklang.command.instrument.Instrument;
import org.samklang.command.learning.Learning;
import org.samklang.command.network.Network;
import org.samklang.command.organisation.Organisation;
import org.samklang.command.outcome.Outcome;
import org.samklang.command.partnership.Partnership;
import org.samklang.command.person.Person;
import org.samklang.command.programme.Programme;
import org.samklang.command.project.Project;
import org.samklang.command.ruleset.RuleSet;
import org.samklang.command.strategy.Strategy;
import org.samklang.command.treaty.TreatyParticipation;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;

/// How other streams stand, read from the log itself and not from a view, so that what was acknowledged is seen. Takes
/// no lock: the other stream may change right after.
interface Standings {

    /// By stream id, one for each reference.
    Map<String, Standing> of(Collection<Reference> references);

    /// The standing of a stream with these facts.
    static Standing fold(StreamType type, Iterable<Fact> facts) {
        return switch (type) {
            case ORGANISATION -> fold(new Organisation.Unregistered(), facts);
            case PERSON -> fold(new Person.Unregistered(), facts);
            case PARTNERSHIP -> fold(new Partnership.Unregistered(), facts);
            case ACTIVITY -> fold(new Activity.Unrecorded(), facts);
            case LEARNING -> fold(new Learning.Unrecorded(), facts);
            case INSTRUMENT -> fold(new Instrument.Unregistered(), facts);
            case TREATY_PARTICIPATION -> fold(new TreatyParticipation.Outside(), facts);
            case AGREEMENT -> fold(new Agreement.Unsigned(), facts);
            case PROJECT -> fold(new Project.Unstarted(), facts);
            case OUTCOME -> fold(new Outcome.Unrecorded(), facts);
            case BODY -> fold(new Body.Unestablished(), facts);
            case NETWORK -> fold(new Network.Unfounded(), facts);
            case PROGRAMME -> fold(new Programme.Unregistered(), facts);
            case GRANT -> fold(new Grant.Unawarded(), facts);
            case STRATEGY -> fold(new Strategy.Unadopted(), facts);
            case RULE_SET -> fold(new RuleSet.Unpublished(), facts);
            case DOCUMENT -> new Standing.Unknown();
            case STATEMENT -> new Standing.Unknown();
            case INQUIRY -> fold(new Inquiry.Unasked(), facts);
            case INITIATIVE -> fold(new Initiative.Unlaunched(), facts);
            case CAUSE -> fold(new Cause.Unlinked(), facts);
        };
    }

    private static <S extends StreamState<S>> Standing fold(StreamState<S> nothing, Iterable<Fact> facts) {
        StreamState<S> state = nothing;
        for (Fact fact : facts) {
            state = state.evolve(fact);
        }
        return state.standing();
    }
}
