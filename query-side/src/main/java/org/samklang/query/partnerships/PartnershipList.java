package org.samklang.query.partnerships;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnersMatched;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.Party;
import org.samklang.events.PersonEvent;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Telling;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.organisations.Spelling;
import org.samklang.query.partnerships.ListRow.Said;
import org.samklang.query.partnerships.PartnershipEntry.Life;
import org.samklang.query.rows.Change;
import org.samklang.query.rows.ChangingView;
import org.samklang.query.rows.Columns;

/// The list of partnerships, one row for each thing known of one.
public final class PartnershipList implements ChangingView<ListRow> {
    static final String PARTNERSHIP = "partnership";
    private static final String PARTY = "/party/";

    @Override
    public String name() {
        return "partnerships";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Class<ListRow> rowType() {
        return ListRow.class;
    }

    @Override
    public List<Change<ListRow>> changes(Recorded recorded) {
        return switch (recorded.fact()) {
            case PartnershipEvent e -> partnership(e, recorded);
            case OrganisationEvent _, PersonEvent _, ActivityEvent _, LearningEvent _, Telling _ -> List.of();
        };
    }

    private static List<Change<ListRow>> partnership(PartnershipEvent event, Recorded recorded) {
        return switch (event) {
            case PartnershipRegistered e -> registered(e, recorded);
            case PartnerAdded e -> List.of(joined(e, e.party(), e.addedOn(), 0, recorded));
            case ThemeChosen e -> said(e, new ListRow.Chosen(e.theme()), e.chosenOn(), recorded);
            case PhaseEntered e -> said(e, new ListRow.Entered(e.phase()), e.enteredOn(), recorded);
            case PartnershipActivated e -> said(e, new ListRow.Came(Life.ACTIVE), e.activatedOn(), recorded);
            case ActivationRecorded e -> said(e, new ListRow.Came(Life.ACTIVE), e.activatedOn(), recorded);
            case PartnershipClosed e -> said(e, new ListRow.Came(Life.CLOSED), e.closedOn(), recorded);
            case PartnershipContinued e -> said(e, new ListRow.Came(Life.CONTINUED), e.from(), recorded);
            case ClaimRecorded e -> List.of(Change.to(
                    claim(e, e.claimId()),
                    row(e, new ListRow.Claimed(e.about(), e.value(), false), null, 0, recorded)));
            case ClaimResolved e -> {
                String key = claim(e, e.claimId());
                yield List.of(new Change<>(key, old -> resolved(key, old, recorded)));
            }
            case PartnershipCriteriaAssessed _,
                    CriterionWaived _,
                    PartnersMatched _,
                    PartnerWithdrawn _,
                    PartnershipSuspended _,
                    PartnershipResumed _,
                    ChallengeRecorded _,
                    ChallengeResolved _,
                    DirectoryListingSet _,
                    RuleSetAdopted _,
                    RuleWaived _ ->
                List.of();
        };
    }

    private static List<Change<ListRow>> registered(PartnershipRegistered e, Recorded recorded) {
        List<Change<ListRow>> changes = new ArrayList<>();
        changes.add(Change.to(
                e.partnershipId().value(),
                row(
                        e,
                        new ListRow.Registered(e.kind(), e.title(), e.programme(), e.description()),
                        e.agreedOn(),
                        0,
                        recorded)));
        for (int i = 0; i < e.parties().size(); i++) {
            changes.add(joined(e, e.parties().get(i), e.agreedOn(), i, recorded));
        }
        return changes;
    }

    private static Change<ListRow> joined(
            PartnershipEvent event, Party party, @Nullable PartialDate on, int order, Recorded recorded) {
        return Change.to(
                event.partnershipId().value() + PARTY + recorded.eventId() + "/" + order,
                row(event, new ListRow.Joined(party), on, order, recorded));
    }

    private static List<Change<ListRow>> said(
            PartnershipEvent event, Said said, @Nullable PartialDate on, Recorded recorded) {
        return List.of(Change.to(
                event.partnershipId().value() + "/" + recorded.eventId(), row(event, said, on, 0, recorded)));
    }

    private static String claim(PartnershipEvent event, ClaimId claim) {
        return event.partnershipId().value() + "/claim/" + claim.value();
    }

    private static ListRow resolved(String key, @Nullable ListRow old, Recorded recorded) {
        if (old == null || !(old.said() instanceof ListRow.Claimed claim)) {
            throw new Undigestible(key, recorded);
        }
        return new ListRow(
                old.partnership(),
                new ListRow.Claimed(claim.about(), claim.value(), true),
                null,
                old.visibility().andAtLeast(recorded.envelope().visibility()),
                old.madeAt(),
                0);
    }

    private static ListRow row(
            PartnershipEvent event, Said said, @Nullable PartialDate on, int order, Recorded recorded) {
        return new ListRow(
                event.partnershipId(),
                said,
                on,
                recorded.envelope().visibility(),
                recorded.position(),
                order);
    }

    /// A partnership stands from the day it was recorded, whatever its date; what became of it has days.
    /// What all rows of one partnership belong to.
    static String group(PartnershipId partnership) {
        return StreamType.PARTNERSHIP.streamId(partnership.value());
    }

    @Override
    public Columns columns(ListRow row) {
        boolean standsAlways = switch (row.said()) {
            case ListRow.Registered _, ListRow.Claimed _ -> true;
            case ListRow.Joined _, ListRow.Chosen _, ListRow.Entered _, ListRow.Came _ -> false;
        };
        PartialDate on = row.on();
        return new Columns(
                List.of(group(row.partnership())),
                link(row.said()),
                row.visibility(),
                false,
                sorting(row),
                standsAlways || on == null ? null : on.earliest());
    }

    private static String sorting(ListRow row) {
        Narrative title = row.said() instanceof ListRow.Registered registered ? registered.title() : null;
        String made = TimeOrder.sortable(row.madeAt()) + " " + TimeOrder.sortable(row.order());
        // Those without a title of their own come last, in the order of record.
        return title == null ? "~ " + made : Spelling.plain(title.text()) + " " + made;
    }

    static String link(Said said) {
        return switch (said) {
            case ListRow.Registered _ -> PARTNERSHIP;
            case ListRow.Joined joined -> party(joined.party().organisation().value());
            case ListRow.Chosen(Theme theme) -> theme(theme);
            case ListRow.Entered _, ListRow.Came _, ListRow.Claimed _ -> "";
        };
    }

    static String party(String organisation) {
        return "party:" + organisation;
    }

    static String theme(Theme theme) {
        return "theme:" + theme.scheme() + ":" + theme.code();
    }
}
