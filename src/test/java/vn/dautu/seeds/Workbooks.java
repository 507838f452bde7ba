package vn.dautu.seeds;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The spreadsheets of {@code docs/imports.md}, sections 1 to 7, filled from the stories. */
final class Workbooks {
    private static final String PLANNING = "SỞ KẾ HOẠCH VÀ ĐẦU TƯ";
    private static final String FINANCE = "SỞ TÀI CHÍNH";
    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII");

    private final Path folder;
    private final List<Story> stories;
    private final Money money;
    private final List<Timeline> timelines;

    Workbooks(Path folder, List<Story> stories, Money money) {
        this.folder = folder;
        this.stories = stories;
        this.money = money;
        this.timelines = stories.stream().map(Timeline::new).toList();
    }

    private static String department(LocalDate date) {
        return date.isBefore(LocalDate.of(2025, 3, 1)) ? PLANNING : FINANCE;
    }

    private static @Nullable BigDecimal number(long million) {
        return million == 0 ? null : BigDecimal.valueOf(million);
    }

    /** Rows in groups by sector, numbered inside each group: {@code I · Giao thông}. */
    private static <T> List<Office.Line> grouped(
            List<T> items, Function<T, Story> story, Function<T, List<@Nullable Object>> cells) {
        Map<String, List<T>> bySector = new LinkedHashMap<>();
        items.stream()
                .sorted(Comparator.comparing((T t) -> story.apply(t).sector).thenComparing(t -> story.apply(t).code))
                .forEach(t -> bySector.computeIfAbsent(story.apply(t).sector, k -> new ArrayList<>())
                        .add(t));
        var lines = new ArrayList<Office.Line>();
        int group = 0;
        for (var sector : bySector.entrySet()) {
            lines.add(new Office.Group(
                    ROMAN.get(group++),
                    sector.getKey().substring(sector.getKey().indexOf('-') + 2)));
            int n = 0;
            for (T item : sector.getValue()) {
                var row = new ArrayList<@Nullable Object>();
                row.add(++n);
                row.addAll(cells.apply(item));
                lines.add(new Office.Row(row));
            }
        }
        return lines;
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Office.Row.of(cells).cells();
    }

    // ---- 1. agencies ----------------------------------------------------------------------------------------------

    private record Agency(
            String name, String shortName, String kind, String from, String to, String successor, String note) {}

