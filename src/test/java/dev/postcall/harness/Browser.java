package dev.postcall.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The installed Chromium. Tests that need it are skipped if it is not installed, and fail under {@code CI=true}.
 */
public final class Browser implements AutoCloseable {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PAGE_LOAD = Duration.ofSeconds(60);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver driver;

    private Browser(Dimension size) {
        driver = new ChromeDriver(service(), options(size));
        driver.manage().timeouts().pageLoadTimeout(PAGE_LOAD);
    }

    public static Browser desktop() {
        requireInstalled();
        return new Browser(DESKTOP);
    }

    public static Browser phone() {
        requireInstalled();
        return new Browser(PHONE);
    }

    private static void requireInstalled() {
        boolean installed = CHROMIUM.canExecute() && DRIVER.canExecute();
        if (!installed && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("CI=true needs " + CHROMIUM + " and " + DRIVER);
        }
        Assumptions.assumeTrue(installed, "Skipped: " + CHROMIUM + " or " + DRIVER + " is not installed");
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
    }

    private static ChromeOptions options(Dimension size) {
        return new ChromeOptions()
                .setBinary(CHROMIUM)
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
                .addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync")
                .addArguments("--disable-dev-shm-usage", "--user-data-dir=" + freshProfile())
                .addArguments("--window-size=" + size.getWidth() + "," + size.getHeight());
    }

    private static Path freshProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser-profiles")), "profile-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WebDriver driver() {
        return driver;
    }

    /** Opens a page of the deployed WAR; the path has no slash at its start. */
    public void open(String path) {
        open(Postcall.deployed().address().resolve(path));
    }

    public void open(URI page) {
        driver.get(page.toString());
    }

    /** Signs in with the form of the sign-in page, and returns when the next page is loaded. */
    public void signIn(String name, String password) {
        open("login");
        type("sign-in:name", name);
        type("sign-in:password", password);
        follow(By.id("sign-in:submit"));
        Assertions.assertThat(driver.findElements(By.cssSelector("header nav"))).isNotEmpty();
    }

    /** Types into the empty field with this id. */
    public void type(String id, String text) {
        driver.findElement(By.id(id)).sendKeys(text);
    }

    public void click(By element) {
        driver.findElement(element).click();
    }

    /** Clicks an element that loads a page, and returns when the page is loaded. */
    public void follow(By element) {
        driver.executeScript("window.left = true");
        click(element);
        new WebDriverWait(driver, PAGE_LOAD).ignoring(WebDriverException.class).until(page ->
                (Boolean) driver.executeScript("return !window.left && document.readyState === 'complete'"));
    }

    /** Returns the visible text of the first element of the CSS selector. */
    public String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Returns the absolute addresses of the links of the CSS selector. */
    public List<String> addresses(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
    }

    /** Returns the new errors in the console: violations of the content security policy, and failed scripts. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Content Security Policy") || message.contains("Uncaught"))
                .toList();
    }

    /** @param theme {@code light} or {@code dark}, the preferred color scheme */
    public void setTheme(String theme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", theme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Saves a screenshot in {@code target/screenshots}. */
    public void screenshot(String name) {
        try {
            Path folder = Files.createDirectories(SCREENSHOTS);
            Files.write(folder.resolve(name + ".png"), screenshot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the screenshot again if Chromium 150 does not answer the first request ("aborted by navigation" after 30 s),
     * which happens on a busy machine. To be removed in June 2027, with the Chromium of that time.
     */
    private byte[] screenshot() {
        try {
            return driver.getScreenshotAs(OutputType.BYTES);
        } catch (TimeoutException e) {
            return driver.getScreenshotAs(OutputType.BYTES);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
