package org.samklang.query.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartyRole;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.organisations.OrganisationEntry.ContactPoint;
import org.samklang.query.timeline.TimelineEntry;

/// Ongoing partnerships, in the order of time. One that is incomplete says what is missing; it is never left out for that.
///
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Directory(Stand stand, List<Project> entries, @Nullable String next)
        implements Answer<Directory.Project> {
    public Directory {
        entries = List.copyOf(entries);
    }

    /// One partnership in the directory.
    ///
    /// @param since when it was agreed; null where nobody said
    /// @param turn when it was suspended, or may have come to its end, where that is why it does not simply go on
    /// @param information short: as the directory has it, or else as it was registered; null where there is none
    /// @param partners everybody who takes part
    /// @param contact the own organisation that answers; null where none is named
    /// @param contactPoint how to reach it; null where that is not known
    /// @param languages BCP 47 tags of the languages it answers in
    /// @param missing which of the fields are missing
    /// @param entries the entries that say so
    public record Project(
            String key,
            PartnershipId partnership,
            PartnershipKind kind,
            Standing standing,
            @Nullable PartialDate since,
            @Nullable PartialDate turn,
            @Nullable Narrative title,
            @Nullable String programme,
            @Nullable Narrative information,
            List<Partner> partners,
            @Nullable OrganisationId contact,
            @Nullable ContactPoint contactPoint,
            List<String> languages,
            List<Field> missing,
            List<TimelineEntry> entries,
            List<Trace> traces)
            implements Traced {
        public Project {
            partners = List.copyOf(partners);
            languages = List.copyOf(languages);
            missing = List.copyOf(missing);
            entries = List.copyOf(entries);
            traces = List.copyOf(traces);
        }
    }

    /// Somebody who takes part.
    ///
    /// @param country ISO 3166-1 alpha-2 of its seat; null where that is not known
    /// @param foreign whether it has its seat in another country than the organisation that answers; null where either is
    ///     not known
    public record Partner(
            OrganisationId organisation, PartyRole role, @Nullable String country, @Nullable Boolean foreign) {}

    /// How a partnership goes on.
    public enum Standing {
        ONGOING,
        /// It has begun, or has not come to its end, in some readings of the dates.
        PERHAPS,
        /// The work rests.
        SUSPENDED
    }

    /// What the directory has to say of each.
    public enum Field {
        /// Short information about the project.
        INFORMATION,
        /// A partner in another country than the organisation that answers.
        FOREIGN_PARTNER,
        /// The own organisation that answers.
        CONTACT,
        /// How to reach it.
        CONTACT_POINT
    }
}
