package org.samklang.command.axon;

import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.samklang.command.StreamState;
import org.samklang.events.StreamType;

/// A kind of stream, as Axon has to know it.
record StreamKind<S extends StreamState<S>, T extends FactStream<S>>(
        StreamType type, Class<T> stream, Callable<T> empty) {

    static final List<StreamKind<?, ?>> ALL = List.of(
            new StreamKind<>(StreamType.ORGANISATION, OrganisationStream.class, OrganisationStream::new),
            new StreamKind<>(StreamType.PERSON, PersonStream.class, PersonStream::new),
            new StreamKind<>(StreamType.PARTNERSHIP, PartnershipStream.class, PartnershipStream::new),
            new StreamKind<>(StreamType.ACTIVITY, ActivityStream.class, ActivityStream::new),
            new StreamKind<>(StreamType.LEARNING, LearningStream.class, LearningStream::new),
            new StreamKind<>(StreamType.INSTRUMENT, InstrumentStream.class, InstrumentStream::new),
            new StreamKind<>(
                    StreamType.TREATY_PARTICIPATION,
                    TreatyParticipationStream.class,
                    TreatyParticipationStream::new),
            new StreamKind<>(StreamType.AGREEMENT, AgreementStream.class, AgreementStream::new),
            new StreamKind<>(StreamType.PROJECT, ProjectStream.class, ProjectStream::new),
            new StreamKind<>(StreamType.OUTCOME, OutcomeStream.class, OutcomeStream::new),
            new StreamKind<>(StreamType.PROGRAMME, ProgrammeStream.class, ProgrammeStream::new),
            new StreamKind<>(StreamType.GRANT, GrantStream.class, GrantStream::new),
            new StreamKind<>(StreamType.BODY, BodyStream.class, BodyStream::new),
            new StreamKind<>(StreamType.NETWORK, NetworkStream.class, NetworkStream::new),
            new StreamKind<>(StreamType.STRATEGY, StrategyStream.class, StrategyStream::new),
            new StreamKind<>(StreamType.RULE_SET, RuleSetStream.class, RuleSetStream::new),
            new StreamKind<>(StreamType.INQUIRY, InquiryStream.class, InquiryStream::new),
            new StreamKind<>(StreamType.INITIATIVE, InitiativeStream.class, InitiativeStream::new),
            new StreamKind<>(StreamType.CAUSE, CauseStream.class, CauseStream::new));

    void register(Configurer axon) {
        axon.configureAggregate(AggregateConfigurer.defaultConfiguration(stream));
    }

    Streams<S, T> in(Configuration axon) {
        return new Streams<>(axon.repository(stream), empty);
    }
}
