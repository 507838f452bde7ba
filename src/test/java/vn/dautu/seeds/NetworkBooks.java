package vn.dautu.seeds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The networks of two projects' tasks: the stadium as replanned by both of its adjustments, the road of Chợ Mới as decided. What has begun
 * or is done stands in the sheet of a later day.
 */
final class NetworkBooks {

    private static final String SITE = "Công trường";
    private static final String EVERY_DAY = "Mọi ngày";
    private static final String OFFICE = "Ngày làm việc";
    private static final String FINISH_START = "Xong – bắt đầu";
    private static final String START_START = "Bắt đầu – bắt đầu";

    /**
     * A task as the stories have it.
     *
     * @param planned its first day by each plan, empty where only its predecessors say when
     * @param milestone the name of the milestone it reaches, or empty
     */
    private record Task(
            String code,
            String name,
            int days,
            String calendar,
            String milestone,
            List<String> planned,
            @Nullable LocalDate started,
            @Nullable LocalDate finished,
            List<Wait> waits) {}

    private record Wait(String from, String kind, int lag) {}

    /** The sheets of a project: the last day of each, and which plan it holds. */
    private record Sheet(LocalDate asOf, int plan) {}

    private record Told(String code, List<Sheet> sheets, List<Task> tasks) {}

    private static Wait after(String from) {
        return new Wait(from, FINISH_START, 0);
    }

    private static Wait after(String from, int lag) {
        return new Wait(from, FINISH_START, lag);
    }

    private static Wait with(String from, int lag) {
        return new Wait(from, START_START, lag);
    }

    private static Task task(
            String code,
            String name,
            int days,
            String calendar,
            String milestone,
            List<String> planned,
            String started,
            String finished,
            Wait... waits) {
        return new Task(
                code,
                name,
                days,
                calendar,
                milestone,
                planned,
                started.isEmpty() ? null : Day.of(started),
                finished.isEmpty() ? null : Day.of(finished),
                List.of(waits));
    }

    private static final Told STADIUM = new Told(
            "MH-001",
            List.of(new Sheet(Day.of("30/11/2023"), 0), new Sheet(Day.of("31/12/2024"), 1), new Sheet(Day.TODAY, 1)),
            List.of(
                    task(
                            "CV-01",
                            "San nền, thoát nước mặt bằng",
                            90,
                            SITE,
                            "Khởi công",
                            List.of("22/12/2022", "22/12/2022"),
                            "22/12/2022",
                            "28/04/2023"),
                    task(
                            "CV-02",
                            "Móng, ép cọc khán đài A",
                            120,
                            SITE,
                            "",
                            List.of("15/03/2023", "15/03/2023"),
                            "20/03/2023",
                            "15/08/2023",
                            with("CV-01", 60)),
                    task(
                            "CV-03",
                            "Khung bê tông cốt thép khán đài A",
                            150,
                            SITE,
                            "",
                            List.of("", ""),
                            "01/06/2023",
                            "20/12/2023",
                            with("CV-02", 60)),
                    task(
                            "CV-04",
                            "Mái che khán đài A",
                            110,
                            SITE,
                            "",
                            List.of("", ""),
                            "15/01/2024",
                            "28/06/2024",
                            after("CV-03")),
                    task(
                            "CV-05",
                            "Hoàn thiện khán đài A, ghế ngồi",
                            150,
                            SITE,
                            "",
                            List.of("", ""),
                            "15/07/2024",
                            "28/02/2025",
                            after("CV-04")),
                    task(
                            "CV-06",
                            "Móng, ép cọc khán đài B",
                            40,
                            SITE,
                            "",
                            List.of("09/08/2024", "11/08/2025"),
                            "",
                            "",
                            after("CV-01")),
                    task(
                            "CV-07",
                            "Khung bê tông cốt thép khán đài B",
                            50,
                            SITE,
                            "",
                            List.of("", ""),
                            "",
                            "",
                            with("CV-06", 20)),
                    task(
                            "CV-08",
                            "Mái che khán đài B",
                            35,
                            SITE,
                            "",
                            List.of("", ""),
                            "",
                            "",
                            after("CV-06"),
                            after("CV-07", -15)),
                    task(
                            "CV-09",
                            "Hoàn thiện khán đài B, ghế ngồi",
                            30,
                            SITE,
                            "",
                            List.of("", ""),
                            "",
                            "",
                            after("CV-07"),
                            after("CV-08", -10)),
                    task(
                            "CV-10",
                            "Nền sân thi đấu, thoát nước sân",
                            90,
                            SITE,
                            "",
                            List.of("01/03/2024", "03/03/2025"),
                            "03/03/2025",
                            "27/06/2025",
                            after("CV-01")),
                    task(
                            "CV-11",
                            "Trồng và dưỡng cỏ sân thi đấu",
                            90,
                            EVERY_DAY,
                            "",
                            List.of("", ""),
                            "14/07/2025",
                            "17/10/2025",
                            after("CV-10")),
                    task(
                            "CV-12",
                            "Đường chạy và phần sân còn lại",
                            60,
                            SITE,
                            "",
                            List.of("01/08/2024", "15/08/2025"),
                            "",
                            "",
                            after("CV-10")),
                    task("CV-13", "Cột đèn, chiếu sáng sân", 45, SITE, "", List.of("", ""), "", "", with("CV-12", 20)),
                    task(
                            "CV-14",
                            "Hạ tầng ngoài nhà: đường nội bộ, bãi xe",
                            75,
                            SITE,
                            "",
                            List.of("15/07/2024", "18/08/2025"),
                            "",
                            ""),
                    task(
                            "CV-15",
                            "Trạm biến áp, cấp điện ngoài nhà",
                            60,
                            SITE,
                            "",
                            List.of("20/09/2024", "15/09/2025"),
                            "15/09/2025",
                            ""),
                    task(
                            "CV-16",
                            "Cấp nước, phòng cháy chữa cháy",
                            60,
                            SITE,
                            "",
                            List.of("15/07/2024", "01/07/2025"),
                            "07/07/2025",
                            "26/09/2025",
                            with("CV-05", 30)),
                    task(
                            "CV-17",
                            "Hoàn thành khối lượng xây lắp",
                            0,
                            EVERY_DAY,
                            "Hoàn thành khối lượng",
                            List.of("", ""),
                            "",
                            "",
                            after("CV-05"),
                            after("CV-09"),
                            after("CV-11"),
                            after("CV-12"),
                            after("CV-13"),
                            after("CV-14"),
                            after("CV-15"),
                            after("CV-16")),
                    task(
                            "CV-18",
                            "Chạy thử, hồ sơ hoàn công, nghiệm thu",
                            23,
                            OFFICE,
                            "",
                            List.of("", ""),
                            "",
                            "",
                            after("CV-17")),
                    task(
                            "CV-19",
                            "Bàn giao sân vận động",
                            0,
                            EVERY_DAY,
                            "Bàn giao đưa vào sử dụng",
                            List.of("", ""),
                            "",
                            "",
                            after("CV-18"))));

