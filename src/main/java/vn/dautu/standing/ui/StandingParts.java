package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.Concern;
import vn.dautu.standing.Grounds;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.ui.DelayRuler;
import vn.dautu.ui.Figure;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The parts of a standing that every screen shows alike. */
public final class StandingParts {

    private StandingParts() {}

    /** Shape and headline: "Chậm 181 ngày". */
    public static Component status(Wording words, Standing standing) {
        return StatusMark.of(standing.light().name(), words.say(standing.headline()));
    }

    /** The sentence a leader can read aloud. */
    public static Component sentence(Wording words, Standing standing) {
        return el("p", "dt-sentence", words.sentence(standing.sentence()));
    }

    public static Optional<Component> secondReason(Wording words, Standing standing) {
        Optional<Component> contradiction = standing.findings().stream()
                .filter(finding -> finding.rule().equals("C11"))
                .findFirst()
                .map(finding -> el("p", "dt-card-note", words.sentence(finding.reason())));
        return contradiction.or(() -> standing.secondReason()
                .map(reason -> el("p", "dt-card-note", words.sentence(Reason.of("standing.second-reason", reason)))));
    }

    /** What would have to come for the light to turn. */
    public static Optional<Component> turning(Wording words, Standing standing) {
        return standing.turning().stream()
                .reduce((one, other) -> Reason.of("standing.turning-and", one, other))
                .map(all -> el("p", "dt-card-note", words.sentence(Reason.of("standing.turning", all))));
    }

    /** Who must do what by when, as the owner's last report says; empty when it names nobody. */
    public static Optional<Component> actor(Wording words, Standing standing) {
        ProgressReport report = standing.report().orElse(null);
        if (report == null || report.actor() == null || standing.light() == Light.BLUE) {
            return Optional.empty();
        }
        LocalDate due = report.dueOn();
        long left = due == null ? 0 : ChronoUnit.DAYS.between(standing.asOf().at(), due);
        HtmlContainer actor = div(
                "dt-actor",
                div("dt-actor-who", report.actor()),
                due == null ? null : div("dt-actor-when", words.text("standing.before", due)),
                div(
                        "dt-actor-what",
                        report.task() == null
                                ? words.text("standing.task-unknown")
                                : words.capital(report.task()) + ". ",
                        due == null
                                ? null
                                : left >= 0
                                        ? words.text("standing.days-left", left)
                                        : words.text("standing.days-over", -left)));
        with(actor, "data-light", due != null && left < 0 ? "RED" : standing.light() == Light.RED ? "RED" : "AMBER");
        return Optional.of(actor);
    }

    /** Cause and actor in one line, for lists. */
    public static String causeLine(Wording words, Standing standing) {
        ProgressReport report = standing.report().orElse(null);
        String cause = Optional.ofNullable(report)
                .map(ProgressReport::cause)
                .flatMap(DelayCause::find)
                .map(found -> words.text(found.officialKey() + ".short"))
                .orElse(words.text("cause.none"));
        if (report == null || report.actor() == null) {
            return cause + " · " + standing.ownerName();
        }
        return cause + " · " + report.actor()
                + (report.dueOn() == null ? "" : ", " + words.text("standing.before", report.dueOn()));
    }

    public static DelayRuler ruler(Standing standing, boolean detailed) {
        return new DelayRuler(
                standing.completion().map(dates -> dates.original()).orElse(null),
                standing.completion().map(dates -> dates.current()).orElse(null),
                standing.forecastFinish(),
                standing.asOf().at(),
                detailed);
    }

    /** Schedule, money, land and data, each a light of its own. */
    public static Component lights(Texts texts, Grounds grounds, Standing standing, boolean twoByTwo) {
        Wording words = Wording.here(texts);
        HtmlContainer lights = div(
                "dt-lights",
                cell(
                        texts,
                        grounds,
                        standing,
                        "standing.light.schedule",
                        standing.schedule(),
                        scheduleNote(words, standing)),
                cell(
                        texts,
                        grounds,
                        standing,
                        "standing.light.money",
                        standing.money(),
                        standing.money().light() == Light.GREY
                                ? words.text("unit.unknown")
                                : words.text(
                                        "standing.note.money",
                                        standing.moneyPosition().yearShare(),
                                        standing.moneyPosition().year())),
                cell(
                        texts,
                        grounds,
                        standing,
                        "standing.light.land",
                        standing.land(),
                        standing.landPosition() == null
                                ? words.text("unit.unknown")
                                : words.text(
                                        "standing.note.land",
                                        standing.landPosition().handedOver())),
                cell(
                        texts,
                        grounds,
                        standing,
                        "standing.light.data",
                        standing.data(),
                        standing.report()
                                .map(report -> words.day(report.reportedOn()))
                                .orElse(words.text("unit.unknown"))));
        return twoByTwo ? with(lights, "data-two", "") : lights;
    }

    private static String scheduleNote(Wording words, Standing standing) {
        Long late = standing.daysLate();
        return late == null ? words.text("unit.unknown") : words.text("standing.note.days", late);
    }

    /** A figure that opens the facts which a rule's words rest on. */
    public static Component figure(Texts texts, Grounds grounds, Standing standing, Concern concern, String shown) {
        Wording words = Wording.here(texts);
        return Figure.of(
                texts,
                shown,
                words.capital(words.say(concern.reason())),
                words.say(Grounds.About.of(concern).formula()),
                () -> grounds.behind(standing, concern));
    }

    private static Component cell(
            Texts texts, Grounds grounds, Standing standing, String name, Concern concern, String note) {
        Wording words = Wording.here(texts);
        String word =
                words.text((name.endsWith("data") ? "light.data." : name.endsWith("money") ? "light.money." : "light.")
                        + concern.light());
        HtmlContainer cell = div(
                "dt-light-cell",
                div("dt-light-name", words.text(name)),
                StatusMark.of(concern.light().name(), word),
                div("dt-light-note", figure(texts, grounds, standing, concern, note)));
        return with(cell, "title", words.sentence(concern.reason()));
    }
}
