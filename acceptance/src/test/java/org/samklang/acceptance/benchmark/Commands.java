package org.samklang.acceptance.benchmark;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.samklang.command.Intent;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.organisation.AddOrganisationName;
import org.samklang.command.organisation.RegisterOrganisation;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.events.ActivityDetails;
import org.samklang.events.Envelope;
import org.samklang.events.Modality;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// The commands of the benchmark, alike for every contender but for their ids.
final class Commands {
    private static final OrganisationId VISITOR = new OrganisationId("bench-visitor");
    private static final OrganisationId HOST = new OrganisationId("bench-host");
    private static final PartnershipId PARTNERSHIP = new PartnershipId("bench-partnership");
    private static final Map<String, Object> ENVELOPE = EnvelopeMetadata.of(new Envelope(
            "bench", "REGISTRAR", null, new Source.Citation("S1", "42", null, "en"), Visibility.PUBLIC, "en", null, ""));

    private final String prefix;
    private final AtomicLong ids = new AtomicLong();
    private final Queue<OrganisationId> organisations = new ConcurrentLinkedQueue<>();

    /// @param prefix of the ids of the things that are recorded
    Commands(String prefix) {
        this.prefix = prefix;
    }

    /// What study visits refer to.
    static List<Intent<?>> ground() {
        return List.of(
                organisation(VISITOR, "Krisesentersekretariatet"),
                organisation(HOST, "Mediterranean Institute of Gender Studies"),
                new RegisterPartnership(
                        PARTNERSHIP,
                        List.of(Party.partner(VISITOR), Party.partner(HOST)),
                        PartnershipKind.CIVIL_SOCIETY,
                        Narrative.of("en", "Shelters learn from each other"),
                        PartialDate.parse("2013-10"),
                        null,
                        null));
    }

    Intent<?> next(Act act) {
        return switch (act) {
            case CREATE -> organisation(new OrganisationId(id()), "Kvinneorganisasjonen nummer " + ids.get());
            case APPEND -> new AddOrganisationName(
                    oldest(), new Name("Women's organisation " + id(), "en", NameKind.TRANSLATION, null, null));
            case VISIT -> new LogStudyVisit(new ActivityId(id()), VISITOR, HOST, details());
        };
    }

    /// To be called once the command is durable.
    void done(Intent<?> command) {
        switch (command) {
            case RegisterOrganisation created -> organisations.add(created.organisationId());
            case AddOrganisationName appended -> organisations.add(appended.organisationId());
            default -> {}
        }
    }

    private String id() {
        return prefix + "-" + ids.incrementAndGet();
    }

    /// The one that was written longest ago, so that no two clients meet and all streams grow alike.
    private OrganisationId oldest() {
        OrganisationId oldest = organisations.poll();
        if (oldest == null) {
            throw new IllegalStateException("no organisation was registered yet");
        }
        return oldest;
    }

    private static RegisterOrganisation organisation(OrganisationId id, String name) {
        return new RegisterOrganisation(id, List.of(Name.official(name, "nb")), "NO", "22");
    }

    private static ActivityDetails details() {
        return new ActivityDetails(
                List.of(PARTNERSHIP),
                List.of(),
                Narrative.of("en", "Visit to shelters"),
                PartialDate.parse("2014-06-04"),
                Place.at("Oslo", "NO"),
                Modality.IN_PERSON,
                List.of(new Participation(
                        new Participant.Headcount(Quantity.exactly(12, "people"), null), ParticipationRole.VISITOR)),
                List.of("LEGISLATION"),
                Narrative.of("en", "How shelters work with children, and who pays for it."),
                null);
    }

    /// What travels beside one command and goes into the metadata of its facts.
    static Map<String, Object> headers() {
        byte[] hmac = new byte[32];
        ThreadLocalRandom.current().nextBytes(hmac);
        Map<String, Object> headers = new HashMap<>(ENVELOPE);
        headers.put(EnvelopeMetadata.COMMAND_ID, UUID.randomUUID().toString());
        headers.put(EnvelopeMetadata.COMMAND_HMAC, Base64.getEncoder().encodeToString(hmac));
        return headers;
    }
}