    private static final Told ROAD = new Told(
            "MH-006",
            List.of(new Sheet(Day.of("30/04/2024"), 0), new Sheet(Day.TODAY, 0)),
            List.of(
                    task(
                            "CV-01",
                            "Chuẩn bị công trường, đường công vụ",
                            30,
                            SITE,
                            "Khởi công",
                            List.of("05/04/2024"),
                            "22/04/2024",
                            "31/05/2024"),
                    task(
                            "CV-02",
                            "Nền đường Km0–Km3",
                            150,
                            SITE,
                            "",
                            List.of("10/05/2024"),
                            "20/06/2024",
                            "15/12/2024",
                            after("CV-01")),
                    task(
                            "CV-03",
                            "Nền đường Km3–Km4+200",
                            90,
                            SITE,
                            "",
                            List.of("15/10/2024"),
                            "04/11/2024",
                            "28/03/2025",
                            with("CV-02", 90)),
                    task(
                            "CV-04",
                            "Nền đường Km4+200–Km5+100",
                            120,
                            SITE,
                            "",
                            List.of("01/07/2025"),
                            "",
                            "",
                            after("CV-01")),
                    task(
                            "CV-05",
                            "Nền đường Km5+100–Km7",
                            110,
                            SITE,
                            "",
                            List.of("01/02/2025"),
                            "17/02/2025",
                            "20/06/2025",
                            after("CV-03", -45)),
                    task(
                            "CV-06",
                            "Nền đường Km7–Km9+297",
                            150,
                            SITE,
                            "",
                            List.of("01/07/2025"),
                            "14/07/2025",
                            "",
                            after("CV-05")),
                    task(
                            "CV-07",
                            "Cầu Km6+350",
                            240,
                            SITE,
                            "",
                            List.of("10/10/2024"),
                            "21/10/2024",
                            "25/08/2025",
                            after("CV-01")),
                    task(
                            "CV-08",
                            "Cống, rãnh thoát nước",
                            200,
                            SITE,
                            "",
                            List.of(""),
                            "05/08/2024",
                            "30/05/2025",
                            with("CV-02", 40)),
                    task(
                            "CV-09",
                            "Móng, mặt đường Km0–Km4+200",
                            100,
                            SITE,
                            "",
                            List.of("01/09/2025"),
                            "08/09/2025",
                            "",
                            after("CV-02"),
                            after("CV-03"),
                            after("CV-08")),
                    task(
                            "CV-10",
                            "Móng, mặt đường Km5+100–Km9+297",
                            140,
                            SITE,
                            "",
                            List.of(""),
                            "",
                            "",
                            after("CV-05"),
                            after("CV-06"),
                            after("CV-07")),
                    task("CV-11", "Móng, mặt đường Km4+200–Km5+100", 40, SITE, "", List.of(""), "", "", after("CV-04")),
                    task(
                            "CV-12",
                            "An toàn giao thông, hoàn thiện",
                            30,
                            SITE,
                            "",
                            List.of(""),
                            "",
                            "",
                            after("CV-09"),
                            after("CV-10"),
                            after("CV-11")),
                    task(
                            "CV-13",
                            "Hoàn thành khối lượng xây lắp",
                            0,
                            EVERY_DAY,
                            "Hoàn thành khối lượng",
                            List.of(""),
                            "",
                            "",
                            after("CV-12")),
                    task("CV-14", "Hồ sơ hoàn công, nghiệm thu", 22, OFFICE, "", List.of(""), "", "", after("CV-13")),
                    task(
                            "CV-15",
                            "Bàn giao, thông xe",
                            0,
                            EVERY_DAY,
                            "Bàn giao đưa vào sử dụng",
                            List.of(""),
                            "",
                            "",
                            after("CV-14"))));

