package vn.dautu.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The administrative units, before and from 01/07/2025. Corner points are placed by hand from what is commonly known (which unit borders which,
 * where its town lies, how large it is), then broken by formula; no point comes from any data set.
 */
final class Units {

    static final String REFORM = "2025-07-01";

    private static final String COMMON = "Hình: tự vẽ sơ đồ, không lấy từ bộ dữ liệu nào. ";
    private static final String OLD_SOURCE = COMMON
            + "Mã, tên trước 01/07/2025: danh mục đơn vị hành chính đã công bố (mã theo Quyết định 124/2004/QĐ-TTg), chưa đối chiếu từng văn bản";
    private static final String NEW_SOURCE = COMMON
            + "Mã, tên từ 01/07/2025: Nghị quyết 202/2025/QH15, Nghị quyết 1683/NQ-UBTVQH15, theo bản tóm tắt đã công bố";

    private final Map<String, Polygon> pieces;
    private final List<Feature> features = new ArrayList<>();

    Units(Rivers rivers) {
        pieces = cut(rivers).pieces(INSIDE);
        Polygon province = Partition.together(pieces.values());

        old(
                "06",
                "Tỉnh Bắc Kạn",
                "Bắc Kạn",
                "PROVINCE",
                null,
                at(105.86, 22.245),
                0,
                false,
                province,
                "Nhập vào tỉnh Thái Nguyên từ 01/07/2025.",
                to("19", false, "Nghị quyết 202/2025/QH15"));
        district(
                "058",
                "Thành phố Bắc Kạn",
                "TP Bắc Kạn",
                at(105.828, 22.107),
                false,
                CITY,
                to("01840", true, "một phần; thành phần phường mới chưa đối chiếu văn bản"),
                to("01843", true, "một phần; thành phần phường mới chưa đối chiếu văn bản"),
                to("01849", false, "phần xã Dương Quang"));
        district("060", "Huyện Pác Nặm", "Pác Nặm", at(105.662, 22.662), false, List.of("PN"));
        district("061", "Huyện Ba Bể", "Ba Bể", at(105.74, 22.385), false, List.of("BB"));
        district("062", "Huyện Ngân Sơn", "Ngân Sơn", at(106.0, 22.475), true, List.of("NS"));
        district(
                "063",
                "Huyện Bạch Thông",
                "Bạch Thông",
                at(105.905, 22.238),
                true,
                List.of("BT", "DP"),
                to("01849", false, "chỉ phần xã Đôn Phong; các xã khác về những đơn vị không có trong tệp này"));
        district("064", "Huyện Chợ Đồn", "Chợ Đồn", at(105.57, 22.225), true, List.of("CD"));
        district("065", "Huyện Chợ Mới", "Chợ Mới", at(105.885, 21.975), true, List.of("CM"));
        district("066", "Huyện Na Rì", "Na Rì", at(106.1, 22.165), true, List.of("NR"));

        String toDucXuan = "thành phần phường Đức Xuân mới chưa đối chiếu văn bản";
        String toBacKan = "thành phần phường Bắc Kạn chưa đối chiếu văn bản";
        commune(
                "01834",
                "Phường Nguyễn Thị Minh Khai",
                "P. N.T. Minh Khai",
                at(105.8452, 22.1542),
                to("01840", true, toDucXuan));
        commune("01837", "Phường Sông Cầu", "P. Sông Cầu", at(105.8172, 22.1415), to("01843", true, toBacKan));
        commune(
                "01840",
                "Phường Đức Xuân",
                "P. Đức Xuân",
                at(105.8437, 22.1413),
                to("01840", false, "cùng mã, cùng tên, diện tích lớn hơn"));
        commune(
                "01843",
                "Phường Phùng Chí Kiên",
                "P. Phùng Chí Kiên",
                at(105.8365, 22.1298),
                to("01843", true, "cùng mã, tên khác; " + toBacKan));
        commune("01846", "Phường Huyền Tụng", "P. Huyền Tụng", at(105.874, 22.158), to("01840", true, toDucXuan));
        commune(
                "01849",
                "Xã Dương Quang",
                "X. Dương Quang",
                at(105.8, 22.182),
                to("01849", false, "cùng mã, tên khác; gộp với xã Đôn Phong (huyện Bạch Thông cũ)"));
        commune("01852", "Xã Nông Thượng", "X. Nông Thượng", at(105.8173, 22.105), to("01843", true, toBacKan));
        commune("01855", "Phường Xuất Hóa", "P. Xuất Hóa", at(105.9, 22.1), to("01843", true, toBacKan));

        now(
                "19",
                "Tỉnh Thái Nguyên",
                "Thái Nguyên",
                "PROVINCE",
                null,
                at(105.86, 22.245),
                0,
                false,
                province,
                "Hình chỉ phủ phần tỉnh Bắc Kạn cũ trong khung nhìn của sản phẩm; phần tỉnh Thái Nguyên cũ không có ở đây.");
        now(
                "01840",
                "Phường Đức Xuân",
                "P. Đức Xuân",
                "COMMUNE",
                "19",
                at(105.873, 22.158),
                11,
                true,
                union("01834", "01846", "01840"),
                "Gộp Nguyễn Thị Minh Khai, Huyền Tụng, Đức Xuân: chưa đối chiếu văn bản.");
        now(
                "01843",
                "Phường Bắc Kạn",
                "P. Bắc Kạn",
                "COMMUNE",
                "19",
                at(105.83, 22.108),
                11,
                true,
                union("01837", "01843", "01852", "01855"),
                "Gộp Sông Cầu, Phùng Chí Kiên, Nông Thượng, Xuất Hóa: chưa đối chiếu văn bản.");
        now(
                "01849",
                "Xã Phong Quang",
                "X. Phong Quang",
                "COMMUNE",
                "19",
                at(105.758, 22.182),
                11,
                false,
                union("01849", "DP"),
                "Gộp Dương Quang và Đôn Phong (huyện Bạch Thông cũ); ranh giới Đôn Phong là ước lệ.");
    }

