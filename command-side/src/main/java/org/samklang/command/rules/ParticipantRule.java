package org.samklang.command.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;

/// Whoever is named is known: by person, by office, by organisation, by country, or only as a number (X8).
public final class ParticipantRule {
    private ParticipantRule() {}

    /// The streams that a list names.
    public static List<Reference> references(String field, List<Participation> participants) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            references.addAll(references(field + "/" + i + "/who", participants.get(i).who()));
        }
        return references;
    }

    /// Codes, titles and figures of a list are ones.
    public static void check(String field, List<Participation> participants, List<Reason> into) {
        for (int i = 0; i < participants.size(); i++) {
            check(field + "/" + i + "/who", participants.get(i).who(), into);
        }
    }

    /// The streams that are named.
    public static List<Reference> references(String field, Participant participant) {
        List<Reference> references = new ArrayList<>();
        switch (participant) {
            case Participant.Person person -> {
                references.add(Reference.to(field + "/person", person.person()));
                addOrganisation(field, person.organisation(), references);
            }
            case Participant.Office office -> addOrganisation(field, office.organisation(), references);
            case Participant.Organisation organisation ->
                addOrganisation(field, organisation.organisation(), references);
            case Participant.Country _, Participant.Headcount _ -> {}
        }
        return references;
    }

    /// Codes, titles and figures are ones.
    public static void check(String field, Participant participant, List<Reason> into) {
        switch (participant) {
            case Participant.Country country -> CodeRule.country(field + "/country", country.country(), into);
            case Participant.Office office -> {
                CodeRule.country(field + "/country", office.country(), into);
                TextRule.narrative(field + "/title", office.title(), into);
            }
            case Participant.Headcount headcount -> {
                FigureRule.check(field + "/quantity", headcount.quantity(), into);
                TextRule.narrative(field + "/category", headcount.category(), into);
            }
            case Participant.Person _, Participant.Organisation _ -> {}
        }
    }

    private static void addOrganisation(String field, @Nullable OrganisationId organisation, List<Reference> into) {
        if (organisation != null) {
            into.add(Reference.to(field + "/organisation", organisation));
        }
    }
}
