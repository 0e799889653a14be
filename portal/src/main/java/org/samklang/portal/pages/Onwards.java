package org.samklang.portal.pages;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.Receipt;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.NotYetThere;
import org.samklang.query.Page;

/// Where a form leads once its command is recorded: to the page that shows the new entry, marked, and to a page that says
/// what was recorded where there is none.
record Onwards(Views views) {

    String after(Intent<?> intent, Receipt receipt, Setting setting, Caller caller) {
        if (intent.streamType() == StreamType.TREATY_PARTICIPATION || intent.streamType() == StreamType.INSTRUMENT) {
            return "/conventions" + mark(receipt);
        }
        if (intent.streamType() == StreamType.PARTNERSHIP) {
            return "/partnerships/" + intent.id() + mark(receipt);
        }
        String partnership = setting.partnership() == null ? named(intent, caller) : setting.partnership();
        if (partnership != null) {
            return "/partnerships/" + partnership + mark(receipt) + anchor(intent);
        }
        Subject subject = new Subject(intent.streamType(), intent.id());
        return hasPage(subject, receipt, caller)
                ? SubjectList.path(subject) + mark(receipt)
                : "/record/" + IntentTraits.of(type(intent)).name() + "/recorded" + mark(receipt);
    }

    /// A view that is too far behind does not know of it yet.
    private boolean hasPage(Subject subject, Receipt receipt, Caller caller) {
        try {
            views.timeline(caller, subject, Moment.live(), Page.first(1), receipt.recorded() ? receipt.last() : null);
            return subject.type() != StreamType.CAUSE;
        } catch (NotThere | NotYetThere notThere) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // A command's class is that of a command.
    private static Class<? extends Intent<?>> type(Intent<?> intent) {
        return (Class<? extends Intent<?>>) intent.getClass();
    }

    private static String mark(Receipt receipt) {
        return receipt.recorded() ? "?atLeast=" + receipt.last() : "";
    }

    private static String anchor(Intent<?> intent) {
        return switch (intent.streamType()) {
            case ACTIVITY, LEARNING -> "#" + Entries.anchor(intent.streamId());
            case ORGANISATION,
                    PERSON,
                    PARTNERSHIP,
                    INSTRUMENT,
                    TREATY_PARTICIPATION,
                    AGREEMENT,
                    PROJECT,
                    OUTCOME,
                    BODY,
                    NETWORK,
                    PROGRAMME,
                    GRANT,
                    STRATEGY,
                    RULE_SET,
                    DOCUMENT,
                    STATEMENT,
                    INQUIRY,
                    INITIATIVE,
                    CAUSE -> "#entries";
        };
    }

    /// The first partnership that the command names, if the reader may know of it.
    private @Nullable String named(Intent<?> intent, Caller caller) {
        return partnerships(intent)
                .filter(id -> isVisible(id, caller))
                .map(PartnershipId::value)
                .findFirst()
                .orElse(null);
    }

    private boolean isVisible(PartnershipId id, Caller caller) {
        try {
            return !views.partnership(caller, id, Moment.live(), null).entries().isEmpty();
        } catch (NotThere | NotYetThere notThere) {
            return false;
        }
    }

    private static Stream<PartnershipId> partnerships(Object value) {
        return switch (value) {
            case PartnershipId id -> Stream.of(id);
            case Collection<?> many -> many.stream().flatMap(Onwards::partnerships);
            case Record nested ->
                Shape.of(nested.getClass()).everyPart().stream()
                        .map(part -> part.value(nested))
                        .filter(Objects::nonNull)
                        .flatMap(Onwards::partnerships);
            default -> Stream.empty();
        };
    }
}
