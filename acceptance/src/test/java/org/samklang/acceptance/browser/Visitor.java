package org.samklang.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.Who;

/// Somebody before a screen.
final class Visitor implements AutoCloseable {
    static final int SCREEN = 1280;
    static final int PHONE = 390;
    private static final int MOST_TABS = 200;

    private final Demo demo;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Demo demo, Browser browser, String language, int width, boolean scripts) {
        this.demo = demo;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setBaseURL(demo.address().toString()));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor to(Demo demo, Browser browser, String language, int width) {
        return new Visitor(demo, browser, language, width, true);
    }

    static Visitor withoutScripts(Demo demo, Browser browser, String language) {
        return new Visitor(demo, browser, language, SCREEN, false);
    }

    /// Signs in with the keyboard alone.
    Visitor as(Who who) {
        page.navigate("/sign-in");
        tabTo("#username").type(who.username());
        tabTo("#password").type(who.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    Page page() {
        return page;
    }

    Visitor opens(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    /// Presses Tab until the focus is there; whatever cannot be reached so is not reachable by keyboard.
    Visitor tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (isFocused(selector)) {
                assertThat(seesFocus()).as("the focus on %s can be seen", selector).isTrue();
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached by keyboard on " + page.url());
    }

    boolean isFocused(String selector) {
        return (boolean) page.evaluate(
                "selector => document.activeElement !== null && document.activeElement.matches(selector)", selector);
    }

    private boolean seesFocus() {
        return (boolean) page.evaluate("""
                () => {
                    const style = getComputedStyle(document.activeElement);
                    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
                }""");
    }

    /// Types where the focus is. In a list this chooses the entry that begins so.
    Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Presses a key that leads nowhere else.
    Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /// Presses a key that leads to another page, and waits for it.
    Visitor leaves(String key) {
        page.waitForRequestFinished(
                new Page.WaitForRequestFinishedOptions().setPredicate(Visitor::leadsToAPage),
                () -> page.keyboard().press(key));
        page.waitForLoadState();
        return this;
    }

    /// An answer that only says where to go on is none yet.
    private static boolean leadsToAPage(Request request) {
        return request.isNavigationRequest() && request.response().status() / 100 != 3;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /// Nothing on the page keeps anybody from reading or using it, as far as axe can tell.
    Visitor findsItAccessible() {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .isEmpty();
        return this;
    }

    /// The page itself never has to be moved sideways.
    Visitor findsItFitting() {
        int scroll = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        int inner = ((Number) page.evaluate("window.innerWidth")).intValue();
        assertThat(scroll).as("%s is wider than the screen", page.url()).isLessThanOrEqualTo(inner);
        return this;
    }

    /// No script or style was refused, and none failed.
    Visitor hearsNoComplaint() {
        assertThat(complaints).isEmpty();
        return this;
    }

    /// Pairs of labels in pictures that lie over each other.
    @SuppressWarnings("unchecked")
    List<String> overlappingLabels() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('svg')].flatMap(svg => {
                    const labels = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim() !== '');
                    const boxes = labels.map(text => text.getBoundingClientRect());
                    const overlaps = [];
                    for (let i = 0; i < boxes.length; i++) {
                        for (let j = i + 1; j < boxes.length; j++) {
                            const a = boxes[i], b = boxes[j], by = 1;
                            if (a.left + by < b.right && b.left + by < a.right && a.top + by < b.bottom && b.top + by < a.bottom) {
                                overlaps.push(labels[i].textContent + ' | ' + labels[j].textContent);
                            }
                        }
                    }
                    return overlaps;
                })""");
    }

    /// Keeps what is seen in `target/screenshots`.
    Visitor keepsPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("basedir", ""), "target", "screenshots", name + ".png"))
                .setFullPage(true));
        return this;
    }

    Demo demo() {
        return demo;
    }

    @Override
    public void close() {
        context.close();
    }
}
