package vn.dautu.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;

/** The book of layers at its own door and at the web's. */
@OnScratchDemonstration
class MapLayersIT {

    private static final String EVIL = "<img src=x onerror=alert(1)>";
    /** Crosses itself, which must not stop the knife. */
    private static final String BOW = "[[[105.5,22.1],[105.7,22.3],[105.7,22.1],[105.5,22.3],[105.5,22.1]]]";

    private static final String GEOJSON = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"ten":"Khu đô thị","ha":"12,5"},"geometry":{"type":"Polygon","coordinates":%s}},
              {"type":"Feature","properties":{"ten":"%s"},"geometry":{"type":"Point","coordinates":[105.6,22.2]}}]}
            """.formatted(BOW, EVIL);
    private static final LayerEntry ENTRY = new LayerEntry("Quy hoạch", "Plan", "Sở Xây dựng, 2024", 5, 22, 80, false);

    @Autowired
    private MapLayers layers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext web;

    private MockMvc http;

    @BeforeEach
    void theWebAsABrowserMeetsIt() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @AfterEach
    void nothingIsLeftForOthers() {
        jdbc.update("delete from map_layer");
    }

    private MapLayer bring(String name, byte[] file) {
        return SignedIn.as(SignedIn.ADMIN, () -> {
            try {
                return layers.bring(name, new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private MapLayer geoJson() {
        return bring("quy-hoach.geojson", GEOJSON.getBytes(StandardCharsets.UTF_8));
    }

    private long published() {
        long id = geoJson().id();
        SignedIn.as(SignedIn.ADMIN, () -> layers.publish(id, ENTRY));
        return id;
    }

    private MockHttpServletResponse ask(String who, String path) throws Exception {
        return http.perform(get(path).with(user(who))).andReturn().getResponse();
    }

    private static String tileAt(long id) {
        // zoom 8, where 105.6 E 22.2 N lies
        return "/tiles/layer/" + id + "/8/203/111";
    }

    // ---- who may --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao", "canbo", "chudautu", "gpmb"})
    void nobodyButAnAdministratorTouchesALayer(String username) {
        long id = published();
        Map<String, String> before = Contents.all(jdbc);
        for (Runnable act : List.<Runnable>of(
                () -> {
                    try {
                        layers.bring("a.geojson", new ByteArrayInputStream(GEOJSON.getBytes(StandardCharsets.UTF_8)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                () -> layers.publish(id, ENTRY),
                () -> layers.discard(id),
                () -> layers.tried(LayerKind.XYZ, "/a/{z}/{x}/{y}", "", ENTRY),
                () -> layers.add(LayerKind.XYZ, "/a/{z}/{x}/{y}", "", ENTRY),
                () -> layers.change(id, ENTRY),
                () -> layers.raise(id),
                () -> layers.remove(id))) {
            assertThatThrownBy(() -> SignedIn.as(username, act)).isInstanceOf(NotAllowed.class);
        }
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void aDraftIsSeenByNobodyWhoMayNotAddIt() throws Exception {
        long id = geoJson().id();

        assertThat(layers.list()).isEmpty();
        assertThat(ask("lanhdao", tileAt(id)).getStatus()).isEqualTo(404);
        assertThat(SignedIn.as("canbo", () -> layers.find(id))).isEmpty();
        assertThat(SignedIn.as(SignedIn.ADMIN, () -> layers.find(id))).isPresent();
        assertThat(http.perform(get(tileAt(id))).andReturn().getResponse().getStatus())
                .isNotEqualTo(200);
    }

    // ---- shapes ---------------------------------------------------------------------------------------------------

    @Test
    void aPublishedFileIsTilesThatNeverChangeAndAnswersWhatAShapeIs() throws Exception {
        long id = published();

        MockHttpServletResponse tile = ask("lanhdao", tileAt(id));
        assertThat(tile.getStatus()).isEqualTo(200);
        assertThat(tile.getHeader("Cache-Control")).contains("immutable", "private");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(tile.getContentAsByteArray())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(text).contains("Khu đô thị", EVIL);

        Long shape = jdbc.queryForObject(
                "select id from map_layer_shape where layer_id = ? and title = 'Khu đô thị'", Long.class, id);
        MockHttpServletResponse told = ask("lanhdao", "/api/map/layer/" + id + "/" + shape);
        assertThat(told.getContentType()).startsWith("application/json");
        assertThat(told.getContentAsString(StandardCharsets.UTF_8))
                .contains("[\"ten\",\"Khu đô thị\"]", "[\"ha\",\"12,5\"]");
        assertThat(ask("lanhdao", "/api/map/layer/" + (id + 1) + "/" + shape).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFileWithOneBrokenShapeLeavesNothingBehind() {
        Map<String, String> before = Contents.all(jdbc);
        String broken = GEOJSON.replace(",[105.5,22.1]]]", "]]");

        assertThatThrownBy(() -> bring("quy-hoach.geojson", broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.issues())
                                .singleElement()
                                .satisfies(issue -> assertThat(issue.row()).isEqualTo(1)));
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void withoutANameOrAnAttributionNothingIsShown() {
        long id = geoJson().id();
        LayerEntry nobodys = new LayerEntry("Quy hoạch", "", " ", 5, 22, 100, false);

        assertThatThrownBy(() -> SignedIn.as(SignedIn.ADMIN, () -> layers.publish(id, nobodys)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("layer.attribution-missing"));
        assertThat(layers.list()).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneButTheTrailKnowsItsName() throws Exception {
        long id = published();
        ask("lanhdao", tileAt(id));

        SignedIn.as(SignedIn.ADMIN, () -> layers.remove(id));

        assertThat(ask("lanhdao", tileAt(id)).getStatus()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from map_layer_shape", Long.class))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select act || ' ' || detail from audit_entry where subject = ? order by id",
                        String.class,
                        "map-layer/" + id))
                .containsExactly(
                        "layer.added Quy hoạch · Sở Xây dựng, 2024", "layer.removed Quy hoạch · Sở Xây dựng, 2024");
    }

    @Test
    void theOrderIsThePersonsAndTheNextDraftTakesThePlaceOfTheLast() {
        long first = published();
        long second = published();
        SignedIn.as(SignedIn.ADMIN, () -> layers.raise(second));
        assertThat(layers.list()).extracting(MapLayer::id).containsExactly(second, first);

        geoJson();
        geoJson();
        assertThat(jdbc.queryForObject("select count(*) from map_layer where state = 'DRAFT'", Long.class))
                .isOne();
    }

    // ---- files of tiles -------------------------------------------------------------------------------------------

    @Test
    void aFileOfTilesIsGivenInTheRangesThatAreAskedFor() throws Exception {
        byte[] noise = new byte[600_000];
        new Random(1).nextBytes(noise);
        byte[] archive = Archives.of(Archives.PNG, Map.of(new Archives.Place(0, 0, 0), noise));
        long id = bring("anh.pmtiles", archive).id();
        SignedIn.as(SignedIn.ADMIN, () -> layers.publish(id, ENTRY));

        // across the edge of two parts
        MockHttpServletResponse range = http.perform(get("/tiles/layer/" + id + ".pmtiles")
                        .with(user("lanhdao"))
                        .header("Range", "bytes=262000-262399"))
                .andReturn()
                .getResponse();
        assertThat(range.getStatus()).isEqualTo(206);
        assertThat(range.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(archive, 262_000, 262_400));
        assertThat(range.getHeader("Content-Range")).isEqualTo("bytes 262000-262399/" + archive.length);
        assertThat(ask("lanhdao", "/tiles/layer/" + id + ".pmtiles").getContentAsByteArray())
                .isEqualTo(archive);
        assertThat(http.perform(get("/tiles/layer/" + id + ".pmtiles")
                                .with(user("lanhdao"))
                                .header("Range", "bytes=" + archive.length + "-"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(416);
    }

    @Test
    void aFileOfTilesThatWasCutLeavesNothingBehind() {
        byte[] archive = Archives.picture();
        Map<String, String> before = Contents.all(jdbc);

        assertThatThrownBy(() -> bring("anh.pmtiles", Arrays.copyOf(archive, archive.length - 1)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("layer.pmtiles-cut"));
        assertThatThrownBy(() -> bring("anh.geojson", archive))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("layer.really-pmtiles"));
        assertThatThrownBy(() -> bring("anh.pmtiles", "xin chào".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(LayerRefused.class);
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    // ---- servers --------------------------------------------------------------------------------------------------

    @Test
    void aServerThatTheInstallationDoesNotNameIsRefusedAtTheDoor() {
        Map<String, String> before = Contents.all(jdbc);

        assertThatThrownBy(() -> SignedIn.as(
                        SignedIn.ADMIN,
                        () -> layers.add(LayerKind.XYZ, "https://tile.example.org/{z}/{x}/{y}.png", "", ENTRY)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("layer.host-none-allowed"));
        assertThatThrownBy(() -> SignedIn.as(SignedIn.ADMIN, () -> layers.add(LayerKind.WMS, "/wms", "a&b", ENTRY)))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("layer.wms-layers-missing"));
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void everyPageSaysThatItAsksNobodyButItsOwnServer() throws Exception {
        assertThat(ask("lanhdao", "/api/map/search?q=a&at=2025-10-31&known=2025-10-31")
                        .getHeader("Content-Security-Policy"))
                .isEqualTo("img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
                        + "form-action 'self'; frame-ancestors 'self'");
    }
}
