package vn.dautu.obstacle.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.Obstacle.Resolution;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.schedule.DelayCause;
import vn.dautu.ui.Figure;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The parts of an obstacle that the project page and the list of the province show alike. */
final class ObstacleParts {

    private final Texts texts;
    private final Wording words;
    private final ObstacleBook book;
    private final AsOf asOf;

    ObstacleParts(Texts texts, ObstacleBook book, AsOf asOf) {
        this.texts = texts;
        this.words = Wording.here(texts);
        this.book = book;
        this.asOf = asOf;
    }

    /** The light it is shown with: late when overdue, done when resolved, else at risk, since something holds the project. */
    static String light(Obstacle obstacle) {
        return !obstacle.isOpen() ? "BLUE" : obstacle.isOverdue() ? "RED" : "AMBER";
    }

    /** Shape, word, days and level: "Quá hạn 12 ngày · Lãnh đạo chủ đầu tư". */
    Component status(Obstacle obstacle) {
        Resolution resolution = obstacle.resolution();
        if (resolution != null) {
            return div(
                    "dt-obstacle-status",
                    StatusMark.of("BLUE", words.text("obstacle.resolved-on", resolution.on())),
                    obstacle.daysOverdue() == 0
                            ? null
                            : span(
                                    "dt-card-note",
                                    words.text("obstacle.late-by") + " ",
                                    figure(obstacle, obstacle.daysOverdue(), "obstacle.overdue.formula")));
        }
        long days = obstacle.isOverdue() ? obstacle.daysOverdue() : obstacle.daysLeft();
        HtmlContainer status = div(
                "dt-obstacle-status",
                StatusMark.of(
                        light(obstacle),
                        words.text(
                                obstacle.isOverdue()
                                        ? "obstacle.overdue"
                                        : days == 0 ? "obstacle.due-today" : "obstacle.days-left")),
                days == 0 ? null : figure(obstacle, days, "obstacle.overdue.formula"));
        if (obstacle.level() != null) {
            status.add(span("dt-obstacle-level", words.text(obstacle.level().nameKey())));
        }
        return status;
    }

    /** A number of days that opens the facts it follows from. */
    Component figure(Obstacle obstacle, long days, String formula) {
        return Figure.of(
                texts,
                words.text("obstacle.days", days),
                obstacle.title(),
                words.text(formula),
                () -> book.sources(obstacle.id(), asOf));
    }

    /** "Hộ không nhận tiền (9.b Giải phóng mặt bằng)" and the others after it. */
    String causes(Obstacle obstacle) {
        String main = cause(obstacle.mainCause());
        return obstacle.otherCauses().isEmpty()
                ? main
                : main + ", "
                        + words.text(
                                "obstacle.and-causes",
                                obstacle.otherCauses().stream()
                                        .map(cause -> words.text(cause.nameKey()))
                                        .collect(Collectors.joining(", ")));
    }

    private String cause(DelayCause cause) {
        String line = cause.official() + " " + words.text(cause.officialKey());
        return cause.isOfficial() ? line : words.text(cause.nameKey()) + " (" + line + ")";
    }

    /** Since when, with the days. */
    Component since(Obstacle obstacle) {
        return span(
                "",
                words.text("obstacle.since", obstacle.raisedOn()) + " ",
                figure(obstacle, obstacle.daysOpen(), "obstacle.open.formula"));
    }

    /** Who acts today for the agency that was named, and who that was. */
    static String agency(AgencyId id, Map<AgencyId, Agency> acting, Map<AgencyId, Agency> all) {
        Agency then = all.get(id);
        Agency now = acting.get(id);
        if (then == null || now == null) {
            return "?";
        }
        return now.id().equals(then.id()) ? now.shortName() : now.shortName() + " (" + then.shortName() + ")";
    }

    /** Who must act, before which day, on what. */
    Component duty(Obstacle obstacle, String agency) {
        return with(
                div(
                        "dt-actor",
                        div(
                                "dt-actor-who",
                                obstacle.duty().person() == null
                                        ? agency
                                        : agency + ", " + obstacle.duty().person()),
                        div(
                                "dt-actor-when",
                                words.text("obstacle.before", obstacle.duty().dueOn())),
                        div("dt-actor-what", words.capital(obstacle.duty().task()) + ".")),
                "data-light",
                light(obstacle));
    }

    /** What it holds and where: milestone, parcels, chainage; null when nothing is said. */
    @Nullable
    String holds(Obstacle obstacle, List<String> parcels) {
        List<String> held = new java.util.ArrayList<>();
        if (obstacle.holds() != null) {
            held.add(words.text("obstacle.holds-milestone", obstacle.holds()));
        }
        if (!obstacle.parcels().isEmpty()) {
            held.add(
                    parcels.isEmpty()
                            ? words.text(
                                    "obstacle.holds-parcels", obstacle.parcels().size())
                            : words.text(
                                    "obstacle.holds-these", obstacle.parcels().size(), String.join(", ", parcels)));
        }
        if (obstacle.chainage() != null) {
            held.add(obstacle.chainage());
        }
        return held.isEmpty() ? null : String.join(" · ", held);
    }

    static Component notice(String light, @Nullable Object... content) {
        return with(div("dt-notice", content), "data-light", light);
    }

    static DatePicker day(String label, @Nullable LocalDate value) {
        DatePicker picker = new DatePicker(label);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setFirstDayOfWeek(1));
        picker.setLocale(Texts.VIETNAMESE);
        picker.setRequiredIndicatorVisible(true);
        picker.setWidthFull();
        picker.setValue(value);
        return picker;
    }

    static Component note(@Nullable Object... content) {
        return el("p", "dt-card-note", content);
    }
}
