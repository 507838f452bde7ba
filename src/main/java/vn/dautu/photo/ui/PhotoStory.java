package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.photo.Photo;
import vn.dautu.photo.PhotoBook;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectId;
import vn.dautu.project.StoryPart;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The latest photographs, in the story beside the map. */
@org.springframework.stereotype.Component
class PhotoStory implements StoryPart {

    private static final int MOST = 3;

    private final Texts texts;
    private final PhotoBook book;

    PhotoStory(Texts texts, PhotoBook book) {
        this.texts = texts;
        this.book = book;
    }

    @Override
    public Chapter chapter() {
        return Chapter.PHOTOS;
    }

    @Override
    public Object content(ProjectId project, AsOf asOf) {
        return standing(project, asOf);
    }

    private List<Photo> standing(ProjectId project, AsOf asOf) {
        return book.of(project, asOf).stream().filter(Photo::stands).toList();
    }

    @Override
    public Optional<Component> tell(ProjectContext context) {
        List<Photo> photos = standing(context.project(), context.asOf());
        if (photos.isEmpty()) {
            return Optional.empty();
        }
        Wording words = Wording.here(texts);
        HtmlContainer strip = div("dt-photo-strip");
        photos.stream().limit(MOST).forEach(photo -> strip.add(PhotoParts.link(words, photo)));
        String page = DayInAddress.link("du-an/" + context.project().value(), context.asOf(), context.today());
        Photo latest = photos.getFirst();
        return Optional.of(div(
                "",
                el("h3", "", words.text("photo.title")),
                PhotoParts.viewer(words, strip),
                el(
                        "p",
                        "dt-card-note",
                        words.text("photo.latest", PhotoParts.day(words, latest)),
                        latest.note() == null ? null : ": " + latest.note(),
                        " · ",
                        with(
                                el("a", "", words.text("photo.all", photos.size())),
                                "href",
                                page + "#" + PhotosSection.ANCHOR))));
    }
}
