package org.samklang.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.ProgrammeId;

/// What every activity has, whatever its kind. A correction replaces it as a whole.
///
/// @param partnerships the partnerships it belongs to; a conference may touch many
/// @param organisations the organisations whose activity it is as such, where it belongs to no partnership
/// @param occurredOn when it took place or is planned to
/// @param within the activity that it was a part of: a side event of a conference
/// @param networks the networks whose activity it is
/// @param programmes the programmes whose activity it is
public record ActivityDetails(
        List<PartnershipId> partnerships,
        List<OrganisationId> organisations,
        @Nullable Narrative title,
        PartialDate occurredOn,
        @Nullable Place place,
        @Nullable Modality modality,
        List<Participation> participants,
        List<String> topics,
        @Nullable Narrative description,
        @Nullable ActivityId within,
        List<NetworkId> networks,
        List<ProgrammeId> programmes) {

    public ActivityDetails {
        partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        participants = participants == null ? List.of() : List.copyOf(participants);
        topics = topics == null ? List.of() : List.copyOf(topics);
        networks = networks == null ? List.of() : List.copyOf(networks);
        programmes = programmes == null ? List.of() : List.copyOf(programmes);
    }

    /// Details of an activity that belongs to partnerships or organisations only.
    public ActivityDetails(
            List<PartnershipId> partnerships,
            List<OrganisationId> organisations,
            @Nullable Narrative title,
            PartialDate occurredOn,
            @Nullable Place place,
            @Nullable Modality modality,
            List<Participation> participants,
            List<String> topics,
            @Nullable Narrative description,
            @Nullable ActivityId within) {
        this(
                partnerships,
                organisations,
                title,
                occurredOn,
                place,
                modality,
                participants,
                topics,
                description,
                within,
                List.of(),
                List.of());
    }

    /// Details of which only the date is better known now.
    public ActivityDetails on(PartialDate date) {
        return with(date, participants);
    }

    /// Details of an activity in which these took part too.
    public ActivityDetails with(List<Participation> more) {
        List<Participation> all = new ArrayList<>(participants);
        all.addAll(more);
        return with(occurredOn, all);
    }

    private ActivityDetails with(PartialDate date, List<Participation> all) {
        return new ActivityDetails(
                partnerships,
                organisations,
                title,
                date,
                place,
                modality,
                all,
                topics,
                description,
                within,
                networks,
                programmes);
    }
}
