package org.samklang.events.value;

/// A text that is no partial date. Carries why and the words it stumbled over, so that a form can say it in the
/// reader's own language; refusing is better than guessing, for a guessed date can no longer be told from a known one.
public final class InvalidPartialDate extends IllegalArgumentException {

    /// Why a text was refused.
    public enum Code {
        /// Neither EDTF nor anything people write for a date.
        NOT_A_DATE,
        /// EDTF that goes beyond what is kept here: an unknown month within a known day, a date marked in parts, a set.
        UNSUPPORTED,
        /// A year outside 0000 to 9999, or not written with four digits.
        NOT_A_YEAR,
        NO_SUCH_MONTH,
        NO_SUCH_DAY,
        /// The end of the period lies before its start in every reading.
        END_BEFORE_START,
        /// A period with a year at one end only, or open although no year is known.
        YEAR_NEEDED,
        /// A period without any end.
        NO_BOUNDS,
        /// Two readings are equally good: 3/10 is in March or in October.
        AMBIGUOUS,
        /// "This year", "last autumn": means something only beside the date of the document it stands in.
        RELATIVE,
        /// Means the same beside every document, so that it needs no anchor ([WrittenDates#infer]).
        NOT_RELATIVE,
        /// The anchor lies in more than one year, half-year, quarter or month, or in none that is known.
        ANCHOR_TOO_WIDE,
        /// A word that says nothing about a date in any language known here.
        UNKNOWN_WORD,
        /// No length of time ([WrittenSpans]).
        NOT_A_SPAN,
        /// No number of times in a period ([WrittenFrequencies]).
        NOT_A_FREQUENCY
    }

    private final Code code;
    private final String text;

    InvalidPartialDate(Code code, String text) {
        super(code + ": " + text);
        this.code = code;
        this.text = text;
    }

    public Code code() {
        return code;
    }

    /// What was offered, or the part of it that could not be read.
    public String text() {
        return text;
    }

    /// Without a stack trace: a refusal is an answer, not a fault.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
