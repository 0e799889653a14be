package org.samklang.portal.chart;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.chart.Chart.Arrow;
import org.samklang.portal.chart.Chart.Standing;

/// Draws a [Chart]. A drawing is used once, by one thread.
///
/// Imprecision is drawn: a season, a year or an interval is a bar, never a point. Above two pieces of learning in a
/// year, arrows stand for counts. Texts never overlap: each takes the first row that has room for it.
public final class ChartDrawing {
    private static final double WIDTH = 920;
    private static final double GUTTER = 160;
    private static final double EDGE = 16;
    private static final double LINE = 18;
    private static final double SIZE = 12;
    private static final double PAD = 14;
    private static final double LABEL_AT_MOST = 320;
    private static final int LEARNING_A_YEAR = 2;
    private static final double ARROW_APART = 38;
    private static final String[] RAIL_COLOURS = {"#0b5d5e", "#9a3412", "#4c2a85", "#1d4f91"};
    private static final String[] RAIL_DASHES = {"none", "7 4", "2 4", "12 3 2 3"};
    private static final String INK = "#22282b";
    private static final String QUIET = "#566066";
    private static final String BAND = "#f6f1e7";
    private static final String MILESTONE = "#4c2a85";

    private final Chart chart;
    private final @Nullable YearScale scale;
    private final Svg svg = new Svg();
    private double y = EDGE;

    private ChartDrawing(Chart chart) {
        this.chart = chart;
        List<Span> spans = Stream.of(
                        chart.milestones().stream().map(Chart.Milestone::span),
                        chart.arrows().stream().map(Arrow::span),
                        chart.activities().stream().map(Chart.Activity::span))
                .flatMap(each -> each)
                .toList();
        this.scale = YearScale.over(spans, GUTTER, WIDTH - EDGE).orElse(null);
    }

    /// The picture as one `svg` element.
    public static String of(Chart chart) {
        return new ChartDrawing(chart).draw();
    }

