package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.PartnershipKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.RuleSetId;
import org.samklang.portal.commands.Binder;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.views.NotThere;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.compliance.Status;
import org.samklang.query.open.OpenReason;
import org.samklang.query.portfolio.FigureKind;

/// The parameters of each view, bound like commands: an unknown or wrong one is named, not passed over.
///
/// Everywhere: `lang` is the caller's language; `asOf` a day: what had happened by then; `knownAt` a position or an
/// instant: what had been recorded by then; `atLeast` a position to wait for; `page` the `next` of the page before;
/// `total` whether to count what is on all pages, where it does not fit on one.
final class Parameters {

    private static final int USUAL_SIZE = 100;

    private Parameters() {}

    record OfList(
            @Nullable String lang,
            @Nullable String q,
            @Nullable OrganisationId party,
            @Nullable PartnershipKind kind,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size,
            @Nullable Boolean total) {}

    record OfTimeline(
            @Nullable String lang,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size,
            @Nullable Boolean total) {}

    /// @param of only what belongs to this subject: `organisation:kss`
    record OfSubjects(
            @Nullable String lang,
            @Nullable String of,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size,
            @Nullable Boolean total) {}

    /// @param document the document that it will belong to, known already or not yet
    /// @param depicts the one person to be seen or heard in it; missing for nobody and for several
    record OfUpload(@Nullable String lang, DocumentId document, @Nullable PersonId depicts) {}

    /// @param version the current one where it is missing
    record OfFile(@Nullable String lang, @Nullable Integer version, @Nullable Long atLeast) {}

    /// @param about `partnership:kss-masimanyane`
    record OfQuestion(
            @Nullable String lang,
            @Nullable String about,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {}

    /// @param asOf the day of the first moment; that of the second where it is missing
    /// @param knownAt what was known at the first moment; as at the second where it is missing
    /// @param toAsOf the day of the second moment; today where it is missing
    /// @param toKnownAt what was known at the second moment; everything where it is missing
    record OfComparison(
            @Nullable String lang,
            @Nullable String about,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable LocalDate toAsOf,
            @Nullable String toKnownAt) {}

    /// @param from only learning that went on from this day on
    /// @param until only learning that went on until this day
    record OfLearning(
            @Nullable String lang,
            @Nullable String about,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {

        OfQuestion question() {
            return new OfQuestion(lang, about, asOf, knownAt, atLeast, page, size);
        }
    }

    /// @param own only what belongs to something that the caller's organisation takes part in
    /// @param reason only what is open for this reason
    record OfOpenItems(
            @Nullable String lang,
            @Nullable String about,
            @Nullable Boolean own,
            @Nullable OpenReason reason,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {

        OfQuestion question() {
            return new OfQuestion(lang, about, asOf, knownAt, atLeast, page, size);
        }
    }

    /// @param from the first day; the one asked for where it is missing
    /// @param until the last day; as far as there is something where it is missing
    record OfCalendar(
            @Nullable String lang,
            @Nullable String about,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {

        OfQuestion question() {
            return new OfQuestion(lang, about, asOf, knownAt, atLeast, page, size);
        }
    }

    /// @param q part of a name, a title or other words
    record OfSearchAbout(
            @Nullable String lang,
            @Nullable String q,
            @Nullable String about,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {
        OfQuestion question() {
            return new OfQuestion(lang, about, asOf, knownAt, atLeast, page, size);
        }
    }

    record OfDocuments(
            @Nullable String lang,
            @Nullable String q,
            @Nullable String about,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size,
            @Nullable Boolean total) {}

    /// @param figure which one: `HELD`; that of partnerships where it is missing
    /// @param of of which sort: `STUDY_VISIT`
    record OfFigure(
            @Nullable String lang,
            @Nullable FigureKind figure,
            @Nullable String of,
            @Nullable String about,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {
        OfQuestion question() {
            return new OfQuestion(lang, about, asOf, knownAt, atLeast, page, size);
        }
    }

    /// @param silence after how many months without contact a partnership is silent; nine where it is missing
    record OfSigns(
            @Nullable String lang,
            @Nullable String about,
            @Nullable Integer silence,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {
        OfQuestion question() {
            return new OfQuestion(lang, about, asOf, knownAt, atLeast, page, size);
        }
    }

    record OfBalance(
            @Nullable String lang,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast) {}

    record OfSearch(
            @Nullable String lang,
            @Nullable String q,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable Integer size) {}

    record OfOne(
            @Nullable String lang, @Nullable LocalDate asOf, @Nullable String knownAt, @Nullable Long atLeast) {}

    record OfCompliance(
            @Nullable String lang,
            @Nullable RuleSetId ruleSet,
            @Nullable Integer version,
            @Nullable Boolean perParty,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast) {}

    record OfCommitments(
            @Nullable String lang,
            @Nullable Status status,
            @Nullable String within,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            @Nullable String page,
            @Nullable Integer size) {}

    /// A number of days: `90d`.
    static @Nullable Integer days(@Nullable String within) {
        if (within == null) {
            return null;
        }
        if (!within.matches("[0-9]{1,5}d?")) {
            throw new FaultyFields(List.of(new Fault("/within", Fault.Code.NOT_A_WHOLE_NUMBER, Map.of())));
        }
        return Integer.valueOf(within.replace("d", ""));
    }

    /// A subject as an address names it: `network:wave`.
    static Subject subject(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new NotThere();
        }
        return new Subject(kind(text.substring(0, colon)), text.substring(colon + 1));
    }

    static StreamType kind(String prefix) {
        return Arrays.stream(StreamType.values())
                .filter(type -> type.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    static <T> T read(Class<T> type, HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        return Binder.bind(type, FormFields.read(given), Reading.in(ProblemAnswers.language(request).locale()))
                .orThrow("");
    }

    static Moment moment(@Nullable LocalDate asOf, @Nullable String knownAt) {
        if (knownAt == null) {
            return new Moment(asOf, null, null);
        }
        try {
            return knownAt.matches("[0-9]{1,18}")
                    ? new Moment(asOf, Long.valueOf(knownAt), null)
                    : new Moment(asOf, null, Instant.parse(knownAt));
        } catch (DateTimeParseException unreadable) {
            throw new FaultyFields(List.of(new Fault("/knownAt", Fault.Code.NOT_AN_INSTANT, Map.of())));
        }
    }

    /// @param total whether the answer is to count what is on all pages
    static Page page(@Nullable String after, @Nullable Integer size, @Nullable Boolean total) {
        return new Page(after, Objects.requireNonNullElse(size, USUAL_SIZE), Boolean.TRUE.equals(total));
    }

    static Page page(@Nullable String after, @Nullable Integer size) {
        return new Page(after, Objects.requireNonNullElse(size, USUAL_SIZE));
    }
}
