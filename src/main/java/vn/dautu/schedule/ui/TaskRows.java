package vn.dautu.schedule.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.schedule.Network;
import vn.dautu.schedule.NetworkLink;
import vn.dautu.schedule.NetworkPlan;
import vn.dautu.schedule.NetworkPlan.Slot;
import vn.dautu.schedule.NetworkTask;
import vn.dautu.schedule.SiteCalendar;
import vn.dautu.ui.Gantt.Span;
import vn.dautu.ui.Gantt.TaskRow;
import vn.dautu.ui.Wording;

/** A network worked out twice, as planned and as it goes on from today, task by task. */
final class TaskRows {

    static final String ID = "task:";

    private final Network network;
    private final NetworkPlan planned;
    private final NetworkPlan now;
    private final LocalDate day;

    TaskRows(Network network, SiteCalendar calendar, LocalDate day, Map<String, LocalDate> ready) {
        this.network = network;
        this.planned = network.asPlanned().plan(calendar, Map.of());
        this.now = network.goingOnFrom(day, calendar).plan(calendar, ready);
        this.day = day;
    }

    LocalDate finish() {
        return now.finish();
    }

    boolean isDone() {
        return network.tasks().stream().noneMatch(NetworkTask::isOpen);
    }

    long daysLate() {
        return ChronoUnit.DAYS.between(planned.finish(), now.finish());
    }

    /** The open tasks that hold the finish, in the order in which they come. */
    List<Slot> critical() {
        return now.slots().stream()
                .filter(Slot::critical)
                .sorted(Comparator.comparing(Slot::start).thenComparing(Slot::finish))
                .toList();
    }

    List<Slot> slots() {
        return now.slots();
    }

    Slot planned(Slot slot) {
        return planned.find(slot.task().code()).orElse(slot);
    }

    long late(Slot slot) {
        return ChronoUnit.DAYS.between(planned(slot).finish(), slot.finish());
    }

    private @Nullable Span done(Slot slot) {
        NetworkTask task = slot.task();
        if (!task.hasBegun()) {
            return null;
        }
        return new Span(slot.start(), task.isOpen() ? latest(slot.start(), day) : slot.finish());
    }

    private @Nullable Span ahead(Slot slot) {
        NetworkTask task = slot.task();
        if (!task.isOpen()) {
            return null;
        }
        if (task.started() == null) {
            return new Span(slot.start(), slot.finish());
        }
        return slot.finish().isAfter(day) ? new Span(latest(slot.start(), day.plusDays(1)), slot.finish()) : null;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable Span slack(Slot slot) {
        return slot.floatDays() == 0
                ? null
                : new Span(slot.finish().plusDays(1), slot.finish().plusDays(slot.floatDays()));
    }

    List<TaskRow> rows(Wording words) {
        return now.slots().stream().map(slot -> row(words, slot)).toList();
    }

    private TaskRow row(Wording words, Slot slot) {
        NetworkTask task = slot.task();
        Slot plan = planned(slot);
        long late = late(slot);
        return new TaskRow(
                ID + task.code(),
                task.code() + " " + task.name(),
                new Span(plan.start(), plan.finish()),
                done(slot),
                ahead(slot),
                slack(slot),
                slot.critical(),
                late == 0 ? "" : words.signed(late),
                late > 0 && task.isOpen(),
                spoken(words, slot));
    }

    private String spoken(Wording words, Slot slot) {
        List<String> said = new ArrayList<>();
        said.add(slot.task().code() + " " + slot.task().name());
        said.add(words.text("network.spoken-planned", GanttSection.written(words, span(planned(slot)))));
        Span done = done(slot);
        if (done != null) {
            said.add(words.text("network.spoken-done", GanttSection.written(words, done)));
        }
        Span ahead = ahead(slot);
        if (ahead != null) {
            said.add(words.text("network.spoken-ahead", GanttSection.written(words, ahead)));
        }
        if (late(slot) > 0) {
            said.add(words.text("network.spoken-late", late(slot)));
        }
        if (slot.critical()) {
            said.add(words.text("network.is-critical"));
        } else if (slot.task().isOpen()) {
            said.add(words.text("network.spoken-float", slot.floatDays()));
        }
        String waits = waitsFor(words, slot.task().code());
        if (!waits.isEmpty()) {
            said.add(words.text("network.waits-for-of", waits));
        }
        return String.join(", ", said);
    }

    static Span span(Slot slot) {
        return new Span(slot.start(), slot.finish());
    }

    /** "CV-06, CV-07 (Bắt đầu – bắt đầu, +20)". */
    String waitsFor(Wording words, String code) {
        return network.links().stream()
                .filter(link -> link.to().equals(code))
                .map(link -> waitsFor(words, link))
                .collect(Collectors.joining("; "));
    }

    private static String waitsFor(Wording words, NetworkLink link) {
        List<String> more = new ArrayList<>();
        if (link.kind() != NetworkLink.Kind.FINISH_START) {
            more.add(words.text(link.kind().nameKey()));
        }
        if (link.lagDays() != 0) {
            more.add(words.signed(link.lagDays()));
        }
        return more.isEmpty() ? link.from() : link.from() + " (" + String.join(", ", more) + ")";
    }
}