    private static final List<Office.Column> TASK_COLUMNS = List.of(
            Office.Column.text("STT", 5),
            Office.Column.text("Mã dự án", 10),
            Office.Column.text("Danh mục dự án", 36),
            Office.Column.text("Mã công việc", 12),
            Office.Column.text("Tên công việc", 40),
            Office.Column.text("Số ngày", 8),
            Office.Column.text("Lịch làm việc", 16),
            Office.Column.text("Mốc", 26),
            Office.Column.date("Bắt đầu kế hoạch"),
            Office.Column.date("Ngày bắt đầu"),
            Office.Column.date("Ngày hoàn thành"));
    private static final List<Office.Column> LINK_COLUMNS = List.of(
            Office.Column.text("STT", 5),
            Office.Column.text("Mã dự án", 10),
            Office.Column.text("Danh mục dự án", 36),
            Office.Column.text("Công việc trước", 16),
            Office.Column.text("Công việc sau", 16),
            Office.Column.text("Loại quan hệ", 22),
            Office.Column.text("Độ trễ (ngày)", 12));

    private final Path folder;
    private final List<Story> stories;

    NetworkBooks(Path folder, List<Story> stories) {
        this.folder = folder;
        this.stories = stories;
    }

    void write(String file) {
        try (Office office = new Office(folder.resolve(file))) {
            for (Told told : List.of(STADIUM, ROAD)) {
                Story story = Stories.byCode(stories, told.code());
                for (Sheet sheet : told.sheets()) {
                    tasks(office, story, told, sheet);
                }
                links(office, story, told, told.sheets().getFirst().asOf());
            }
        }
    }

    private static void tasks(Office office, Story story, Told told, Sheet sheet) {
        List<Office.Line> lines = new ArrayList<>();
        for (Task task : told.tasks()) {
            String planned = task.planned().get(sheet.plan());
            lines.add(Office.Row.of(
                    lines.size() + 1,
                    story.code,
                    story.name,
                    task.code(),
                    task.name(),
                    task.days(),
                    task.calendar(),
                    task.milestone(),
                    planned.isEmpty() ? null : Day.of(planned),
                    by(task.started(), sheet),
                    by(task.finished(), sheet)));
        }
        office.sheet(
                "CV " + told.code() + " " + sheet.asOf().getMonthValue() + "-"
                        + sheet.asOf().getYear(),
                head(story, "TIẾN ĐỘ CÁC CÔNG VIỆC", sheet.asOf()),
                TASK_COLUMNS,
                lines,
                false,
                false);
    }

    private static @Nullable LocalDate by(@Nullable LocalDate day, Sheet sheet) {
        return day == null || day.isAfter(sheet.asOf()) ? null : day;
    }

    private static void links(Office office, Story story, Told told, LocalDate asOf) {
        List<Office.Line> lines = new ArrayList<>();
        for (Task task : told.tasks()) {
            for (Wait wait : task.waits()) {
                lines.add(Office.Row.of(
                        lines.size() + 1,
                        story.code,
                        story.name,
                        wait.from(),
                        task.code(),
                        wait.kind(),
                        wait.lag() == 0 ? null : wait.lag()));
            }
        }
        office.sheet(
                "QH " + told.code(),
                head(story, "QUAN HỆ GIỮA CÁC CÔNG VIỆC", asOf),
                LINK_COLUMNS,
                lines,
                false,
                false);
    }

    private static Office.Head head(Story story, String title, LocalDate asOf) {
        return new Office.Head(
                Objects.requireNonNull(story.ownerOn(asOf)).toUpperCase(java.util.Locale.forLanguageTag("vi")),
                title,
                "(Số liệu minh họa)",
                asOf,
                "",
                false);
    }
}
