package org.samklang.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PersonId;

/// What a command refers to exists and can still be written about: no person whose data was erased, no organisation
/// that another one goes on for.
public final class ReferenceRule {
    private ReferenceRule() {}

    public static void known(Reference reference, Circumstances circumstances, List<Reason> into) {
        switch (circumstances.of(reference)) {
            case Standing.Unknown _ ->
                into.add(new Reason.UnknownReference(reference.field(), reference.type(), reference.id()));
            case Standing.OfPerson(boolean erased, _) -> {
                if (erased) {
                    into.add(new Reason.PersonErased(reference.field(), new PersonId(reference.id())));
                }
            }
            case Standing.OfOrganisation(OrganisationId survivor) -> {
                if (survivor != null) {
                    into.add(new Reason.OrganisationMerged(
                            reference.field(), new OrganisationId(reference.id()), survivor));
                }
            }
            case Standing.OfPartnership _,
                    Standing.OfActivity _,
                    Standing.OfLearning _,
                    Standing.OfInstrument _,
                    Standing.OfTreatyParticipation _,
                    Standing.OfAgreement _,
                    Standing.OfProject _,
                    Standing.OfOutcome _,
                    Standing.OfBody _,
                    Standing.OfNetwork _,
                    Standing.OfProgramme _,
                    Standing.OfGrant _,
                    Standing.OfStrategy _,
                    Standing.OfRuleSet _,
                    Standing.OfDocument _,
                    Standing.OfStatement _,
                    Standing.OfInquiry _,
                    Standing.OfInitiative _,
                    Standing.OfCause _ -> {}
        }
    }

    public static void allKnown(List<Reference> references, Circumstances circumstances, List<Reason> into) {
        references.forEach(reference -> known(reference, circumstances, into));
    }

    /// Organisations that are known, each named once.
    public static void eachOnce(
            String field, List<OrganisationId> organisations, Circumstances circumstances, List<Reason> into) {
        Set<OrganisationId> seen = new HashSet<>();
        for (Reference reference : Reference.toEach(field, organisations)) {
            OrganisationId organisation = new OrganisationId(reference.id());
            if (seen.add(organisation)) {
                known(reference, circumstances, into);
            } else {
                into.add(new Reason.SamePartyTwice(reference.field(), organisation));
            }
        }
    }
}
