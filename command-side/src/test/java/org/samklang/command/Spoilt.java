package org.samklang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.samklang.events.value.Id;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.Theme;

/// What every command refuses, field by field: a command that is accepted is given again with a date that is none or of the
/// far future, a text or a theme that says nothing, a figure that cannot be, somebody from nowhere, an id that is none.
final class Spoilt {
    private static final PartialDate NO_DATE = new PartialDate("2014-13", null);
    private static final PartialDate FAR_FUTURE = PartialDate.parse("2999");
    private static final BigDecimal LESS_THAN_NOTHING = new BigDecimal("-1");
    private static final String NO_ID = "neither/here nor there";

    /// What never says that something has happened: terms, periods, deadlines.
    private static final Set<String> TERMS = Set.of(
            "dueOn",
            "effectiveOn",
            "endsOn",
            "expiresOn",
            "inForce",
            "period",
            "plannedPeriod",
            "term",
            "until");

    /// Where a plan is spoken of, or something that was decided for later. Names may be changed in advance.
    private static final Set<String> MAY_BE_AHEAD = Set.of(
            "AppointMember/from",
            "PlanActivity/details/occurredOn",
            "RecordOffice/from",
            "RefineDate/occurredOn",
            "RescheduleActivity/occurredOn",
            "RetireRuleSet/retiredOn");

    /// By which a step is found that was recorded before.
    private static final String FINDS = "RefineTreatyDate/before";

    /// One way to spoil a field.
    ///
    /// @param refusal what is said of the field at a pointer; null where any refusal will do
    private record Way(Others others, Function<String, Reason> refusal) {}

    private static final List<Way> WAYS = List.of(
            new Way(Others.of(PartialDate.class, NO_DATE), at -> new Reason.IllFormedDate(at, NO_DATE.edtf())),
            new Way(Others.of(PartialDate.class, FAR_FUTURE), at -> new Reason.WhollyInTheFuture(at, FAR_FUTURE)),
            new Way(Others.of(Narrative.class, Narrative.of("en", " ")), at -> new Reason.Missing(at + "/text")),
            new Way(Others.of(Theme.class, new Theme("samklang", " ")), at -> new Reason.Missing(at + "/code")),
            new Way(Others.of(Theme.class, new Theme(" ", "EQUALITY")), at -> new Reason.Missing(at + "/scheme")),
            new Way(
                    Others.of(Quantity.class, new Quantity(LESS_THAN_NOTHING, "people", Qualifier.EXACT)),
                    Reason.ImpossibleFigure::new),
            new Way(
                    Others.of(Money.class, new Money(LESS_THAN_NOTHING, "SEK")),
                    at -> new Reason.ImpossibleFigure(at + "/amount")),
            new Way(
                    Others.of(Participant.class, new Participant.Country("XX", null)),
                    at -> new Reason.UnknownCode(at + "/country", "XX")),
            new Way(new Others(Id.class, Spoilt::noId), null));

    private Spoilt() {}

    /// @param begins whether the command began its stream
    /// @param decided what comes of a command
    static void isRefused(Intent<?> accepted, boolean begins, Function<Intent<?>, DecisionSpec.Outcome> decided) {
        for (Way way : WAYS) {
            for (Others.Changed spoilt : way.others().in((Record) accepted)) {
                if (isAllowed(accepted, begins, spoilt, way)) {
                    continue;
                }
                DecisionSpec.Outcome outcome = decided.apply((Intent<?>) spoilt.record());
                if (way.refusal() == null) {
                    assertThat(outcome.facts()).as("%s", spoilt.record()).isEmpty();
                } else {
                    assertThat(outcome.reasons())
                            .as("%s", spoilt.record())
                            .contains(way.refusal().apply(spoilt.pointer()));
                }
            }
        }
    }

    private static boolean isAllowed(Intent<?> accepted, boolean begins, Others.Changed spoilt, Way way) {
        String where = accepted.getClass().getSimpleName() + spoilt.pointer();
        if (way.refusal() == null) {
            // There is no stream of that name to be decided on.
            return !begins && !((Intent<?>) spoilt.record()).streamId().equals(accepted.streamId());
        }
        if (where.equals(FINDS)) {
            return true;
        }
        return way.refusal().apply("") instanceof Reason.WhollyInTheFuture
                && (TERMS.contains(where.substring(where.lastIndexOf('/') + 1))
                        || where.contains("/name")
                        || where.contains("/title")
                        || MAY_BE_AHEAD.contains(where));
    }

    private static Object noId(Class<?> type) {
        try {
            return type.getConstructor(String.class).newInstance(NO_ID);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
