package org.samklang.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Party;
import org.samklang.events.RuleCheck;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.compliance.Choice;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.RuleSets;
import org.samklang.query.partnerships.PartnershipEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The commitments of a partnership and of all, and the sets of rules.
@Controller
class CompliancePages {
    private static final String READING = "reading";
    private static final String EACH = "each";
    private static final String TOGETHER = "together";

    private final Views views;
    private final Texts texts;
    private final Clock clock;

    CompliancePages(Views views, Texts texts, @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    /// What all partnerships that the reader may know of have not kept, have to do soon, and whose turn it is.
    @GetMapping("/commitments")
    String overview(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        TimeControls time = time(asOf, knownAt);
        Say say = new Say(texts, Language.of(locale));
        Page part = new Page(after == null || after.isBlank() ? null : after, Page.whole().size());
        Commitments commitments = views.commitments(caller, Set.of(), null, time.moment(), part, null);
        long position = commitments.stand().knownAt();
        List<PartnershipEntry> partnerships =
                views.partnerships(caller, Views.Wanted.ALL, Moment.live(), part, null).entries();
        Set<OrganisationId> organisations =
                VerdictWords.organisations(commitments.entries().stream().map(Commitments.Commitment::result));
        partnerships.forEach(entry ->
                entry.parties().stream().map(Party::organisation).forEach(organisations::add));
        Labels labels = new Labels(
                organisations.isEmpty()
                        ? List.of()
                        : views.organisations(caller, organisations, Moment.knownAt(position), null).entries(),
                say);
        String here = "/commitments?asOf=" + time.asOf() + "&knownAt=" + position;
        model.addAttribute("time", time);
        model.addAttribute("asOfWords", say.day(time.asOf()));
        model.addAttribute("known", say.of("pages.known-at", "position", position));
        model.addAttribute("here", here);
        model.addAttribute(
                "parts",
                new CommitmentsOverview(commitments, partnerships, labels, say, query(time, position)).parts());
        model.addAttribute(
                "next",
                commitments.next() == null
                        ? null
                        : here + "&after=" + URLEncoder.encode(commitments.next(), StandardCharsets.UTF_8));
        return "commitments-overview";
    }

    /// @param version judges by this version, whether or not it was in force
    /// @param reading reads rules on who sits in a body as asked of `each` party, or of all `together`
    @GetMapping("/partnerships/{id}/commitments")
    String commitments(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String ruleSet,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String reading,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        TimeControls time = time(asOf, knownAt);
        Say say = new Say(texts, Language.of(locale));
        Choice choice = choice(ruleSet, version, reading);
        Compliance compliance = views.compliance(caller, new PartnershipId(id), choice, time.moment(), null);
        Moment whenever = Moment.knownAt(compliance.stand().knownAt());
        PartnershipEntry entry = views.partnership(caller, new PartnershipId(id), whenever, null).entries().stream()
                .findFirst()
                .orElseThrow(NotThere::new);
        Labels labels = labels(caller, entry, compliance, whenever, say);
        Map<String, String> chosen = chosen(choice);
        long position = compliance.stand().knownAt();
        String path = "/partnerships/" + id + "/commitments";
        model.addAttribute("carried", chosen);
        model.addAttribute(
                "page",
                new CommitmentsPage(
                        path,
                        id,
                        Titles.of(entry, labels, say),
                        time,
                        say.day(time.asOf()),
                        say.of("pages.known-at", "position", position),
                        path + "?asOf=" + time.asOf() + "&knownAt=" + position + more(chosen),
                        readings(compliance, choice, path, query(time, position), say),
                        new CommitmentsReading(compliance, labels, say, query(time, position)).cards()));
        return "commitments";
    }

    /// Links from a page about another time stay in that time.
    private static String query(TimeControls time, long position) {
        boolean now = time.asOfText().isEmpty() && time.knownAtText().isEmpty();
        return now ? "" : "?asOf=" + time.asOf() + "&knownAt=" + position;
    }

    /// What the address says beside the time, in order.
    private static Map<String, String> chosen(Choice choice) {
        Map<String, String> chosen = new TreeMap<>();
        if (choice.ruleSet() != null) {
            chosen.put("ruleSet", choice.ruleSet().value());
        }
        if (choice.version() != null) {
            chosen.put("version", choice.version().toString());
        }
        if (choice.perParty() != null) {
            chosen.put(READING, choice.perParty() ? EACH : TOGETHER);
        }
        return chosen;
    }

    private static String more(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    /// The document does not always say whether a seat is asked of each party or of all together, so one can choose.
    private static List<CommitmentsPage.Reading> readings(
            Compliance compliance, Choice choice, String path, String query, Say say) {
        boolean asked = compliance.ruleSets().stream()
                .flatMap(set -> set.rules().stream())
                .anyMatch(result -> result.rule().check() instanceof RuleCheck.Composition);
        return asked
                ? Stream.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false))
                        .map(perParty -> new Choice(choice.ruleSet(), choice.version(), perParty.orElse(null)))
                        .map(other -> new CommitmentsPage.Reading(
                                say.of("commitments.reading-" + (other.perParty() == null ? "rule" : other.perParty() ? EACH : TOGETHER)),
                                path + (query + more(chosen(other))).replaceFirst("^&", "?"),
                                other.equals(choice)))
                        .toList()
                : List.of();
    }

