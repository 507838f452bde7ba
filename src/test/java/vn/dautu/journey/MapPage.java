package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map page as its reader finds her way on it. */
record MapPage(Page page) {

    static final List<String> LIGHTS = List.of("RED", "AMBER", "GREEN", "BLUE", "GREY");

    /** What the server says of one project, as the map gets it. */
    record Project(long id, String code, String light, Long late, String name) {}

    /** The map once everything asked for is drawn. */
    Locator idle() {
        Locator map = page.locator("dt-map[data-idle]");
        assertThat(map).isVisible();
        return map;
    }

    Locator list() {
        return page.locator(".dt-late-item");
    }

    Locator item(String code) {
        return page.locator(".dt-late-item[data-code='" + code + "']");
    }

    Locator listCount() {
        return page.locator("[data-role=list-count]");
    }

    Locator drawer() {
        return page.locator(".dt-drawer");
    }

    Locator sentence() {
        return drawer().locator(".dt-sentence");
    }

    Locator figure(String name) {
        return page.locator(".dt-figure[data-figure=" + name + "] .dt-figure-value");
    }

    Locator legend(String light) {
        return page.locator("dt-map .legend button[data-light=" + light + "]");
    }

    Locator legendCount(String light) {
        return legend(light).locator("b");
    }

    Locator button(String label) {
        return page.locator("dt-map .zoom button[aria-label='" + label + "']");
    }

    /** Chooses a project in the list and waits for its story. */
    void choose(String code) {
        item(code).click();
        assertThat(item(code)).hasAttribute("aria-current", "true");
        assertThat(drawer()).isVisible();
        idle();
    }

    /**
     * Waits for a step back or forward to be complete, the page showing this selector. The router takes the step, takes it back, asks the
     * server, shows the answer, and only then stays: a next step before that would come out elsewhere.
     *
     * @param step how many steps from the first page after signing in
     */
    void arrivedAt(int step, String selector) {
        assertThat(page.locator(selector)).hasCount(1);
        page.waitForFunction("step => history.state.idx === step", step);
    }

    /** One parameter of the address, empty when absent. */
    String inAddress(String parameter) {
        String query = URI.create(page.url()).getRawQuery();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(parameter + "="))
                        .map(pair -> URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse("");
    }

    /** Asks the server what the map asks, as this person. */
    List<Project> state(String at, String known) {
        URI here = URI.create(page.url());
        APIResponse answer = page.request()
                .get(here.getScheme() + "://" + here.getAuthority() + "/api/map/state?at=" + at + "&known=" + known);
        JsonNode projects = JsonMapper.shared().readTree(answer.text()).path("projects");
        return StreamSupport.stream(projects.spliterator(), false)
                .map(project -> new Project(
                        project.path("id").asLong(),
                        project.path("code").asString(),
                        project.path("light").asString(),
                        project.path("late").isNull()
                                ? null
                                : project.path("late").asLong(),
                        project.path("name").asString()))
                .toList();
    }

    Project project(String code) {
        return state(Product.TODAY, Product.TODAY).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Long> byLight(List<Project> projects) {
        return projects.stream().collect(groupingBy(Project::light, counting()));
    }

    /** Legend, list and figures say what the server says of that day. */
    void agreesWithServer(String at, String known) {
        idle();
        Map<String, Long> counts = byLight(state(at, known));
        for (String light : LIGHTS) {
            assertThat(legendCount(light)).hasText(String.valueOf(counts.getOrDefault(light, 0L)));
        }
        String late = String.valueOf(counts.getOrDefault("RED", 0L));
        assertThat(listCount()).hasText(late);
        assertThat(list()).hasCount(counts.getOrDefault("RED", 0L).intValue());
        assertThat(figure("late")).hasText(late);
    }
}
