package org.samklang.portal.api;

import static org.samklang.command.Role.ADMINISTRATOR;
import static org.samklang.command.Role.AUDITOR;
import static org.samklang.command.Role.COORDINATOR;
import static org.samklang.command.Role.DATA_PROTECTION_OFFICER;
import static org.samklang.command.Role.REGISTRAR;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.samklang.command.Role;
import org.samklang.portal.security.AccessRule;
import org.samklang.query.calendar.Calendar;
import org.samklang.query.causes.Causes;
import org.samklang.query.claims.ContestedClaims;
import org.samklang.query.compare.Comparison;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.RuleSets;
import org.samklang.query.continuation.Continuations;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.conventions.ConventionWork;
import org.samklang.query.directory.Directory;
import org.samklang.query.documents.DocumentEntry;
import org.samklang.query.documents.Documents;
import org.samklang.query.exchange.Exchanges;
import org.samklang.query.exchange.UnpassedLearning;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.open.OpenItems;
import org.samklang.query.memberships.Memberships;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.persons.Persons;
import org.samklang.query.plans.Plans;
import org.samklang.query.portfolio.Portfolio;
import org.samklang.query.portfolio.PortfolioFacts;
import org.samklang.query.signs.Signs;
import org.samklang.query.strategies.Strategies;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.Timeline;
import org.springframework.http.HttpMethod;

/// A view's address for the API description.
///
/// @param method `get` or `post`
/// @param parameters record of its query parameters
/// @param answer record of its answer
/// @param status of a good answer
/// @param roles who may ask; everybody who is signed in, where none is named
public record ViewDoor(
        String method, String path, String summary, Class<?> parameters, Class<?> answer, int status, List<Role> roles) {

    private record None() {}

    public static final List<ViewDoor> ALL = List.of(
            get("/api/partnerships", "List partnerships", Parameters.OfList.class, Partnerships.class),
            get("/api/partnerships/{id}", "Show a partnership", Parameters.OfOne.class, PartnershipEntry.class),
            get("/api/partnerships/{id}/timeline", "Read a timeline", Parameters.OfTimeline.class, Timeline.class),
            get(
                    "/api/partnerships/{id}/learning-balance",
                    "Read a learning balance",
                    Parameters.OfBalance.class,
                    LearningBalance.class),
            get(
                    "/api/partnerships/{id}/compliance",
                    "Read how commitments are kept",
                    Parameters.OfCompliance.class,
                    Compliance.class),
            get("/api/compliance", "Find commitments", Parameters.OfCommitments.class, Commitments.class),
            get("/api/rule-sets", "List rule sets", Parameters.OfOne.class, RuleSets.class),
            get("/api/rule-sets/{id}", "Show a rule set", Parameters.OfOne.class, RuleSets.RuleSet.class),
            get("/api/organisations", "Find organisations", Parameters.OfSearch.class, Organisations.class),
            get("/api/organisations/{id}", "Show an organisation", Parameters.OfOne.class, OrganisationEntry.class),
            get("/api/persons/{id}", "Show a person", Parameters.OfOne.class, Persons.PersonEntry.class, COORDINATOR, AUDITOR, REGISTRAR, DATA_PROTECTION_OFFICER),
            get("/api/conventions", "List conventions", Parameters.OfOne.class, ConventionChart.class),
            get("/api/conventions/{id}/chart", "Read a convention chart", Parameters.OfOne.class, ConventionChart.class),
            get("/api/documents", "List documents", Parameters.OfDocuments.class, Documents.class),
            get("/api/documents/{id}", "Show a document", Parameters.OfOne.class, DocumentEntry.class),
            get("/api/subjects/{type}", "List subjects", Parameters.OfSubjects.class, Subjects.class),
            get(
                    "/api/subjects/{type}/{id}/timeline",
                    "Read a subject's timeline",
                    Parameters.OfTimeline.class,
                    Timeline.class),
            get("/api/open-items", "Find what is open", Parameters.OfOpenItems.class, OpenItems.class),
            get("/api/calendar", "Read the calendar", Parameters.OfCalendar.class, Calendar.class),
            get("/api/plans", "Find what became of plans", Parameters.OfQuestion.class, Plans.class),
            get("/api/causes", "Find what led to what", Parameters.OfQuestion.class, Causes.class),
            get(
                    "/api/contested-claims",
                    "Find contested claims",
                    Parameters.OfQuestion.class,
                    ContestedClaims.class),
            get("/api/compare/{view}", "Compare two moments", Parameters.OfComparison.class, Comparison.class),
            get("/api/portfolio", "Read a portfolio", Parameters.OfQuestion.class, Portfolio.class),
            get("/api/portfolio/facts", "Read what makes a figure", Parameters.OfFigure.class, PortfolioFacts.class),
            get("/api/memberships", "Find memberships", Parameters.OfQuestion.class, Memberships.class),
            get("/api/directory", "Read the directory of ongoing projects", Parameters.OfSearchAbout.class, Directory.class),
            get("/api/strategies", "List strategies", Parameters.OfQuestion.class, Strategies.class),
            get("/api/convention-work", "Read what conventions wait for", Parameters.OfQuestion.class, ConventionWork.class),
            get("/api/learning", "Find what was asked for and passed on", Parameters.OfLearning.class, Exchanges.class),
            get(
                    "/api/learning-never-passed-on",
                    "Find learning that was never passed on",
                    Parameters.OfQuestion.class,
                    UnpassedLearning.class),
            get(
                    "/api/continuations",
                    "Find what went on after its money",
                    Parameters.OfQuestion.class,
                    Continuations.class),
            get("/api/signs", "Find signs of risk", Parameters.OfSigns.class, Signs.class),
            get("/api/views", "Show how the views stand", None.class, ViewStatus.class, ADMINISTRATOR, AUDITOR),
            get("/api/views/{name}", "Show how a view stands", None.class, ViewStatus.OneView.class, ADMINISTRATOR, AUDITOR),
            new ViewDoor(
                    "post", "/api/views/{name}/rebuild", "Rebuild a view", None.class, RebuildProgress.class, 202, List.of(ADMINISTRATOR)));

    private static ViewDoor get(String path, String summary, Class<?> parameters, Class<?> answer, Role... roles) {
        return new ViewDoor("get", path, summary, parameters, answer, 200, List.of(roles));
    }

    AccessRule rule() {
        HttpMethod asked = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
        return roles.isEmpty()
                ? AccessRule.signedIn(asked, path)
                : new AccessRule(asked, path, new AccessRule.Audience.Roles(Set.copyOf(roles)));
    }
}
