package org.samklang.command.grant;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.ReportAccepted;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.ReportId;

/// One report on a grant: asked for, handed in, given back, handed in again, accepted.
record ReportHistory(
        List<ReportRequired> requirements,
        List<ReportSubmitted> submissions,
        List<ReportReturned> returns,
        List<ReportAccepted> acceptances) {

    static ReportHistory of(ReportId id, List<GrantEvent> events) {
        return new ReportHistory(
                all(events, ReportRequired.class, required -> required.reportId().equals(id)),
                all(events, ReportSubmitted.class, submitted -> submitted.reportId().equals(id)),
                all(events, ReportReturned.class, returned -> returned.reportId().equals(id)),
                all(events, ReportAccepted.class, accepted -> accepted.reportId().equals(id)));
    }

    private static <E extends GrantEvent> List<E> all(List<GrantEvent> events, Class<E> kind, Predicate<E> ofReport) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(ofReport)
                .toList();
    }

    @Nullable ReportRequired requirement() {
        return requirements.isEmpty() ? null : requirements.getFirst();
    }

    /// What was handed in last.
    @Nullable ReportSubmitted latest() {
        return submissions.stream()
                .max(Comparator.comparingInt(ReportSubmitted::version))
                .orElse(null);
    }

    @Nullable ReportReturned returnOf(ReportSubmitted submitted) {
        return returns.stream()
                .filter(returned -> returned.version() == submitted.version())
                .findFirst()
                .orElse(null);
    }

    boolean isAccepted() {
        return !acceptances.isEmpty();
    }

    /// After all versions that were ever spoken of.
    int nextVersion() {
        return 1
                + Stream.of(
                                submissions.stream().map(ReportSubmitted::version),
                                returns.stream().map(ReportReturned::version),
                                acceptances.stream().map(ReportAccepted::version))
                        .flatMap(versions -> versions)
                        .reduce(0, Math::max);
    }

    /// Whether this user or this organisation handed in any of its versions.
    boolean wasSubmittedBy(String user, OrganisationId organisation) {
        return submissions.stream()
                .anyMatch(submitted -> submitted.submitterId().equals(user)
                        || submitted.submittedBy().contains(organisation));
    }
}
