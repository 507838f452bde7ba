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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind the plan and the payments of the stories: capital assigned without a project, extensions, contracts with their
 * amendments, acceptances and payments, committed curves. All follows from the stories' own figures: the works contracts of a project
 * sum to the contract value of its reports, the payments by contract to its payments for works, the accepted work never beyond what was
 * reported. The breaches on purpose are in seeds/README.md.
 */
final class MoneyBooks {

    /** Its first contract was paid in another proportion than it was let: beyond its value, with no amendment. */
    private static final String PAID_BEYOND_CONTRACT = "MH-022";
    /** Its contract was given more time; the project was not. */
    private static final String ONLY_THE_CONTRACT_EXTENDED = "MH-012";

    private static final List<String> CONTRACTORS = List.of(
            "Công ty CP Xây dựng Khuổi Slao – minh họa",
            "Công ty TNHH Xây lắp Nà Phặc Hưng – minh họa",
            "Liên danh Phja Dạ – Bản Cậu – minh họa",
            "Công ty CP Cầu đường Lũng Cháng – minh họa",
            "Công ty TNHH Thương mại và Xây dựng Pác Ngòi – minh họa",
            "Công ty CP Kỹ thuật hạ tầng Slam Mạ – minh họa");

    /** A works contract. Thousand đồng; {@code paidShare} in hundredths of the project's payments for works. */
    private record Contract(
            Story story,
            String number,
            String code,
            String name,
            String contractor,
            String type,
            long original,
            long value,
            LocalDate signed,
            LocalDate due,
            int share,
            int paidShare) {}

    private record Amendment(
            Contract contract,
            String appendix,
            LocalDate signed,
            long delta,
            @Nullable LocalDate due,
            String reason) {}

    private record Accepted(Contract contract, LocalDate date, long amount) {}

    private record Paid(Contract contract, YearMonth sheet, LocalDate date, long volume, long advance, long recovery) {}

    private record Committed(Story story, LocalDate monthEnd, long cumulative) {}

    private final Path folder;
    private final List<Story> stories;
    private final Money money;
    private final Map<Story, LocalDate> signedDays = new LinkedHashMap<>();
    private final Map<Story, List<Contract>> contracts = new LinkedHashMap<>();

    MoneyBooks(Path folder, List<Story> stories, Money money, List<Timeline> timelines) {
        this.folder = folder;
        this.stories = stories;
        this.money = money;
        for (var timeline : timelines) {
            timeline.entries.stream()
                    .filter(e -> e.milestone().equals("CONTRACT") && e.kind().equals(Timeline.ACTUAL))
                    .forEach(e -> signedDays.put(e.story(), e.date()));
        }
        for (var story : stories) {
            if (story.illustrative() && story.started != null) {
                contracts.put(story, contractsOf(story));
            }
        }
    }

    void write(BinaryOperator<String> listed) {
        assigned(listed.apply("33-tong-von-giao.xlsx", "assigned-plan"));
        extensions(listed.apply("34-keo-dai-thoi-gian-von.xlsx", "extensions"));
        contracts(listed.apply("35-goi-thau-hop-dong.xlsx", "contracts"));
        amendments(listed.apply("36-phu-luc-hop-dong.xlsx", "contract-amendments"));
        acceptances(listed.apply("37-nghiem-thu.xlsx", "acceptances"));
        payments(listed.apply("38-thanh-toan-theo-hop-dong.xlsx", "contract-payments"));
        commitments(listed.apply("39-cam-ket-giai-ngan-2025.xlsx", "commitments"));
    }

    // ---- capital assigned without a project -----------------------------------------------------------------------

