package org.samklang.command.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Seals;
import org.samklang.command.Standing;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.ConcernRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ConsentBasis;
import org.samklang.events.StatementEvent;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.StatementId;

/// The act of writing down what somebody said: praise, an opinion, a testimony (S1:42, S3:20, S4:93-125). It is
/// attributed, so there is always a speaker, and never taken for a fact (X17).
///
/// Words are sealed for the person or the organisation that said them, before they get here; sealing the same words
/// twice gives two different texts, so a repeat is known by its command id. Of the holder of an office, a country or a
/// number of people there is only a gist. A person's words, and every testimony, need a ground: a consent that the
/// person gave and did not take back, or that it stands in a public document.
///
/// @param speaker who said it; an organisation, for what stands on its own page
/// @param activity where it was said: in an opening address (S3:12)
/// @param words the words themselves
/// @param wordsLanguage BCP 47 tag of the words
/// @param gist what was said, where the words are not quoted
/// @param basis on what ground a person's words may be shown
/// @param consent the consent, where that is the ground
public record RecordStatement(
        StatementId statementId,
        StatementKind kind,
        Participant speaker,
        List<Subject> concerns,
        @Nullable ActivityId activity,
        @Seals(place = "statement.recorded#words", subject = "speaker") @Nullable SealedValue words,
        @Nullable String wordsLanguage,
        @Nullable Narrative gist,
        @Nullable ConsentBasis basis,
        @Nullable ConsentId consent,
        @Nullable PartialDate saidOn)
        implements StatementIntent {

    public RecordStatement {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Statement state) {
        List<Reference> references = new ArrayList<>(Reference.toEach("/concerns", concerns));
        references.addAll(SpeakerRule.references(speaker));
        if (activity != null) {
            references.add(Reference.to("/activity", activity));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Statement state, Circumstances circumstances) {
        return ConcernRule.takingPart(Reference.toEach("/concerns", concerns), List.of(), circumstances);
    }

    @Override
    public List<StatementEvent> decide(Statement state, Circumstances circumstances) {
        StatementRecorded statement = new StatementRecorded(
                statementId, kind, speaker, concerns, activity, words, wordsLanguage, gist, basis, consent, saidOn);
        return switch (state) {
            case Statement.Said said when said.statement().equals(statement) -> List.of();
            case Statement.Said _, Statement.Withdrawn _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/statementId", StreamType.STATEMENT, statementId.value()));
            case Statement.Unrecorded _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/statementId", statementId, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                SpeakerRule.check(speaker, reasons);
                checkWords(reasons);
                checkGround(circumstances, reasons);
                DateRule.happened("/saidOn", saidOn, circumstances.today(), reasons);
                BelongingRule.notAfterClosing(
                        "/saidOn", saidOn, Reference.toEach("/concerns", concerns), circumstances, reasons);
                Rejection.ifAny(reasons);
                yield List.of(statement);
            }
        };
    }

    private void checkWords(List<Reason> into) {
        if (words == null && gist == null) {
            into.add(new Reason.Missing("/gist"));
        }
        if (words != null && !SpeakerRule.hasKey(speaker)) {
            into.add(new Reason.NobodyToSealFor("/words"));
        }
        CodeRule.language("/wordsLanguage", wordsLanguage, into);
        TextRule.narrative("/gist", gist, into);
    }

    private void checkGround(Circumstances circumstances, List<Reason> into) {
        boolean person = speaker instanceof Participant.Person;
        boolean testimony = kind == StatementKind.TESTIMONY;
        if (testimony && !person) {
            into.add(new Reason.TestimonyOfNoPerson("/speaker"));
        }
        if (basis == null && (testimony || person && words != null)) {
            into.add(new Reason.Missing("/basis"));
        }
        if (basis == ConsentBasis.CONSENT && consent == null) {
            into.add(new Reason.Missing("/consent"));
        }
        if (consent != null && !gave(consent, circumstances)) {
            into.add(new Reason.UnknownConsent("/consent", consent));
        }
    }

    /// Whether the speaker gave this consent and did not take it back.
    private boolean gave(ConsentId wanted, Circumstances circumstances) {
        return speaker instanceof Participant.Person person
                && circumstances.of(Reference.to("/speaker/person", person.person()))
                        instanceof Standing.OfPerson(_, var consents)
                && consents.contains(wanted);
    }
}
