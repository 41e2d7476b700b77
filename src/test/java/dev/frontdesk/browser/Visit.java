package dev.frontdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.frontdesk.carrier.host.Frontdesk;
import java.util.ArrayList;
import java.util.List;

/** Somebody before the page. On closing, nothing may have gone wrong in the browser: no error, and no breach of our policy. */
final class Visit implements AutoCloseable {

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    /** Answers that a story asks for, such as the 422 of a form that is filled in wrongly. */
    private static final String REFUSAL = "Failed to load resource";

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(REFUSAL)) {
                faults.add(message.text());
            }
        });
    }

    /** At a desk, in English, in the light. */
    static Visit atDesk() {
        return new Visit(Chromium.running().newContext(options("en-GB").setViewportSize(1280, 800)));
    }

    /** On a phone, in the dark. */
    static Visit onPhone(String language) {
        return new Visit(Chromium.running()
                .newContext(options(language).setViewportSize(390, 844).setColorScheme(ColorScheme.DARK)));
    }

    private static NewContextOptions options(String language) {
        return new NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Berlin")
                .setHttpCredentials("anybody", FRONTDESK.apiToken());
    }

    /** The same page on a phone's screen, in the dark. */
    void onToPhone() {
        page.setViewportSize(390, 844);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    /** @param query of the page's address, such as {@code ?view=inbox} */
    Visit open(String query) {
        page.navigate(FRONTDESK.base() + "/" + query);
        page.locator(".view").first().waitFor();
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** A call in the list. */
    Locator row(String callUuid) {
        return page.locator(".row[data-call='" + callUuid + "']");
    }

    /** Text on the view that is shown. */
    Locator text(String words) {
        return page.getByText(words).first();
    }

    /** What axe finds, a line for each rule. Of a long list it looks at the first entries: the others are alike. */
    List<String> barriers() {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .exclude(".row:nth-child(n+5)")
                        .exclude(".item:nth-child(n+5)")
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visit::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    /** How many pixels of the page are beside the screen. */
    int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