    void agencies(String file) {
        String doubt = "Chưa đối chiếu văn bản";
        var list = List.of(
                new Agency("Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "Khác", "01/01/2016", "", "", ""),
                new Agency("Bộ Giao thông vận tải", "Bộ GTVT", "Bộ", "01/01/2016", "28/02/2025", "Bộ Xây dựng", doubt),
                new Agency("Bộ Xây dựng", "Bộ Xây dựng", "Bộ", "01/01/2016", "", "", ""),
                new Agency(
                        "Hội đồng nhân dân tỉnh Bắc Kạn",
                        "HĐND tỉnh",
                        "HĐND",
                        "01/01/2016",
                        "30/06/2025",
                        "HĐND tỉnh Thái Nguyên",
                        ""),
                new Agency(
                        "Hội đồng nhân dân tỉnh Thái Nguyên",
                        "HĐND tỉnh Thái Nguyên",
                        "HĐND",
                        "01/07/2025",
                        "",
                        "",
                        "Tỉnh Thái Nguyên sau hợp nhất"),
                new Agency(
                        "Ủy ban nhân dân tỉnh Bắc Kạn",
                        "UBND tỉnh",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "UBND tỉnh Thái Nguyên",
                        ""),
                new Agency(
                        "Ủy ban nhân dân tỉnh Thái Nguyên",
                        "UBND tỉnh Thái Nguyên",
                        "UBND",
                        "01/07/2025",
                        "",
                        "",
                        "Tỉnh Thái Nguyên sau hợp nhất"),
                new Agency(
                        "Sở Kế hoạch và Đầu tư",
                        "Sở KH&ĐT",
                        "Sở",
                        "01/01/2016",
                        "28/02/2025",
                        "Sở Tài chính",
                        "Ngày chuyển: " + doubt.toLowerCase()),
                new Agency("Sở Tài chính", "Sở Tài chính", "Sở", "01/01/2016", "", "", ""),
                new Agency("Sở Giao thông vận tải", "Sở GTVT", "Sở", "01/01/2016", "28/02/2025", "Sở Xây dựng", doubt),
                new Agency("Sở Xây dựng – minh họa", "Sở Xây dựng", "Sở", "01/01/2016", "", "", ""),
                new Agency(
                        "Sở Nông nghiệp và Phát triển nông thôn – minh họa",
                        "Sở NN&PTNT",
                        "Sở",
                        "01/01/2016",
                        "28/02/2025",
                        "Sở NN&MT",
                        doubt),
                new Agency(
                        "Sở Tài nguyên và Môi trường", "Sở TN&MT", "Sở", "01/01/2016", "28/02/2025", "Sở NN&MT", doubt),
                new Agency("Sở Nông nghiệp và Môi trường – minh họa", "Sở NN&MT", "Sở", "01/03/2025", "", "", doubt),
                new Agency("Sở Giáo dục và Đào tạo – minh họa", "Sở GD&ĐT", "Sở", "01/01/2016", "", "", ""),
                new Agency("Sở Y tế – minh họa", "Sở Y tế", "Sở", "01/01/2016", "", "", ""),
                new Agency(
                        "Sở Lao động – Thương binh và Xã hội – minh họa",
                        "Sở LĐ-TB&XH",
                        "Sở",
                        "01/01/2016",
                        "30/06/2025",
                        "Sở Y tế",
                        doubt),
                new Agency(
                        "Sở Thông tin và Truyền thông – minh họa",
                        "Sở TT&TT",
                        "Sở",
                        "01/01/2016",
                        "30/06/2025",
                        "Sở KH&CN",
                        doubt),
                new Agency("Sở Khoa học và Công nghệ – minh họa", "Sở KH&CN", "Sở", "01/01/2016", "", "", ""),
                new Agency("Sở Văn hóa, Thể thao và Du lịch – minh họa", "Sở VH-TT&DL", "Sở", "01/01/2016", "", "", ""),
                new Agency("Sở Công Thương", "Sở Công Thương", "Sở", "01/01/2016", "", "", ""),
                new Agency(
                        "Ban Quản lý dự án đầu tư xây dựng tỉnh – minh họa",
                        "Ban QLDA ĐTXD tỉnh",
                        "Ban QLDA",
                        "01/01/2016",
                        "",
                        "",
                        ""),
                new Agency(
                        "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
                        "Ban QLDA ĐTXD công trình giao thông tỉnh",
                        "Ban QLDA",
                        "01/01/2016",
                        "",
                        "",
                        "Chủ đầu tư theo nguồn công bố"),
                new Agency(
                        "Ban Quản lý dự án 2",
                        "Ban QLDA 2",
                        "Ban QLDA",
                        "01/01/2016",
                        "",
                        "",
                        "Chủ đầu tư theo nguồn công bố; thuộc Bộ"),
                new Agency(
                        "Ủy ban nhân dân thành phố Bắc Kạn – minh họa",
                        "UBND TP Bắc Kạn",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "UBND phường Bắc Kạn",
                        "Nghi vấn: kế thừa chia cho UBND phường Bắc Kạn, UBND phường Đức Xuân (và xã Phong Quang); "
                                + doubt.toLowerCase()),
                new Agency(
                        "Ủy ban nhân dân phường Bắc Kạn – minh họa",
                        "UBND phường Bắc Kạn",
                        "UBND",
                        "01/07/2025",
                        "",
                        "",
                        "Nghi vấn về thành phần"),
                new Agency(
                        "Ủy ban nhân dân phường Đức Xuân – minh họa",
                        "UBND phường Đức Xuân",
                        "UBND",
                        "01/07/2025",
                        "",
                        "",
                        "Nghi vấn về thành phần; cũng kế thừa một phần UBND TP Bắc Kạn"),
                new Agency(
                        "Ủy ban nhân dân huyện Ba Bể – minh họa",
                        "UBND huyện Ba Bể",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "",
                        "Kết thúc cấp huyện"),
                new Agency(
                        "Ủy ban nhân dân huyện Bạch Thông – minh họa",
                        "UBND huyện Bạch Thông",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "",
                        "Kết thúc cấp huyện"),
                new Agency(
                        "Ủy ban nhân dân huyện Chợ Đồn – minh họa",
                        "UBND huyện Chợ Đồn",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "",
                        "Kết thúc cấp huyện"),
                new Agency(
                        "Ủy ban nhân dân huyện Chợ Mới – minh họa",
                        "UBND huyện Chợ Mới",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "",
                        "Kết thúc cấp huyện"),
                new Agency(
                        "Ủy ban nhân dân huyện Ngân Sơn – minh họa",
                        "UBND huyện Ngân Sơn",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "",
                        "Kết thúc cấp huyện"),
                new Agency(
                        "Ủy ban nhân dân huyện Pác Nặm – minh họa",
                        "UBND huyện Pác Nặm",
                        "UBND",
                        "01/01/2016",
                        "30/06/2025",
                        "",
                        "Kết thúc cấp huyện"));
        var lines = new ArrayList<Office.Line>();
        for (int i = 0; i < list.size(); i++) {
            var a = list.get(i);
            lines.add(Office.Row.of(
                    i + 1,
                    a.name(),
                    a.shortName(),
                    a.kind(),
                    Day.of(a.from()),
                    a.to().isEmpty() ? null : Day.of(a.to()),
                    a.successor(),
                    a.note()));
        }
        try (var office = new Office(folder.resolve(file))) {
            office.sheet(
                    "Cơ quan",
                    new Office.Head(
                            FINANCE,
                            "DANH MỤC CƠ QUAN, ĐƠN VỊ, CHỦ ĐẦU TƯ",
                            "(Số liệu minh họa: tên cơ quan là loại cơ quan có thật; cơ quan gắn với dự án bịa mang chữ “minh họa”)",
                            Day.TODAY,
                            "",
                            false),
                    List.of(
                            Office.Column.text("STT", 6),
                            Office.Column.text("Tên cơ quan", 52),
                            Office.Column.text("Tên viết tắt", 30),
                            Office.Column.text("Loại", 10),
                            Office.Column.date("Hiệu lực từ"),
                            Office.Column.date("Hiệu lực đến"),
                            Office.Column.text("Đơn vị kế thừa", 26),
                            Office.Column.text("Ghi chú", 44)),
                    lines,
                    false,
                    false);
        }
    }

    // ---- 2. medium-term plan --------------------------------------------------------------------------------------

    record PlanSheet(String name, String asOf, String number, String decided, String title) {}

    static final List<String> PLAN_SHEET_DAYS =
            List.of("15/09/2021", "15/12/2022", "15/12/2023", "31/12/2024", "30/04/2025");

    static final List<PlanSheet> PLAN_SHEETS = List.of(
            new PlanSheet(
                    "Giao đầu kỳ",
                    "15/09/2021",
                    "MH-03/NQ-MH",
                    "10/08/2021",
                    "KẾ HOẠCH ĐẦU TƯ CÔNG TRUNG HẠN GIAI ĐOẠN 2021-2025"),
            new PlanSheet(
                    "Điều chỉnh 2022",
                    "15/12/2022",
                    "MH-11/NQ-MH",
                    "09/12/2022",
                    "CẬP NHẬT KẾ HOẠCH ĐẦU TƯ CÔNG TRUNG HẠN NĂM 2022"),
            new PlanSheet(
                    "Điều chỉnh 2023",
                    "15/12/2023",
                    "MH-19/NQ-MH",
                    "08/12/2023",
                    "ĐIỀU CHỈNH KẾ HOẠCH ĐẦU TƯ CÔNG TRUNG HẠN NĂM 2023"),
            new PlanSheet(
                    "Điều chỉnh 2024",
                    "31/12/2024",
                    "MH-27/NQ-MH",
                    "06/12/2024",
                    "ĐIỀU CHỈNH KẾ HOẠCH ĐẦU TƯ CÔNG TRUNG HẠN NĂM 2024"),
            new PlanSheet(
                    "Bổ sung 2025",
                    "30/04/2025",
                    "MH-33/NQ-MH",
                    "25/04/2025",
                    "BỔ SUNG KẾ HOẠCH ĐẦU TƯ CÔNG TRUNG HẠN NĂM 2025"));

    void mediumTerm(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Chủ đầu tư", 24),
                Office.Column.text("Cơ quan theo dõi", 14),
                Office.Column.text("Nhóm", 7),
                Office.Column.text("Lĩnh vực", 24),
                Office.Column.text("Địa bàn", 22),
                Office.Column.text("Số QĐ đầu tư", 18),
                Office.Column.date("Ngày QĐ đầu tư"),
                Office.Column.text("Cơ quan QĐ đầu tư", 16),
                Office.Column.amount("Tổng mức đầu tư"),
                Office.Column.money("Lũy kế vốn bố trí đến hết kỳ trước"),
                Office.Column.text("Nguồn vốn", 12),
                Office.Column.money("Kế hoạch trung hạn giao đầu kỳ"),
                Office.Column.text("Số QĐ giao", 14),
                Office.Column.date("Ngày QĐ giao"),
                Office.Column.text("Cơ quan giao", 12),
                Office.Column.money("Kế hoạch trung hạn sau điều chỉnh"),
                Office.Column.text("Số QĐ điều chỉnh", 14),
                Office.Column.date("Ngày QĐ điều chỉnh"),
                Office.Column.text("Cơ quan điều chỉnh", 12),
                Office.Column.text("Nguồn công bố", 40),
                Office.Column.text("Ghi chú", 40));
        try (var office = new Office(folder.resolve(file))) {
            for (int i = 0; i < PLAN_SHEETS.size(); i++) {
                var sheet = PLAN_SHEETS.get(i);
                var asOf = Day.of(sheet.asOf());
                office.sheet(
                        sheet.name(),
                        new Office.Head(
                                department(asOf),
                                sheet.title(),
                                "(Kèm theo Nghị quyết số " + sheet.number() + " ngày " + sheet.decided()
                                        + " của Hội đồng nhân dân tỉnh – minh họa)",
                                asOf,
                                "Giai đoạn: 2021-2025",
                                true),
                        columns,
                        mediumTermLines(i),
                        true,
                        false);
            }
        }
    }

