package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.BodyKind;
import org.samklang.events.PartyRole;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;

/// Everything known that one partnership is judged by: what is its own, and what is of its parties, programmes and
/// networks.
///
/// @param rows in the order of record; withdrawn ones are left out
record Dossier(PartnershipId partnership, List<EvidenceRow> rows) {
    Dossier {
        rows = rows.stream().filter(row -> !row.withdrawn()).toList();
    }

    <E extends Evidence> List<Piece<E>> all(Class<E> type) {
        return rows.stream()
                .filter(row -> type.isInstance(row.evidence()))
                .map(row -> new Piece<>(type.cast(row.evidence()), row))
                .toList();
    }

    /// What is this partnership's own, or of one of its projects.
    <E extends Evidence> List<Piece<E>> own(Class<E> type) {
        Set<Subject> mine = new LinkedHashSet<>();
        mine.add(new Subject(StreamType.PARTNERSHIP, partnership.value()));
        all(Evidence.Project.class).stream()
                .filter(piece -> piece.row().isOf(StreamType.PARTNERSHIP, partnership.value()))
                .forEach(piece -> mine.add(
                        new Subject(StreamType.PROJECT, piece.is().project().value())));
        return all(type).stream()
                .filter(piece -> piece.row().about().stream().anyMatch(mine::contains))
                .toList();
    }

    /// Everybody who takes part on a day, as whatever.
    Set<OrganisationId> everybody(LocalDate day) {
        return parties(day, Set.of(PartyRole.values()));
    }

    /// The parties between whom the partnership is.
    Set<OrganisationId> parties(LocalDate day) {
        return parties(day, Set.of(PartyRole.PARTNER, PartyRole.DONOR_PARTNER));
    }

    private Set<OrganisationId> parties(LocalDate day, Set<PartyRole> roles) {
        Set<OrganisationId> parties = new LinkedHashSet<>();
        own(Evidence.Joined.class).stream()
                .filter(piece -> piece.is().first() || piece.days().perhapsBy(day))
                .flatMap(piece -> piece.is().parties().stream())
                .filter(party -> roles.contains(party.role()))
                .forEach(party -> parties.add(party.organisation()));
        own(Evidence.Withdrew.class).stream()
                .filter(piece -> piece.days().surelyBy(day))
                .forEach(piece -> parties.remove(piece.is().organisation()));
        return parties;
    }

    List<Piece<Evidence.Body>> bodies(BodyKind kind) {
        return own(Evidence.Body.class).stream()
                .filter(piece -> piece.is().kind() == kind)
                .toList();
    }

    @Nullable Piece<Evidence.Body> body(BodyId id) {
        return all(Evidence.Body.class).stream()
                .filter(piece -> piece.is().body().equals(id))
                .findFirst()
                .orElse(null);
    }

    List<Piece<Evidence.Seat>> seats(BodyId body) {
        return all(Evidence.Seat.class).stream()
                .filter(piece -> piece.is().body().equals(body))
                .toList();
    }

    List<Piece<Evidence.Done>> held(LocalDate day) {
        return own(Evidence.Done.class).stream()
                .filter(piece -> piece.is().held() && piece.days().perhapsBy(day))
                .toList();
    }

    /// The fact that says when the partnership began: that it became active, or else that it was agreed, or else the
    /// first that shows it at work.
    @Nullable Piece<?> beginning() {
        List<Piece<?>> agreed = dated(own(Evidence.Began.class));
        if (agreed.isEmpty()) {
            agreed = dated(own(Evidence.Joined.class).stream()
                    .filter(piece -> piece.is().first())
                    .toList());
        }
        if (agreed.isEmpty()) {
            agreed = Stream.of(
                            dated(own(Evidence.Agreement.class)),
                            dated(own(Evidence.Project.class)),
                            dated(own(Evidence.InNetwork.class)))
                    .flatMap(List::stream)
                    .toList();
        }
        return agreed.stream().min(Comparator.comparing(Dossier::first)).orElse(null);
    }

    private static List<Piece<?>> dated(List<? extends Piece<?>> pieces) {
        List<Piece<?>> dated = new ArrayList<>();
        pieces.stream()
                .filter(piece -> Days.of(piece.is().date()).first() != null)
                .forEach(dated::add);
        return dated;
    }

    private static LocalDate first(Piece<?> piece) {
        LocalDate first = Days.of(piece.is().date()).first();
        return first == null ? LocalDate.MAX : first;
    }

    /// The last day, in the reading that lets it go on longest; null while nobody closed it.
    @Nullable LocalDate closing() {
        return own(Evidence.Closed.class).stream()
                .map(piece -> piece.days().last())
                .reduce(null, Days::earlierEnd);
    }

    /// The programmes that it runs under, each with the facts that say so, and the programmes that these are part of.
    List<Under> programmes() {
        List<Under> programmes = new ArrayList<>();
        for (Piece<Evidence.Project> project : own(Evidence.Project.class)) {
            add(programmes, project.is().programme(), project);
        }
        for (Piece<Evidence.Agreement> agreement : own(Evidence.Agreement.class)) {
            add(programmes, agreement.is().programme(), agreement);
        }
        for (Piece<Evidence.Grant> grant : own(Evidence.Grant.class)) {
            add(programmes, grant.is().programme(), grant);
        }
        for (Piece<Evidence.InNetwork> member : own(Evidence.InNetwork.class)) {
            all(Evidence.Network.class).stream()
                    .filter(network -> network.is().network().equals(member.is().network()))
                    .forEach(network -> add(programmes, network.is().programme(), member));
        }
        return programmes;
    }

    /// @param by the fact that puts the partnership under the programme
    record Under(ProgrammeId programme, Piece<?> by) {}

    private void add(List<Under> programmes, @Nullable ProgrammeId programme, Piece<?> by) {
        ProgrammeId next = programme;
        Set<ProgrammeId> seen = new LinkedHashSet<>();
        while (next != null && seen.add(next)) {
            programmes.add(new Under(next, by));
            next = parent(next);
        }
    }

    private @Nullable ProgrammeId parent(ProgrammeId programme) {
        return all(Evidence.Programme.class).stream()
                .filter(piece -> piece.is().programme().equals(programme))
                .map(piece -> piece.is().parent())
                .reduce(null, (one, other) -> other);
    }
}
