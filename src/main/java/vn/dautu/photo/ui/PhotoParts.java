package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.format.DateTimeFormatter;
import vn.dautu.photo.DayFrom;
import vn.dautu.photo.Photo;
import vn.dautu.photo.PhotoSaid;
import vn.dautu.ui.Wording;

/** How a photograph is shown and said, wherever it stands. */
final class PhotoParts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private PhotoParts() {}

    /** "12/10/2025 09:31", and who says so where it was not the camera. */
    static String day(Wording words, PhotoSaid said) {
        String day = words.day(said.takenOn()) + (said.takenAt() == null ? "" : " " + CLOCK.format(said.takenAt()));
        return said.dayFrom() == DayFrom.UPLOADED
                ? day + " (" + words.text(said.dayFrom().nameKey()) + ")"
                : day;
    }

    static String day(Wording words, Photo photo) {
        return day(words, new PhotoSaid(photo.takenOn(), photo.takenAt(), photo.dayFrom(), null, null));
    }

    /** A small picture that opens the large one. */
    static HtmlContainer link(Wording words, Photo photo) {
        String day = day(words, photo);
        HtmlContainer image = el("img", "");
        with(with(with(image, "src", photo.small()), "alt", ""), "loading", "lazy");
        HtmlContainer link = el("a", "", image);
        with(with(link, "href", photo.large()), "data-photo", "");
        with(with(link, "router-ignore", ""), "target", "_blank");
        with(with(link, "data-caption", day), "data-note", photo.note());
        return with(
                link,
                "aria-label",
                words.text("photo.enlarge", day) + (photo.note() == null ? "" : ". " + photo.note()));
    }

    /** Pictures in here open over the page, one after another. */
    static HtmlContainer viewer(Wording words, Component... content) {
        HtmlContainer viewer = el("dt-photos", "", (Object[]) content);
        with(with(viewer, "data-close", words.text("photo.close")), "data-previous", words.text("photo.previous"));
        return with(with(viewer, "data-next", words.text("photo.next")), "data-of", words.raw("photo.of"));
    }
}
