package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dautu.map.TileVersion;
import vn.dautu.photo.Photo;
import vn.dautu.photo.PhotoBook;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.ProjectSection;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What the site looked like, the latest first; whoever may edit the project puts photographs in from here. */
@org.springframework.stereotype.Component
class PhotosSection implements ProjectSection {

    static final String ANCHOR = "anh-hien-truong";

    /** Two photographs of one place are not taken from the very same spot. */
    private static final double SAME_PLACE_M = 40;

    private static final int AT_LEAST_DAYS = 60;

    private final Texts texts;
    private final PhotoBook book;
    private final EditRights rights;
    private final PlaceMap.Maker maps;

    PhotosSection(
            Texts texts,
            PhotoBook book,
            EditRights rights,
            ProjectRegister register,
            StandingBook standings,
            TileVersion tiles) {
        this.texts = texts;
        this.book = book;
        this.rights = rights;
        this.maps = new PlaceMap.Maker(texts, register, standings, tiles);
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        boolean edit = context.isNow() && rights.mayEdit(context.project());
        List<Photo> all = book.of(context.project(), context.asOf());
        if (all.isEmpty() && !edit) {
            return Optional.empty();
        }
        Wording words = Wording.here(texts);
        List<Photo> standing = all.stream().filter(Photo::stands).toList();
        List<Photo> withdrawn = all.stream().filter(photo -> !photo.stands()).toList();
        HtmlContainer title = el("h2", "dt-card-title", words.text("photo.title"));
        if (edit) {
            title.add(button(words.text("photo.add"), () -> new AddPhotosDialog(texts, book, context)));
        }
        HtmlContainer card = with(el("section", "dt-card officer", title), "id", ANCHOR);
        if (standing.isEmpty()) {
            card.add(el("p", "dt-card-note", words.text("photo.none")));
        } else {
            HtmlContainer grid = el("ul", "dt-photo-grid");
            standing.forEach(photo -> grid.add(item(words, context, photo, edit)));
            HtmlContainer before = pair(words, standing);
            card.add(el("p", "dt-card-note", words.text("photo.count", standing.size()), unplaced(words, standing)));
            if (before != null) {
                card.add(before);
            }
            card.add(PhotoParts.viewer(words, grid));
        }
        if (!withdrawn.isEmpty()) {
            HtmlContainer gone = el("ul", "dt-plain-list");
            withdrawn.forEach(photo -> gone.add(el(
                    "li",
                    "",
                    words.text("photo.withdrawn", PhotoParts.day(words, photo), photo.withdrawn(), photo.by()),
                    edit
                            ? div(
                                    "dt-photo-acts",
                                    act(
                                            words.text("photo.bring-back"),
                                            () -> book.bringBack(photo.id(), photo.latestFact())))
                            : null)));
            card.add(el("details", "dt-rules", el("summary", "", words.text("photo.gone", withdrawn.size())), gone));
        }
        // The router goes to the top of a new page of its own accord, and looks for no part of it.
        card.getElement()
                .executeJs(
                        "if (location.hash === '#' + this.id) setTimeout(() => this.scrollIntoView({block: 'start'}), 120)");
        return Optional.of(card);
    }

    private static @Nullable String unplaced(Wording words, List<Photo> photos) {
        long without = photos.stream().filter(photo -> photo.place() == null).count();
        return without == 0 ? null : " · " + words.text("photo.unplaced", without);
    }

    private Component item(Wording words, ProjectContext context, Photo photo, boolean edit) {
        HtmlContainer item = el(
                "li",
                "dt-photo",
                PhotoParts.link(words, photo),
                el("b", "", PhotoParts.day(words, photo)),
                photo.note() == null ? null : el("p", "", photo.note()),
                el(
                        "p",
                        "",
                        words.text(
                                photo.place() == null ? "photo.by-no-place" : "photo.by",
                                photo.by(),
                                photo.knownOn())));
        if (edit) {
            item.add(div(
                    "dt-photo-acts",
                    button(words.text("photo.correct"), () -> new PhotoDialog(texts, book, maps, context, photo)),
                    button(words.text("photo.withdraw"), () -> new WithdrawDialog(texts, book, photo))));
        }
        return with(item, "data-photo-id", String.valueOf(photo.id().value()));
    }

    private static Component button(String text, Supplier<Dialog> dialog) {
        return act(text, () -> dialog.get().open());
    }

    private static Component act(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    /** The earliest and the latest of the place that was photographed over the longest time, side by side. */
    private static @Nullable HtmlContainer pair(Wording words, List<Photo> photos) {
        Photo[] best = BeforeAfter.longest(photos, SAME_PLACE_M, AT_LEAST_DAYS);
        if (best == null) {
            return null;
        }
        HtmlContainer row = div("dt-photo-pair");
        for (int i = 0; i < 2; i++) {
            HtmlContainer link = PhotoParts.link(words, best[i]);
            link.add(span("", words.text(i == 0 ? "photo.before" : "photo.after", best[i].takenOn())));
            row.add(link);
        }
        return PhotoParts.viewer(words, row);
    }
}
