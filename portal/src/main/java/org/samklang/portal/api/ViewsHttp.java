package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Id;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.documents.Documents;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.RebuildRefused;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The views as JSON, each with the position it was answered from.
@RestController
class ViewsHttp {

    private static final int USUAL_SIZE = 100;

    private final Views views;
    private final ViewAnswers answers;
    private final AnswerJson json;
    private final ObjectProvider<Rebuilds> rebuilds;

    ViewsHttp(Views views, ViewAnswers answers, AnswerJson json, ObjectProvider<Rebuilds> rebuilds) {
        this.views = views;
        this.answers = answers;
        this.json = json;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/api/partnerships")
    ResponseEntity<byte[]> partnerships(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfList.class, request);
        Partnerships found = views.partnerships(
                caller,
                new Views.Wanted(asked.q(), asked.party() == null ? Set.of() : Set.of(asked.party()), asked.kind()),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                Parameters.page(asked.page(), asked.size(), asked.total()),
                asked.atLeast());
        return answers.of(caller, found, found.stand());
    }

    @GetMapping("/api/partnerships/{id}")
    ResponseEntity<byte[]> partnership(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        Partnerships found = views.partnership(
                caller,
                known(new PartnershipId(id)),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(
                caller,
                found.entries().stream().findFirst().orElseThrow(NotThere::new),
                found.stand());
    }

    @GetMapping("/api/partnerships/{id}/timeline")
    ResponseEntity<byte[]> timeline(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfTimeline.class, request);
        Timeline timeline = views.timeline(
                caller,
                known(new PartnershipId(id)),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                Parameters.page(asked.page(), asked.size(), asked.total()),
                asked.atLeast());
        return answers.of(caller, timeline, timeline.stand());
    }

    @GetMapping("/api/partnerships/{id}/learning-balance")
    ResponseEntity<byte[]> balance(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfBalance.class, request);
        LearningBalance balance = views.balance(
                caller,
                known(new PartnershipId(id)),
                asked.from(),
                asked.until(),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(caller, balance, balance.stand());
    }

    @GetMapping("/api/organisations")
    ResponseEntity<byte[]> organisations(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfSearch.class, request);
        Organisations found = views.organisations(
                caller,
                Objects.requireNonNullElse(asked.q(), ""),
                Parameters.moment(null, asked.knownAt()),
                Objects.requireNonNullElse(asked.size(), USUAL_SIZE),
                asked.atLeast());
        return answers.of(caller, found, found.stand());
    }

    @GetMapping("/api/organisations/{id}")
    ResponseEntity<byte[]> organisation(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        Organisations found = views.organisation(
                caller,
                known(new OrganisationId(id)),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(caller, found.entries().getFirst(), found.stand());
    }

    @GetMapping("/api/persons/{id}")
    ResponseEntity<byte[]> person(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        Persons found = views.persons(
                caller,
                Set.of(known(new PersonId(id))),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(
                caller,
                found.entries().stream().findFirst().orElseThrow(NotThere::new),
                found.stand());
    }

    @GetMapping("/api/documents")
    ResponseEntity<byte[]> documents(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfDocuments.class, request);
        Documents found = views.documents(
                caller,
                asked.about() == null ? null : Parameters.subject(asked.about()),
                Objects.requireNonNullElse(asked.q(), ""),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                Parameters.page(asked.page(), asked.size(), asked.total()),
                asked.atLeast());
        return answers.of(caller, found, found.stand());
    }

    @GetMapping("/api/documents/{id}")
    ResponseEntity<byte[]> document(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        Documents found = views.document(
                caller,
                known(new DocumentId(id)),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(caller, found.entries().getFirst(), found.stand());
    }

    @GetMapping("/api/subjects/{type}")
    ResponseEntity<byte[]> subjects(
            @PathVariable String type, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfSubjects.class, request);
        Subjects found = views.subjects(
                caller,
                Parameters.kind(type),
                asked.of() == null ? null : Parameters.subject(asked.of()),
                Parameters.moment(null, asked.knownAt()),
                Parameters.page(asked.page(), asked.size(), asked.total()),
                asked.atLeast());
        return answers.of(caller, found, found.stand());
    }

    @GetMapping("/api/subjects/{type}/{id}/timeline")
    ResponseEntity<byte[]> timelineOfSubject(
            @PathVariable String type,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfTimeline.class, request);
        Timeline timeline = views.timeline(
                caller,
                new Subject(Parameters.kind(type), id),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                Parameters.page(asked.page(), asked.size(), asked.total()),
                asked.atLeast());
        return answers.of(caller, timeline, timeline.stand());
    }

    @GetMapping("/api/conventions")
    ResponseEntity<byte[]> conventions(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        ConventionChart chart = views.conventions(
                caller, null, Parameters.moment(asked.asOf(), asked.knownAt()), asked.atLeast());
        return answers.of(caller, chart, chart.stand());
    }

    @GetMapping("/api/conventions/{id}/chart")
    ResponseEntity<byte[]> chart(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfOne.class, request);
        ConventionChart chart = views.conventions(
                caller,
                known(new InstrumentId(id)),
                Parameters.moment(asked.asOf(), asked.knownAt()),
                asked.atLeast());
        return answers.of(caller, chart, chart.stand());
    }

    @GetMapping("/api/views")
    ResponseEntity<byte[]> status(@AuthenticationPrincipal Caller caller) {
        ViewStatus status = views.status();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(CommandsHttp.POSITION, String.valueOf(status.logHead()))
                .body(json.write(caller, status));
    }

    @GetMapping("/api/views/{name}")
    ResponseEntity<byte[]> one(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        ViewStatus.OneView view = views.status().views().stream()
                .filter(each -> each.view().equals(name))
                .findFirst()
                .orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(CommandsHttp.POSITION, String.valueOf(view.position()))
                .body(json.write(caller, view));
    }

    /// Begins a rebuild; its progress is in the view's status.
    @PostMapping("/api/views/{name}/rebuild")
    ResponseEntity<byte[]> rebuild(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        Rebuilds here = rebuilds.getIfAvailable();
        if (here == null) {
            throw new RebuildRefused(RebuildRefused.Ground.UNKNOWN_VIEW, name);
        }
        RebuildProgress progress = here.start(name);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Location", "/api/views/" + name)
                .body(json.write(caller, progress));
    }

    /// An id that can be no id is the id of nothing.
    private static <I extends Id> I known(I id) {
        if (!id.isWellFormed()) {
            throw new NotThere();
        }
        return id;
    }
}
