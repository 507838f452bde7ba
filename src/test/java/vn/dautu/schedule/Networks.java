package vn.dautu.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.law.Holiday;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigure;
import vn.dautu.schedule.NetworkLink.Kind;

/** Networks written by hand, and the calendar of a law book that has the Tết of 2024 (08–14/02) and the days of September. */
final class Networks {

    static final SiteCalendar CALENDAR = new SiteCalendar(law().calendar(), 2022, 2027);

    private final List<NetworkTask> tasks = new ArrayList<>();
    private final List<NetworkLink> links = new ArrayList<>();

    private static LawBook law() {
        List<LegalFigure> rest = Stream.of(6, 7)
                .map(day -> new LegalFigure(
                        "weekly-rest",
                        "DAY-" + day,
                        BigDecimal.valueOf(day),
                        "weekday",
                        LocalDate.of(2000, 1, 1),
                        null,
                        "",
                        "",
                        true,
                        null))
                .toList();
        List<Holiday> holidays = Stream.concat(
                        day("08/02/2024").datesUntil(day("15/02/2024")),
                        Stream.of("01/01/2024", "18/04/2024", "30/04/2024", "01/05/2024", "02/09/2024", "03/09/2024")
                                .map(Networks::day))
                .map(day -> new Holiday(day, Holiday.Kind.HOLIDAY, "", "", "", true))
                .toList();
        return new LawBook(List.of(), rest, List.of(), holidays);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    static LocalDate dayOrNone(@Nullable String text) {
        return text == null || text.isEmpty() ? null : day(text);
    }

    Networks task(String code, int days, WorkDays workDays, String notBefore) {
        return task(code, days, workDays, notBefore, "", "", null);
    }

    Networks task(
            String code,
            int days,
            WorkDays workDays,
            String notBefore,
            String started,
            String finished,
            @Nullable Milestone milestone) {
        tasks.add(new NetworkTask(
                code,
                "công việc " + code,
                milestone,
                days,
                workDays,
                dayOrNone(notBefore),
                dayOrNone(started),
                dayOrNone(finished)));
        return this;
    }

    Networks finishStart(String from, String to, int lag) {
        links.add(new NetworkLink(from, to, Kind.FINISH_START, lag));
        return this;
    }

    Networks startStart(String from, String to, int lag) {
        links.add(new NetworkLink(from, to, Kind.START_START, lag));
        return this;
    }

    Network network() {
        return new Network(tasks, links);
    }

    NetworkPlan plan() {
        return network().plan(CALENDAR, Map.of());
    }

    /** "01/01/2024–10/01/2024 float 3". */
    static List<String> told(NetworkPlan plan, String... codes) {
        DateTimeFormatter vietnamese = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        return Arrays.stream(codes)
                .map(code -> plan.find(code).orElseThrow())
                .map(slot -> vietnamese.format(slot.start()) + "–" + vietnamese.format(slot.finish()) + " "
                        + (slot.critical() ? "critical" : "float " + slot.floatDays()))
                .toList();
    }
}
