package org.samklang.command.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Participant;

/// What must hold of who said something.
final class SpeakerRule {

    private SpeakerRule() {}

    static List<Reference> references(Participant speaker) {
        List<Reference> references = new ArrayList<>();
        switch (speaker) {
            case Participant.Person(var person, OrganisationId organisation) -> {
                references.add(Reference.to("/speaker/person", person));
                add(organisation, references);
            }
            case Participant.Office office -> add(office.organisation(), references);
            case Participant.Organisation organisation -> add(organisation.organisation(), references);
            case Participant.Country _, Participant.Headcount _ -> {}
        }
        return references;
    }

    private static void add(@Nullable OrganisationId organisation, List<Reference> into) {
        if (organisation != null) {
            into.add(Reference.to("/speaker/organisation", organisation));
        }
    }

    static void check(Participant speaker, List<Reason> into) {
        switch (speaker) {
            case Participant.Office office -> {
                TextRule.narrative("/speaker/title", office.title(), into);
                CodeRule.country("/speaker/country", office.country(), into);
            }
            case Participant.Country country -> CodeRule.country("/speaker/country", country.country(), into);
            case Participant.Headcount headcount -> {
                if (headcount.quantity().value() != null && headcount.quantity().value().signum() < 0) {
                    into.add(new Reason.ImpossibleFigure("/speaker/quantity"));
                }
                TextRule.narrative("/speaker/category", headcount.category(), into);
            }
            case Participant.Person _, Participant.Organisation _ -> {}
        }
    }

    /// Whether there is somebody to seal words for: a person, or an organisation that answers for its own page.
    static boolean hasKey(Participant speaker) {
        return switch (speaker) {
            case Participant.Person _, Participant.Organisation _ -> true;
            case Participant.Office _, Participant.Country _, Participant.Headcount _ -> false;
        };
    }
}
