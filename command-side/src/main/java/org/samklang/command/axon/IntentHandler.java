package org.samklang.command.axon;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Actor;
import org.samklang.command.Circumstances;
import org.samklang.command.Headers;
import org.samklang.command.Intent;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.StreamState;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.value.OrganisationId;

/// Handles every command: who asks and may they, what is the date, how does everything stand that the command refers to,
/// what is recorded then.
///
/// A command that usually begins its stream is decided without loading it. Where that leads to nothing or to a refusal,
/// or lost against a faster one before, the stream is loaded: a refusal is always about what really stands.
final class IntentHandler implements MessageHandler<CommandMessage<?>> {

    /// Where a day begins first: nobody's today is later.
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(14);

    private final Map<StreamType, Streams<?, ?>> kinds;
    private final Standings standings;
    private final Clock clock;

    IntentHandler(Map<StreamType, Streams<?, ?>> kinds, Standings standings, Clock clock) {
        this.kinds = Map.copyOf(kinds);
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(CommandMessage<?> command) throws Exception {
        handle((Intent<?>) command.getPayload(), command.getMetaData());
        return null;
    }

    private <S extends StreamState<S>> void handle(Intent<S> intent, MetaData metaData) throws Exception {
        Actor actor = actor(metaData);
        if (!intent.roles().contains(actor.role())) {
            throw new Rejection(new Reason.RoleMayNot("", actor.role()));
        }
        Streams<S, ?> streams = streamsOf(intent);
        if (intent.begins() && !mustLoad(metaData)) {
            List<? extends Fact> beginning = decideUnseen(intent, actor);
            if (!beginning.isEmpty()) {
                streams.begin(beginning);
                return;
            }
        }
        streams.decide(intent.streamId(), state -> decide(intent, state, actor));
    }

    @SuppressWarnings("unchecked") // A kind of stream has one state, and so have the intents about it.
    private <S extends StreamState<S>> Streams<S, ?> streamsOf(Intent<S> intent) {
        Streams<?, ?> streams = kinds.get(intent.streamType());
        if (streams == null) {
            throw new IllegalArgumentException("no such kind of stream: " + intent.streamType());
        }
        return (Streams<S, ?>) streams;
    }

    /// Somebody was faster, or the sender has seen the stream.
    private static boolean mustLoad(MetaData metaData) {
        return metaData.containsKey(Headers.RETRY)
                || (metaData.get(Headers.EXPECTED_VERSION) instanceof Number version && version.longValue() >= 0);
    }

    private <S extends StreamState<S>> List<? extends Fact> decideUnseen(Intent<S> intent, Actor actor) {
        try {
            return decide(intent, intent.nothing(), actor);
        } catch (Rejection unseen) {
            return List.of();
        }
    }

    private <S extends StreamState<S>> List<? extends Fact> decide(Intent<S> intent, S state, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LATEST);
        Circumstances first = new Circumstances(actor, today, standings.of(intent.references(state)));
        Circumstances circumstances = first.and(standings.of(intent.referencesBehind(state, first)));
        if (actor.role() == Role.COORDINATOR) {
            Set<OrganisationId> takingPart = intent.takingPart(state, circumstances);
            if (takingPart != null && (actor.organisation() == null || !takingPart.contains(actor.organisation()))) {
                throw new Rejection(new Reason.NotTakingPart("", actor.organisation()));
            }
        }
        return intent.decide(state, circumstances);
    }

    /// The whole envelope is read, not only the actor: a fact whose envelope cannot be read could never be read again.
    private static Actor actor(MetaData metaData) {
        Envelope envelope = EnvelopeMetadata.from(metaData);
        return new Actor(envelope.actorId(), Role.valueOf(envelope.actorRole()), envelope.actorOrganisation());
    }
}