    private void assigned(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Nguồn vốn", 14),
                Office.Column.text("Năm kế hoạch", 10),
                Office.Column.text("Cấp giao", 12),
                Office.Column.text("Loại kế hoạch", 18),
                Office.Column.money("Tổng vốn giao"),
                Office.Column.text("Số quyết định", 16),
                Office.Column.date("Ngày quyết định"),
                Office.Column.text("Cơ quan ban hành", 22),
                Office.Column.text("Lý do", 40));
        try (var office = new Office(folder.resolve(file))) {
            for (int year = 2021; year <= 2025; year++) {
                var lines = new ArrayList<Office.Line>();
                for (String level : List.of("TTg giao", "Tỉnh giao")) {
                    var bySource = new TreeMap<String, Long>();
                    for (var line : money.lines) {
                        if (line.year() == year
                                && line.level().equals(level)
                                && line.kind().equals(Money.IN_YEAR)
                                && line.amount() > 0
                                && !line.sheet().startsWith("Điều chuyển")) {
                            bySource.merge(line.source(), line.amount(), Long::sum);
                        }
                    }
                    for (var each : bySource.entrySet()) {
                        boolean province = level.equals("Tỉnh giao");
                        lines.add(Office.Row.of(
                                lines.size() + 1,
                                each.getKey(),
                                year,
                                level,
                                Money.IN_YEAR,
                                Money.million(each.getValue() + reserve(year, each.getKey())),
                                "MH-%d%d/%s".formatted(year - 2000, province ? 1 : 0, province ? "NQ-MH" : "QĐ-MH"),
                                LocalDate.of(year - 1, 12, province ? 10 : 5),
                                province ? "HĐND tỉnh" : "Thủ tướng Chính phủ",
                                ""));
                    }
                }
                sheet(
                        office,
                        "Giao đầu năm " + year,
                        "TỔNG VỐN GIAO ĐẦU NĂM %d THEO NGUỒN".formatted(year),
                        year == 2021 ? LocalDate.of(2020, 12, 31) : LocalDate.of(year - 1, 12, 31),
                        columns,
                        lines,
                        true);
                int of = year;
                var late = new ArrayList<Office.Line>();
                money.lines.stream()
                        .filter(l -> l.year() == of && l.kind().equals(Money.LATE_EXTRA))
                        .forEach(l -> late.add(Office.Row.of(
                                late.size() + 1,
                                l.source(),
                                of,
                                l.level(),
                                l.kind(),
                                Money.million(l.amount()),
                                l.decision(),
                                l.decided(),
                                l.authority(),
                                l.reason())));
                if (!late.isEmpty()) {
                    sheet(
                            office,
                            "Bổ sung " + year,
                            "VỐN BỔ SUNG SAU 30/9/%d".formatted(year),
                            LocalDate.of(year, 10, 31),
                            columns,
                            late,
                            true);
                }
            }
        }
    }

    /** Thousand đồng assigned and still not detailed to any project at the year's end. */
    private static long reserve(int year, String source) {
        return switch (year + source) {
            case "2024NSDP.TT" -> 2_300_000;
            case "2025NSDP.TT" -> 12_500_000;
            case "2025NSTW.MTQG" -> 8_400_000;
            case "2025NSDP.DAT" -> 30_000_000;
            default -> 0;
        };
    }

    // ---- more time for money --------------------------------------------------------------------------------------

    private void extensions(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Loại kéo dài", 14),
                Office.Column.text("Niên độ", 9),
                Office.Column.date("Kéo dài đến ngày"),
                Office.Column.text("Số quyết định", 16),
                Office.Column.date("Ngày quyết định"),
                Office.Column.text("Cơ quan ban hành", 22),
                Office.Column.text("Lý do", 40));
        try (var office = new Office(folder.resolve(file))) {
            for (int year = 2022; year <= 2025; year++) {
                int of = year;
                var lines = new ArrayList<Office.Line>();
                var seen = new TreeSet<String>();
                money.lines.stream()
                        .filter(l -> l.year() == of && l.kind().equals(Money.CARRIED))
                        .filter(l -> seen.add(l.story().code))
                        .forEach(l -> lines.add(Office.Row.of(
                                lines.size() + 1,
                                l.story().code,
                                l.story().name,
                                "Giải ngân",
                                of - 1,
                                LocalDate.of(of, 12, 31),
                                l.decision(),
                                l.decided(),
                                l.authority(),
                                l.reason())));
                if (year == 2025) {
                    var late = Stories.byCode(stories, "MH-008");
                    lines.add(Office.Row.of(
                            lines.size() + 1,
                            late.code,
                            late.name,
                            "Bố trí vốn",
                            2026,
                            LocalDate.of(2026, 12, 31),
                            "MH-258/QĐ-MH",
                            LocalDate.of(2025, 3, 20),
                            "UBND tỉnh",
                            "Chờ tiền đấu giá quyền sử dụng đất"));
                }
                if (!lines.isEmpty()) {
                    sheet(
                            office,
                            "Năm " + year,
                            "KÉO DÀI THỜI GIAN GIẢI NGÂN, BỐ TRÍ VỐN NĂM %d".formatted(year),
                            LocalDate.of(year, 3, 31),
                            columns,
                            lines,
                            false);
                }
            }
        }
    }

    // ---- contracts ------------------------------------------------------------------------------------------------

    private List<Contract> contractsOf(Story s) {
        long value = s.contract() * 1000;
        var started = java.util.Objects.requireNonNull(s.started);
        var firstPaid = money.payments.stream()
                .filter(p -> p.story() == s && !p.land())
                .map(Money.Payment::date)
                .min(Comparator.naturalOrder())
                .orElse(started);
        var signed = signedDays.getOrDefault(s, started.minusDays(10));
        if (signed.isAfter(firstPaid.minusDays(3))) {
            signed = firstPaid.minusDays(3);
        }
        // A project whose total was raised let its works at the old price; an amendment brought the rest.
        long before = (s.total - s.landCost) * 80 / 100 * 1000;
        boolean raised = !s.retotalled.isEmpty()
                && before < value
                && s.retotalled.firstKey().isAfter(signed);
        long original = raised ? before : value;
        var due = s.finishOn(signed).minusDays(15);
        int share = split(s);
        if (share == 100) {
            return List.of(contract(s, 1, "Toàn bộ phần xây lắp", original, value, signed, due, 100, 100));
        }
        int paidShare = s.code.equals(PAID_BEYOND_CONTRACT) ? 70 : share;
        return List.of(
                contract(
                        s,
                        1,
                        "Xây lắp hạng mục chính",
                        part(original, share),
                        part(value, share),
                        signed,
                        due,
                        share,
                        paidShare),
                contract(
                        s,
                        2,
                        "Hạ tầng kỹ thuật, hạng mục phụ trợ",
                        original - part(original, share),
                        value - part(value, share),
                        signed,
                        due,
                        100 - share,
                        100 - paidShare));
    }

    private static int split(Story s) {
        return s.number == 1 || s.group.equals("B") && s.number % 3 == 0 || s.code.equals(PAID_BEYOND_CONTRACT)
                ? 60
                : 100;
    }

    private static long part(long amount, int share) {
        return amount * share / 100;
    }

    private static Contract contract(
            Story s,
            int n,
            String name,
            long original,
            long value,
            LocalDate signed,
            LocalDate due,
            int share,
            int paidShare) {
        return new Contract(
                s,
                "%02d/HĐ-MH-%03d".formatted(n, s.number),
                "XL-%02d".formatted(n),
                name,
                CONTRACTORS.get((s.number * 2 + n) % CONTRACTORS.size()),
                s.group.equals("C") ? "Trọn gói" : s.number % 2 == 0 ? "Đơn giá cố định" : "Đơn giá điều chỉnh",
                original,
                value,
                signed,
                due,
                share,
                paidShare);
    }

    private void contracts(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Số gói thầu", 10),
                Office.Column.text("Tên gói thầu", 34),
                Office.Column.amount("Giá gói thầu"),
                Office.Column.text("Số hợp đồng", 16),
                Office.Column.date("Ngày ký hợp đồng"),
                Office.Column.text("Nhà thầu", 40),
                Office.Column.text("Loại hợp đồng", 18),
                Office.Column.money("Giá trị hợp đồng"),
                Office.Column.date("Ngày hoàn thành hợp đồng"));
        Map<YearMonth, List<Office.Line>> months = new TreeMap<>();
        contracts.values().stream().flatMap(List::stream).forEach(c -> {
            var lines = months.computeIfAbsent(Day.monthOf(c.signed()), m -> new ArrayList<>());
            lines.add(Office.Row.of(
                    lines.size() + 1,
                    c.story().code,
                    c.story().name,
                    c.code(),
                    c.name(),
                    Money.million(c.original() * 102 / 100 / 1000 * 1000),
                    c.number(),
                    c.signed(),
                    c.contractor(),
                    c.type(),
                    Money.million(c.original()),
                    c.due()));
        });
        // Packages still to be let.
        var today = months.computeIfAbsent(YearMonth.from(Day.TODAY), m -> new ArrayList<>());
        for (var s : stories) {
            if (s.illustrative() && s.started == null && s.decided != null) {
                today.add(Office.Row.of(
                        today.size() + 1,
                        s.code,
                        s.name,
                        "XL-01",
                        "Toàn bộ phần xây lắp",
                        BigDecimal.valueOf(s.contract()),
                        "",
                        null,
                        "",
                        "",
                        null,
                        null));
            }
        }
        byMonth(file, "Hợp đồng", "GÓI THẦU, HỢP ĐỒNG XÂY LẮP KÝ", columns, months);
    }

    private List<Amendment> amendments() {
        var all = new ArrayList<Amendment>();
        for (var each : contracts.values()) {
            for (var c : each) {
                int n = 0;
                var s = c.story();
                if (c.value() != c.original()) {
                    all.add(new Amendment(
                            c,
                            "PL%02d".formatted(++n),
                            s.retotalled.firstKey().plusDays(12),
                            c.value() - c.original(),
                            null,
                            "Theo tổng mức đầu tư điều chỉnh"));
                }
                for (var a : s.adjustments) {
                    var signed = a.decided().plusDays(10);
                    boolean open = s.handedOver == null || signed.isBefore(s.handedOver);
                    if (signed.isAfter(c.signed()) && open && !signed.isAfter(Day.TODAY)) {
                        all.add(new Amendment(
                                c,
                                "PL%02d".formatted(++n),
                                signed,
                                0,
                                a.finish().minusDays(15),
                                "Gia hạn theo quyết định điều chỉnh dự án"));
                    }
                }
                if (s.code.equals(ONLY_THE_CONTRACT_EXTENDED)) {
                    all.add(new Amendment(
                            c,
                            "PL%02d".formatted(++n),
                            LocalDate.of(2025, 9, 12),
                            0,
                            c.due().plusDays(40),
                            "Giá vật liệu tăng, gia hạn hợp đồng; thời gian dự án không đổi"));
                }
            }
        }
        return all;
    }

    private void amendments(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Số hợp đồng", 16),
                Office.Column.text("Số phụ lục", 10),
                Office.Column.date("Ngày phụ lục"),
                Office.Column.money("Giá trị điều chỉnh"),
                Office.Column.date("Ngày hoàn thành mới"),
                Office.Column.text("Lý do", 48));
        Map<YearMonth, List<Office.Line>> months = new TreeMap<>();
        for (var a : amendments()) {
            var lines = months.computeIfAbsent(Day.monthOf(a.signed()), m -> new ArrayList<>());
            lines.add(Office.Row.of(
                    lines.size() + 1,
                    a.contract().story().code,
                    a.contract().story().name,
                    a.contract().number(),
                    a.appendix(),
                    a.signed(),
                    a.delta() == 0 ? null : Money.million(a.delta()),
                    a.due(),
                    a.reason()));
        }
        byMonth(file, "Phụ lục", "PHỤ LỤC HỢP ĐỒNG KÝ", columns, months);
    }

    // ---- accepted work --------------------------------------------------------------------------------------------

    /** Before each payment for works, at each quarter's end and at hand-over, what was done by the 25th and capital stands for. */
    private List<Accepted> accepted(Story s) {
        var all = new ArrayList<Accepted>();
        var of = java.util.Objects.requireNonNull(contracts.get(s));
        var days = new TreeSet<LocalDate>();
        var works = latest(s);
        works.stream()
                .filter(p -> p.volume() > 0)
                .forEach(p -> days.add(YearMonth.from(p.date()).minusMonths(1).atDay(26)));
        var start = of.getFirst().signed();
        for (var q = Day.quarterEndAfter(start); !q.isAfter(Day.TODAY); q = Day.quarterEndAfter(q.plusDays(1))) {
            if (s.handedOver == null || q.isBefore(s.handedOver)) {
                days.add(q);
            }
        }
        if (s.handedOver != null) {
            days.add(s.handedOver);
        }
        long value = s.contract() * 1000;
        long so = 0;
        for (var day : days) {
            if (day.isBefore(start) || day.isAfter(Day.TODAY)) {
                continue;
            }
            boolean whole = s.handedOver != null && !day.isBefore(s.handedOver);
            long done = whole ? value : (long) (value * s.progressOn(day.withDayOfMonth(25)) * 0.99) / 1000 * 1000;
            long paid = works.stream()
                    .filter(p ->
                            YearMonth.from(p.date()).minusMonths(1).atDay(26).compareTo(day) <= 0)
                    .mapToLong(Money.Payment::volume)
                    .sum();
            long capital = money.lines.stream()
                    .filter(l -> l.story() == s
                            && l.level().equals("Tỉnh giao")
                            && !l.kind().equals(Money.CARRIED)
                            && !l.decided().isAfter(day))
                    .mapToLong(Money.PlanLine::amount)
                    .sum();
            long land = money.payments.stream()
                    .filter(p -> p.story() == s && p.land() && !p.date().isAfter(day))
                    .mapToLong(Money.Payment::volume)
                    .sum();
            long covered = Math.min(done, capital - land);
            long upTo = Math.max(so, Math.max(covered, paid));
            if (upTo - so < 1000) {
                continue;
            }
            long before = so;
            so = upTo;
            for (var c : of) {
                long amount = cumulative(c, of, upTo, c.share()) - cumulative(c, of, before, c.share());
                if (amount > 0) {
                    all.add(new Accepted(c, day, amount));
                }
            }
        }
        return all;
    }

    /** A contract's part of what a project has in all: the last contract takes what the others leave. */
    private static long cumulative(Contract c, List<Contract> all, long total, int share) {
        if (all.size() == 1) {
            return total;
        }
        int first = c.equals(all.getFirst()) ? share : 100 - share;
        return c.equals(all.getFirst()) ? part(total, first) : total - part(total, first);
    }

    private void acceptances(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Số hợp đồng", 16),
                Office.Column.date("Ngày nghiệm thu"),
                Office.Column.money("Giá trị nghiệm thu"));
        Map<YearMonth, List<Office.Line>> months = new TreeMap<>();
        for (var s : contracts.keySet()) {
            for (var a : accepted(s)) {
                var lines = months.computeIfAbsent(Day.monthOf(a.date()), m -> new ArrayList<>());
                lines.add(Office.Row.of(
                        lines.size() + 1, s.code, s.name, a.contract().number(), a.date(), Money.million(a.amount())));
            }
        }
        byMonth(file, "Tháng", "GIÁ TRỊ NGHIỆM THU", columns, months);
    }

    // ---- payments by contract -------------------------------------------------------------------------------------

    private List<Money.Payment> latest(Story s) {
        Map<String, Money.Payment> byKey = new LinkedHashMap<>();
        money.payments.stream()
                .filter(p -> p.story() == s && !p.land())
                .forEach(p -> byKey.put(p.source() + p.year() + p.kind() + p.date(), p));
        return byKey.values().stream()
                .sorted(Comparator.comparing(Money.Payment::date))
                .toList();
    }

    /** Cut by cumulative sums, so that each contract's advances are recovered to the đồng when the project's are. */
    private List<Paid> paid(Story s) {
        var all = new ArrayList<Paid>();
        var of = java.util.Objects.requireNonNull(contracts.get(s));
        var days = new TreeMap<LocalDate, long[]>();
        for (var p : latest(s)) {
            var sum = days.computeIfAbsent(p.date(), d -> new long[3]);
            sum[0] += p.volume();
            sum[1] += p.advance();
            sum[2] += p.recovery();
        }
        long[] before = new long[3];
        for (var day : days.entrySet()) {
            long[] after = new long[3];
            for (int i = 0; i < 3; i++) {
                after[i] = before[i] + day.getValue()[i];
            }
            var sheet = money.payments.stream()
                    .filter(p -> p.story() == s && !p.land() && p.date().equals(day.getKey()))
                    .map(Money.Payment::sheet)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            for (var c : of) {
                long[] mine = new long[3];
                for (int i = 0; i < 3; i++) {
                    mine[i] = cumulative(c, of, after[i], c.paidShare()) - cumulative(c, of, before[i], c.paidShare());
                }
                if (mine[0] != 0 || mine[1] != 0 || mine[2] != 0) {
                    all.add(new Paid(c, sheet, day.getKey(), mine[0], mine[1], mine[2]));
                }
            }
            before = after;
        }
        return all;
    }

    private void payments(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Số hợp đồng", 16),
                Office.Column.date("Ngày thanh toán"),
                Office.Column.money("Thanh toán khối lượng hoàn thành"),
                Office.Column.money("Tạm ứng"),
                Office.Column.money("Thu hồi tạm ứng"));
        Map<YearMonth, List<Office.Line>> months = new TreeMap<>();
        Function<Long, @Nullable Object> blank = amount -> amount == 0 ? null : Money.million(amount);
        for (var s : contracts.keySet()) {
            for (var p : paid(s)) {
                var lines = months.computeIfAbsent(p.sheet(), m -> new ArrayList<>());
                lines.add(Office.Row.of(
                        lines.size() + 1,
                        s.code,
                        s.name,
                        p.contract().number(),
                        p.date(),
                        blank.apply(p.volume()),
                        blank.apply(p.advance()),
                        blank.apply(p.recovery())));
            }
        }
        byMonth(file, "Tháng", "THANH TOÁN THEO HỢP ĐỒNG (TRONG ĐÓ)", columns, months);
    }

    // ---- committed curves -----------------------------------------------------------------------------------------

    private void commitments(String file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 46),
                Office.Column.text("Niên độ", 9),
                Office.Column.date("Ngày cuối tháng"),
                Office.Column.amount("Giải ngân cam kết lũy kế"),
                Office.Column.date("Ngày cam kết"));
        int[] percent = {0, 2, 8, 15, 24, 34, 45, 56, 67, 78, 88, 96, 100};
        var lines = new ArrayList<Office.Line>();
        for (var s : stories) {
            long plan = money.lines.stream()
                    .filter(l -> l.story() == s
                            && l.year() == 2025
                            && l.level().equals("Tỉnh giao")
                            && l.kind().equals(Money.IN_YEAR)
                            && l.decided().isBefore(LocalDate.of(2025, 2, 15)))
                    .mapToLong(Money.PlanLine::amount)
                    .sum();
            if (plan <= 0) {
                continue;
            }
            for (int month = 0; month < percent.length; month++) {
                var committed = new Committed(
                        s, YearMonth.of(2025, 1).plusMonths(month).atEndOfMonth(), plan * percent[month] / 100);
                lines.add(Office.Row.of(
                        lines.size() + 1,
                        s.code,
                        s.name,
                        2025,
                        committed.monthEnd(),
                        Money.million(committed.cumulative()),
                        LocalDate.of(2025, 2, 14)));
            }
        }
        try (var office = new Office(folder.resolve(file))) {
            sheet(
                    office,
                    "Cam kết 2025",
                    "CAM KẾT GIẢI NGÂN HẰNG THÁNG NĂM 2025 CỦA CHỦ ĐẦU TƯ",
                    LocalDate.of(2025, 2, 28),
                    columns,
                    lines,
                    false);
        }
    }

    // ---- sheets ---------------------------------------------------------------------------------------------------

    private void byMonth(
            String file,
            String sheet,
            String title,
            List<Office.Column> columns,
            Map<YearMonth, List<Office.Line>> months) {
        try (var office = new Office(folder.resolve(file))) {
            months.forEach((month, lines) -> sheet(
                    office,
                    "%s %02d-%d".formatted(sheet, month.getMonthValue(), month.getYear()),
                    "%s THÁNG %02d NĂM %d".formatted(title, month.getMonthValue(), month.getYear()),
                    month.atEndOfMonth(),
                    columns,
                    lines,
                    true));
        }
    }

    private static void sheet(
            Office office,
            String name,
            String title,
            LocalDate asOf,
            List<Office.Column> columns,
            List<Office.Line> lines,
            boolean total) {
        office.sheet(
                name,
                new Office.Head(
                        asOf.isBefore(LocalDate.of(2025, 3, 1)) ? "SỞ KẾ HOẠCH VÀ ĐẦU TƯ" : "SỞ TÀI CHÍNH",
                        title,
                        "(Số liệu minh họa)",
                        asOf,
                        "",
                        true),
                columns,
                lines,
                total,
                false);
    }
}
