package vn.dautu.seeds;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Investment policies and oversight of the invented projects: sections 5 and 10 of {@code docs/imports.md}. Nothing of the published ones. */
final class OversightBooks {

    private static final String INSPECTED = "Kiểm tra";
    private static final String EVALUATED = "Đánh giá";
    private static final String PLANNING = "Vi phạm: không phù hợp quy hoạch";
    private static final String AUTHORITY = "Vi phạm: sai thẩm quyền";
    private static final String APPRAISAL = "Vi phạm: không đủ trình tự thẩm định";
    private static final String QUALITY = "Vi phạm chất lượng";
    private static final String POLICY = "Điều chỉnh chủ trương đầu tư";
    private static final String RUNNING = "Đưa vào vận hành";
    private static final String TROUBLED = "Vận hành có vấn đề";
    private static final String IMPACT = "Đánh giá tác động";

    /** {@code late}: days until the paper reached the department; {@code back}: the line takes back what an earlier sheet said. */
    record Event(
            int project,
            String what,
            LocalDate day,
            String finding,
            @Nullable BigDecimal lost,
            int late,
            boolean back) {

        static Event of(int project, String what, String day, String finding) {
            return new Event(project, what, Day.of(day), finding, null, 0, false);
        }
    }

    static final List<Event> EVENTS = List.of(
            Event.of(20, INSPECTED, "12/05/2022", "Kiểm tra tiến độ trước năm học mới: đạt kế hoạch"),
            Event.of(20, RUNNING, "05/09/2022", "Nhận trẻ từ năm học mới"),
            Event.of(20, IMPACT, "25/03/2025", "Tăng 6 lớp, hết lớp ghép; sân chơi còn thiếu bóng mát"),
            Event.of(22, INSPECTED, "20/10/2022", "Kiểm tra chất lượng nền, mặt đường: đạt"),
            Event.of(22, RUNNING, "05/01/2024", "Thông xe toàn tuyến"),
            Event.of(
                    22,
                    EVALUATED,
                    "10/04/2024",
                    "Đánh giá kết thúc: chậm 181 ngày so với ban đầu, trong tổng mức đầu tư"),
            Event.of(22, IMPACT, "15/09/2025", "Rút ngắn thời gian đi lại; ngã ba Phủ Thông cần thêm biển báo"),
            Event.of(21, RUNNING, "03/04/2023", "Chuyển về làm việc tại trụ sở mới"),
            Event.of(21, EVALUATED, "20/06/2023", "Đánh giá kết thúc: bàn giao muộn 74 ngày"),
            Event.of(23, RUNNING, "15/12/2023", "Cấp nước cho khu vực mở rộng"),
            Event.of(23, TROUBLED, "14/06/2024", "Áp lực cuối tuyến thấp vào giờ cao điểm"),
            Event.of(24, RUNNING, "25/03/2024", "Đưa dãy nhà học mới vào sử dụng"),
            Event.of(24, TROUBLED, "10/09/2025", "Mái sảnh thấm khi mưa lớn, còn thời hạn bảo hành"),
            Event.of(25, EVALUATED, "15/05/2024", "Đánh giá giữa kỳ sau lũ ống: đủ điều kiện gia hạn"),
            Event.of(25, RUNNING, "06/01/2025", "Bàn giao cho đơn vị quản lý, khai thác"),
            Event.of(26, RUNNING, "16/12/2024", "Khám, chữa bệnh tại trạm mới"),
            Event.of(1, "Lựa chọn nhà thầu", "05/12/2022", "Gói thầu xây lắp khán đài và sân thi đấu"),
            Event.of(1, INSPECTED, "18/05/2023", "Khán đài B chưa có mặt bằng; yêu cầu lập lại tiến độ theo mặt bằng"),
            Event.of(1, POLICY, "20/11/2023", "Điều chỉnh thời gian thực hiện đến hết năm 2024"),
            Event.of(1, INSPECTED, "14/08/2025", "Còn 14 thửa ở khán đài B; yêu cầu đối thoại từng hộ"),
            Event.of(2, INSPECTED, "12/10/2023", "Kiểm tra chân kè sau lũ"),
            Event.of(2, QUALITY, "12/10/2023", "40 m chân kè chưa đạt độ chặt, phải làm lại"),
            new Event(
                    2,
                    "Thất thoát, lãng phí",
                    Day.of("20/11/2024"),
                    "Vật liệu đường công vụ tập kết ngoài phạm vi được duyệt, bị lũ cuốn",
                    new BigDecimal("420.5"),
                    0,
                    false),
            Event.of(3, "Điều chỉnh quyết định đầu tư", "12/08/2025", "Đổi công năng thành trụ sở xã"),
            Event.of(4, INSPECTED, "22/08/2024", "Kiểm tra hướng tuyến"),
            Event.of(
                    4,
                    PLANNING,
                    "22/08/2024",
                    "Đoạn qua khu dân cư lệch quy hoạch đô thị, phải điều chỉnh hướng tuyến"),
            Event.of(4, POLICY, "05/11/2024", "Điều chỉnh hướng tuyến và thời gian thực hiện"),
            Event.of(5, INSPECTED, "20/05/2025", "Mới triển khai 2 trên 6 mũi thi công"),
            Event.of(
                    5,
                    EVALUATED,
                    "15/08/2025",
                    "Đánh giá giữa kỳ: chỉ số thời gian dưới 0,8, phải điều chuyển khối lượng"),
            Event.of(6, INSPECTED, "25/09/2025", "Đoạn Km4+200–Km5+100 chưa có mặt bằng"),
            Event.of(7, EVALUATED, "10/10/2025", "Đánh giá đột xuất khi bổ sung vốn sau 30/9"),
            Event.of(8, INSPECTED, "09/11/2023", "Kiểm tra san nền, thoát nước"),
            Event.of(8, PLANNING, "09/11/2023", "Ranh khu cây xanh lệch quy hoạch chi tiết, phải điều chỉnh"),
            Event.of(9, INSPECTED, "18/04/2025", "Kiểm tra lựa chọn nhà thầu"),
            Event.of(
                    9,
                    APPRAISAL,
                    "18/04/2025",
                    "Phát hành hồ sơ mời thầu khi chưa thẩm định xong dự toán, đã hủy thầu"),
            Event.of(13, "Ngừng thực hiện", "02/06/2025", "Nước sông cao bất thường, dừng thi công chân kè"),
            new Event(13, "Thực hiện lại", Day.of("04/08/2025"), "Nước rút, thi công trở lại", null, 0, false),
            Event.of(
                    14,
                    AUTHORITY,
                    "21/07/2025",
                    "Dự toán bổ sung được duyệt khi thẩm quyền đã chuyển sang đơn vị khác"),
            Event.of(27, INSPECTED, "10/04/2024", "Đúng đường kế hoạch"),
            Event.of(28, INSPECTED, "12/09/2024", "Đúng tiến độ; nhắc nộp báo cáo đúng ngày 25"),
            Event.of(31, INSPECTED, "05/06/2024", "Đúng tiến độ, nghiệm thu đủ hồ sơ"),
            Event.of(30, QUALITY, "15/05/2025", "Nứt tường nhà đa năng"),
            new Event(30, QUALITY, Day.of("15/05/2025"), "Ghi nhầm: biên bản của một dự án khác", null, 150, true));

