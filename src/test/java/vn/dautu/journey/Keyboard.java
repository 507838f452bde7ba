package vn.dautu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A reader without a mouse: she goes on by Tab until she is where she wants to be. */
record Keyboard(Page page) {

    /** More stops than any page has before something that matters. */
    private static final int PATIENCE = 200;

    /** Whether the element that has the focus, looked for inside shadow roots, is what was asked for. */
    private static final String IS_AT = """
            selector => {
              let active = document.activeElement;
              while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
              return Boolean(active?.matches(selector));
            }""";

    /** Goes on by Tab to the next element of this kind; one that has the focus already is not the next. */
    void to(String selector) {
        go("Tab", selector);
    }

    /** The same towards the beginning of the page. */
    void backTo(String selector) {
        go("Shift+Tab", selector);
    }

    private void go(String key, String selector) {
        boolean there = false;
        for (int pressed = 0; pressed < PATIENCE && !there; pressed++) {
            press(key);
            there = isAt(selector);
        }
        assertThat(there).as("reached by " + key + ": " + selector).isTrue();
    }

    boolean isAt(String selector) {
        return Boolean.TRUE.equals(page.evaluate(IS_AT, selector));
    }

    /** Waits until the page has put the focus there by itself. */
    void isPutAt(String selector) {
        page.waitForFunction(IS_AT, selector);
    }

    void open(String selector) {
        to(selector);
        press("Enter");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }
}
