package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.obstacle.Spot;
import vn.dautu.photo.DayFrom;
import vn.dautu.photo.Photo;
import vn.dautu.photo.PhotoBook;
import vn.dautu.photo.PhotoSaid;
import vn.dautu.project.ProjectContext;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Corrects when, where and what; what was said before stays in the book. */
final class PhotoDialog extends Dialog {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    private final transient Texts texts;
    private final transient PhotoBook book;
    private final transient Photo before;
    private final DatePicker day;
    private final TextField time = new TextField();
    private final TextField place = new TextField();
    private final TextField note = new TextField();
    private final String placeBefore;
    private final HtmlContainer notice = with(div(""), "role", "alert");

    PhotoDialog(Texts texts, PhotoBook book, PlaceMap.Maker maps, ProjectContext context, Photo before) {
        this.texts = texts;
        this.book = book;
        this.before = before;
        Wording words = words();
        setHeaderTitle(words.text("photo.correct-title"));
        setWidth("min(560px, 96vw)");
        day = Fields.day(words.text("photo.day"));
        day.setMax(context.today());
        day.setValue(before.takenOn());
        day.setWidthFull();
        time.setLabel(words.text("photo.time"));
        time.setPlaceholder("14:30");
        time.setMaxLength(5);
        time.setWidthFull();
        LocalTime at = before.takenAt();
        time.setValue(at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at));
        place.setLabel(words.text("photo.place"));
        place.setHelperText(words.text("photo.place-hint"));
        place.setMaxLength(80);
        place.setWidthFull();
        placeBefore = written(before.place());
        place.setValue(placeBefore);
        note.setLabel(words.text("photo.note"));
        note.setMaxLength(PhotoSaid.LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(Objects.requireNonNullElse(before.note(), ""));
        Button save = new Button(words.text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                notice,
                div("dt-form", day, time, place),
                maps.of(
                        context,
                        before.place(),
                        (lon, lat) -> place.setValue(String.format(Locale.ROOT, "%.6f %.6f", lat, lon))),
                el("p", "dt-card-note", words.text("photo.map-hint")),
                div("dt-form", note));
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private static String written(@Nullable LonLat place) {
        return place == null ? "" : String.format(Locale.ROOT, "%.6f %.6f", place.lat(), place.lon());
    }

    private void save() {
        notice.removeAll();
        day.setInvalid(day.isEmpty());
        time.setInvalid(false);
        if (day.isEmpty()) {
            day.setErrorMessage(words().text("photo.day-missing"));
            return;
        }
        LocalTime at = before.takenAt();
        String typed = time.getValue().strip();
        try {
            // The seconds that the camera wrote stay while nobody says otherwise.
            if (typed.isEmpty()) {
                at = null;
            } else if (at == null
                    || !typed.equals(DateTimeFormatter.ofPattern("HH:mm").format(at))) {
                at = LocalTime.parse(typed, CLOCK);
            }
        } catch (DateTimeException nonsense) {
            time.setInvalid(true);
            time.setErrorMessage(words().text("photo.time-unreadable", typed));
            return;
        }
        try {
            boolean sameDay = day.getValue().equals(before.takenOn()) && Objects.equals(at, before.takenAt());
            book.correct(
                    before.id(),
                    new PhotoSaid(
                            day.getValue(),
                            at,
                            sameDay ? before.dayFrom() : DayFrom.HAND,
                            place(),
                            note.getValue().isBlank() ? null : note.getValue().strip()),
                    before.latestFact());
            close();
            Messages.done(words().text("photo.saved"));
        } catch (Refusal refused) {
            notice.add(with(div("dt-notice", words().say(refused.reason())), "data-light", "RED"));
        }
    }

    private @Nullable LonLat place() {
        String said = place.getValue().strip();
        if (said.isEmpty()) {
            return null;
        }
        return said.equals(placeBefore) ? before.place() : Spot.read(said);
    }
}
