package org.samklang.events.value;

/// One end of a period: a point in time, or the word for having none.
sealed interface EdtfEnd permits EdtfPoint, EdtfEnd.Missing {

    /// As EDTF writes it.
    String text();

    /// No date stands at this end: because the period goes on, or because nobody knows.
    enum Missing implements EdtfEnd {
        OPEN(".."),
        UNKNOWN("");

        private final String text;

        Missing(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
