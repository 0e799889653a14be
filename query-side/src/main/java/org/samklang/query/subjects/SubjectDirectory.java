package org.samklang.query.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.AgreementEvent;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementEvent.AgreementTerminated;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.BodyEvent.BodyEstablished;
import org.samklang.events.CauseEvent;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.InitiativeEvent;
import org.samklang.events.InitiativeEvent.InitiativeLaunched;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.LearningEvent;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PersonEvent;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.Recorded;
import org.samklang.events.RuleSetEvent;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Visibility;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.rows.Change;
import org.samklang.query.rows.ChangingView;
import org.samklang.query.rows.Columns;

/// Every subject under its name, one row each. Organisations and persons have directories of their own; activities and
/// learning are named by their entries in the timeline ([NamedEntries]).
public final class SubjectDirectory implements ChangingView<SubjectRow> {

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public int edition() {
        return 4;
    }

    @Override
    public Class<SubjectRow> rowType() {
        return SubjectRow.class;
    }

    /// The row of the fact's own stream, for facts that say what it is called or what it belongs to.
    @Override
    public List<Change<SubjectRow>> changes(Recorded recorded) {
        Function<@Nullable SubjectRow, SubjectRow> to = change(recorded);
        return to == null ? List.of() : List.of(new Change<>(recorded.fact().streamId(), to));
    }

    private static @Nullable Function<@Nullable SubjectRow, SubjectRow> change(Recorded recorded) {
        return switch (recorded.fact()) {
            case PartnershipRegistered e -> old -> first(old, recorded, e.partnershipId(), e.kind(), e.title())
                    .joined(e.parties().stream().map(Party::organisation).toList());
            case InstrumentRegistered e -> old -> first(old, recorded, e.instrumentId(), e.kind(), null).called(e.titles());
            case AgreementSigned e -> old -> first(old, recorded, e.agreementId(), e.kind(), e.title())
                    .joined(e.signatories())
                    .belonging(Subject.among(e.partnerships(), e.signatories(), e.programme()));
            case ProjectStarted e -> old -> first(old, recorded, e.projectId(), null, e.title())
                    .belonging(Subject.among(e.partnershipId(), e.programme()));
            case OutcomeRecorded e -> old -> first(old, recorded, e.outcomeId(), e.kind(), e.statement())
                    .belonging(Subject.among(e.partnerships(), e.project(), e.parties()));
            case BodyEstablished e -> old -> first(old, recorded, e.bodyId(), e.kind(), e.title()).belonging(e.of());
            case NetworkFounded e -> old -> first(old, recorded, e.networkId(), null, null)
                    .called(e.names())
                    .belonging(Subject.among(e.host(), e.programme()));
            case ProgrammeRegistered e -> old -> first(old, recorded, e.programmeId(), e.kind(), null)
                    .called(e.names())
                    .belonging(Subject.among(e.parent(), e.owner()));
            case GrantAwarded e -> old -> first(old, recorded, e.grantId(), e.kind(), e.purpose())
                    .belonging(Subject.among(e.partnerships(), e.funder(), e.recipients(), e.programme(), e.activity()));
            case StrategyAdopted e -> old -> first(old, recorded, e.strategyId(), null, e.title())
                    .belonging(Subject.among(e.owner()));
            case RuleSetPublished e -> old -> first(old, recorded, e.ruleSetId(), null, e.title())
                    .belonging(Subject.among(e.issuer(), e.programme()));
            case DocumentRegistered e -> old -> first(old, recorded, e.documentId(), e.kind(), e.title())
                    .belonging(Subject.among(e.concerns(), e.authors()));
            case StatementRecorded e -> old -> first(old, recorded, e.statementId(), e.kind(), e.gist())
                    .belonging(Subject.among(e.concerns(), e.activity()));
            case InquiryReceived e -> old -> first(old, recorded, e.inquiryId(), null, e.question())
                    .belonging(Subject.among(e.askedBy(), e.askedOf()));
            case InitiativeLaunched e -> old -> first(old, recorded, e.initiativeId(), null, e.title())
                    .belonging(Subject.among(e.owner(), e.body(), e.collaborators()));
            case PartnerAdded e -> old -> {
                SubjectRow known = known(old, recorded);
                return known.joined(Stream.concat(known.parties().stream(), Stream.of(e.party().organisation()))
                        .distinct()
                        .toList());
            };
            case InstrumentTitleAdded e -> old -> {
                SubjectRow known = known(old, recorded);
                List<Name> names = new ArrayList<>(known.names());
                names.add(e.title());
                return known.called(names);
            };
            case DocumentLinked e -> old -> {
                SubjectRow known = known(old, recorded);
                return known.belonging(Subject.among(known.of(), e.concerns()));
            };
            case PartnershipContinued _ -> old -> {
                SubjectRow known = known(old, recorded);
                return new SubjectRow(
                        known.subject(),
                        known.kind(),
                        known.names(),
                        known.title(),
                        known.parties(),
                        known.of(),
                        false,
                        known.visibility(),
                        known.madeAt());
            };
            case PartnershipClosed _,
                    AgreementTerminated _,
                    ProjectCompleted _,
                    ProjectCancelled _,
                    BodyDissolved _,
                    NetworkClosed _,
                    GrantEnded _,
                    DocumentWithdrawn _,
                    StatementWithdrawn _ ->
                old -> known(old, recorded).finished();
            case PartnershipEvent _,
                    ActivityEvent _,
                    LearningEvent _,
                    InstrumentEvent _,
                    AgreementEvent _,
                    ProjectEvent _,
                    BodyEvent _,
                    NetworkEvent _,
                    ProgrammeEvent _,
                    GrantEvent _,
                    StrategyEvent _,
                    RuleSetEvent _,
                    DocumentEvent _,
                    InquiryEvent _,
                    InitiativeEvent _,
                    CauseEvent _,
                    TreatyParticipationEvent _,
                    OrganisationEvent _,
                    PersonEvent _ ->
                null;
        };
    }

    private static SubjectRow known(@Nullable SubjectRow old, Recorded recorded) {
        if (old == null) {
            throw new Undigestible(recorded.fact().streamId(), recorded);
        }
        return old;
    }

    /// A row as its fact says it, anew where there was one already.
    private static SubjectRow first(
            @Nullable SubjectRow old,
            Recorded recorded,
            org.samklang.events.value.Id id,
            @Nullable Enum<?> kind,
            @Nullable Narrative title) {
        Visibility visibility = recorded.envelope().visibility();
        return new SubjectRow(
                Subject.of(id).orElseThrow(),
                SubjectRow.kind(kind),
                List.of(),
                title == null && old != null ? old.title() : title,
                List.of(),
                List.of(),
                false,
                visibility,
                old == null ? recorded.position() : old.madeAt());
    }

    @Override
    public Columns columns(SubjectRow row) {
        return new Columns(
                groups(row),
                link(row.subject().type()),
                row.visibility(),
                isTakenBack(row),
                TimeOrder.sortable(row.madeAt()),
                null);
    }

    /// What should not have been recorded is shown to auditors alone; everything else that ended stays.
    private static boolean isTakenBack(SubjectRow row) {
        return row.ended() && row.subject().type() == StreamType.STATEMENT;
    }

    /// Itself, everything it belongs to and everybody who takes part.
    private static List<String> groups(SubjectRow row) {
        return Subject.among(row.subject(), row.of(), row.parties()).stream()
                .map(Subject::streamId)
                .toList();
    }

    static String link(StreamType type) {
        return type.prefix();
    }
}