    private String draw() {
        Svg body = svg;
        double height = measure();
        body.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + (int) WIDTH + " " + (int) Math.ceil(height),
                        "width",
                        WIDTH,
                        "height",
                        Math.ceil(height),
                        "role",
                        "img",
                        "aria-labelledby",
                        "chart-title chart-description",
                        "font-family",
                        "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif",
                        "font-size",
                        SIZE)
                .text("title", chart.title(), "id", "chart-title")
                .text("desc", chart.description(), "id", "chart-description");
        drawAll(height);
        return body.close().result();
    }

    /// The height that the picture needs: it is drawn once into the void.
    private double measure() {
        return new Measuring(chart).height();
    }

    /// Draws everything and returns how high it became.
    private double drawAll(double height) {
        if (scale != null) {
            years(scale, height);
            milestones(scale);
        }
        rails();
        if (scale != null) {
            activities(scale);
            y += LINE;
            yearLabels(scale);
        }
        lane(chart.words().yearUnknown(), chart.yearUnknown());
        lane(chart.words().undated(), chart.undated());
        return y + EDGE;
    }

    private void years(YearScale scale, double height) {
        double bottom = height - EDGE - laneHeight(chart.yearUnknown()) - laneHeight(chart.undated()) - LINE;
        for (int year = scale.firstYear(); year <= scale.lastYear(); year++) {
            double left = scale.x(LocalDate.of(year, 1, 1));
            double right = scale.x(LocalDate.of(year + 1, 1, 1));
            if ((year - scale.firstYear()) % 2 == 1) {
                svg.empty(
                        "rect", "x", left, "y", EDGE, "width", right - left, "height", Math.max(0, bottom - EDGE),
                        "fill", BAND);
            }
        }
        if (chart.today() != null && scale.holds(chart.today())) {
            double x = scale.x(chart.today());
            svg.empty("line", "x1", x, "x2", x, "y1", EDGE, "y2", bottom, "stroke", "#b42318", "stroke-width", 1.5);
            label(chart.words().today(), x - 4, EDGE + 10, "end", "#b42318");
            y = EDGE + LINE;
        }
    }

    private void yearLabels(YearScale scale) {
        double step = Math.ceil(scale.years() * 40.0 / (scale.right() - scale.left()));
        for (int year = scale.firstYear(); year <= scale.lastYear(); year += (int) Math.max(1, step)) {
            double left = scale.x(LocalDate.of(year, 1, 1));
            double right = scale.x(LocalDate.of(year + 1, 1, 1));
            label(String.valueOf(year), (left + right) / 2, y, "middle", QUIET);
        }
        y += PAD;
    }

    private void milestones(YearScale scale) {
        if (chart.milestones().isEmpty()) {
            return;
        }
        heading(chart.words().milestones(), y + LINE * 0.75);
        Rows rows = new Rows();
        double top = y;
        for (Chart.Milestone milestone : chart.milestones()) {
            Placed placed = place(rows, scale, milestone.span(), milestone.label());
            double middle = top + placed.row() * LINE + LINE / 2;
            if (milestone.span().isDay()) {
                double x = scale.middle(milestone.span());
                svg.empty(
                        "path",
                        "d",
                        path("M", x, middle - 6, "L", x + 6, middle, "L", x, middle + 6, "L", x - 6, middle, "Z"),
                        "fill",
                        MILESTONE);
            } else {
                bar(scale, milestone.span(), middle, MILESTONE, true, placed);
            }
            label(placed.text(), placed.x(), middle + (placed.isAboveItsBar() ? 2 : 4), placed.anchor(), INK);
        }
        y = top + rows.count() * LINE + PAD;
    }

    private void activities(YearScale scale) {
        if (chart.activities().isEmpty()) {
            return;
        }
        y += PAD;
        heading(chart.words().activities(), y + LINE * 0.75);
        Rows rows = new Rows();
        double top = y;
        for (Chart.Activity activity : chart.activities()) {
            Placed placed = place(rows, scale, activity.span(), activity.label());
            double middle = top + placed.row() * LINE + LINE / 2;
            bar(scale, activity.span(), middle, INK, activity.state() == Chart.State.HELD, placed);
            if (activity.state() == Chart.State.CANCELLED) {
                svg.empty(
                        "line", "x1", scale.from(activity.span()), "x2", scale.until(activity.span()), "y1", middle,
                        "y2", middle, "stroke", INK, "stroke-width", 1.5);
            }
            label(placed.text(), placed.x(), middle + (placed.isAboveItsBar() ? 2 : 4), placed.anchor(), INK);
        }
        y = top + rows.count() * LINE;
    }

    /// A bar over all the days that something can have been. Hollow for what is only planned, dotted for what is
    /// uncertain on the day asked for; slim where its text stands above it.
    private void bar(YearScale scale, Span span, double middle, String colour, boolean filled, Placed placed) {
        double from = scale.from(span);
        double width = Math.max(6, scale.until(span) - from);
        boolean solid = filled && !span.perhaps();
        svg.empty(
                "rect",
                "x",
                from,
                "y",
                placed.isAboveItsBar() ? middle + 5 : middle - 5,
                "width",
                width,
                "height",
                placed.isAboveItsBar() ? 4.0 : 10.0,
                "rx",
                placed.isAboveItsBar() ? 2.0 : 3.0,
                "fill",
                solid ? colour : "#ffffff",
                "fill-opacity",
                solid && !span.isDay() ? 0.55 : 1.0,
                "stroke",
                colour,
                "stroke-width",
                1.2,
                "stroke-dasharray",
                span.perhaps() ? "2 2" : "none");
    }

    private void rails() {
        List<Drawn> arrows = scale == null ? List.of() : arrows(scale);
        int between = Math.max(1, chart.rails().size() - 1);
        double gap = 84;
        Rows[] rows = new Rows[between];
        List<PlacedArrow> placed = new ArrayList<>();
        for (int i = 0; i < between; i++) {
            rows[i] = new Rows();
        }
        for (Drawn arrow : arrows) {
            int upper = Math.min(arrow.from(), arrow.to());
            String text = TextWidth.fit(arrow.label(), SIZE, LABEL_AT_MOST / 1.5);
            double half = TextWidth.of(text, SIZE) / 2;
            double x = Math.clamp(arrow.x(), GUTTER + half, WIDTH - EDGE - half);
            placed.add(new PlacedArrow(arrow, text, x, upper, rows[upper].place(x - half, x + half)));
        }
        for (Rows each : rows) {
            gap = Math.max(gap, each.count() * LINE + 46);
        }
        y += PAD;
        double top = y;
        for (int i = 0; i < chart.rails().size(); i++) {
            rail(chart.rails().get(i), RAIL_COLOURS[i], top + i * gap);
        }
        for (PlacedArrow each : placed) {
            arrow(each.arrow(), top + each.arrow().from() * gap, top + each.arrow().to() * gap);
        }
        for (PlacedArrow each : placed) {
            double base = top + each.upper() * gap + 32 + each.row() * LINE;
            label(each.text(), each.x(), base, "middle", RAIL_COLOURS[each.arrow().from()]);
        }
        y = top + Math.max(0, chart.rails().size() - 1) * gap + PAD + 6;
    }

    private void rail(Chart.Rail rail, String colour, double at) {
        svg.empty(
                "line", "x1", GUTTER, "x2", WIDTH - EDGE, "y1", at, "y2", at, "stroke", colour, "stroke-width", 6.0,
                "stroke-linecap", "round");
        svg.text(
                "text",
                TextWidth.fit(rail.name(), SIZE, GUTTER - EDGE - 6),
                "x", GUTTER - 12, "y", at + 2, "text-anchor", "end", "fill", INK, "font-weight", 600);
        svg.text(
                "text",
                TextWidth.fit(rail.place(), SIZE - 1, GUTTER - EDGE - 6),
                "x", GUTTER - 12, "y", at + 16, "text-anchor", "end", "fill", QUIET, "font-size", SIZE - 1);
    }

    /// One arrow, or one for many where a year holds more than can be told apart.
    private List<Drawn> arrows(YearScale scale) {
        Map<Integer, Integer> perYear = new LinkedHashMap<>();
        chart.arrows().forEach(arrow -> perYear.merge(scale.yearOf(arrow.span()), 1, Integer::sum));
        Map<List<Object>, List<Arrow>> groups = new LinkedHashMap<>();
        for (Arrow arrow : chart.arrows()) {
            int year = scale.yearOf(arrow.span());
            boolean crowded = perYear.getOrDefault(year, 0) > LEARNING_A_YEAR;
            List<Object> key = crowded
                    ? List.of(year, arrow.from(), arrow.to(), arrow.standing())
                    : List.of(groups.size(), arrow);
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(arrow);
        }
        List<Drawn> drawn = new ArrayList<>();
        for (List<Arrow> group : groups.values()) {
            Arrow first = group.getFirst();
            double from = group.stream().mapToDouble(arrow -> scale.from(arrow.span())).min().orElseThrow();
            double until = group.stream().mapToDouble(arrow -> scale.until(arrow.span())).max().orElseThrow();
            double shift = first.from() < first.to() ? -20 : 20;
            double x = freeFrom(drawn, (from + until) / 2 + shift);
            String text = group.size() == 1
                    ? first.label()
                    : MessageFormat.format(chart.words().count(), group.size());
            boolean perhaps = group.stream().allMatch(arrow -> arrow.span().perhaps());
            drawn.add(new Drawn(first.from(), first.to(), from, until, x, text, first.standing(), perhaps));
        }
        return drawn;
    }

    /// The place for an arrow that is nearest to where it belongs and hides no other arrow; a picture that is full has
    /// them over each other.
    private static double freeFrom(List<Drawn> drawn, double wanted) {
        double least = GUTTER + 24;
        double most = WIDTH - EDGE - 24;
        for (int step = 0; step * ARROW_APART < WIDTH; step++) {
            for (int side : new int[] {1, -1}) {
                double x = Math.clamp(wanted + side * step * ARROW_APART, least, most);
                if (drawn.stream().allMatch(other -> Math.abs(other.x() - x) >= ARROW_APART)) {
                    return x;
                }
            }
        }
        return Math.clamp(wanted, least, most);
    }

    private void arrow(Drawn arrow, double fromY, double toY) {
        String colour = RAIL_COLOURS[arrow.from()];
        double sign = Math.signum(toY - fromY);
        double start = fromY + sign * 5;
        double tip = toY - sign * 5;
        double bow = 14;
        // The days it can have been lie as a pale band on its own rail.
        svg.empty(
                "rect", "x", arrow.spanFrom(), "y", fromY - 8, "width", Math.max(6, arrow.spanUntil() - arrow.spanFrom()),
                "height", 16.0, "rx", 8.0, "fill", colour, "fill-opacity", 0.22);
        double middle = (start + tip) / 2;
        svg.empty(
                "path",
                "d",
                path(
                        "M", arrow.x() - bow, start, "C", arrow.x() - bow, middle, arrow.x() + bow, middle,
                        arrow.x() + bow, tip - sign * 8),
                "fill", "none", "stroke", colour, "stroke-width", 2.2, "stroke-dasharray", RAIL_DASHES[arrow.from()],
                "stroke-opacity", arrow.perhaps() ? 0.55 : 1.0);
        double head = arrow.x() + bow;
        svg.empty(
                "path",
                "d",
                path("M", head, tip, "L", head - 6, tip - sign * 10, "L", head + 6, tip - sign * 10, "Z"),
                "fill", arrow.standing() == Standing.CLAIMED ? "#ffffff" : colour, "stroke", colour,
                "stroke-width", 1.6);
        if (arrow.standing() == Standing.CONFIRMED) {
            svg.empty(
                    "circle", "cx", head, "cy", toY, "r", 7.0, "fill", "#ffffff", "stroke", colour, "stroke-width", 2.0);
            svg.empty(
                    "path", "d", path("M", head - 3, toY, "L", head - 1, toY + 3, "L", head + 4, toY - 3),
                    "fill", "none", "stroke", colour, "stroke-width", 2.0);
        } else if (arrow.standing() == Standing.DISPUTED) {
            svg.empty(
                    "path",
                    "d",
                    path(
                            "M", head - 6, toY - 6, "L", head + 6, toY + 6, "M", head + 6, toY - 6, "L", head - 6,
                            toY + 6),
                    "stroke", INK, "stroke-width", 2.2);
        }
    }

    /// What has no place on the line of time stands in a lane of its own, one line each.
    private void lane(String heading, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        double top = y;
        y += PAD;
        svg.empty(
                "rect", "x", EDGE / 2, "y", top, "width", WIDTH - EDGE, "height", laneHeight(texts) - 6, "rx", 6.0,
                "fill", BAND);
        heading(heading, y + LINE * 0.6);
        for (String text : texts) {
            label(TextWidth.fit(text, SIZE, WIDTH - GUTTER - 2 * EDGE), GUTTER, y + LINE * 0.6, "start", INK);
            y += LINE;
        }
        y = top + laneHeight(texts);
    }

    private static double laneHeight(List<String> texts) {
        return texts.isEmpty() ? 0 : texts.size() * LINE + 2 * PAD;
    }

    private void heading(String text, double at) {
        svg.text(
                "text",
                TextWidth.fit(text, SIZE, GUTTER - EDGE - 6),
                "x", GUTTER - 12, "y", at, "text-anchor", "end", "fill", INK, "font-weight", 600);
    }

    /// A text with a halo, so that it can be read across lines.
    private void label(String text, double x, double at, String anchor, String colour) {
        svg.text(
                "text",
                text,
                "x", x, "y", at, "text-anchor", anchor, "fill", colour, "stroke", "#ffffff", "stroke-width", 3,
                "stroke-linejoin", "round", "paint-order", "stroke");
    }

    /// Finds room for a mark and its text beside it: to the right, or to the left where the picture ends.
    private static Placed place(Rows rows, YearScale scale, Span span, String text) {
        double from = scale.from(span);
        double until = Math.max(scale.until(span), from + 6);
        String fitted = TextWidth.fit(text, SIZE, LABEL_AT_MOST);
        double width = TextWidth.of(fitted, SIZE);
        if (until + 6 + width <= WIDTH - EDGE) {
            return new Placed(rows.place(from - 6, until + 6 + width), fitted, until + 6, "start");
        }
        if (from - 6 - width >= GUTTER) {
            return new Placed(rows.place(from - 6 - width, until), fitted, from - 6, "end");
        }
        // Room on neither side: the text stands above a slim bar.
        double x = Math.clamp((from + until) / 2, GUTTER + width / 2, WIDTH - EDGE - width / 2);
        return new Placed(rows.place(Math.min(from, x - width / 2), Math.max(until, x + width / 2)), fitted, x, "middle");
    }

    private static String path(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(part instanceof Number number ? String.format(Locale.ROOT, "%.1f", number.doubleValue()) : part);
        }
        return text.toString();
    }

    private record Placed(int row, String text, double x, String anchor) {

        /// Whether the text found no room beside its bar.
        boolean isAboveItsBar() {
            return anchor.equals("middle");
        }
    }

    private record Drawn(
            int from,
            int to,
            double spanFrom,
            double spanUntil,
            double x,
            String label,
            Standing standing,
            boolean perhaps) {}

    private record PlacedArrow(Drawn arrow, String text, double x, int upper, int row) {}

    /// Draws once to learn the height.
    private record Measuring(Chart chart) {
        double height() {
            return new ChartDrawing(chart).drawAll(0);
        }
    }
}
