package vn.dautu.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** A link in a chat: a name and a place for whoever looks at it, the view itself for who may see it. */
@OnScratchDemonstration
class ShortLinksIT {

    private static final String VIEW = "?at=2024-03-19&camera=105.82619%2C22.14929%2C16.00";
    private static final int MARK = 0xff3a3484;

    @Autowired
    private ShortLinks links;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private WebApplicationContext web;

    @Test
    void oneViewHasOneLinkWhoeverAsks() {
        ProjectId stadium = projects.findByCode("MH-001").orElseThrow();
        String link = SignedIn.as(SignedIn.LEADER, () -> links.to(VIEW, stadium));
        assertThat(link).matches("l/[a-z0-9]{10}");
        assertThat(SignedIn.as(SignedIn.OFFICER, () -> links.to(VIEW, stadium))).isEqualTo(link);
        assertThat(SignedIn.as(SignedIn.OFFICER, () -> links.to(VIEW, null))).isNotEqualTo(link);
        assertThat(links.find(link.substring(2)).orElseThrow().address()).isEqualTo(VIEW);
    }

    @Test
    void aChatIsToldTheNameAndThePlaceAndNoFigure() throws Exception {
        ProjectId stadium = projects.findByCode("MH-001").orElseThrow();
        String link = SignedIn.as(SignedIn.LEADER, () -> links.to(VIEW, stadium));

        MockHttpServletResponse page = ask("/" + link);
        String html = page.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(html)
                .contains("og:title\" content=\"Sân vận động tỉnh – minh họa\"")
                .contains("url=../?at=2024-03-19&amp;camera=105.82619%2C22.14929%2C16.00")
                .contains(link + ".png")
                // nothing else is asked for at the same moment: it would bring a session of its own
                .contains("<link rel=\"icon\" href=\"data:,\">")
                .doesNotContain("181")
                .doesNotContain("286");

        assertThat(colours(ask("/" + link + ".png"))).contains(MARK);
        // a view of many shows the province alone
        String many = SignedIn.as(SignedIn.LEADER, () -> links.to(VIEW, null));
        assertThat(colours(ask("/" + many + ".png"))).doesNotContain(MARK);
    }

    @Test
    void anUnknownLinkSaysSo() throws Exception {
        assertThat(ask("/l/aaaaaaaaaa").getStatus()).isEqualTo(404);
        assertThat(ask("/l/aaaaaaaaaa").getContentAsString(StandardCharsets.UTF_8))
                .contains("không còn");
        assertThat(ask("/l/aaaaaaaaaa.png").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/du-an",
                "javascript:alert(1)",
                "?a=\"><script>",
                "du-an#x",
                "du-an?x=a b",
                "..\\x",
                "../x",
                "du-an//example.org/.."
            })
    void noLinkLeadsOutOfTheProduct(String address) {
        assertThatThrownBy(() -> SignedIn.as(SignedIn.LEADER, () -> links.to(address, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(web)
                .apply(springSecurity())
                .build()
                .perform(get(path))
                .andReturn()
                .getResponse();
    }

    private static Set<Integer> colours(MockHttpServletResponse answer) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(LocationPicture.WIDTH);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 2) {
            for (int y = 0; y < picture.getHeight(); y += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
