package vn.dautu.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.dautu.kernel.web.OutsideHosts;

/** Grounds of the settings: those that cannot be offered stop nothing and say why. */
class BasemapsTest {

    @TempDir
    private Path disk;

    private static MapSettings.Basemap said(String key, LayerKind kind, @Nullable String address, @Nullable Path file) {
        return new MapSettings.Basemap(
                key, kind, "Nền", "Ground", "Sở A", address, file == null ? null : file.toString(), 19);
    }

    private static Basemaps of(MapSettings.Basemap... said) {
        return new Basemaps(new MapSettings(200, List.of(said)), OutsideHosts.of(List.of("gis.example.vn")));
    }

    private static String refusal(MapSettings.Basemap said) {
        return Objects.requireNonNull(of(said).all().getFirst().refused()).key();
    }

    @Test
    void anAddressOfAServerThatIsNamedAndAFileThatIsAnArchiveAreOffered() throws IOException {
        Path archive = Files.write(disk.resolve("nen.pmtiles"), Archives.picture());

        Basemaps basemaps = of(
                said("nen-tinh", LayerKind.XYZ, "https://gis.example.vn/{z}/{x}/{y}.png", null),
                said("wmts", LayerKind.WMTS, "https://gis.example.vn/{TileMatrix}/{TileRow}/{TileCol}", null),
                said("anh", LayerKind.PMTILES, null, archive));

        assertThat(basemaps.offered()).extracting(Basemap::key).containsExactly("nen-tinh", "wmts", "anh");
        assertThat(basemaps.offered().get(1).address()).isEqualTo("https://gis.example.vn/{z}/{y}/{x}");
    }

    @Test
    void whatCannotBeOfferedSaysWhyAndTheOthersStay() throws IOException {
        Path cut = Files.write(
                disk.resolve("cut.pmtiles"), Arrays.copyOf(Archives.picture(), Archives.picture().length - 1));

        assertThat(refusal(said("a", LayerKind.XYZ, "https://tile.example.org/{z}/{x}/{y}.png", null)))
                .isEqualTo("layer.host-not-allowed");
        assertThat(refusal(said("a", LayerKind.PMTILES, null, disk.resolve("none.pmtiles"))))
                .isEqualTo("layer.basemap-file");
        assertThat(refusal(said("a", LayerKind.PMTILES, null, cut))).isEqualTo("layer.pmtiles-cut");
        assertThat(refusal(said("A b", LayerKind.XYZ, "/{z}/{x}/{y}", null))).isEqualTo("layer.basemap-setting");
        assertThat(refusal(said("a", LayerKind.GEOJSON, null, null))).isEqualTo("layer.basemap-setting");
        assertThat(of(said("a", LayerKind.XYZ, null, null), said("b", LayerKind.XYZ, "/{z}/{x}/{y}", null))
                        .offered())
                .extracting(Basemap::key)
                .containsExactly("b");
    }

    @Test
    void onlyTheFileOfAnOfferedGroundIsGivenInRanges() throws Exception {
        byte[] archive = Archives.picture();
        Basemaps basemaps = of(
                said("anh", LayerKind.PMTILES, null, Files.write(disk.resolve("nen.pmtiles"), archive)),
                said("hong", LayerKind.PMTILES, null, Files.write(disk.resolve("bi-mat.txt"), new byte[200])));
        MockMvc http = MockMvcBuilders.standaloneSetup(new LayerController(mock(), basemaps, mock(), mock()))
                .build();

        MockHttpServletResponse range = http.perform(
                        get("/tiles/basemap/anh.pmtiles").header("Range", "bytes=0-6"))
                .andReturn()
                .getResponse();
        assertThat(range.getStatus()).isEqualTo(206);
        assertThat(range.getContentAsString()).isEqualTo("PMTiles");
        for (String other : List.of("hong", "bi-mat", "..%2Fbi-mat")) {
            assertThat(http.perform(get("/tiles/basemap/" + other + ".pmtiles"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }
}