    private TimeControls time(@Nullable String asOf, @Nullable String knownAt) {
        return TimeControls.read(asOf, knownAt, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /// What is no id or no number chooses nothing.
    private static Choice choice(@Nullable String ruleSet, @Nullable String version, @Nullable String reading) {
        Boolean perParty = EACH.equals(reading) ? Boolean.TRUE : TOGETHER.equals(reading) ? Boolean.FALSE : null;
        RuleSetId id = ruleSet == null ? null : new RuleSetId(ruleSet);
        return id == null || !id.isWellFormed()
                ? new Choice(null, null, perParty)
                : new Choice(
                        id,
                        version != null && version.matches("[0-9]{1,6}") ? Integer.valueOf(version) : null,
                        perParty);
    }

    private Labels labels(
            Caller caller, PartnershipEntry entry, Compliance compliance, Moment moment, Say say) {
        Set<OrganisationId> organisations = CommitmentsReading.organisations(compliance);
        entry.parties().stream().map(Party::organisation).forEach(organisations::add);
        Set<Subject> programmes = CommitmentsReading.programmes(compliance);
        return new Labels(
                views.organisations(caller, organisations, moment, null).entries(),
                programmes.isEmpty()
                        ? List.of()
                        : views.subjects(caller, programmes, moment, null).entries(),
                say);
    }

    /// A version of a set of rules as it is shown.
    ///
    /// @param notes in force or not, whose rules they are, retired or not
    record ShownVersion(
            String heading, List<String> notes, @Nullable Phrase interpretation, List<ShownRule> rules) {}

    record ShownRule(String code, String strength, Phrase text, String citation, String check) {}

    /// A set of rules in the list.
    record ShownSet(String link, Phrase title, String version) {}

    @GetMapping("/rule-sets")
    String ruleSets(@AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute(
                "sets",
                views.ruleSets(caller, null, time(null, null).moment(), null).ruleSets().stream()
                        .map(set -> new ShownSet(
                                "/rule-sets/" + set.id().value(),
                                say.phrase(set.versions().getLast().title()),
                                CommitmentsReading.version(
                                        say,
                                        set.versions().getLast().version(),
                                        set.versions().getLast().inForce())))
                        .toList());
        return "rule-sets";
    }

    @GetMapping("/rule-sets/{id}")
    String ruleSet(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        TimeControls time = time(asOf, knownAt);
        Say say = new Say(texts, Language.of(locale));
        RuleSets found = views.ruleSets(caller, new RuleSetId(id), time.moment(), null);
        RuleSets.RuleSet set = found.ruleSets().getFirst();
        Moment whenever = Moment.knownAt(found.stand().knownAt());
        Set<OrganisationId> issuers = new HashSet<>();
        set.versions().forEach(version -> {
            if (version.issuer() != null) {
                issuers.add(version.issuer());
            }
        });
        Labels labels = new Labels(
                issuers.isEmpty()
                        ? List.of()
                        : views.organisations(caller, issuers, whenever, null).entries(),
                say);
        model.addAttribute("title", say.phrase(set.versions().getLast().title()));
        model.addAttribute("path", "/rule-sets/" + set.id().value());
        model.addAttribute("subject", "/subjects/rule-set/" + set.id().value());
        model.addAttribute("time", time);
        model.addAttribute("known", say.of("pages.known-at", "position", found.stand().knownAt()));
        model.addAttribute(
                "here",
                "/rule-sets/" + set.id().value() + "?asOf=" + time.asOf() + "&knownAt="
                        + found.stand().knownAt());
        model.addAttribute(
                "versions",
                set.versions().reversed().stream()
                        .map(version -> shown(version, labels, say))
                        .toList());
        return "rule-set";
    }

    private static ShownVersion shown(RuleSets.RuleVersion version, Labels labels, Say say) {
        List<String> notes = new ArrayList<>();
        notes.add(say.of(
                Boolean.TRUE.equals(version.holds()) ? "commitments.in-force" : "commitments.not-in-force"));
        if (version.issuer() != null) {
            notes.add(say.of("rule-sets.issuer", "who", labels.brief(version.issuer())));
        }
        if (version.retiredOn() != null) {
            notes.add(say.of("rule-sets.retired", "date", say.date(version.retiredOn())));
        }
        return new ShownVersion(
                CommitmentsReading.version(say, version.version(), version.inForce()),
                notes,
                version.interpretation() == null ? null : say.phrase(version.interpretation()),
                version.rules().stream()
                        .map(rule -> new ShownRule(
                                rule.code(),
                                say.word(rule.strength()),
                                say.phrase(rule.text()),
                                CommitmentsReading.citation(say, rule),
                                new RuleWords(say).check(rule.check())))
                        .toList());
    }
}
