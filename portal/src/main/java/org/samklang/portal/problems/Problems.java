package org.samklang.portal.problems;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.command.CommandIdReused;
import org.samklang.command.LogFailure;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Reason;
import org.samklang.command.StaleVersion;
import org.samklang.command.StreamContended;
import org.samklang.command.UnidentifiedCommand;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.text.Kebab;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

/// Words problems: every kind, reason and fault in the reader's language.
public final class Problems {

    private static final int SOON = 1;
    private static final int LATER = 5;
    static final String SUGGESTION = "fault.suggestion";

    private final Texts texts;

    public Problems(Texts texts) {
        this.texts = texts;
    }

    public Problem of(Language language, Trouble trouble) {
        return of(language, trouble, Map.of(), List.of(), null);
    }

    public Problem of(Language language, Trouble trouble, Map<String, Object> more, @Nullable Integer retryAfter) {
        return of(language, trouble, more, List.of(), retryAfter);
    }

    /// Fields are wrong.
    public Problem faulty(Language language, List<Fault> faults) {
        List<Problem.FieldError> errors = faults.stream()
                .map(fault -> new Problem.FieldError(
                        fault.pointer(), Kebab.of(fault.code()), word(language, fault), fault.suggestion()))
                .toList();
        return of(language, Trouble.WRONG_FIELDS, Map.of(), errors, null);
    }

    /// The domain refuses, for these reasons. One reason gives its own type; several are a refused command.
    public Problem refused(Language language, List<Reason> reasons) {
        List<Problem.FieldError> errors = reasons.stream()
                .map(reason -> new Problem.FieldError(
                        "/command" + reason.field(), code(reason), word(language, reason)))
                .toList();
        String code = reasons.size() == 1 ? code(reasons.getFirst()) : Trouble.COMMAND_REFUSED.code();
        String detail = errors.size() == 1
                ? errors.getFirst().detail()
                : texts.say(language, detailKey(Trouble.COMMAND_REFUSED));
        return new Problem(
                code,
                ReasonStatus.of(reasons),
                texts.say(language, titleKey(Trouble.COMMAND_REFUSED)),
                detail,
                errors,
                Map.of(),
                null);
    }

    /// There is no receipt.
    public Problem failed(Language language, LogFailure failure) {
        return switch (failure) {
            case CommandIdReused _ -> of(language, Trouble.COMMAND_ID_REUSED, failure.details(), null);
            case StaleVersion _ -> of(language, Trouble.STALE_VERSION, failure.details(), null);
            case StreamContended _ -> of(language, Trouble.STREAM_CONTENDED, failure.details(), SOON);
            case OutcomeUnknown _ -> of(language, Trouble.OUTCOME_UNKNOWN, failure.details(), LATER);
            case UnidentifiedCommand _ -> of(language, Trouble.SERVER_FAULT);
        };
    }

    /// The wording of one wrong field, with what may be meant instead.
    public String word(Language language, Fault fault) {
        String word = texts.say(language, key(fault.code()), fault.values());
        return fault.suggestion() == null ? word : word + " " + texts.say(language, SUGGESTION, fault.values());
    }

    /// The wording of one reason.
    public String word(Language language, Reason reason) {
        return texts.say(language, key(reason.getClass()), values(reason));
    }

    static String key(Fault.Code code) {
        return "fault." + Kebab.of(code);
    }

    static String key(Class<?> reason) {
        return "reason." + Kebab.of(reason);
    }

    static String titleKey(Trouble trouble) {
        return "problem." + trouble.code() + ".title";
    }

    static String detailKey(Trouble trouble) {
        return "problem." + trouble.code() + ".detail";
    }

    private static String code(Reason reason) {
        return Kebab.of(reason.getClass());
    }

    private Problem of(
            Language language,
            Trouble trouble,
            Map<String, Object> more,
            List<Problem.FieldError> errors,
            @Nullable Integer retryAfter) {
        return new Problem(
                trouble.code(),
                trouble.status(),
                texts.say(language, titleKey(trouble)),
                texts.say(language, detailKey(trouble), more),
                errors,
                more,
                retryAfter);
    }

    private static Map<String, @Nullable Object> values(Reason reason) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : reason.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(reason));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
        return values;
    }
}
