package org.samklang.portal.pages;

import static org.samklang.portal.pages.FormDescription.field;

import java.util.List;
import java.util.Optional;
import org.samklang.command.Intent;
import org.samklang.command.activity.LogConference;
import org.samklang.command.activity.LogPartnerMeeting;
import org.samklang.command.activity.LogPlacement;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.activity.LogTraining;
import org.samklang.command.learning.ConfirmLearning;
import org.samklang.command.learning.RecordLearning;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.command.treaty.RecordRatification;
import org.samklang.events.value.LearningLevel;

/// The short forms: what people record every week, with the few fields that they need for it. Everything else a command
/// can say is in the form of everything, at `/record/{command}`.
final class Forms {

    static final String EVERYTHING = "/record/{command}";

    private static final String OF_PARTNERSHIP = "/partnerships/{id}/";

    private static final FormDescription.Wanted PARTNERSHIP = field("details.partnerships[0]").called("form.partnership").asNeeded();
    private static final FormDescription.Wanted WHEN = field("details.occurredOn").called("form.when");
    private static final FormDescription.Wanted TITLE = field("details.title").called("form.title");
    private static final FormDescription.Wanted LOCALITY = field("details.place.locality").called("form.locality");
    private static final FormDescription.Wanted COUNTRY = field("details.place.country");
    private static final FormDescription.Wanted DESCRIPTION = field("details.description");

    /// Those used most stand first.
    static final List<FormDescription> SHORT = List.of(
            FormDescription.at(OF_PARTNERSHIP + "study-visits/new", LogStudyVisit.class)
                    .titled("action.study-visit")
                    .asking("who", PARTNERSHIP, field("visitor"), field("host").asNeeded())
                    .asking("when", WHEN)
                    .asking("what", TITLE, LOCALITY, COUNTRY, DESCRIPTION),
            FormDescription.at(OF_PARTNERSHIP + "meetings/new", LogPartnerMeeting.class)
                    .asking("who", PARTNERSHIP, field("hostedBy"))
                    .asking("when", WHEN)
                    .asking("what", field("meetings"), TITLE, field("details.modality"), LOCALITY, COUNTRY, DESCRIPTION),
            FormDescription.at(OF_PARTNERSHIP + "placements/new", LogPlacement.class)
                    .asking("who", PARTNERSHIP, field("visitor"), field("host"), field("staff"))
                    .asking("when", WHEN, field("durationDays"))
                    .asking("what", TITLE, LOCALITY, COUNTRY, DESCRIPTION),
            FormDescription.at(OF_PARTNERSHIP + "conferences/new", LogConference.class)
                    .asking("what", PARTNERSHIP, TITLE.asNeeded(), field("attendance"), LOCALITY, COUNTRY, DESCRIPTION)
                    .asking("when", WHEN, field("durationDays")),
            FormDescription.at(OF_PARTNERSHIP + "trainings/new", LogTraining.class)
                    .asking("who", PARTNERSHIP, field("provider"), field("trained"))
                    .asking("when", WHEN)
                    .asking("what", TITLE.asNeeded(), LOCALITY, COUNTRY, DESCRIPTION),
            FormDescription.at(OF_PARTNERSHIP + "learning/new", RecordLearning.class)
                    .titled("action.learning")
                    .asking(
                            "who",
                            field("partnershipId").called("form.partnership"),
                            field("direction.from").called("form.from").amongParties(),
                            field("direction.to").called("form.to").amongParties())
                    .asking(
                            "what",
                            field("kind").called("form.learning-kind"),
                            field("topic"),
                            field("summary").called("form.summary"))
                    .asking("when", field("learnedOn").called("form.when")),
            FormDescription.at(OF_PARTNERSHIP + "learning/{learning}/confirm", ConfirmLearning.class)
                    .titled("action.confirm")
                    .asking(
                            "what",
                            field("learningId"),
                            field("level")
                                    .called("form.level")
                                    .among(LearningLevel.RECEIVED.name(), LearningLevel.ADOPTED.name()),
                            field("confirmedOn").called("form.when"),
                            field("note").called("form.note")),
            FormDescription.at("/conventions/ratifications/new", RecordRatification.class)
                    .titled("action.ratification")
                    .asking(
                            "what",
                            field("instrumentId").called("form.instrument"),
                            field("state").called("form.state"),
                            field("ratifiedOn").called("form.when")),
            FormDescription.at("/partnerships/new", RegisterPartnership.class)
                    .titled("action.register")
                    .asking(
                            "who",
                            field("parties[0].organisation").called("form.own-party").asNeeded(),
                            field("parties[1].organisation").called("form.other-party").asNeeded(),
                            field("parties[2].organisation").called("form.third-party"))
                    .asking("what", field("kind"), field("title").called("form.own-title"), field("programme"), field("description"))
                    .asking("when", field("agreedOn").called("form.agreed-on")));

    private Forms() {}

    /// The short form of a command, if it has one.
    static Optional<FormDescription> shortOf(Class<? extends Intent<?>> type) {
        return SHORT.stream().filter(form -> form.type() == type).findFirst();
    }
}
