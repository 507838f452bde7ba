package vn.dautu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.OpenMap;
import vn.dautu.SignedIn;

/**
 * Fifty maps are open, one of them in a browser; a milestone is recorded, and all show it. How quickly is measured by
 * {@code ./bench open-maps}: a stopwatch here would judge what else the machine does.
 */
class FiftyOpenMapsJourneyIT extends Journey {

    private static final int OTHERS = 49;
    /** Late only because its land is. */
    private static final String ROAD = "MH-006";

    private static final String AT_THE_STADIUM = "?camera=105.82619,22.14929,16.00";
    private static final String LAND = "GPMB_100";

    private final List<OpenMap> others = new ArrayList<>();

    @AfterEach
    void closeTheOthers() {
        others.forEach(OpenMap::close);
    }

    @Test
    void aTileIsGivenToNobodyWhoHasNotSignedIn() throws Exception {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = stranger.send(
                    HttpRequest.newBuilder(URI.create(Product.running().address("tiles/1/sites/10/813/451")))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isIn(302, 401);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void aRecordedMilestoneReachesAllOfThemAndNoneAsksForATile() throws Exception {
        Page leader = signedIn(SignedIn.LEADER, Screen.DESK);
        MapPage map = new MapPage(leader);
        List<String> tiles = new CopyOnWriteArrayList<>();
        leader.onRequest(request -> {
            if (request.url().contains("/tiles/")) {
                tiles.add(request.url());
            }
        });
        goTo(leader, AT_THE_STADIUM);
        map.idle();
        assertThat(tiles).as("near enough that the map is made of tiles").isNotEmpty();
        Page officer = signedIn(SignedIn.OFFICER, Screen.DESK);
        goTo(officer, "du-an/" + map.project(ROAD).id());
        String base = product.address("").replaceFirst("/$", "");
        for (int i = 0; i < OTHERS; i++) {
            others.add(OpenMap.of(base, SignedIn.LEADER, product.password()));
        }

        tiles.clear();
        List<CompletableFuture<OpenMap.Shown>> changed =
                others.stream().map(OpenMap::next).toList();
        officer.locator("[data-milestone=" + LAND + "]").click();
        Locator form = dialog(officer);
        form.getByLabel("Lý do, căn cứ").fill("Các hộ đã nhận lô");
        form.locator("vaadin-button:text-is('Lưu')").click();
        assertThat(form).hasCount(0);

        try {
            assertThat(map.item(ROAD)).hasCount(0);
            map.idle();
            for (CompletableFuture<OpenMap.Shown> each : changed) {
                assertThat(light(each.get(20, TimeUnit.SECONDS).state())).isEqualTo("AMBER");
            }
            assertThat(tiles).isEmpty();
        } finally {
            officer.locator("[data-milestone=" + LAND + "]").click();
            form.getByLabel("Lý do, căn cứ").fill("Ghi nhầm, bỏ lại");
            form.locator("vaadin-button:text-is('Bỏ ngày đã ghi')").click();
            assertThat(form).hasCount(0);
        }
        assertThat(map.item(ROAD)).isVisible();
    }

    private static String light(String state) {
        return JsonMapper.shared()
                .readTree(state)
                .path("projects")
                .valueStream()
                .filter(project -> project.path("code").asString().equals(ROAD))
                .map(project -> project.path("light").asString())
                .findFirst()
                .orElseThrow();
    }
}
