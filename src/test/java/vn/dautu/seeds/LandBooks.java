package vn.dautu.seeds;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import vn.dautu.seeds.ParcelMosaic.Parcel;

/**
 * Who holds the land of the stadium, the road and the resettlement area, and how far each has come: households, plans, money, steps,
 * complaints, dossiers, and the areas of work that wait for the land. Every name, number and amount is invented; every name says so. The
 * days follow those of the plots, so that a household never contradicts its own land.
 */
final class LandBooks {
    private static final String STADIUM = "MH-001";
    private static final String CITY = "UBND TP Bắc Kạn";
    private static final String WARD = "UBND phường Bắc Kạn";
    private static final String PMU = "Ban QLDA ĐTXD tỉnh";
    private static final String DISTRICT = "UBND huyện Chợ Mới";
    private static final String LAND_OFFICE = "Sở TN&MT";
    private static final String FARM_NOW = "Sở NN&MT";
    private static final int STADIUM_HOUSEHOLDS = 148;
    /** The days on which the clearance office sent its books; a line stands in the first sheet that can know of it. */
    private static final List<LocalDate> SHEETS = List.of(
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 12, 31),
            Day.TODAY);

    private static final List<String> FAMILY = List.of(
            "Nông", "Hoàng", "Triệu", "Lường", "Hà", "Bàn", "Đặng", "Ma", "La", "Lý", "Dương", "Nguyễn", "Vi", "Đinh");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Đình", "Ngọc", "Xuân", "Minh", "Quang", "Thu");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Cần", "Dung", "Điệp", "Giang", "Hiền", "Khôi", "Liên", "Mạnh", "Nga", "Oanh", "Phúc", "Quế",
            "Sinh", "Tâm", "Uyên", "Vượng", "Xuyến", "Yến");

    /** Đồng a square metre, land and what goes with it: for the demonstration only. */
    private static final Map<String, Long> PRICE = Map.ofEntries(
            Map.entry("ODT", 1_250_000L),
            Map.entry("ONT", 420_000L),
            Map.entry("LUC", 198_000L),
            Map.entry("BHK", 168_000L),
            Map.entry("CLN", 152_000L),
            Map.entry("NTS", 139_000L),
            Map.entry("RSX", 42_000L),
            Map.entry("NHK", 46_000L),
            Map.entry("DGT", 24_000L),
            Map.entry("BCS", 18_000L));

    private enum Plots {
        NONE,
        NEEDED,
        GIVEN
    }

    /** One who holds land, with the days its land has come to. */
    private static final class Holder {
        final String project;
        final String code;
        final List<Parcel> plots;
        String kind = "Hộ gia đình";
        String name = "";
        Plots resettlement = Plots.NONE;
        boolean money;
        /** A plan of its own that came later than that of its land. */
        @Nullable
        LocalDate adjusted;

        Holder(String project, int number, List<Parcel> plots) {
            this.project = project;
            this.code = String.format(Locale.ROOT, "H-%03d", number);
            this.plots = plots;
        }

        @Nullable
        LocalDate latest(java.util.function.Function<Parcel, @Nullable LocalDate> step) {
            LocalDate last = LocalDate.MIN;
            for (var plot : plots) {
                LocalDate day = step.apply(plot);
                if (day == null) {
                    return null;
                }
                last = day.isAfter(last) ? day : last;
            }
            return last;
        }

        @Nullable
        LocalDate counted() {
            return latest(Parcel::counted);
        }

        @Nullable
        LocalDate posted() {
            return latest(Parcel::posted);
        }

        @Nullable
        LocalDate approved() {
            return latest(Parcel::approved);
        }

        @Nullable
        LocalDate paid() {
            return latest(Parcel::paid);
        }

        @Nullable
        LocalDate handedOver() {
            return latest(Parcel::handedOver);
        }

        boolean blocked() {
            return plots.stream().anyMatch(p -> !p.obstacle().isEmpty());
        }

        String cause() {
            return plots.stream()
                    .map(Parcel::obstacle)
                    .filter(o -> !o.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** Thousands of đồng. */
        long land() {
            return plots.stream()
                            .mapToLong(p -> p.takenTenths() * PRICE.getOrDefault(p.landType(), 30_000L) / 10)
                            .sum()
                    / 1000;
        }
    }

    private record Line(LocalDate on, Office.Row row) {}

    private final Path folder;
    private final List<Story> stories;
    private final List<Holder> holders = new ArrayList<>();
    private final Geometry outline;
    private final Random random = new Random(148);

    LandBooks(Path folder, List<Story> stories, ParcelMosaic mosaic, RoadCorridor road, ResettlementArea area) {
        this.folder = folder;
        this.stories = stories;
        outline = mosaic.outline;
        stadium(mosaic);
        var byHousehold = new TreeMap<Integer, List<Parcel>>();
        road.plots.forEach(plot -> byHousehold
                .computeIfAbsent(plot.household(), key -> new ArrayList<>())
                .add(plot.parcel()));
        // Numbered along the route, as the office would walk it.
        int number = 0;
        for (var plots : byHousehold.values().stream()
                .flatMap(p -> p.stream()
                        .collect(Collectors.groupingBy(Parcel::commune, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .sorted(Comparator.comparingInt(p -> road.chainageOf(p.getFirst())[0]))
                .toList()) {
            var holder = new Holder(RoadCorridor.CODE, ++number, plots);
            if (holder.blocked()) {
                holder.resettlement = Plots.NEEDED;
            } else if (number % 15 == 0) {
                holder.money = true;
            }
            holders.add(holder);
        }
        var fields = new TreeMap<Integer, List<Parcel>>();
        for (int i = 0; i < area.parcels.size(); i++) {
            fields.computeIfAbsent(area.households.get(i), key -> new ArrayList<>())
                    .add(area.parcels.get(i));
        }
        fields.forEach((n, plots) -> holders.add(new Holder(ResettlementArea.CODE, n, plots)));
        int i = 0;
        for (var holder : holders) {
            name(holder, i++);
        }
    }

    // ---- who holds the stadium's ground
    // ------------------------------------------------------------------------------

    /** Fourteen hold one blocked plot each, as the ledger of obstacles counts them; neighbours with like days belong together. */
    private void stadium(ParcelMosaic mosaic) {
        var groups = new ArrayList<List<Parcel>>();
        var left = new ArrayList<>(mosaic.parcels);
        var open = new ArrayList<Parcel>();
        for (var plot : mosaic.parcels) {
            if (!plot.obstacle().isEmpty()) {
                groups.add(List.of(plot));
                left.remove(plot);
            } else if (plot.handedOver() == null) {
                open.add(plot);
                left.remove(plot);
            }
        }
        // What is open without being blocked belongs to few, paid apart from unpaid.
        var paid = open.stream().filter(p -> p.paid() != null).toList();
        var unpaid = open.stream().filter(p -> p.paid() == null).toList();
        groups.addAll(shared(new ArrayList<>(paid), Math.min(paid.size(), 4)));
        groups.addAll(shared(new ArrayList<>(unpaid), Math.min(unpaid.size(), 4)));
        groups.addAll(shared(left, STADIUM_HOUSEHOLDS - groups.size()));
        groups.sort(Comparator.comparingInt((List<Parcel> g) -> g.getFirst().mapSheet())
                .thenComparingInt(g -> g.getFirst().number()));
        int number = 0;
        int complaint = 0;
        for (var group : groups) {
            var holder = new Holder(STADIUM, ++number, group);
            switch (holder.cause()) {
                // Their plan was drawn up anew after the complaint; they are to be paid within thirty days of it.
                case "GP_KHIEUNAI" -> {
                    holder.adjusted = LocalDate.of(2025, 10, 17);
                    complaint++;
                }
                case "GP_TDC" -> {
                    holder.resettlement = Plots.NEEDED;
                    holder.adjusted = LocalDate.of(2025, 10, 6);
                }
                default -> {
                    if (holder.handedOver() != null && number % 11 == 0) {
                        holder.resettlement = Plots.GIVEN;
                    }
                }
            }
            holders.add(holder);
        }
        if (complaint != 3) {
            throw new IllegalStateException("The story tells of three who complained: " + complaint);
        }
    }

    /** Shared out among a number of holders, each on one map of one commune, as its file names them. */
    private List<List<Parcel>> shared(List<Parcel> plots, int among) {
        var maps = plots.stream()
                .collect(Collectors.groupingBy(p -> p.commune() + p.mapYear(), TreeMap::new, Collectors.toList()));
        var groups = new ArrayList<List<Parcel>>();
        int rest = among;
        int left = plots.size();
        for (var map : maps.values()) {
            int own = Math.clamp(Math.round((float) rest * map.size() / left), 1, Math.min(map.size(), rest));
            rest -= own;
            left -= map.size();
            groups.addAll(dealt(new ArrayList<>(map), own));
        }
        return groups;
    }

    /** Some plots, shared out among a number of holders: neighbours first, and those whose days lie close together. */
    private List<List<Parcel>> dealt(List<Parcel> left, int among) {
        var groups = new ArrayList<List<Parcel>>();
        for (int rest = among; rest > 0; rest--) {
            var first = left.removeFirst();
            var group = new ArrayList<>(List.of(first));
            int mean = left.size() / rest;
            int wanted = rest == 1 ? left.size() : Math.min(left.size() - rest + 1, random.nextInt(mean * 2 + 1));
            var at = first.shape().getCentroid();
            for (int i = 0; i < wanted; i++) {
                Parcel nearest = left.stream()
                        .min(Comparator.comparingDouble(
                                p -> p.shape().getCentroid().distance(at) + apart(p, first) * 0.3))
                        .orElseThrow();
                left.remove(nearest);
                group.add(nearest);
            }
            groups.add(group);
        }
        return groups;
    }

    private static double apart(Parcel one, Parcel other) {
        LocalDate a = one.handedOver();
        LocalDate b = other.handedOver();
        return a == null || b == null ? 0 : Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private void name(Holder holder, int i) {
        if (holder.plots.size() > 4 && i % 17 == 0) {
            holder.kind = "Tổ chức";
            holder.name = "Hợp tác xã số " + (i / 17 + 1) + " (minh họa)";
            return;
        }
        holder.kind = i % 9 == 4 ? "Cá nhân" : "Hộ gia đình";
        holder.name = FAMILY.get(random.nextInt(FAMILY.size()))
                + " " + MIDDLE.get(random.nextInt(MIDDLE.size()))
                + " " + GIVEN.get(random.nextInt(GIVEN.size()))
                + " (minh họa)";
    }

    // ---- the files
    // ----------------------------------------------------------------------------------------------------

    /** Writes the files and hands each one's name and layout to the manifest, in the order in which they are loaded. */
    void write(BinaryOperator<String> listed) throws IOException {
        households(listed.apply("66-ho-co-dat.xlsx", "households"));
        plans(listed.apply("67-phuong-an-boi-thuong.xlsx", "compensation"));
        payments(listed.apply("67-chi-tra.xlsx", "household-payments"));
        assets(listed.apply("67-tai-san-kiem-dem.xlsx", "assets"));
        steps(listed.apply("68-buoc-gpmb.xlsx", "clearance-steps"));
        complaints(listed.apply("68-khieu-nai.xlsx", "complaints"));
        dossiers(listed.apply("68-ho-so-o-dau.xlsx", "dossier-stays"));
        sections(listed.apply("69-khu-vuc-thi-cong-tuyen.xlsx", "work-sections"));
        areas(folder.resolve(listed.apply("69-khu-vuc-thi-cong.geojson", "work-areas")));
    }

    private static LocalDate sheetOf(LocalDate day) {
        return SHEETS.stream().filter(s -> !s.isBefore(day)).findFirst().orElse(Day.TODAY);
    }

    private LocalDate first(String project) {
        return project.equals(STADIUM) ? SHEETS.getFirst() : LocalDate.of(2024, 12, 31);
    }

    private void book(String file, String title, boolean money, List<Office.Column> columns, List<Line> lines) {
        try (var office = new Office(folder.resolve(file))) {
            for (LocalDate asOf : SHEETS) {
                var rows = new ArrayList<Office.Row>();
                for (var line : lines) {
                    if (sheetOf(line.on()).equals(asOf)) {
                        var cells = new ArrayList<>(line.row().cells());
                        cells.set(0, rows.size() + 1);
                        rows.add(new Office.Row(cells));
                    }
                }
                if (!rows.isEmpty()) {
                    office.sheet(
                            "Đến " + Day.text(asOf).replace('/', '.'),
                            new Office.Head(
                                    "TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT",
                                    title,
                                    "(Số liệu minh họa: mọi tên, số, số tiền đều bịa ra)",
                                    asOf,
                                    "",
                                    money),
                            columns,
                            rows,
                            false,
                            false);
                }
            }
        }
    }

    private static List<Office.Column> columns(Office.Column... own) {
        var all = new ArrayList<>(List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 30)));
        all.addAll(List.of(own));
        return all;
    }

    private Office.Row row(String project, @Nullable Object... own) {
        var cells = new ArrayList<@Nullable Object>(List.of(0, project, Stories.byCode(stories, project).name));
        for (Object each : own) {
            cells.add(each);
        }
        return new Office.Row(cells);
    }

    /** Triệu đồng from thousands of đồng. */
    private static BigDecimal million(long thousand) {
        return BigDecimal.valueOf(thousand, 3);
    }

    private void households(String file) {
        var lines = new ArrayList<Line>();
        int i = 0;
        for (var h : holders) {
            i++;
            boolean organisation = h.kind.equals("Tổ chức");
            boolean relocates = h.resettlement != Plots.NONE || h.money;
            // The road's last plots were measured when its line was moved in 2025: so were their holders put on the
            // list.
            LocalDate known = h.plots.stream()
                            .allMatch(p -> p.counted() != null && p.counted().isAfter(LocalDate.of(2025, 1, 1)))
                    ? Day.TODAY
                    : first(h.project);
            var byCommune =
                    h.plots.stream().collect(Collectors.groupingBy(Parcel::commune, TreeMap::new, Collectors.toList()));
            String commune = h.plots.getFirst().commune();
            var here = Objects.requireNonNull(byCommune.get(commune));
            lines.add(new Line(
                    known,
                    row(
                            h.project,
                            h.code,
                            h.kind,
                            commune,
                            h.name,
                            here.stream()
                                    .map(p -> p.mapSheet() + "/" + p.number())
                                    .collect(Collectors.joining("; ")),
                            here.stream().map(Parcel::mapYear).distinct().count() == 1
                                    ? String.valueOf(here.getFirst().mapYear())
                                    : "",
                            "MH" + String.format(Locale.ROOT, "%010d", i),
                            organisation ? "" : String.format(Locale.ROOT, "0000 000 %03d", i % 1000),
                            "Tổ dân phố minh họa số " + (i % 14 + 1),
                            organisation ? "" : String.valueOf(1 + random.nextInt(7)),
                            !organisation && random.nextInt(11) == 0 ? "Hộ nghèo (minh họa)" : "",
                            relocates ? "x" : "",
                            h.resettlement != Plots.NONE ? "Lô tái định cư" : h.money ? "Tiền" : "",
                            h.resettlement != Plots.NONE ? "1" : "",
                            h.resettlement == Plots.GIVEN ? "1" : h.resettlement == Plots.NEEDED ? "0" : "")));
        }
        book(
                file,
                "DANH SÁCH HỘ, TỔ CHỨC CÓ ĐẤT PHẢI THU HỒI",
                false,
                columns(
                        Office.Column.text("Mã hộ", 8),
                        Office.Column.text("Loại hộ", 13),
                        Office.Column.text("Xã", 8),
                        Office.Column.text("Họ tên", 28),
                        Office.Column.text("Thửa", 24),
                        Office.Column.text("Năm bản đồ", 9),
                        Office.Column.text("Số giấy tờ", 14),
                        Office.Column.text("Điện thoại", 13),
                        Office.Column.text("Địa chỉ", 26),
                        Office.Column.text("Số nhân khẩu", 9),
                        Office.Column.text("Diện chính sách", 16),
                        Office.Column.text("Phải di dời", 8),
                        Office.Column.text("Hình thức tái định cư", 15),
                        Office.Column.text("Số lô cần", 7),
                        Office.Column.text("Số lô đã giao", 7)),
                lines);
    }

    private long assets(Holder h) {
        // Houses and trees go with the land: about a sixth of it, steadier than the land itself.
        return h.land() * (12 + h.code.hashCode() % 7) / 100;
    }

    private long support(Holder h) {
        return h.land() / 10 + 12_000;
    }

    private long resettlement(Holder h) {
        return h.resettlement == Plots.NONE && !h.money ? 0 : 60_000;
    }

    private long total(Holder h) {
        return h.land() + assets(h) + support(h) + resettlement(h);
    }

    private void plans(String file) {
        var lines = new ArrayList<Line>();
        for (var h : holders) {
            LocalDate posted = h.posted();
            if (posted != null) {
                lines.add(plan(h, 1, "Chốt", posted));
            }
            LocalDate approved = h.approved();
            if (approved != null) {
                lines.add(plan(h, 2, "Phê duyệt", approved));
            }
            if (h.adjusted != null) {
                lines.add(plan(h, 3, "Phê duyệt", h.adjusted));
            }
        }
        book(
                file,
                "PHƯƠNG ÁN BỒI THƯỜNG, HỖ TRỢ, TÁI ĐỊNH CƯ",
                true,
                columns(
                        Office.Column.text("Mã hộ", 8),
                        Office.Column.text("Phương án", 10),
                        Office.Column.text("Lần", 6),
                        Office.Column.text("Trạng thái phương án", 14),
                        Office.Column.amount("Bồi thường về đất"),
                        Office.Column.amount("Bồi thường về tài sản"),
                        Office.Column.amount("Hỗ trợ"),
                        Office.Column.amount("Tái định cư"),
                        Office.Column.amount("Khấu trừ"),
                        Office.Column.date("Ngày phương án")),
                lines);
    }

    private Line plan(Holder h, int version, String state, LocalDate day) {
        // A plan drawn up anew after a complaint counts the trees again.
        long more = version == 3 ? assets(h) / 4 : 0;
        return new Line(
                day,
                row(
                        h.project,
                        h.code,
                        "PA-01",
                        String.valueOf(version),
                        state,
                        million(h.land()),
                        million(assets(h) + more),
                        million(support(h)),
                        million(resettlement(h)),
                        million(0),
                        day));
    }

    private void payments(String file) {
        var lines = new ArrayList<Line>();
        int n = 0;
        for (var h : holders) {
            n++;
            LocalDate paid = h.paid();
            if (paid != null) {
                lines.add(payment(h, "Chi trả", paid, "MH-" + n + "/PC"));
            } else if (h.project.equals(STADIUM) && h.cause().equals("GP_KHONGNHAN")) {
                lines.add(payment(h, "Từ chối nhận", LocalDate.of(2024, 9, 18), "MH-63/BB-MH"));
                if (n % 4 == 0) {
                    lines.add(payment(h, "Gửi kho bạc", LocalDate.of(2025, 4, 22), "MH-" + n + "/UNC"));
                }
            }
        }
        book(
                file,
                "CHI TRẢ TIỀN BỒI THƯỜNG, HỖ TRỢ",
                true,
                columns(
                        Office.Column.text("Mã hộ", 8),
                        Office.Column.text("Hình thức chi trả", 14),
                        Office.Column.date("Ngày chi trả"),
                        Office.Column.amount("Số tiền chi trả"),
                        Office.Column.text("Số chứng từ", 14)),
                lines);
    }

    private Line payment(Holder h, String kind, LocalDate day, String paper) {
        return new Line(day, row(h.project, h.code, kind, day, million(total(h)), paper));
    }

    private void assets(String file) {
        var lines = new ArrayList<Line>();
        int n = 0;
        for (var h : holders) {
            LocalDate counted = h.counted();
            if (counted == null || n++ % 4 != 0 && h.handedOver() != null) {
                continue;
            }
            boolean house = h.plots.stream().anyMatch(p -> p.landType().startsWith("O"));
            if (house) {
                lines.add(asset(h, counted, "Nhà", "Nhà cấp 4 (minh họa)", "m²", 40 + n % 50, 2_150));
            }
            lines.add(asset(h, counted, "Cây trồng", "Cây ăn quả (minh họa)", "cây", 6 + n % 30, 185));
        }
        book(
                file,
                "KIỂM ĐẾM TÀI SẢN",
                true,
                columns(
                        Office.Column.text("Mã hộ", 8),
                        Office.Column.text("Đợt kiểm đếm", 8),
                        Office.Column.text("Loại tài sản", 13),
                        Office.Column.text("Tên tài sản", 24),
                        Office.Column.text("Đơn vị đo", 8),
                        Office.Column.amount("Số lượng"),
                        Office.Column.amount("Đơn giá"),
                        Office.Column.text("Căn cứ", 18)),
                lines);
    }

    private Line asset(Holder h, LocalDate day, String kind, String name, String unit, int quantity, long price) {
        return new Line(
                day,
                row(
                        h.project,
                        h.code,
                        "1",
                        kind,
                        name,
                        unit,
                        BigDecimal.valueOf(quantity),
                        million(price),
                        "Đơn giá minh họa"));
    }

    private void steps(String file) {
        var lines = new ArrayList<Line>();
        wide(lines, STADIUM, LocalDate.of(2022, 6, 30), LocalDate.of(2022, 7, 4));
        wide(lines, RoadCorridor.CODE, LocalDate.of(2023, 10, 25), LocalDate.of(2023, 10, 30));
        wide(lines, ResettlementArea.CODE, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 5, 13));
        var recovered = new LinkedHashMap<String, Map<LocalDate, LinkedHashSet<String>>>();
        for (var h : holders) {
            LocalDate approved = h.approved();
            // The recovery decision comes with the plan (Land Law 2013). Of the stadium only those of the blocked plots
            // have come to
            // the books.
            if (approved != null && (!h.project.equals(STADIUM) || h.blocked())) {
                recovered
                        .computeIfAbsent(h.project, key -> new TreeMap<>())
                        .computeIfAbsent(h.adjusted == null ? approved : h.adjusted, key -> new LinkedHashSet<>())
                        .add(h.code);
            }
            if (h.adjusted != null) {
                lines.add(step(h, "APPROVE", "Xong", h.adjusted, "MH-112/QĐ-MH", ""));
            }
            if (h.project.equals(STADIUM) && h.cause().equals("GP_KHONGNHAN")) {
                lines.add(step(h, "PUBLISH", "Xong", LocalDate.of(2024, 6, 10), "", ""));
                lines.add(new Line(
                        LocalDate.of(2024, 12, 12), row(h.project, h.code, "COERCE", "Đang", null, "MH-88/BB-MH", "")));
            }
            if (h.project.equals(RoadCorridor.CODE) && h.approved() == null) {
                boolean late = h.blocked();
                LocalDate posted = Objects.requireNonNull(h.posted());
                lines.add(new Line(
                        late ? LocalDate.of(2025, 7, 14) : posted,
                        row(h.project, h.code, "APPRAISE", late ? "Chờ duyệt" : "Đang", null, "", "")));
            }
        }
        recovered.forEach((project, days) -> days.forEach((day, codes) ->
                lines.add(new Line(day, row(project, String.join("; ", codes), "RECOVERY", "Xong", day, "", "")))));
        var last = holders.stream()
                .filter(h -> h.project.equals(RoadCorridor.CODE) && !h.blocked() && h.approved() == null)
                .toList();
        // One of those measured late cannot prove where the land came from.
        lines.add(new Line(
                LocalDate.of(2025, 9, 15),
                row(
                        RoadCorridor.CODE,
                        last.getFirst().code,
                        "PLAN_DRAFT",
                        "Đang",
                        null,
                        "",
                        "Xác nhận nguồn gốc đất")));
        book(
                file,
                "CÁC BƯỚC GIẢI PHÓNG MẶT BẰNG",
                false,
                columns(
                        Office.Column.text("Mã hộ", 40),
                        Office.Column.text("Bước", 12),
                        Office.Column.text("Trạng thái", 12),
                        Office.Column.date("Ngày thực hiện"),
                        Office.Column.text("Số văn bản", 14),
                        Office.Column.text("Giấy tờ còn thiếu", 24)),
                lines);
    }

    private void wide(List<Line> lines, String project, LocalDate planned, LocalDate noticed) {
        lines.add(new Line(first(project), row(project, "", "PLAN", "Xong", planned, "", "")));
        lines.add(new Line(first(project), row(project, "", "NOTICE", "Xong", noticed, "", "")));
    }

    private Line step(Holder h, String step, String state, LocalDate day, String paper, String missing) {
        return new Line(day, row(h.project, h.code, step, state, day, paper, missing));
    }

    private void complaints(String file) {
        var lines = new ArrayList<Line>();
        int n = 0;
        for (var h : holders) {
            if (h.cause().equals("GP_KHIEUNAI")) {
                n++;
                // Looked into and settled by the plan of 10/2025.
                lines.add(complaint(h, n, n == 1 ? "Nguồn gốc" : "Giá", CITY, LocalDate.of(2023, 5, 15 + n), null));
                lines.add(complaint(
                        h,
                        n,
                        n == 1 ? "Nguồn gốc" : "Giá",
                        CITY,
                        LocalDate.of(2023, 5, 15 + n),
                        LocalDate.of(2025, 10, 10)));
            } else if (h.project.equals(STADIUM) && h.cause().equals("GP_KHONGNHAN") && h.code.hashCode() % 4 == 0) {
                n++;
                lines.add(complaint(h, n, "Giá", WARD, LocalDate.of(2025, 8, 4 + n), null));
            }
        }
        var road = holders.stream()
                .filter(h -> h.project.equals(RoadCorridor.CODE) && h.blocked())
                .toList();
        lines.add(complaint(road.getFirst(), 90, "Tái định cư", PMU, LocalDate.of(2025, 8, 11), null));
        lines.add(complaint(
                road.get(4), 91, "Diện tích", DISTRICT, LocalDate.of(2025, 2, 10), LocalDate.of(2025, 4, 21)));
        book(
                file,
                "ĐƠN KHIẾU NẠI VỀ GIẢI PHÓNG MẶT BẰNG",
                false,
                columns(
                        Office.Column.text("Mã hộ", 8),
                        Office.Column.text("Số đơn", 12),
                        Office.Column.text("Nội dung khiếu nại", 16),
                        Office.Column.text("Cơ quan giải quyết", 24),
                        Office.Column.date("Ngày nộp đơn"),
                        Office.Column.date("Ngày giải quyết")),
                lines);
    }

    private Line complaint(Holder h, int n, String about, String body, LocalDate filed, @Nullable LocalDate resolved) {
        return new Line(
                resolved == null ? filed : resolved,
                row(h.project, h.code, "MH-%02d/KN".formatted(n), about, body, filed, resolved));
    }

    private void dossiers(String file) {
        var lines = new ArrayList<Line>();
        String dossier = "Hồ sơ phương án bồi thường";
        for (var h : holders) {
            boolean open = h.handedOver() == null;
            if (!open) {
                continue;
            }
            LocalDate posted = h.posted();
            LocalDate approved = h.approved();
            boolean city = h.project.equals(STADIUM);
            if (posted != null && approved != null) {
                LocalDate in = posted.plusDays(32);
                if (in.isBefore(approved)) {
                    lines.add(stay(
                            h, dossier, city ? LAND_OFFICE : FARM_NOW, in, approved.minusDays(2), "Đồng ý phương án"));
                }
            } else if (posted != null) {
                LocalDate in = LocalDate.of(2025, 7, 14).isAfter(posted) ? LocalDate.of(2025, 7, 14) : posted;
                lines.add(stay(h, dossier, FARM_NOW, in, null, ""));
            }
            if (h.adjusted != null) {
                lines.add(stay(
                        h,
                        "Hồ sơ điều chỉnh phương án",
                        WARD,
                        LocalDate.of(2025, 9, 10),
                        h.adjusted,
                        "Phê duyệt điều chỉnh"));
            }
        }
        book(
                file,
                "HỒ SƠ GIẢI PHÓNG MẶT BẰNG ĐANG Ở ĐÂU",
                false,
                columns(
                        Office.Column.text("Mã hộ", 8),
                        Office.Column.text("Hồ sơ", 26),
                        Office.Column.text("Cơ quan giữ hồ sơ", 24),
                        Office.Column.date("Ngày nhận hồ sơ"),
                        Office.Column.date("Ngày trả hồ sơ"),
                        Office.Column.text("Kết quả xử lý", 22)),
                lines);
    }

    private Line stay(Holder h, String dossier, String body, LocalDate in, @Nullable LocalDate out, String outcome) {
        return new Line(out == null ? in : out, row(h.project, h.code, dossier, body, in, out, outcome));
    }

    // ---- areas of work
    // --------------------------------------------------------------------------------------------------

    private void sections(String file) {
        var lines = new ArrayList<Line>();
        LocalDate known = LocalDate.of(2023, 12, 31);
        lines.add(section(known, "KV-01", "Km0 – Km3", "CV-02", 0, 3000, 31_500_000));
        lines.add(section(known, "KV-02", "Km3 – Km4+200", "CV-03", 3000, RoadCorridor.GAP_FROM, 14_200_000));
        lines.add(section(
                known, "KV-03", "Km4+200 – Km5+100", "CV-04", RoadCorridor.GAP_FROM, RoadCorridor.GAP_TO, 12_600_000));
        lines.add(section(known, "KV-04", "Km5+100 – Km7", "CV-05", RoadCorridor.GAP_TO, 7000, 21_800_000));
        lines.add(section(known, "KV-05", "Km7 – cuối tuyến", "CV-06", 7000, 9306, 27_400_000));
        book(
                file,
                "KHU VỰC THI CÔNG THEO LÝ TRÌNH",
                true,
                columns(
                        Office.Column.text("Mã khu vực", 9),
                        Office.Column.text("Tên khu vực", 26),
                        Office.Column.text("Công việc cần mặt bằng", 14),
                        Office.Column.text("Từ mét", 9),
                        Office.Column.text("Đến mét", 9),
                        Office.Column.amount("Giá trị khối lượng")),
                lines);
    }

    private Line section(LocalDate known, String code, String name, String task, int from, int to, long thousand) {
        return new Line(
                known,
                row(RoadCorridor.CODE, code, name, task, String.valueOf(from), String.valueOf(to), million(thousand)));
    }

    /** The stadium's stands, pitch and what lies around them, turned as its ground is. WGS 84. */
    private void areas(Path file) throws IOException {
        double[] centre = SurveyGrid.toGrid(ParcelMosaic.CENTRE_LON, ParcelMosaic.CENTRE_LAT);
        var turn = AffineTransformation.rotationInstance(0.045).translate(Math.round(centre[0]), Math.round(centre[1]));
        Polygon standB = box(-126, -96, -68, 74);
        Polygon standA = box(84, -88, 142, 88);
        Polygon field = box(-66, -112, 82, 112);
        Geometry around = TopologyPreservingSimplifier.simplify(outline, 0.5)
                .difference(turn.transform(standA.union(standB).union(field)));
        var features = List.of(
                feature("KV-A", "Khán đài A", "CV-02", turn.transform(standA), 38_400_000_000L),
                feature("KV-B", "Khán đài B", "CV-06", turn.transform(standB), 41_700_000_000L),
                feature("KV-S", "Sân và đường chạy", "CV-12", turn.transform(field), 22_300_000_000L),
                feature("KV-N", "Hạ tầng ngoài nhà", "CV-14", around, 18_900_000_000L));
        Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"so_lieu_den_ngay\":\"2022-12-31\",\"features\":[\n"
                        + String.join(",\n", features) + "\n]}\n",
                StandardCharsets.UTF_8);
    }

    private static Polygon box(double west, double south, double east, double north) {
        return ParcelMosaic.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }

    private static String feature(String code, String name, String task, Geometry shape, long value) {
        Polygon polygon = (Polygon) shape;
        var rings = new ArrayList<String>();
        rings.add(ring(polygon.getExteriorRing().getCoordinates(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i).getCoordinates(), false));
        }
        return ("{\"type\":\"Feature\",\"properties\":{\"lop\":\"khu_vuc_thi_cong\",\"ma_da\":\"%s\",\"ma\":\"%s\",\"ten\":\"%s\","
                        + "\"cong_viec\":\"%s\",\"gia_tri\":%d},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}")
                .formatted(STADIUM, code, Office.nfc(name), task, value, String.join(",", rings));
    }

    /** RFC 7946: outer rings run counterclockwise, holes clockwise. */
    private static String ring(Coordinate[] ring, boolean outer) {
        boolean counter = org.locationtech.jts.algorithm.Orientation.isCCW(ring);
        var points = new ArrayList<>(List.of(ring));
        return "["
                + (counter == outer ? points : points.reversed())
                        .stream()
                                .map(c -> SurveyGrid.toLonLat(c.x, c.y))
                                .map(p -> String.format(Locale.ROOT, "[%.7f,%.7f]", p[0], p[1]))
                                .collect(Collectors.joining(","))
                + "]";
    }
}
