package org.samklang.events.value;

/// What an EDTF text says, taken apart.
sealed interface EdtfReading {

    String text();

    record Single(EdtfPoint point) implements EdtfReading {
        @Override
        public String text() {
            return point.text();
        }
    }

    record Period(EdtfEnd start, EdtfEnd end) implements EdtfReading {
        @Override
        public String text() {
            return start.text() + "/" + end.text();
        }
    }
}
