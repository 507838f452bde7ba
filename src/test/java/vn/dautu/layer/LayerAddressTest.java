package vn.dautu.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dautu.kernel.web.OutsideHosts;

class LayerAddressTest {

    private static final OutsideHosts GIS = OutsideHosts.of(List.of("gis.example.vn"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XYZ  | https://gis.example.vn/{z}/{x}/{y}.png?v=2          | https://gis.example.vn/{z}/{x}/{y}.png?v=2
            XYZ  | https://gis.example.vn/tms/{z}/{x}/{-y}.png         | https://gis.example.vn/tms/{z}/{x}/{-y}.png
            XYZ  | /anh-ve-tinh/{z}/{x}/{y}.png                        | /anh-ve-tinh/{z}/{x}/{y}.png
            WMTS | https://gis.example.vn/w/{TileMatrix}/{TileRow}/{TileCol}.png | https://gis.example.vn/w/{z}/{y}/{x}.png
            WMS  | https://gis.example.vn/wms?map=quy-hoach            | https://gis.example.vn/wms?map=quy-hoach
            """)
    void anAddressOfThisServerOrOfOneThatIsNamedIsTaken(LayerKind kind, String written, String template) {
        assertThat(LayerAddress.of(kind, written, GIS).template()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XYZ  | ''                                           | layer.address-missing
            XYZ  | https://gis.example.vn/{z}/{x}.png           | layer.address-places
            XYZ  | https://gis.example.vn/{s}/{z}/{x}/{y}.png   | layer.address-places
            WMTS | https://gis.example.vn/wmts?layer=a          | layer.address-places
            WMS  | https://gis.example.vn/{z}/{x}/{y}           | layer.address-no-places
            XYZ  | https://other.example.vn/{z}/{x}/{y}.png     | layer.host-not-allowed
            XYZ  | http://gis.example.vn/{z}/{x}/{y}.png        | layer.host-not-allowed
            XYZ  | https://gis.example.vn.evil.org/{z}/{x}/{y}  | layer.host-not-allowed
            XYZ  | https://127.0.0.1/{z}/{x}/{y}.png            | layer.host-not-allowed
            XYZ  | https://10.0.0.5/{z}/{x}/{y}.png             | layer.host-not-allowed
            XYZ  | https://u:p@gis.example.vn/{z}/{x}/{y}.png   | layer.address-password
            XYZ  | https://gis.example.vn@evil.org/{z}/{x}/{y}  | layer.address-password
            XYZ  | //evil.org/{z}/{x}/{y}.png                   | layer.address-scheme
            XYZ  | javascript:alert({z},{x},{y})                | layer.address-scheme
            XYZ  | data:image/png,{z}{x}{y}                     | layer.address-scheme
            XYZ  | file:///etc/{z}/{x}/{y}                      | layer.address-scheme
            XYZ  | tiles/{z}/{x}/{y}.png                        | layer.address-scheme
            XYZ  | https://{x}.example.vn/{z}/{y}.png           | layer.address-host-place
            XYZ  | https://gis.example.vn/{z}/{x}/{y}#a         | layer.address-broken
            XYZ  | https://gis.example.vn/a b/{z}/{x}/{y}       | layer.address-letters
            XYZ  | https://gis.example.vn/"><img/{z}/{x}/{y}    | layer.address-letters
            WMS  | https://                                     | layer.address-broken
            """)
    void anythingElseIsRefusedWithWhatIsWrong(LayerKind kind, String written, String key) {
        assertThatThrownBy(() -> LayerAddress.of(kind, written, GIS))
                .isInstanceOfSatisfying(
                        LayerRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    @Test
    void withoutASettingEveryServerOutsideIsRefusedAndToldWhatToSet() {
        assertThatThrownBy(() ->
                        LayerAddress.of(LayerKind.XYZ, "https://tile.example.org/{z}/{x}/{y}.png", OutsideHosts.NONE))
                .isInstanceOfSatisfying(LayerRefused.class, refused -> {
                    assertThat(refused.reason().key()).isEqualTo("layer.host-none-allowed");
                    assertThat(refused.reason().arguments()).containsExactly("tile.example.org");
                });
    }
}
