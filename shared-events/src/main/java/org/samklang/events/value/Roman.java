package org.samklang.events.value;

/// Roman numerals, in which Spanish counts its centuries.
final class Roman {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    static String write(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(LETTERS[i]);
            }
        }
        return roman.toString();
    }

    /// 0 for what is no numeral from 1 to 100.
    static int read(String letters) {
        for (int number = 1; number <= 100; number++) {
            if (write(number).equalsIgnoreCase(letters)) {
                return number;
            }
        }
        return 0;
    }
}
