package org.samklang.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;

/// What somebody means to have recorded: one public record per command, `LogStudyVisit`, with the fields of the
/// facts it leads to.
///
/// All methods are pure. Ids are chosen by whoever sends the command, so that a retry names the same thing.
///
/// @param <S> the state of the stream it is decided on
public interface Intent<S extends StreamState<S>> {

    StreamType streamType();

    /// The id of the stream, without its prefix.
    String id();

    /// The state of a stream that does not exist yet.
    S nothing();

    /// Whether this usually begins its stream; then nothing is loaded unless somebody was faster.
    default boolean begins() {
        return false;
    }

    /// The roles that may give this command.
    default Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR);
    }

    /// Who may see what is recorded, where nobody says otherwise.
    default Visibility visibleTo() {
        return Visibility.PARTNERS;
    }

    /// The other streams that must be known before deciding.
    default List<Reference> references(S state) {
        return List.of();
    }

    /// Those that can only be named when the first are known, such as the partnership of a project.
    default List<Reference> referencesBehind(S state, Circumstances circumstances) {
        return List.of();
    }

    /// The organisations for which a coordinator may give this command; null when any coordinator may.
    default @Nullable Set<OrganisationId> takingPart(S state, Circumstances circumstances) {
        return null;
    }

    /// What is recorded; nothing when it stands recorded already.
    ///
    /// @throws Rejection with every reason that speaks against it
    List<? extends Fact> decide(S state, Circumstances circumstances);

    default String streamId() {
        return streamType().streamId(id());
    }
}