    private static final List<Office.Column> COLUMNS = List.of(
            Office.Column.text("STT", 5),
            Office.Column.text("Mã dự án", 10),
            Office.Column.text("Danh mục dự án", 42),
            Office.Column.text("Chủ đầu tư", 20),
            Office.Column.text("Nội dung giám sát", 26),
            Office.Column.date("Ngày sự việc"),
            Office.Column.text("Số văn bản", 20),
            Office.Column.date("Ngày văn bản"),
            Office.Column.text("Cơ quan ban hành", 18),
            Office.Column.text("Kết quả, nội dung", 48),
            Office.Column.money("Số tiền thất thoát, lãng phí"),
            Office.Column.text("Loại vốn", 18),
            Office.Column.text("Rút lại", 9));
    private static final List<Office.Column> POLICY_COLUMNS = List.of(
            Office.Column.text("STT", 5),
            Office.Column.text("Mã dự án", 10),
            Office.Column.text("Danh mục dự án", 42),
            Office.Column.text("Chủ đầu tư", 20),
            Office.Column.text("Mốc", 28),
            Office.Column.text("Loại ngày", 12),
            Office.Column.date("Ngày mốc"),
            Office.Column.text("Số văn bản", 18),
            Office.Column.date("Ngày văn bản"),
            Office.Column.text("Cơ quan ban hành", 18),
            Office.Column.text("Lý do", 20));

    private final Path folder;
    private final List<Story> stories;

    OversightBooks(Path folder, List<Story> stories) {
        this.folder = folder;
        this.stories = stories;
    }

