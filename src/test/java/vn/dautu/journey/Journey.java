package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dautu.Chromium;

/**
 * A story told in browser windows. Each window is a person of its own; all close at the end of a test, and a window that saw a script
 * fail fails its test.
 */
abstract class Journey {

    static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "target", "screenshots");
    private static final double PATIENCE = 20_000;

    /** One browser a JVM; its driver ends with the JVM's pipe. */
    private static final class Chrome {

        static final Browser BROWSER = start();

        private static Browser start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return Chromium.start();
        }
    }

    final Product product = Product.running();
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    /** What the windows looked like when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure =
            story -> story.getExecutionException().ifPresent(failure -> {
                int number = 0;
                for (BrowserContext person : people) {
                    for (Page page : person.pages()) {
                        picture(page, "failed-" + story.getRequiredTestMethod().getName() + "-" + ++number);
                    }
                }
            });

    @AfterEach
    final void closeWindows() {
        people.forEach(BrowserContext::close);
        people.clear();
        assertThat(scriptErrors).as("errors of scripts in the pages").isEmpty();
    }

    /** A window of nobody yet. */
    final Page window(Screen screen) {
        return window(screen.width, screen.height, 1);
    }

    /** @param scale how many of the screen's own pixels are one of the page's: what the browser's zoom does */
    final Page window(int width, int height, int scale) {
        BrowserContext person = Chrome.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE));
        person.setDefaultTimeout(PATIENCE);
        people.add(person);
        Page page = person.newPage();
        page.onPageError(scriptErrors::add);
        return page;
    }

    /** A window in which this demonstration account has signed in and sees the map. */
    final Page signedIn(String username, Screen screen) {
        Page page = window(screen);
        page.navigate(product.address(""));
        signIn(page, username);
        return page;
    }

    final void signIn(Page page, String username) {
        page.locator("vaadin-login-form input[name=username]").fill(username);
        page.locator("vaadin-login-form input[name=password]").fill(product.password());
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".dt-shell")).isVisible();
    }

    /** Goes to a page of the product, as by typing its address. */
    final void goTo(Page page, String path) {
        page.navigate(product.address(path));
        assertThat(page.locator(".dt-shell, dt-meeting")).isVisible();
    }

    /** The dialog that is open; its element has no size of its own, so that it counts, it is never "visible". */
    static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    static Path picture(Page page, String name) {
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }
}
