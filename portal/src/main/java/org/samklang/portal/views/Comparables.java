package org.samklang.portal.views;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.portal.security.Caller;
import org.samklang.query.Answer;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.calendar.FindCalendar;
import org.samklang.query.causes.FindCauses;
import org.samklang.query.claims.FindContestedClaims;
import org.samklang.query.compliance.Choice;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.continuation.FindContinuations;
import org.samklang.query.conventions.FindConventionWork;
import org.samklang.query.directory.FindProjects;
import org.samklang.query.documents.Documents;
import org.samklang.query.exchange.FindExchanges;
import org.samklang.query.exchange.FindUnpassedLearning;
import org.samklang.query.memberships.FindMemberships;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.plans.FindPlans;
import org.samklang.query.portfolio.FindPortfolio;
import org.samklang.query.signs.FindSigns;
import org.samklang.query.strategies.FindStrategies;
import org.samklang.query.subjects.Subjects;

/// The views of which two moments can be compared: all of them, by the names of their addresses.
final class Comparables {

    /// Asks one view for a caller at one moment.
    @FunctionalInterface
    interface View {

        /// One page of its answer.
        ///
        /// @param about what it is narrowed to; null for everything
        /// @throws NotThere for what the caller may not know of, and where a view needs a subject and there is none
        Object ask(Views views, Caller caller, @Nullable Subject about, Moment moment, Page page);
    }

    private static final Map<String, View> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("partnerships", (views, caller, about, moment, page) -> about == null
                    ? views.partnerships(caller, Views.Wanted.ALL, moment, page, null)
                    : views.partnership(caller, partnership(about), moment, null)),
            Map.entry("timeline", (views, caller, about, moment, page) ->
                    views.timeline(caller, needed(about), moment, page, null)),
            Map.entry("learning-balance", (views, caller, about, moment, page) ->
                    views.balance(caller, partnership(about), null, null, moment, null)),
            Map.entry("organisations", (views, caller, about, moment, page) -> about == null
                    ? views.organisations(caller, "", moment, page.size(), null)
                    : views.organisation(caller, new OrganisationId(of(StreamType.ORGANISATION, about)), moment, null)),
            Map.entry("persons", (views, caller, about, moment, page) ->
                    views.persons(caller, Set.of(person(caller, about)), moment, null)),
            Map.entry("subjects", (views, caller, about, moment, page) ->
                    views.subjects(caller, null, about, moment, page, null)),
            Map.entry("documents", (views, caller, about, moment, page) ->
                    views.documents(caller, about, "", moment, page, null)),
            Map.entry("conventions", (views, caller, about, moment, page) -> views.conventions(
                    caller,
                    about == null ? null : new InstrumentId(of(StreamType.INSTRUMENT, about)),
                    moment,
                    null)),
            Map.entry("compliance", (views, caller, about, moment, page) ->
                    views.compliance(caller, partnership(about), Choice.ADOPTED, moment, null)),
            Map.entry("commitments", (views, caller, about, moment, page) ->
                    views.commitments(caller, Set.of(), null, moment, page, null)),
            Map.entry("rule-sets", (views, caller, about, moment, page) ->
                    views.ruleSets(caller, null, moment, null)),
            question("open-items", asked -> new FindOpenItems(
                    asked.about(),
                    false,
                    Set.of(),
                    asked.moment(),
                    asked.reach(),
                    asked.everywhere(),
                    asked.page(),
                    asked.atLeast())),
            question("calendar", asked -> new FindCalendar(
                    asked.about(),
                    null,
                    null,
                    asked.moment(),
                    asked.reach(),
                    asked.everywhere(),
                    asked.page(),
                    asked.atLeast())),
            question("plans", asked -> new FindPlans(
                    asked.about(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), asked.atLeast())),
            question("causes", asked -> new FindCauses(
                    asked.about(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), asked.atLeast())),
            question("learning", asked -> new FindExchanges(
                    asked.about(), null, null, asked.moment(), asked.everywhere(), asked.page(), asked.atLeast())),
            question("learning-never-passed-on", asked -> new FindUnpassedLearning(
                    asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast())),
            question("continuations", asked -> new FindContinuations(
                    asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast())),
            question("signs", asked -> new FindSigns(
                    asked.about(),
                    FindSigns.NINE_MONTHS,
                    asked.moment(),
                    asked.everywhere(),
                    asked.page(),
                    asked.atLeast())),
            question("contested-claims", asked -> new FindContestedClaims(
                    asked.about(), asked.moment(), asked.reach(), asked.atLeast())),
            question("portfolio", asked -> new FindPortfolio(
                    asked.about(), asked.moment(), asked.everywhere(), asked.directory(), asked.page(), asked.atLeast())),
            question("memberships", asked -> new FindMemberships(
                    asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast())),
            question("directory", asked -> new FindProjects(
                    "", asked.about(), asked.moment(), asked.everywhere(), asked.directory(), asked.page(), asked.atLeast())),
            question("strategies", asked -> new FindStrategies(
                    asked.about(), asked.moment(), asked.everywhere(), asked.atLeast())),
            question("convention-work", asked -> new FindConventionWork(
                    asked.about(), asked.moment(), asked.everywhere(), asked.directory(), asked.atLeast()))));

    private Comparables() {}

    /// @throws NotThere for a name that no view has
    static View named(String name) {
        View view = ALL.get(name);
        if (view == null) {
            throw new NotThere();
        }
        return view;
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /// Where the next page of an answer begins; null on the last and for answers that come whole.
    static @Nullable String next(Object answer) {
        return switch (answer) {
            case Answer<?> lines -> lines.next();
            case Partnerships found -> found.next();
            case Subjects found -> found.next();
            case Documents found -> found.next();
            case Commitments found -> found.next();
            default -> null;
        };
    }

    private static <A extends Answer<?>> Map.Entry<String, View> question(
            String name, Function<Asked, Question<A>> question) {
        return Map.entry(
                name, (views, caller, about, moment, page) -> views.ask(caller, about, moment, page, null, question));
    }

    private static Subject needed(@Nullable Subject about) {
        if (about == null) {
            throw new NotThere();
        }
        return about;
    }

    private static String of(StreamType type, @Nullable Subject about) {
        if (needed(about).type() != type) {
            throw new NotThere();
        }
        return needed(about).id();
    }

    private static PartnershipId partnership(@Nullable Subject about) {
        return new PartnershipId(of(StreamType.PARTNERSHIP, about));
    }

    /// Persons are for those who may look one up.
    private static PersonId person(Caller caller, @Nullable Subject about) {
        return switch (caller.role()) {
            case COORDINATOR, AUDITOR, REGISTRAR, DATA_PROTECTION_OFFICER ->
                new PersonId(of(StreamType.PERSON, about));
            case FUNDER, ADMINISTRATOR -> throw new NotThere();
        };
    }
}