    /** The half-year's last day, or Today while it runs: when a paper of that day stands in the books. */
    static LocalDate sheetOf(LocalDate day) {
        LocalDate end =
                LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 6 : 12, day.getMonthValue() <= 6 ? 30 : 31);
        return end.isAfter(Day.TODAY) ? Day.TODAY : end;
    }

    private static String department(LocalDate day) {
        return day.isBefore(LocalDate.of(2025, 3, 1)) ? "Sở KH&ĐT" : "Sở Tài chính";
    }

    void oversight(String file) {
        TreeMap<LocalDate, List<Event>> sheets = new TreeMap<>();
        EVENTS.forEach(event -> sheets.computeIfAbsent(
                        sheetOf(event.day().plusDays(event.late())), day -> new ArrayList<>())
                .add(event));
        try (Office office = new Office(folder.resolve(file))) {
            sheets.forEach((asOf, events) -> {
                events.sort(Comparator.comparing(Event::day));
                List<Office.Line> lines = new ArrayList<>();
                for (Event event : events) {
                    Story story = Stories.byCode(stories, "MH-%03d".formatted(event.project()));
                    lines.add(Office.Row.of(
                            lines.size() + 1,
                            story.code,
                            story.name,
                            story.ownerOn(asOf),
                            event.what(),
                            event.day(),
                            number(event),
                            paperless(event) ? null : event.day(),
                            paperless(event) ? "" : event.what().equals(POLICY) ? "HĐND tỉnh" : department(event.day()),
                            event.finding(),
                            event.lost(),
                            "",
                            event.back() ? "x" : ""));
                }
                office.sheet(
                        "GSĐG " + asOf.getYear() + "-" + (asOf.getMonthValue() <= 6 ? 1 : 2),
                        new Office.Head(
                                department(asOf).equals("Sở Tài chính") ? "SỞ TÀI CHÍNH" : "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
                                "TỔNG HỢP GIÁM SÁT, ĐÁNH GIÁ ĐẦU TƯ",
                                "(Số liệu minh họa)",
                                asOf,
                                "",
                                true),
                        COLUMNS,
                        lines,
                        false,
                        false);
            });
        }
    }

    /** The owner says that it runs again, or that it is used: declared, no paper yet. */
    private static boolean paperless(Event event) {
        return event.what().equals("Thực hiện lại") || event.what().equals(TROUBLED) && event.project() == 24;
    }

    private static String number(Event event) {
        String sort = event.what().equals(POLICY) ? "NQ" : event.what().equals(RUNNING) ? "BB" : "KL";
        return paperless(event)
                ? ""
                : "MH-%03d-%02d/%s-MH".formatted(event.project(), event.day().getMonthValue(), sort);
    }

    /** The policy comes some months before the investment decision; the project still in preparation has only this. */
    static @Nullable LocalDate policyOf(Story story) {
        if (!story.illustrative()) {
            return null;
        }
        return story.decided == null
                ? Day.of("20/03/2025")
                : Day.working(story.decided.minusDays(110 + story.number * 7 % 60));
    }

    void policies(String file) {
        TreeMap<LocalDate, List<Story>> sheets = new TreeMap<>();
        for (Story story : stories) {
            LocalDate policy = policyOf(story);
            if (policy != null) {
                int year = Math.max(2021, policy.getYear());
                sheets.computeIfAbsent(year == 2025 ? Day.TODAY : LocalDate.of(year, 12, 31), day -> new ArrayList<>())
                        .add(story);
            }
        }
        try (Office office = new Office(folder.resolve(file))) {
            sheets.forEach((asOf, decided) -> {
                List<Office.Line> lines = new ArrayList<>();
                for (Story story : decided) {
                    LocalDate policy = policyOf(story);
                    lines.add(Office.Row.of(
                            lines.size() + 1,
                            story.code,
                            story.name,
                            story.ownerOn(asOf),
                            "Quyết định chủ trương đầu tư",
                            "Thực tế",
                            policy,
                            "MH-%03d/NQ-MH".formatted(story.number),
                            policy,
                            policy != null && policy.isBefore(LocalDate.of(2025, 1, 1)) ? "HĐND tỉnh" : "UBND tỉnh",
                            ""));
                }
                office.sheet(
                        "Chủ trương " + asOf.getYear(),
                        new Office.Head(
                                "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
                                "QUYẾT ĐỊNH CHỦ TRƯƠNG ĐẦU TƯ",
                                "(Số liệu minh họa)",
                                asOf,
                                "",
                                false),
                        POLICY_COLUMNS,
                        lines,
                        false,
                        false);
            });
        }
    }
}
