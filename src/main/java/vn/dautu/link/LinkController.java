package vn.dautu.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.ui.Texts;

/**
 * {@code /l/…}: leads to the view, and gives a chat that looks at the link before anybody signs in a title and a picture. It tells a project's
 * name and place and no figure; the view itself asks for a sign-in as ever.
 */
@RestController
class LinkController {

    private final ShortLinks links;
    private final ProjectRegister projects;
    private final LocationPicture picture;
    private final Today today;
    private final Texts texts;
    private final String province;

    LinkController(
            ShortLinks links,
            ProjectRegister projects,
            LocationPicture picture,
            Today today,
            Texts texts,
            @Value("${dautu.province:}") String province) {
        this.links = links;
        this.projects = projects;
        this.picture = picture;
        this.today = today;
        this.texts = texts;
        this.province = province;
    }

    @GetMapping(value = "/l/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> link(@PathVariable String slug) {
        Optional<ShortLinks.Target> target = links.find(slug);
        String brand = say("shell.brand", province);
        if (target.isEmpty()) {
            return page(HttpStatus.NOT_FOUND, say("link.gone"), "<p><a href=\"../\">" + html(brand) + "</a></p>");
        }
        String to = "../" + html(target.get().address());
        String name = profile(target.get().project()).map(ProjectProfile::name).orElse(brand);
        // A picture's address must be whole: a chat does not resolve it.
        String image = ServletUriComponentsBuilder.fromCurrentRequest()
                .path(".png")
                .build()
                .toUriString();
        String head = """
                <meta property="og:type" content="website">
                <meta property="og:title" content="%s">
                <meta property="og:site_name" content="%s">
                <meta property="og:description" content="%s">
                <meta property="og:image" content="%s">
                <meta property="og:image:width" content="%d">
                <meta property="og:image:height" content="%d">
                <meta name="robots" content="noindex">
                <meta http-equiv="refresh" content="0;url=%s">
                """.formatted(
                        html(name),
                        html(brand),
                        html(say("link.sign-in")),
                        html(image),
                        LocationPicture.WIDTH,
                        LocationPicture.HEIGHT,
                        to);
        return page(HttpStatus.OK, name, head + "<p><a href=\"" + to + "\">" + html(say("link.open")) + "</a></p>");
    }

    @GetMapping(value = "/l/{slug}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> picture(@PathVariable String slug) {
        return links.find(slug)
                .map(target -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                        .body(picture.of(place(target.project()).orElse(null))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ProjectProfile> profile(@Nullable ProjectId project) {
        return project == null
                ? Optional.empty()
                : Optional.ofNullable(projects.profiles(now(), Scope.of(List.of(project.value())))
                        .get(project));
    }

    private Optional<Place> place(@Nullable ProjectId project) {
        return project == null
                ? Optional.empty()
                : Optional.ofNullable(projects.places(now(), Scope.of(List.of(project.value())))
                        .get(project));
    }

    private AsOf now() {
        return AsOf.on(today.date());
    }

    private String say(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.VIETNAMESE, arguments);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /**
     * The icon is none on purpose: a browser asks for the usual one at the same time as for the view behind the link, both without a
     * session yet, and would now and then keep the session of the wrong one, which does not know what was asked for before the sign-in.
     */
    private static ResponseEntity<byte[]> page(HttpStatus status, String title, String rest) {
        String page = """
                <!doctype html>
                <html lang="vi">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <link rel="icon" href="data:,">
                <title>%s</title>
                %s
                """.formatted(html(title), rest);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }
}
