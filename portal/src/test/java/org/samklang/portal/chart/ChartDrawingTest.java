package org.samklang.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartDrawingTest {
    private static final Chart.Words WORDS = new Chart.Words(
            "Milestones", "Activities", "Year unknown", "Undated", "today", "{0} pieces of learning");
    private static final List<Chart.Rail> TWO =
            List.of(new Chart.Rail("KSS", "Norway"), new Chart.Rail("SPAVO", "Cyprus"));

    private static Span days(String from, String until) {
        return new Span(LocalDate.parse(from), LocalDate.parse(until), false);
    }

    private static Chart.Arrow learning(int from, int to, String when, String label) {
        return new Chart.Arrow(days(when, when), from, to, label, Chart.Standing.CLAIMED);
    }

    private static Chart chart(List<Chart.Arrow> arrows, List<Chart.Activity> activities) {
        return new Chart(
                "KSS and SPAVO", "Learning between them", TWO, List.of(), arrows, activities, List.of(), List.of(), null,
                WORDS);
    }

    private static Document drawn(Chart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ChartDrawing.of(chart))));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void twoPiecesOfLearningAYearAreDrawnByName() throws Exception {
        Document svg = drawn(
                chart(List.of(learning(0, 1, "2013-04-01", "LAW"), learning(1, 0, "2013-09-01", "CHILDREN")), List.of()));

        assertThat(texts(svg)).contains("LAW", "CHILDREN");
    }

    @Test
    void aboveTwoAYearTheyAreCounted() throws Exception {
        Document svg = drawn(chart(
                List.of(
                        learning(0, 1, "2013-04-01", "LAW"),
                        learning(0, 1, "2013-05-01", "RIGHTS"),
                        learning(1, 0, "2013-09-01", "CHILDREN")),
                List.of()));

        assertThat(texts(svg))
                .contains("2 pieces of learning", "CHILDREN")
                .doesNotContain("LAW", "RIGHTS");
    }

    @Test
    void whatIsConfirmedDoesNotHideWhatIsOnlyClaimed() throws Exception {
        Span autumn = days("2013-09-01", "2013-11-30");
        Document svg = drawn(chart(
                List.of(
                        new Chart.Arrow(autumn, 0, 1, "LAW", Chart.Standing.CONFIRMED),
                        new Chart.Arrow(autumn, 0, 1, "ACCESS", Chart.Standing.CLAIMED),
                        new Chart.Arrow(autumn, 0, 1, "RIGHTS", Chart.Standing.DISPUTED),
                        new Chart.Arrow(autumn, 1, 0, "CHILDREN", Chart.Standing.CLAIMED)),
                List.of()));

        List<Double> curves = curves(svg);
        assertThat(curves).hasSize(4);
        for (int i = 0; i < curves.size(); i++) {
            for (int j = i + 1; j < curves.size(); j++) {
                assertThat(Math.abs(curves.get(i) - curves.get(j))).isGreaterThan(30);
            }
        }
    }

    /// Where each arrow's line begins.
    private static List<Double> curves(Document svg) {
        NodeList paths = svg.getElementsByTagName("path");
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < paths.getLength(); i++) {
            String[] steps = ((Element) paths.item(i)).getAttribute("d").split(" ");
            if (List.of(steps).contains("C")) {
                starts.add(Double.parseDouble(steps[1]));
            }
        }
        return starts;
    }

    @Test
    void aSeasonIsABarAndNeverAPoint() throws Exception {
        Document svg = drawn(chart(
                List.of(),
                List.of(
                        new Chart.Activity(days("2013-09-01", "2013-11-30"), "autumn", Chart.State.HELD),
                        new Chart.Activity(days("2012-01-01", "2015-12-31"), "years", Chart.State.PLANNED))));

        assertThat(bars(svg)).anySatisfy(width -> assertThat(width).isGreaterThan(40));
    }

    @Test
    void whatHasNoYearStandsInLanesOfItsOwn() throws Exception {
        Chart chart = new Chart(
                "Norway and Romania", "", TWO, List.of(), List.of(), List.of(), List.of("4–6 June: conference"),
                List.of("seminar in Tallinn"), null, WORDS);

        assertThat(texts(drawn(chart)))
                .contains("Year unknown", "4–6 June: conference", "Undated", "seminar in Tallinn");
    }

    @Test
    void textIsEscaped() throws Exception {
        Chart chart = chart(List.of(learning(0, 1, "2013-04-01", "<script>alert('x')</script> & more")), List.of());

        assertThat(ChartDrawing.of(chart)).doesNotContain("<script>");
        assertThat(texts(drawn(chart))).anyMatch(text -> text.startsWith("<script>"));
    }

    @Test
    void itIsNamedForThoseWhoCannotSeeIt() throws Exception {
        Element svg = drawn(chart(List.of(), List.of())).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("KSS and SPAVO");
    }

    @Test
    void moreThanFourSidesAreForAMatrix() {
        List<Chart.Rail> five = List.of(TWO.get(0), TWO.get(1), TWO.get(0), TWO.get(1), TWO.get(0));

        assertThatThrownBy(() -> new Chart(
                        "", "", five, List.of(), List.of(), List.of(), List.of(), List.of(), null, WORDS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Seeded pictures of many shapes: no text lies on another, and none leaves the picture.
    @Test
    void labelsNeverOverlapAndStayInside() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Document svg = drawn(random(new Random(seed)));
            List<double[]> boxes = labels(svg);
            double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
            for (int i = 0; i < boxes.size(); i++) {
                assertThat(boxes.get(i)[0]).as("seed " + seed).isGreaterThanOrEqualTo(0);
                assertThat(boxes.get(i)[1]).as("seed " + seed).isLessThanOrEqualTo(920);
                assertThat(boxes.get(i)[3]).as("seed " + seed).isLessThanOrEqualTo(height);
                for (int j = i + 1; j < boxes.size(); j++) {
                    assertThat(touch(boxes.get(i), boxes.get(j)))
                            .as("seed %s: %s and %s", seed, texts(svg).get(i), texts(svg).get(j))
                            .isFalse();
                }
            }
        }
    }

    private static Chart random(Random random) {
        List<Chart.Arrow> arrows = new ArrayList<>();
        List<Chart.Activity> activities = new ArrayList<>();
        List<Chart.Milestone> milestones = new ArrayList<>();
        int years = 1 + random.nextInt(20);
        for (int i = random.nextInt(14); i > 0; i--) {
            int from = random.nextInt(2);
            arrows.add(new Chart.Arrow(
                    span(random, years), from, 1 - from, label(random),
                    Chart.Standing.values()[random.nextInt(3)]));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            activities.add(new Chart.Activity(span(random, years), label(random), Chart.State.HELD));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            milestones.add(new Chart.Milestone(span(random, years), label(random)));
        }
        return new Chart(
                "t", "d", TWO, milestones, arrows, activities, List.of(label(random)), List.of(label(random)),
                LocalDate.of(2014, 1, 1), WORDS);
    }

    private static Span span(Random random, int years) {
        LocalDate from = LocalDate.of(2000 + random.nextInt(years), 1 + random.nextInt(12), 1);
        return new Span(from, from.plusDays(random.nextInt(800)), random.nextBoolean());
    }

    private static String label(Random random) {
        return "konferanse mellom organisasjonene i Estland og Norge ".substring(0, 3 + random.nextInt(48));
    }

    private static List<Double> bars(Document svg) {
        NodeList rects = svg.getElementsByTagName("rect");
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < rects.getLength(); i++) {
            Element rect = (Element) rects.item(i);
            if (rect.getAttribute("height").equals("10")) {
                widths.add(Double.parseDouble(rect.getAttribute("width")));
            }
        }
        return widths;
    }

    /// Left, right, top, bottom of every text.
    private static List<double[]> labels(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<double[]> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element text = (Element) nodes.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double width = TextWidth.of(text.getTextContent(), 12);
            double left =
                    switch (text.getAttribute("text-anchor")) {
                        case "middle" -> x - width / 2;
                        case "end" -> x - width;
                        default -> x;
                    };
            boxes.add(new double[] {left, left + width, y - 9, y + 3});
        }
        return boxes;
    }

    private static boolean touch(double[] one, double[] other) {
        return one[0] < other[1] - 0.1 && other[0] < one[1] - 0.1 && one[2] < other[3] - 0.1 && other[2] < one[3] - 0.1;
    }
}
