package vn.dautu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideHostsTest {

    private static final OutsideHosts TWO = OutsideHosts.of(List.of("Gis.Example.vn", " http://10.0.0.5:8080/ ", ""));

    @Test
    void nothingOutsideIsAllowedUntilTheInstallationSaysSo() {
        assertThat(OutsideHosts.of(List.of(""))).isEqualTo(OutsideHosts.NONE);
        assertThat(OutsideHosts.NONE.allows(URI.create("https://gis.example.vn/a")))
                .isFalse();
    }

    @Test
    void aServerIsNamedAsABrowserWritesIt() {
        assertThat(TWO.origins()).containsExactly("https://gis.example.vn", "http://10.0.0.5:8080");
        assertThat(TWO.allows(URI.create("https://GIS.example.vn:443/0/0/0.png")))
                .isTrue();
        assertThat(TWO.allows(URI.create("http://10.0.0.5:8080/0"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gis.example.vn/",
                "https://gis.example.vn:8443/",
                "https://gis.example.vn.evil.org/",
                "https://evil.org/gis.example.vn",
                "https://gis.example.vn@evil.org/",
                "https://user:secret@gis.example.vn/",
                "http://10.0.0.5/",
                "ftp://gis.example.vn/",
                "/0/0/0.png"
            })
    void anotherSchemeAnotherPortOrAnotherHostIsAnotherServer(String address) {
        assertThat(TWO.allows(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.vn",
                "gis.example.vn/tiles",
                "gis.example.vn; script-src *",
                "https:",
                "data:",
                "javascript://x",
                "a b",
                "https://u:p@gis.example.vn"
            })
    void whatNamesNoServerStopsTheStart(String written) {
        assertThatThrownBy(() -> OutsideHosts.of(List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dautu.map.external-hosts");
    }
}
