package org.trunkproof.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.site.SavedComparisons;
import org.trunkproof.site.SavedRuns;

/** Reads the pages of a small report and of a small comparison as a person does, in a real browser, from disk. */
class SiteBrowserIT {

    private static final String FRONT = "report/index.html";
    private static final String CALL = "report/scenarios/TP-DTMF-01-an-incoming-call-7/index.html";
    private static final String COMPARISON = "compared/" + SavedComparisons.COMPARISON + "/index.html";
    private static final String COMPARED =
            "compared/" + SavedComparisons.COMPARISON + "/scenarios/TP-A-01-an-offer-7.html";
    private static final List<String> PAGES = List.of(
            FRONT,
            "report/configuration.html",
            "report/requirements/TP-SEC-01.html",
            "report/requirements/TP-SEC-09.html",
            CALL,
            "report/scenarios/TP-SEC-01-img-src-x-onerror-alert-1-a-b-9/index.html",
            "report/scenarios/UNNUMBERED-no-lab-5/index.html",
            COMPARISON,
            COMPARED,
            "compared/" + SavedComparisons.COMPARISON + "/scenarios/TP-A-05-no-lab-15.html");

    /** A page on disk may not ask for its own style sheets. */
    private static final String NO_REQUESTS = "{\"preload\": false}";

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Path chromium = executable("trunk.chromium", "/usr/bin/chromium");
        Path driver = executable("trunk.chromedriver", "/usr/bin/chromedriver");
        SavedRuns.draw(folder.resolve("report"), folder);
        SavedComparisons.draw(folder.resolve("compared"));
        LoggingPreferences all = new LoggingPreferences();
        all.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", all);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
    }

    private static Path executable(String property, String usual) {
        Path path = Path.of(System.getProperty(property, usual));
        if (!Files.isExecutable(path)) {
            throw new SetupException("There is no " + path + "; install Debian's chromium and chromium-driver, or give"
                    + " -Dtrunk.chromium and -Dtrunk.chromedriver the paths of yours.");
        }
        return path;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    static Stream<Arguments> pagesAsTheyAreRead() {
        return PAGES.stream().flatMap(page -> Stream.of("light", "dark")
                .flatMap(scheme -> Stream.of(360, 1280).map(width -> Arguments.of(page, scheme, width))));
    }

    private static void read(String page, String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.get(folder.resolve(page).toUri().toString());
    }

    private static void read(String page) {
        read(page, "light", 1280);
    }

    @ParameterizedTest
    @MethodSource("pagesAsTheyAreRead")
    void everybodyCanReadIt(String page, String scheme, int width) {
        read(page, scheme, width);
        browser.executeScript("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .as("what the console says")
                .isEmpty();
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .as("the width of the page")
                .isLessThanOrEqualTo(width);
        AxeBuilder axe = new AxeBuilder();
        axe.setOptions(NO_REQUESTS);
        assertThat(axe.analyze(browser).getViolations())
                .extracting(SiteBrowserIT::described)
                .isEmpty();
    }

    private static String described(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(3)
                        .toList();
    }

    private static List<String> scenariosShown() {
        return browser.findElements(By.cssSelector(".scenarios li:not([hidden]) a")).stream()
                .filter(scenario ->
                        (Boolean) browser.executeScript("return !arguments[0].closest('[hidden]')", scenario))
                .map(scenario -> scenario.getDomProperty("textContent"))
                .toList();
    }

    @Test
    void aScenarioIsFoundWithTheKeyboard() {
        read(FRONT);

        browser.findElement(By.tagName("body")).sendKeys("/");
        WebElement search = browser.switchTo().activeElement();
        assertThat(search.getDomProperty("id")).isEqualTo("search");
        search.sendKeys("second");

        assertThat(scenariosShown()).containsExactly("A second");
        assertThat(browser.findElement(By.linkText("A second")).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.id("found")).getText()).isEqualTo("1 of 5 scenarios, of 1 requirement.");

        search.sendKeys(Keys.ESCAPE);
        assertThat(scenariosShown()).hasSize(5);
        assertThat(browser.findElement(By.id("found")).getText()).isEmpty();
    }

    @Test
    void whatIsNotLookedForIsLeftOutWithTheKeyboard() {
        read(FRONT);

        browser.findElement(By.cssSelector("input[value=pass]")).sendKeys(Keys.SPACE);
        assertThat(scenariosShown()).hasSize(4).doesNotContain("An incoming call");
        browser.findElement(By.cssSelector("input[value=should]")).sendKeys(Keys.SPACE);
        assertThat(scenariosShown())
                .containsExactly(
                        browser.findElement(By.cssSelector(".failure h3 a")).getText(), "A third");
        browser.findElement(By.id("duty")).sendKeys("DTMF");
        assertThat(scenariosShown()).isEmpty();
        assertThat(browser.findElement(By.id("found")).getText()).isEqualTo("Nothing matches.");

        browser.findElement(By.cssSelector(".filter button")).sendKeys(Keys.ENTER);
        assertThat(scenariosShown()).hasSize(5);
    }

    @Test
    void withoutScriptsAllIsShown() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            read(FRONT);
            assertThat(browser.findElement(By.id("filter")).isDisplayed()).isFalse();
            assertThat(browser.findElements(By.cssSelector(".duty tbody tr"))).allMatch(WebElement::isDisplayed);
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static WebElement firstMessage() {
        return browser.findElement(By.cssSelector(".ladder-message pre"));
    }

    @Test
    void aMessageIsReadWithTheMouse() {
        read(CALL);
        assertThat(firstMessage().isDisplayed()).isFalse();

        browser.findElement(By.cssSelector(".ladder-svg a")).click();

        assertThat(firstMessage().isDisplayed()).isTrue();
    }

    @Test
    void aMessageIsReadWithTheKeyboard() {
        read(CALL);

        browser.findElement(By.cssSelector(".ladder-message summary")).sendKeys(Keys.ENTER);
        assertThat(firstMessage().isDisplayed()).isTrue();
        browser.findElement(By.cssSelector(".ladder-message summary")).sendKeys(Keys.ENTER);
        assertThat(firstMessage().isDisplayed()).isFalse();

        browser.executeScript("document.querySelector('.ladder-svg a').focus()");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(firstMessage().isDisplayed()).isTrue();
    }

    @Test
    void whatWasHeardCanBePlayed() {
        read(CALL);

        Object seconds = browser.executeAsyncScript("""
                const [done] = arguments;
                const audio = document.querySelector('audio[controls]');
                audio.addEventListener('loadedmetadata', () => done(audio.duration));
                audio.addEventListener('error', () => done(0));
                audio.load();
                audio.preload = 'metadata';
                """);

        assertThat(((Number) seconds).doubleValue()).isPositive();
    }

    @Test
    void bothMessagesAreReadWithTheMouse() {
        read(COMPARED);
        assertThat(firstMessage().isDisplayed()).isFalse();

        browser.findElement(By.cssSelector(".paired-row .paired-words")).click();

        assertThat(browser.findElements(By.cssSelector("#message-1 .side pre")))
                .hasSize(2)
                .allMatch(WebElement::isDisplayed);
    }

    @Test
    void bothMessagesAreReadWithTheKeyboard() {
        read(COMPARED);

        browser.executeScript("document.querySelector('.paired-row').focus()");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(firstMessage().isDisplayed()).isTrue();
    }

    @Test
    void aComparisonLeadsToBothReportsAndBackAgain() {
        for (String run : List.of("before", "now")) {
            read(COMPARISON);
            browser.findElement(By.linkText("An offer")).click();
            browser.findElement(By.linkText(run)).click();

            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("An offer");
            assertThat(browser.findElement(By.id("ladder")).isDisplayed()).isTrue();
            browser.navigate().back();
            browser.findElement(By.linkText("Trunkproof")).click();
            assertThat(browser.findElements(By.cssSelector(".changed"))).hasSize(1);
        }
    }
}
