package org.samklang.acceptance.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a run found, as a page.
final class Report {
    private final StringBuilder page = new StringBuilder();
    private final List<String> aims = new ArrayList<>();

    Report heading(String text) {
        page.append("## ").append(text).append("\n\n");
        return this;
    }

    Report paragraph(String text) {
        page.append(text).append("\n\n");
        return this;
    }

    Report table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(_ -> "---").toList());
        rows.forEach(this::row);
        page.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /// @param byCpu the same ratio of processor time, which others at work on the machine disturb less
    void atLeast(String what, double found, double wanted, double byCpu) {
        aim(what, ratio(found) + " (by processor time " + ratio(byCpu) + ")", "at least " + ratio(wanted), found >= wanted);
    }

    void atMost(String what, double found, double wanted) {
        aim(what, ratio(found), "at most " + ratio(wanted), found <= wanted);
    }

    void atMostMillis(String what, double found, double wanted) {
        aim(what, millis(found) + " ms", "at most " + millis(wanted) + " ms", found <= wanted);
    }

    private void aim(String what, String found, String wanted, boolean holds) {
        aims.add("| " + what + " | " + wanted + " | " + found + " | " + (holds ? "holds" : "**does not hold**") + " |");
    }

    String text(String title, String introduction) {
        return "# " + title + "\n\n" + introduction + "\n\n## Aims\n\n| | aim | found | |\n| --- | --- | --- | --- |\n"
                + String.join("\n", aims) + "\n\n" + page.toString().strip() + "\n";
    }

    static String count(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f", perSecond);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f×", ratio);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 1 ? "%.3f" : "%.1f", millis);
    }

    static String cpu(Cpu cpu) {
        return Double.isNaN(cpu.jvm()) ? "" : String.format(Locale.ROOT, "%.2f + %.2f", cpu.jvm(), cpu.postgres());
    }

    static String microseconds(Cpu cpu) {
        return Double.isNaN(cpu.jvm())
                ? ""
                : String.format(Locale.ROOT, "%.0f + %.0f", cpu.jvm() * 1000, cpu.postgres() * 1000);
    }
}
