package vn.dautu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.web.OutsideHosts;

class SecuritySetupTest {

    @Test
    void aPageAsksNobodyButItsOwnServer() {
        assertThat(SecuritySetup.policy(OutsideHosts.NONE))
                .contains("img-src 'self' data: blob:;", "connect-src 'self';")
                .doesNotContain("http", "*");
    }

    @Test
    void ofAServerThatIsNamedItTakesPicturesAndNothingElse() {
        String policy = SecuritySetup.policy(OutsideHosts.of(List.of("gis.example.vn", "http://10.0.0.5:8080")));

        assertThat(policy)
                .contains(
                        "img-src 'self' data: blob: https://gis.example.vn http://10.0.0.5:8080;",
                        "connect-src 'self';");
    }
}
