package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.RecommendationId;
import org.samklang.events.value.Theme;

/// Everything that can ever be true of something that an organisation or one of its bodies set out to do by itself
/// (S0:21, S0:90).
public sealed interface InitiativeEvent extends Telling {
    InitiativeId initiativeId();

    /// The organisation whose initiative it is.
    OrganisationId owner();

    @Override
    default String streamId() {
        return StreamType.INITIATIVE.streamId(initiativeId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(initiativeId(), owner());
    }

    /// An initiative was begun, alone or with others (S0:21).
    ///
    /// @param body the body that began it
    /// @param collaborators with whom
    @EventName("initiative.launched")
    record InitiativeLaunched(
            InitiativeId initiativeId,
            OrganisationId owner,
            @Nullable BodyId body,
            List<OrganisationId> collaborators,
            Narrative title,
            @Nullable Theme theme,
            @Nullable PartialDate launchedOn)
            implements InitiativeEvent {
        public InitiativeLaunched {
            collaborators = collaborators == null ? List.of() : List.copyOf(collaborators);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(initiativeId, owner, body, collaborators);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return launchedOn;
        }
    }

    /// A recommendation was made (S0:90).
    ///
    /// @param addressee to whom: "Folketinget"
    /// @param consulted the body that was asked first; null where none was
    @EventName("initiative.recommendation-issued")
    record RecommendationIssued(
            InitiativeId initiativeId,
            OrganisationId owner,
            RecommendationId recommendationId,
            Narrative recommendation,
            @Nullable Narrative addressee,
            @Nullable InstrumentId instrument,
            @Nullable BodyId consulted,
            @Nullable PartialDate consultedOn,
            PartialDate issuedOn)
            implements InitiativeEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(initiativeId, owner, instrument, consulted);
        }

        @Override
        public PartialDate happenedOn() {
            return issuedOn;
        }
    }

    /// An expert was brought in to make something clear (S0:86).
    @EventName("initiative.expert-engaged")
    record ExpertEngaged(
            InitiativeId initiativeId,
            OrganisationId owner,
            Participant expert,
            Narrative subject,
            @Nullable InstrumentId instrument,
            @Nullable PartialDate engagedOn)
            implements InitiativeEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(initiativeId, owner, instrument);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return engagedOn;
        }
    }
}
