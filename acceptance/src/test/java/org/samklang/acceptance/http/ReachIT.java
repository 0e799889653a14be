package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Session;
import org.samklang.acceptance.Who;
import org.samklang.portal.api.ViewDoor;
import org.samklang.portal.openapi.CommandExamples;
import org.samklang.portal.openapi.CommandExamples.Example;
import org.samklang.portal.views.Comparing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What partners keep between them is told to nobody else, whatever is asked and wherever a question leads.
///
/// A coordinator's partnership shares an organisation, a network, a programme, a grant, an activity and causes with a
/// partnership of others, of which every kind of fact is recorded, for its partners alone, with a word in all its texts that
/// stands nowhere else. All addresses that the program has are asked about everything the two share.
@ExtendWith(DemoProgram.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachIT {
    /// What belongs to no partnership, or would end what the others are asked about.
    private static final Predicate<String> LEFT_OUT = Pattern.compile("""
            (register-organisation|add-organisation-name|classify-organisation|.*-membership|set-contact-point\
            |(un)?merge-organisations|.*-person.*|.*-office|.*-consent|.*-instrument.*|open-for-signature|set-advocacy-goal\
            |record-(signature|ratification|reservation|declaration|entry-into-force|monitoring-report|denunciation|accession\
            |succession|activation|continuation)|refine-treaty-date|(renew|withdraw)-reservation|register-programme\
            |allocate-budget|adopt-rule-set-for-programme|found-network|set-network-scope|assign-network-lead|close-.*\
            |complete-project|.*-cause|terminate-agreement|end-grant|resolve-.*|retire-rule-set|withdraw-partner)""")
            .asMatchPredicate();

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /// Addresses of which no answer has words of others for their partners: they tell names, numbers and days alone, or what
    /// belongs to no partnership.
    private static final Set<String> WORDLESS = Set.of(
            "/api/compliance",
            "/api/partnerships/{id}/compliance",
            "/commitments",
            "/api/memberships",
            "/api/portfolio",
            "/api/conventions",
            "/api/organisations",
            "/api/organisations/{id}",
            "/organisations",
            "/api/rule-sets",
            "/",
            "/subjects",
            "/api/views",
            "/api/views/{name}");

    /// Forms that offer everything that the reader may know of.
    private static final Pattern FORMS = Pattern.compile("/record/(log-activity|link-cause|join-network|register-document)[?].*");

    private static final int PAGES = 2000;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String ours = "ours" + run;
    private final String theirs = "theirs" + run;
    private final String sealed = "sealed" + run;

    private Demo demo;
    private Api kss;
    private Api spavo;

    /// As addresses name them.
    private List<String> shared;

    @BeforeAll
    void twoPartnershipsThatShareWhatCanBeShared(Demo running) {
        demo = running;
        kss = demo.as(Who.KSS);
        spavo = demo.as(Who.SPAVO);
        Api masimanyane = demo.nobody().with(demo.signedIn(Who.ADMINISTRATOR)
                .post("/api/tokens", """
                        {"label": "reach", "role": "COORDINATOR", "access": "WRITE", "organisation": "masimanyane"}""")
                .hasStatus(201)
                .body()
                .get("token")
                .asString());

        give(kss, "PUBLIC", "register-programme", """
                {"programmeId": "%s", "kind": "GRANT_SCHEME", "owner": "kss",
                 "names": [{"text": "Grants", "language": "en", "kind": "OFFICIAL"}]}""".formatted(id("programme")));
        give(kss, "PUBLIC", "found-network", """
                {"networkId": "%s", "host": "kss", "programme": "%s",
                 "names": [{"text": "A network", "language": "en", "kind": "OFFICIAL"}]}"""
                .formatted(id("network"), id("programme")));
        give(kss, "PARTNERS", "register-partnership", """
                {"partnershipId": "%s", "kind": "CIVIL_SOCIETY", "agreedOn": "2012", "title": "%s",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""".formatted(id("own"), ours));
        give(kss, "PARTNERS", "join-network", """
                {"networkId": "%s", "membershipId": "own", "member": {"type": "partnership", "partnership": "%s"}}"""
                .formatted(id("network"), id("own")));
        for (Example example : CommandExamples.all()) {
            if (!LEFT_OUT.test(example.name()) && !example.command().containsKey("consent")) {
                Api as = switch (example.as()) {
                    case "kss" -> spavo;
                    case "spavo" -> masimanyane;
                    default -> demo.as(Who.ADMINISTRATOR);
                };
                give(as, "PARTNERS", example.name(), JsonMapper.shared().writeValueAsString(ofOthers(example)));
            }
        }
        everythingShared();
        shared = List.of(
                "partnership:" + id("own"),
                "partnership:" + id("partnership"),
                "network:" + id("network"),
                "programme:" + id("programme"),
                "activity:" + id("together"),
                "grant:" + id("both"),
                "outcome:" + id("ours"),
                "document:" + id("minutes"),
                "document:" + id("hidden-minutes"),
                "instrument:istanbul-convention",
                "organisation:kss",
                "organisation:spavo",
                "organisation:masimanyane");
    }

    private String id(String name) {
        return "reach-" + run + "-" + name;
    }

    private static void give(Api as, String visibility, String command, String fields) {
        Answer answer = as.send("en", command, """
                {"commandId": "%s", "visibility": "%s", "language": "en", "command": %s}"""
                .formatted(UUID.randomUUID(), visibility, fields));
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(201);
    }

    /// The example with ids of its own, among other organisations, and with the word of the others in every text.
    private JsonNode ofOthers(Example example) {
        JsonNode command = JsonMapper.shared().valueToTree(example.command());
        boolean marked = !example.name().equals("publish-rule-set");
        return others(command, marked);
    }

    private JsonNode others(JsonNode node, boolean marked) {
        if (node instanceof ObjectNode object) {
            ObjectNode other = JsonMapper.shared().createObjectNode();
            object.properties().forEach(field -> other.set(
                    field.getKey(),
                    marked && Set.of("text", "words").contains(field.getKey())
                            ? JsonMapper.shared().valueToTree(theirs + " " + field.getValue().asString())
                            : others(field.getValue(), marked)));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = JsonMapper.shared().createArrayNode();
            array.forEach(each -> other.add(others(each, marked)));
            return other;
        }
        if (!node.isString()) {
            return node;
        }
        String text = node.asString();
        return JsonMapper.shared().valueToTree(switch (text) {
            case "kss" -> "spavo";
            case "spavo" -> "masimanyane";
            default -> text.startsWith("example-") ? id(text.substring("example-".length())) : text;
        });
    }

    private void everythingShared() {
        String both = "\"partnerships\": [\"%s\", \"%s\"]".formatted(id("own"), id("partnership"));
        give(spavo, "PARTNERS", "log-activity", """
                {"activityId": "%s", "kind": "SEMINAR", "details": {%s, "networks": ["%s"], "programmes": ["%s"],
                 "title": "%s", "occurredOn": "2014"}}"""
                .formatted(id("together"), both, id("network"), id("programme"), ours));
        give(spavo, "PARTNERS", "award-grant", """
                {"grantId": "%s", "partnerships": ["%s", "%s"], "kind": "PROJECT", "funder": "spavo", "recipients": ["kss"],
                 "programme": "%s", "purpose": "%s", "period": "2013/2030"}"""
                .formatted(id("both"), id("own"), id("partnership"), id("programme"), ours));
        give(kss, "PARTNERS", "record-outcome", """
                {"outcomeId": "%s", "kind": "PRACTICE_CHANGE", "partnerships": ["%s"], "parties": ["kss"],
                 "statement": "%s", "occurredOn": "2015"}""".formatted(id("ours"), id("own"), ours));
        give(spavo, "PARTNERS", "record-learning", """
                {"learningId": "%s", "partnershipId": "%s", "direction": {"from": "spavo", "to": "masimanyane"},
                 "kind": "METHOD", "topic": "LEGISLATION", "summary": "%s", "learnedOn": "2014", "activity": "%s"}"""
                .formatted(id("learnt"), id("partnership"), theirs, id("together")));
        give(spavo, "PARTNERS", "plan-activity", """
                {"activityId": "%s", "kind": "SEMINAR", "details": {"partnerships": ["%s"], "networks": ["%s"],
                 "programmes": ["%s"], "title": "%s", "occurredOn": "2031-03"}}"""
                .formatted(id("planned"), id("partnership"), id("network"), id("programme"), theirs));
        give(spavo, "PARTNERS", "make-promise", """
                {"activityId": "%s", "promiseId": "soon", "by": "spavo", "promise": "%s", "dueOn": "2031-04"}"""
                .formatted(id("planned"), theirs));
        give(spavo, "PARTNERS", "register-document", """
                {"documentId": "%s", "kind": "REPORT", "title": "%s", "authors": ["spavo"],
                 "concerns": [{"type": "PARTNERSHIP", "id": "%s"}, {"type": "NETWORK", "id": "%s"}], "datedOn": "2014"}"""
                .formatted(id("hidden-minutes"), theirs, id("partnership"), id("network")));
        give(spavo, "PARTNERS", "register-document", """
                {"documentId": "%s", "kind": "REPORT", "title": "%s", "authors": ["spavo"],
                 "concerns": [{"type": "PARTNERSHIP", "id": "%s"}, {"type": "NETWORK", "id": "%s"}], "datedOn": "2014"}"""
                .formatted(id("minutes"), ours, id("own"), id("network")));
        // The chain leads from what is shared to the others.
        cause("PUBLIC", "ours", "ACTIVITY", id("together"), "OUTCOME", id("ours"), "it began there");
        cause("PUBLIC", "out", "OUTCOME", id("ours"), "OUTCOME", id("outcome"), "so it went on");
        cause("PARTNERS", "further", "OUTCOME", id("outcome"), "ACTIVITY", id("conference"), theirs);
        for (String visibility : List.of("INTERNAL", "PROTECTED")) {
            give(kss, visibility, "record-challenge", """
                    {"partnershipId": "%s", "challengeId": "%s", "challenge": "%s"}"""
                    .formatted(id("own"), visibility.toLowerCase(java.util.Locale.ROOT), sealed));
        }
    }

    private void cause(
            String visibility, String name, String from, String cause, String to, String effect, String note) {
        give(spavo, visibility, "link-cause", """
                {"causeId": "%s", "cause": {"type": "%s", "id": "%s"}, "effect": {"type": "%s", "id": "%s"}, "note": "%s"}"""
                .formatted(id("cause-" + name), from, cause, to, effect, note));
    }

    // --- everything that can be asked

    /// Every address of a view, about everything that is shared, and over everything.
    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        ViewDoor.ALL.forEach(door -> addresses.addAll(addresses(door)));
        return addresses;
    }

    private Set<String> addresses(ViewDoor door) {
        Set<String> addresses = new LinkedHashSet<>();
        if (door.method().equals("get")) {
            paths(door.path()).forEach(path -> asked(path, door.parameters()).forEach(addresses::add));
        }
        return addresses;
    }

    private Stream<String> paths(String path) {
        if (path.contains("{view}")) {
            return Comparing.names().stream().map(view -> path.replace("{view}", view));
        }
        if (path.contains("{name}")) {
            return Stream.of(path.replace("{name}", "timeline"));
        }
        if (!path.contains("{id}")) {
            return path.contains("{type}")
                    ? shared.stream().map(each -> path.replace("{type}", type(each))).distinct()
                    : Stream.of(path);
        }
        return shared.stream()
                .filter(each -> path.contains("{type}") || path.startsWith("/api/" + type(each) + "s/"))
                .map(each -> path.replace("{type}", type(each)).replace("{id}", name(each)));
    }

    private static String type(String subject) {
        return subject.substring(0, subject.indexOf(':'));
    }

    private static String name(String subject) {
        return subject.substring(subject.indexOf(':') + 1);
    }

    private Stream<String> asked(String path, Class<?> parameters) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(parameters.getRecordComponents()).forEach(each -> names.add(each.getName()));
        String usual = path + "?lang=en" + (names.contains("size") ? "&size=500" : "")
                + (path.startsWith("/api/compare/") ? "&knownAt=" + demo.registerEnd() : "");
        if (names.contains("figure")) {
            Object[] figures = Arrays.stream(parameters.getRecordComponents())
                    .filter(each -> each.getName().equals("figure"))
                    .findFirst()
                    .orElseThrow()
                    .getType()
                    .getEnumConstants();
            return Arrays.stream(figures)
                    .flatMap(figure -> Stream.concat(
                            Stream.of(usual + "&figure=" + figure),
                            shared.stream().map(each -> usual + "&figure=" + figure + "&about=" + each)));
        }
        String narrowed = names.contains("about") ? "about" : names.contains("of") ? "of" : null;
        return narrowed == null
                ? Stream.of(usual)
                : Stream.concat(
                        Stream.of(usual), shared.stream().map(each -> usual + "&" + narrowed + "=" + each));
    }

    private String subject(String name) {
        return shared.stream().filter(each -> name(each).equals(id(name))).findFirst().orElseThrow();
    }

    /// The texts of all these addresses, by address.
    private static Map<String, String> answers(Api reader, Set<String> addresses) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            Answer answer = reader.get(address);
            assertThat(answer.status()).as(address).isLessThan(500);
            answers.put(address, answer.text());
        }
        return answers;
    }

    private static List<String> where(Map<String, String> answers, String word) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Every page of a question, about everything that is shared, and whatever these pages lead to of the two partnerships.
    private Map<String, String> pages(Who who) {
        Session reader = demo.signedIn(who);
        Deque<String> open = new ArrayDeque<>();
        open.add("/overview");
        for (String question : links(reader.get("/overview").hasStatus(200).text()).toList()) {
            open.add(question);
            shared.forEach(each -> open.add(question + "?about=" + each + "&from=2031-01-01"));
        }
        shared.forEach(each -> open.add("/subjects/" + type(each) + "/" + name(each)));
        shared.stream()
                .filter(each -> type(each).equals("partnership"))
                .forEach(each -> open.add("/partnerships/" + name(each)));
        Comparing.names().forEach(view -> Stream.of("own", "network", "together").forEach(name -> open.add("/compare/" + view
                + "?about=" + subject(name) + "&knownAt=" + demo.registerEnd())));
        Map<String, String> pages = new LinkedHashMap<>();
        while (!open.isEmpty() && pages.size() < PAGES) {
            String address = open.poll();
            if (!pages.containsKey(address)) {
                Answer page = reader.get(address);
                assertThat(page.status()).as(address).isLessThan(500);
                pages.put(address, page.text());
                links(page.text())
                        .filter(link -> link.contains(run))
                        .filter(link -> !link.startsWith("/record") || FORMS.matcher(link).matches())
                        .forEach(open::add);
            }
        }
        return pages;
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/assets/") && !link.startsWith("/webjars/") && !link.contains("lang="));
    }

    @Test
    void aCoordinatorIsToldNothingThatOthersKeepForTheirPartners() {
        Map<String, String> answers = answers(kss, addresses());

        assertThat(where(answers, theirs)).isEmpty();
        assertThat(where(answers, sealed)).isEmpty();
        assertThat(where(answers, ours)).as("what it may see").isNotEmpty();
    }

    @Test
    void onPagesNeither() {
        Map<String, String> pages = pages(Who.KSS);

        assertThat(where(pages, theirs)).isEmpty();
        assertThat(where(pages, sealed)).isEmpty();
        assertThat(where(pages, ours)).as("what it may see").isNotEmpty();
    }

    /// What is looked for is there to be found, or the other tests would pass whatever is told.
    @Test
    void anAuditorIsToldItByEveryQuestionThatTellsWords() {
        Map<String, String> pages = pages(Who.AUDITOR);
        Set<String> silent = new TreeSet<>();
        for (ViewDoor door : ViewDoor.ALL) {
            Set<String> addresses = addresses(door);
            if (!addresses.isEmpty() && where(answers(demo.as(Who.AUDITOR), addresses), theirs).isEmpty()) {
                silent.add(door.path());
            }
        }
        links(pages.getOrDefault("/overview", "")).forEach(question -> {
            if (!question.equals("/overview") && where(pages, theirs).stream().noneMatch(address -> address.replaceFirst("[?].*", "").equals(question))) {
                silent.add(question);
            }
        });

        assertThat(silent).containsExactlyInAnyOrderElementsOf(WORDLESS);
    }

    @Test
    void aFunderIsToldNothingThatIsKeptForPartners() {
        Map<String, String> answers = answers(demo.as(Who.FUNDER), addresses());
        answers.putAll(pages(Who.FUNDER));

        for (String word : List.of(ours, theirs, sealed)) {
            assertThat(where(answers, word)).isEmpty();
        }
    }
}