    List<Feature> features() {
        return features;
    }

    Polygon province() {
        return Partition.together(pieces.values());
    }

    private static final List<String> CITY =
            List.of("01834", "01837", "01840", "01843", "01846", "01849", "01852", "01855");

    /** A point in each piece. DP is the part of Bạch Thông that went to Phong Quang; the city's points are known centres of its wards. */
    private static final Map<String, Coordinate> INSIDE = inside();

    private static Map<String, Coordinate> inside() {
        Map<String, Coordinate> inside = new LinkedHashMap<>();
        inside.put("PN", at(105.67, 22.61));
        inside.put("BB", at(105.72, 22.45));
        inside.put("NS", at(105.994, 22.426));
        inside.put("BT", at(105.88, 22.27));
        inside.put("DP", at(105.75, 22.16));
        inside.put("CD", at(105.595, 22.15));
        inside.put("CM", at(105.775, 21.885));
        inside.put("NR", at(106.08, 22.235));
        inside.put("01834", at(105.8452, 22.1542));
        inside.put("01837", at(105.8202, 22.1436));
        inside.put("01840", at(105.8437, 22.1413));
        inside.put("01843", at(105.8320, 22.1309));
        inside.put("01846", at(105.8584, 22.1717));
        inside.put("01849", at(105.7997, 22.1660));
        inside.put("01852", at(105.8173, 22.1120));
        inside.put("01855", at(105.8877, 22.1051));
        return inside;
    }

