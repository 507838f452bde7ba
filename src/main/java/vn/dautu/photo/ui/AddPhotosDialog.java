package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.photo.DrawnPhoto;
import vn.dautu.photo.NewPhoto;
import vn.dautu.photo.PhotoBook;
import vn.dautu.photo.PhotoSaid;
import vn.dautu.project.ProjectContext;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Photographs in, several at once and from a phone: each is shown with when and where before any is kept. */
final class AddPhotosDialog extends Dialog {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final transient Texts texts;
    private final transient PhotoBook book;
    private final transient ProjectContext context;
    private final transient List<DrawnPhoto> pictures = new ArrayList<>();
    private final HtmlContainer list = with(el("ul", "dt-photo-added"), "aria-live", "polite");
    private final HtmlContainer notice = with(div(""), "role", "alert");
    private final TextField note = new TextField();
    private final Button save;

    AddPhotosDialog(Texts texts, PhotoBook book, ProjectContext context) {
        this.texts = texts;
        this.book = book;
        this.context = context;
        Wording words = words();
        setHeaderTitle(words.text("photo.add"));
        setWidth("min(560px, 96vw)");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(metadata.fileName(), bytes)));
        upload.setMaxFiles(PhotoBook.MOST_AT_ONCE);
        upload.setMaxFileSize(MOST_BYTES);
        upload.getElement().setAttribute("accept", "image/jpeg,image/png");
        upload.setUploadButton(new Button(words.text("photo.choose")));
        upload.setDropLabel(el("span", "", words.text("photo.drop")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(
                rejected -> refuse(words().text("photo.rejected", MOST_BYTES / 1024 / 1024, PhotoBook.MOST_AT_ONCE)));
        note.setLabel(words.text("photo.note"));
        note.setHelperText(words.text("photo.note-hint"));
        note.setMaxLength(PhotoSaid.LONGEST_NOTE);
        note.setWidthFull();
        save = new Button(words.text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setEnabled(false);
        add(el("p", "dt-card-note", words.text("photo.add-hint")), upload, notice, list, div("dt-form", note));
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    /** One file more; one that is no photograph is named and the others stay. */
    private void take(String name, byte[] bytes) {
        Wording words = words();
        if (pictures.size() >= PhotoBook.MOST_AT_ONCE) {
            refuse(words.text("photo.too-many", PhotoBook.MOST_AT_ONCE));
            return;
        }
        DrawnPhoto picture;
        try {
            picture = book.draw(context.project(), name, bytes);
        } catch (Refusal refused) {
            refuse(words.say(refused.reason()));
            return;
        }
        if (pictures.stream().anyMatch(each -> each.sha256().equals(picture.sha256()))) {
            return;
        }
        pictures.add(picture);
        PhotoSaid said = picture.said(context.today());
        HtmlContainer image = with(el("img", ""), "alt", "");
        with(image, "src", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.small()));
        list.add(el(
                "li",
                "",
                image,
                div(
                        "",
                        el("p", "", el("b", "", PhotoParts.day(words, said))),
                        el("p", "", words.text(said.place() == null ? "photo.no-place" : "photo.has-place")))));
        save.setEnabled(true);
        save.setText(words.text("photo.save", pictures.size()));
    }

    private void refuse(String why) {
        notice.add(with(div("dt-notice", why), "data-light", "RED"));
    }

    private void save() {
        String said = note.getValue().isBlank() ? null : note.getValue().strip();
        try {
            int added = book.add(
                    context.project(),
                    pictures.stream().map(each -> of(each, said)).toList());
            close();
            Messages.done(
                    added == pictures.size()
                            ? words().text("photo.added", added)
                            : words().text("photo.added-some", added, pictures.size() - added));
        } catch (Refusal refused) {
            refuse(words().say(refused.reason()));
        }
    }

    private NewPhoto of(DrawnPhoto picture, @Nullable String words) {
        PhotoSaid said = picture.said(context.today());
        return new NewPhoto(
                picture, new PhotoSaid(said.takenOn(), said.takenAt(), said.dayFrom(), said.place(), words), null);
    }
}