    private record PlanRow(Story story, String source, boolean first) {}

    private List<Office.Line> mediumTermLines(int sheet) {
        var asOf = Day.of(PLAN_SHEETS.get(sheet).asOf());
        var previous =
                sheet == 0 ? LocalDate.MIN : Day.of(PLAN_SHEETS.get(sheet - 1).asOf());
        var rows = new ArrayList<PlanRow>();
        for (var s : stories) {
            if (!listed(s, sheet, previous, asOf)) {
                continue;
            }
            boolean first = true;
            for (var source : s.allSources()) {
                boolean known = s.sources.containsKey(source) && s.firstSheet <= sheet
                        || s.adjustedPlan.headMap(sheet, true).values().stream().anyMatch(m -> m.containsKey(source));
                if (known) {
                    rows.add(new PlanRow(s, source, first));
                    first = false;
                }
            }
        }
        return grouped(rows, PlanRow::story, r -> {
            var s = r.story();
            boolean initial = s.illustrative() && s.sources.getOrDefault(r.source(), 0L) > 0 && s.firstSheet == 0;
            Integer adjustedIn = s.adjustedPlan.headMap(sheet, true).entrySet().stream()
                    .filter(e -> e.getValue().containsKey(r.source()))
                    .map(Map.Entry::getKey)
                    .reduce((a, b) -> b)
                    .orElse(null);
            Long adjusted = adjustedIn == null
                    ? null
                    : Objects.requireNonNull(s.adjustedPlan.get(adjustedIn)).get(r.source());
            var change = adjustedIn == null ? null : PLAN_SHEETS.get(adjustedIn);
            boolean decided = s.decided != null && !s.decided.isAfter(asOf);
            var changedTotal = s.retotalled.floorEntry(asOf);
            String number = changedTotal == null ? s.decisionNo : "MH-8%02d/QĐ-MH".formatted(s.number);
            boolean full = r.first();
            boolean again = s.publishedAgainIn >= 0 && sheet >= s.publishedAgainIn;
            var zero = PLAN_SHEETS.get(0);
            BigDecimal total =
                    s.code.equals("CB-01") ? new BigDecimal("2337809.099") : BigDecimal.valueOf(s.totalOn(asOf));
            return cells(
                    s.code,
                    full ? s.name : "",
                    full ? s.ownerOn(asOf) : "",
                    full ? s.monitorOn(asOf) : "",
                    full ? s.group : "",
                    full ? s.sector : "",
                    full ? s.area : "",
                    full && decided ? number : "",
                    full && decided ? changedTotal == null ? s.decided : changedTotal.getKey() : null,
                    full && decided ? s.decidedBy : "",
                    full && decided ? total : null,
                    full ? number(s.before) : null,
                    r.source(),
                    initial ? number(Objects.requireNonNull(s.sources.get(r.source()))) : null,
                    initial ? zero.number() : "",
                    initial ? Day.of(zero.decided()) : null,
                    initial ? "HĐND tỉnh" : "",
                    adjusted == null ? null : number(adjusted),
                    change == null ? "" : change.number(),
                    change == null ? null : Day.of(change.decided()),
                    change == null ? "" : "HĐND tỉnh",
                    full ? again ? s.publishedAgain : s.published : "",
                    full
                            ? s.illustrative()
                                    ? decided ? "Số liệu minh họa" : "Đang chuẩn bị đầu tư; số liệu minh họa"
                                    : again ? s.noteAgain : s.note
                            : "");
        });
    }