    private static Partition cut(Rivers rivers) {
        Partition land = new Partition();
        // The province's outline, clockwise from the north; the ends of each stretch are where two districts meet it.
        ridge(
                land,
                "PN|ngoài",
                105.578,
                22.528,
                105.54,
                22.585,
                105.565,
                22.645,
                105.605,
                22.69,
                105.66,
                22.738,
                105.72,
                22.698,
                105.78,
                22.655,
                105.785,
                22.595,
                105.81,
                22.54);
        ridge(land, "BB|ngoài đông", 105.81, 22.54, 105.84, 22.505, 105.88, 22.49);
        ridge(
                land,
                "NS|ngoài",
                105.88,
                22.49,
                105.945,
                22.53,
                106.02,
                22.565,
                106.085,
                22.545,
                106.108,
                22.475,
                106.08,
                22.41,
                106.14,
                22.325);
        ridge(
                land,
                "NR|ngoài",
                106.14,
                22.325,
                106.185,
                22.295,
                106.236,
                22.235,
                106.228,
                22.15,
                106.185,
                22.10,
                106.13,
                22.06,
                106.11,
                21.985,
                106.055,
                21.94,
                105.965,
                21.95);
        ridge(
                land,
                "CM|ngoài",
                105.965,
                21.95,
                105.915,
                21.932,
                105.875,
                21.872,
                105.82,
                21.812,
                105.762,
                21.836,
                105.73,
                21.888,
                105.738,
                21.94,
                105.69,
                21.985,
                105.64,
                21.982);
        ridge(
                land,
                "CD|ngoài",
                105.64,
                21.982,
                105.56,
                21.962,
                105.51,
                22.02,
                105.525,
                22.085,
                105.468,
                22.145,
                105.44,
                22.225,
                105.465,
                22.295,
                105.508,
                22.338,
                105.52,
                22.385);
        ridge(land, "BB|ngoài tây", 105.52, 22.385, 105.505, 22.435, 105.555, 22.475, 105.578, 22.528);
        // Borders between districts.
        ridge(land, "PN|BB", 105.578, 22.528, 105.64, 22.50, 105.735, 22.512, 105.81, 22.54);
        ridge(land, "BB|NS", 105.88, 22.49, 105.85, 22.42, 105.84, 22.345);
        ridge(land, "BB|BT", 105.84, 22.345, 105.775, 22.315, 105.715, 22.305);
        ridge(land, "BB|CD", 105.52, 22.385, 105.565, 22.372, 105.61, 22.352, 105.715, 22.305);
        ridge(land, "NS|BT", 105.84, 22.345, 105.91, 22.32, 105.962, 22.27);
        ridge(land, "NS|NR", 105.962, 22.27, 106.055, 22.306, 106.14, 22.325);
        ridge(land, "BT|NR", 105.962, 22.27, 105.96, 22.19, 105.96, 22.08);
        ridge(land, "BT|CD", 105.715, 22.305, 105.702, 22.20, 105.71, 22.07);
        ridge(land, "CD|CM", 105.71, 22.07, 105.68, 22.03, 105.64, 21.982);
        ridge(land, "CM|NR", 105.96, 22.08, 105.97, 22.02, 105.965, 21.95);
        ridge(land, "BT|CM tây", 105.71, 22.07, 105.75, 22.082, 105.785, 22.088);
        ridge(land, "BT|CM đông", 105.912, 22.09, 105.938, 22.078, 105.96, 22.08);
        // The city's outline.
        local(land, "01852|BT", 105.785, 22.088, 105.775, 22.105, 105.782, 22.126);
        local(land, "01849|DP", 105.782, 22.126, 105.772, 22.155, 105.779, 22.177, 105.79, 22.192);
        local(land, "01849|BT", 105.79, 22.192, 105.806, 22.196, 105.822, 22.188);
        local(land, "01846|BT", 105.822, 22.188, 105.848, 22.199, 105.879, 22.19, 105.893, 22.165, 105.886, 22.139);
        local(land, "01855|BT", 105.886, 22.139, 105.915, 22.122, 105.912, 22.09);
        local(land, "01855|CM", 105.912, 22.09, 105.884, 22.076, 105.855, 22.084);
        local(land, "01852|CM", 105.855, 22.084, 105.818, 22.082, 105.785, 22.088);
        local(land, "DP|BT", 105.782, 22.126, 105.75, 22.122, 105.728, 22.16, 105.745, 22.198, 105.79, 22.192);
        // Borders within the city. Three of them run in the middle of the river Cầu.
        local(land, "01849|01852", 105.782, 22.126, 105.797, 22.1355);
        local(land, "01849|01837", 105.797, 22.1355, 105.8025, 22.152, 105.815, 22.1585, 105.826, 22.1605);
        local(land, "01837|01852", 105.797, 22.1355, 105.812, 22.1305);
        local(land, "01849|01834", 105.826, 22.1605, 105.8325, 22.1655);
        local(land, "01849|01846", 105.8325, 22.1655, 105.833, 22.178, 105.822, 22.188);
        local(land, "01834|01846", 105.8325, 22.1655, 105.846, 22.1645, 105.8565, 22.157, 105.8555, 22.1475);
        land.border("01837|01834", rivers.cau(Rivers.ENTRY, Rivers.BEND));
        land.border("01837|01840", rivers.cau(Rivers.BEND, Rivers.LEAVE));
        local(land, "01834|01840", 105.8327, 22.1478, 105.844, 22.1485, 105.8555, 22.1475);
        local(land, "01837|01843", 105.8323, 22.1365, 105.822, 22.1348, 105.812, 22.1305);
        local(land, "01840|01843", 105.8323, 22.1365, 105.843, 22.1358, 105.8535, 22.1335);
        local(land, "01840|01846", 105.8555, 22.1475, 105.857, 22.141, 105.8535, 22.1335);
        local(land, "01843|01846", 105.8535, 22.1335, 105.8605, 22.127);
        local(land, "01846|01855", 105.8605, 22.127, 105.875, 22.131, 105.886, 22.139);
        local(land, "01843|01855", 105.8605, 22.127, 105.852, 22.119, 105.844, 22.1175);
        local(land, "01855|01852", 105.844, 22.1175, 105.854, 22.1, 105.855, 22.084);
        local(land, "01843|01852", 105.812, 22.1305, 105.825, 22.1235, 105.844, 22.1175);
        return land;
    }