    /** A project stands in the sheet that brings it in, that changes its capital, or that follows a new investment decision. */
    private static boolean listed(Story s, int sheet, LocalDate previous, LocalDate asOf) {
        int first = Math.max(s.firstSheet, 0);
        if (sheet < first) {
            return false;
        }
        boolean decidedSince = s.decided != null && s.decided.isAfter(previous) && !s.decided.isAfter(asOf);
        boolean retotalledSince = s.retotalled.keySet().stream().anyMatch(d -> d.isAfter(previous) && !d.isAfter(asOf));
        return sheet == first
                || sheet == s.publishedAgainIn
                || s.adjustedPlan.containsKey(sheet)
                || decidedSince
                || retotalledSince;
    }

    // ---- 3. annual plans ------------------------------------------------------------------------------------------

    void annualPlan(String file, int year) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Chủ đầu tư", 24),
                Office.Column.text("Nguồn vốn", 12),
                Office.Column.text("Cấp giao", 12),
                Office.Column.text("Loại kế hoạch", 18),
                Office.Column.money("Số vốn giao"),
                Office.Column.text("Số quyết định", 16),
                Office.Column.date("Ngày quyết định"),
                Office.Column.text("Cơ quan ban hành", 20),
                Office.Column.text("Lý do", 40));
        var days = new LinkedHashMap<String, LocalDate>();
        days.put("TTg giao đầu năm", LocalDate.of(year - 1, 12, 31));
        days.put("Tỉnh giao đầu năm", LocalDate.of(year - 1, 12, 31));
        days.put("Kéo dài sang năm", LocalDate.of(year, 3, 31));
        days.put("Phân bổ đợt 2", LocalDate.of(year, 7, 31));
        days.put("Điều chuyển giữa năm", LocalDate.of(year, 7, 31));
        days.put("Bổ sung sau 30-9", LocalDate.of(year, 10, 31));
        try (var office = new Office(folder.resolve(file))) {
            days.forEach((name, asOf) -> {
                var lines = money.lines.stream()
                        .filter(l -> l.year() == year && l.sheet().equals(name))
                        .toList();
                if (lines.isEmpty()) {
                    return;
                }
                var any = lines.getFirst();
                office.sheet(
                        name,
                        new Office.Head(
                                department(asOf),
                                "KẾ HOẠCH VỐN ĐẦU TƯ CÔNG NĂM " + year + ": " + name.toUpperCase(java.util.Locale.ROOT),
                                "(Kèm theo văn bản số " + any.decision() + " ngày " + Day.text(any.decided())
                                        + " – minh họa)",
                                asOf,
                                "Năm kế hoạch: " + year,
                                true),
                        columns,
                        grouped(
                                lines,
                                Money.PlanLine::story,
                                l -> cells(
                                        l.story().code,
                                        l.story().name,
                                        l.story().ownerOn(asOf),
                                        l.source(),
                                        l.level(),
                                        l.kind(),
                                        Money.million(l.amount()),
                                        l.decision(),
                                        l.decided(),
                                        l.authority(),
                                        l.reason())),
                        true,
                        year == 2021);
            });
        }
    }

    // ---- 4. disbursement ------------------------------------------------------------------------------------------

    void disbursement(String file, int year) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Chủ đầu tư", 24),
                Office.Column.text("Nguồn vốn", 12),
                Office.Column.text("Niên độ", 9),
                Office.Column.text("Loại kế hoạch", 18),
                Office.Column.date("Ngày thanh toán"),
                Office.Column.money("Thanh toán khối lượng hoàn thành"),
                Office.Column.money("Tạm ứng"),
                Office.Column.money("Thu hồi tạm ứng"),
                Office.Column.money("Cộng"));
        try (var office = new Office(folder.resolve(file))) {
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                var at = YearMonth.of(year, month);
                var asOf = at.atEndOfMonth();
                var ordinary = money.payments.stream()
                        .filter(p -> p.sheet().equals(at) && !p.restates())
                        .toList();
                var restated = money.payments.stream()
                        .filter(p -> p.sheet().equals(at) && p.restates())
                        .toList();
                Function<Money.Payment, List<@Nullable Object>> cells = p -> cells(
                        p.story().code,
                        p.story().name,
                        p.story().ownerOn(asOf),
                        p.source(),
                        p.year(),
                        p.kind(),
                        p.date(),
                        zeroAsBlank(p.volume()),
                        zeroAsBlank(p.advance()),
                        zeroAsBlank(p.recovery()),
                        Money.million(p.cash()));
                if (ordinary.isEmpty() && restated.isEmpty()) {
                    continue;
                }
                var lines = new ArrayList<>(grouped(ordinary, Money.Payment::story, cells));
                if (!restated.isEmpty()) {
                    lines.add(new Office.Group(
                            "*",
                            "Đính chính số liệu tháng "
                                    + Day.text(restated.getFirst().date()).substring(3)));
                    for (var p : restated) {
                        var row = new ArrayList<@Nullable Object>();
                        row.add(1);
                        row.addAll(cells.apply(p));
                        lines.add(new Office.Row(row));
                    }
                }
                office.sheet(
                        "Tháng %02d".formatted(month),
                        new Office.Head(
                                "KHO BẠC NHÀ NƯỚC – " + department(asOf),
                                "GIẢI NGÂN VỐN ĐẦU TƯ CÔNG THÁNG %02d NĂM %d".formatted(month, year),
                                "(Kèm theo Báo cáo số MH-%d%02d/BC-MH – minh họa)".formatted(year - 2000, month),
                                asOf,
                                "",
                                true),
                        columns,
                        lines,
                        true,
                        false);
            }
        }
    }

    private static @Nullable BigDecimal zeroAsBlank(long thousand) {
        return thousand == 0 ? null : Money.million(thousand);
    }

    // ---- 5. milestones --------------------------------------------------------------------------------------------

    List<Timeline> timelines() {
        return timelines;
    }

    void milestones(String file, int year) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Chủ đầu tư", 24),
                Office.Column.text("Mốc", 18),
                Office.Column.text("Loại ngày", 12),
                Office.Column.date("Ngày mốc"),
                Office.Column.text("Số văn bản", 16),
                Office.Column.date("Ngày văn bản"),
                Office.Column.text("Cơ quan ban hành", 22),
                Office.Column.text("Lý do", 48));
        try (var office = new Office(folder.resolve(file))) {
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                var at = YearMonth.of(year, month);
                var asOf = at.atEndOfMonth();
                var entries = timelines.stream()
                        .flatMap(t -> t.entries.stream())
                        .filter(e -> e.month().equals(at))
                        .toList();
                if (entries.isEmpty()) {
                    continue;
                }
                office.sheet(
                        "Tháng %02d".formatted(month),
                        new Office.Head(
                                department(asOf),
                                "MỐC TIẾN ĐỘ DỰ ÁN: PHÁT SINH THÁNG %02d NĂM %d".formatted(month, year),
                                "(Mốc theo quyết định, điều chỉnh, dự kiến của chủ đầu tư và thực tế được báo về trong tháng – minh họa)",
                                asOf,
                                "",
                                false),
                        columns,
                        grouped(
                                entries,
                                Timeline.Entry::story,
                                e -> cells(
                                        e.story().code,
                                        e.story().name,
                                        e.story().ownerOn(asOf),
                                        e.milestone(),
                                        e.kind(),
                                        e.date(),
                                        e.number(),
                                        e.stated(),
                                        e.authority(),
                                        e.reason())),
                        false,
                        false);
            }
        }
    }

    // ---- 6. monthly reports ---------------------------------------------------------------------------------------

    /** One monthly report; {@code sheet} is the 25th on which it was known. */
    record Report(Story story, LocalDate date, LocalDate sheet, double share, boolean contracted) {}

    static List<Report> reports(Story s) {
        var list = new ArrayList<Report>();
        if (!s.illustrative() || s.decided == null || s.start == null) {
            return list;
        }
        LocalDate day = s.decided.withDayOfMonth(25);
        if (day.isBefore(s.decided)) {
            day = day.plusMonths(1);
        }
        if (day.isBefore(LocalDate.of(2021, 1, 25))) {
            day = LocalDate.of(2021, 1, 25);
        }
        for (;
                !day.isAfter(Day.TODAY) && (s.handedOver == null || day.isBefore(s.handedOver));
                day = day.plusMonths(1)) {
            if (!s.silentOn(day)) {
                boolean contracted = s.started != null && !day.isBefore(s.started.minusDays(7));
                list.add(new Report(s, day, s.filedLate.getOrDefault(day, day), s.progressOn(day), contracted));
            }
        }
        return list;
    }

    void reports(String file, int year) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Chủ đầu tư", 24),
                Office.Column.date("Ngày báo cáo"),
                Office.Column.money("Giá trị khối lượng thực hiện lũy kế"),
                Office.Column.money("Giá trị hợp đồng xây lắp"),
                Office.Column.date("Dự kiến hoàn thành"),
                Office.Column.text("Nguyên nhân chậm", 16),
                Office.Column.text("Vướng mắc, kiến nghị", 46),
                Office.Column.text("Cơ quan phải xử lý", 24),
                Office.Column.text("Việc phải làm", 40),
                Office.Column.date("Thời hạn xử lý"));
        var all = stories.stream().flatMap(s -> reports(s).stream()).toList();
        try (var office = new Office(folder.resolve(file))) {
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                var asOf = LocalDate.of(year, month, 25);
                var reports = all.stream().filter(r -> r.sheet().equals(asOf)).toList();
                if (reports.isEmpty()) {
                    continue;
                }
                office.sheet(
                        "Tháng %02d".formatted(month),
                        new Office.Head(
                                department(asOf),
                                "TỔNG HỢP BÁO CÁO THÁNG %02d NĂM %d CỦA CHỦ ĐẦU TƯ".formatted(month, year),
                                "(Kỳ báo cáo ngày 25 hằng tháng – minh họa)",
                                asOf,
                                "",
                                true),
                        columns,
                        grouped(reports, Report::story, r -> {
                            var s = r.story();
                            var trouble = s.troubleOn(r.date());
                            return cells(
                                    s.code,
                                    s.name,
                                    s.ownerOn(asOf),
                                    r.date(),
                                    r.contracted() ? BigDecimal.valueOf(doneValue(r)) : null,
                                    r.contracted() ? BigDecimal.valueOf(s.contract()) : null,
                                    s.forecastOn(r.date()),
                                    trouble == null ? "" : trouble.cause(),
                                    trouble == null ? "" : trouble.obstacle(),
                                    trouble == null ? "" : agencyThen(trouble.agency(), asOf),
                                    trouble == null ? "" : trouble.task(),
                                    trouble == null ? null : trouble.due());
                        }),
                        true,
                        false);
            }
        }
    }

    /** The agency as it was called on the day of the report. */
    private static String agencyThen(String agency, LocalDate date) {
        if (agency.equals("Sở NN&MT") && date.isBefore(LocalDate.of(2025, 3, 1))) {
            return "Sở NN&PTNT";
        }
        return agency.equals("UBND tỉnh Thái Nguyên") && date.isBefore(LocalDate.of(2025, 7, 1)) ? "UBND tỉnh" : agency;
    }

    static long doneValue(Report r) {
        return Math.round(r.story().contract() * r.share());
    }

    // ---- 7. planned curves ----------------------------------------------------------------------------------------

    /** A point of a planned curve; share in tenths of a percent. */
    record CurvePoint(Story story, LocalDate date, int thousandths, String number, LocalDate decided) {}

    static List<CurvePoint> curve(Story s) {
        var points = new ArrayList<CurvePoint>();
        if (!s.illustrative() || s.decided == null || s.start == null) {
            return points;
        }
        for (int version = 0; version <= s.adjustments.size(); version++) {
            var curve = s.planned(version);
            String number = version == 0 ? s.decisionNo : s.adjustmentNo(version - 1);
            var decided =
                    version == 0 ? s.decided : s.adjustments.get(version - 1).decided();
            LocalDate day = curve.first();
            int highest = 0;
            while (true) {
                highest = Math.max(highest, (int) Math.round(curve.on(day) * 1000));
                points.add(new CurvePoint(s, day, highest, number, decided));
                if (!day.isBefore(curve.last())) {
                    break;
                }
                day = Day.quarterEndAfter(day.plusDays(1));
                if (day.isAfter(curve.last())) {
                    day = curve.last();
                }
            }
        }
        return points;
    }

    void curves(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Chủ đầu tư", 24),
                Office.Column.date("Ngày cuối kỳ"),
                Office.Column.amount("Khối lượng kế hoạch lũy kế (%)"),
                Office.Column.text("Số quyết định", 16),
                Office.Column.date("Ngày quyết định"),
                Office.Column.text("Cơ quan ban hành", 20));
        try (var office = new Office(folder.resolve(file))) {
            for (int year = 2021; year <= 2025; year++) {
                int of = year;
                var points = stories.stream()
                        .flatMap(s -> curve(s).stream())
                        .filter(p -> Math.max(2021, p.decided().getYear()) == of)
                        .toList();
                var asOf = year == 2025 ? Day.TODAY : LocalDate.of(year, 12, 31);
                office.sheet(
                        "QĐ năm " + year,
                        new Office.Head(
                                department(asOf),
                                "ĐƯỜNG KẾ HOẠCH KHỐI LƯỢNG THEO QUÝ, QUYẾT ĐỊNH NĂM "
                                        + (year == 2021 ? "2020, 2021" : year),
                                "(Theo tiến độ kèm quyết định đầu tư và quyết định điều chỉnh – minh họa)",
                                asOf,
                                "",
                                false),
                        columns,
                        grouped(
                                points,
                                CurvePoint::story,
                                p -> cells(
                                        p.story().code,
                                        p.story().name,
                                        p.story().ownerOn(asOf),
                                        p.date(),
                                        BigDecimal.valueOf(p.thousandths(), 1),
                                        p.number(),
                                        p.decided(),
                                        "UBND tỉnh")),
                        false,
                        false);
            }
        }
    }
}