    private static void ridge(Partition land, String name, double... lonLat) {
        land.border(name, go -> Curve.broken(Plane.metres(lonLat), 680, 0.27, name + go));
    }

    private static void local(Partition land, String name, double... lonLat) {
        land.border(name, go -> Curve.broken(Plane.metres(lonLat), 170, 0.2, name + go));
    }

    private static Coordinate at(double lon, double lat) {
        return new Coordinate(lon, lat);
    }

    private Polygon union(String... names) {
        return Partition.together(List.of(names).stream().map(pieces::get).toList());
    }

    /** A unit that took over land on the day of the reform; doubtful when no decision was at hand that says so. */
    private record Successor(String code, boolean doubtful, String note) {

        Map<String, @Nullable Object> properties() {
            return Feature.properties("code", code, "validFrom", REFORM, "doubtful", doubtful, "note", note);
        }
    }

    private static Successor to(String code, boolean doubtful, String note) {
        return new Successor(code, doubtful, note);
    }

    private void district(
            String code,
            String name,
            String shortName,
            Coordinate label,
            boolean codeDoubtful,
            List<String> of,
            Successor... successors) {
        old(
                code,
                name,
                shortName,
                "DISTRICT",
                "06",
                label,
                code.equals("058") ? 9 : 7,
                codeDoubtful,
                union(of.toArray(String[]::new)),
                "Cấp huyện kết thúc từ 01/07/2025.",
                successors);
    }

    private void commune(String code, String name, String shortName, Coordinate label, Successor... successors) {
        old(code, name, shortName, "COMMUNE", "058", label, 11, false, union(code), null, successors);
    }

    private void old(
            String code,
            String name,
            String shortName,
            String level,
            @Nullable String parent,
            Coordinate label,
            int minZoom,
            boolean codeDoubtful,
            Polygon shape,
            @Nullable String note,
            Successor... successors) {
        features.add(new Feature(
                code + "/",
                Feature.properties(
                        "code",
                        code,
                        "codeDoubtful",
                        codeDoubtful,
                        "name",
                        name,
                        "short",
                        shortName,
                        "level",
                        level,
                        "parent",
                        parent,
                        "validFrom",
                        null,
                        "validTo",
                        REFORM,
                        "successors",
                        Stream.of(successors).map(Successor::properties).toList(),
                        "doubtful",
                        false,
                        "note",
                        note,
                        "label",
                        label,
                        "minZoom",
                        minZoom,
                        "schematic",
                        true,
                        "source",
                        OLD_SOURCE),
                shape));
    }

    private void now(
            String code,
            String name,
            String shortName,
            String level,
            @Nullable String parent,
            Coordinate label,
            int minZoom,
            boolean doubtful,
            Polygon shape,
            String note) {
        features.add(new Feature(
                code + "/" + REFORM,
                Feature.properties(
                        "code",
                        code,
                        "codeDoubtful",
                        false,
                        "name",
                        name,
                        "short",
                        shortName,
                        "level",
                        level,
                        "parent",
                        parent,
                        "validFrom",
                        REFORM,
                        "validTo",
                        null,
                        "successors",
                        List.of(),
                        "doubtful",
                        doubtful,
                        "note",
                        note,
                        "label",
                        label,
                        "minZoom",
                        minZoom,
                        "schematic",
                        true,
                        "source",
                        NEW_SOURCE),
                shape));
    }
}
