package vn.dautu.seeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Where the projects lie, schematically: sites as crooked polygons, roads and embankments as curves, small works as points. Only the
 * places of units and towns are known; nothing here is a survey, and every feature says so ({@code so_do}). WGS 84.
 */
final class Locations {
    private static final String REDRAWN = "MH-027";
    private static final double[][] CAU_CITY = {
        {105.83077, 22.1546},
        {105.8299, 22.1530},
        {105.8298, 22.1522},
        {105.8301, 22.1511},
        {105.8320, 22.1476},
        {105.83325, 22.1448},
        {105.8335, 22.14436},
        {105.8334, 22.1433}
    };
    private static final double[][] CAU_DOWN = {
        {105.85765, 22.1179},
        {105.86265, 22.1166},
        {105.8634, 22.1161},
        {105.8640, 22.1155},
        {105.8656, 22.1109},
        {105.8661, 22.1100},
        {105.8667, 22.1091},
        {105.86755, 22.1084}
    };

    private final Map<String, List<String>> features = new LinkedHashMap<>();
    private final Map<String, List<double[]>> lines = new LinkedHashMap<>();
    private final Map<String, List<double[]>> rings = new LinkedHashMap<>();
    private final List<Story> stories;

    Locations(List<Story> stories, ParcelMosaic mosaic) {
        this.stories = stories;
        features.put("MH-001", List.of(feature("MH-001", "KHU_DAT", polygon(mosaic.outlineLonLat()))));
        line("MH-002", CAU_CITY);
        site("MH-003", 105.9938, 22.4291, 92, 70, 0.3);
        road("MH-004", 0.00018, new double[][] {
            {105.8222, 22.1452}, {105.8247, 22.1441}, {105.8272, 22.1437}, {105.8296, 22.1424}
        });
        site("MH-005", 105.9130, 22.2480, 620, 340, 0.5);
        road("MH-006", 0.0012, new double[][] {
            {105.7790, 21.8830}, {105.7950, 21.8690}, {105.8070, 21.8480}, {105.8210, 21.8330}, {105.8360, 21.8205}
        });
        site("MH-007", 105.8372, 22.1316, 74, 56, 0.1);
        site("MH-008", 105.8255, 22.1392, 520, 330, 0.25);
        site("MH-009", 105.8476, 22.1425, 150, 118, 0.2);
        point("MH-010", 105.8015, 22.1668);
        site("MH-011", 106.0865, 22.2440, 130, 96, 0.6);
        site("MH-012", 105.8359, 22.1278, 88, 64, 0.15);
        line("MH-013", new double[][] {
            {105.7285, 22.4580}, {105.7243, 22.4553}, {105.7215, 22.4538}, {105.7189, 22.4526}, {105.7149, 22.4510}
        });
        road("MH-014", 0.0003, new double[][] {
            {105.5975, 22.1530}, {105.6020, 22.1512}, {105.6047, 22.1474}, {105.6050, 22.1432}
        });
        site("MH-015", 105.9899, 22.4242, 110, 84, 0.4);
        site("MH-016", 105.8190, 22.1105, 96, 82, 0.2);
        site("MH-017", 105.7838, 21.8795, 300, 190, 0.35);
        site("MH-018", 105.7752, 21.8868, 120, 76, 0.1);
        road("MH-019", 0, new double[][] {{105.8329, 22.1478}, {105.8347, 22.1472}});
        site("MH-020", 105.8449, 22.1401, 70, 58, 0.3);
        point("MH-021", 105.8180, 22.1128);
        road("MH-022", 0.0012, new double[][] {
            {105.8815, 22.2735}, {105.9010, 22.2600}, {105.9240, 22.2510}, {105.9450, 22.2380}
        });
        road("MH-023", 0.0006, new double[][] {
            {105.8450, 22.1560}, {105.8520, 22.1610}, {105.8585, 22.1690}, {105.8660, 22.1715}
        });
        site("MH-024", 105.8462, 22.1552, 82, 60, 0.2);
        road("MH-025", 0.0004, new double[][] {
            {105.8105, 22.1120}, {105.8160, 22.1142}, {105.8212, 22.1175}, {105.8265, 22.1205}
        });
        point("MH-026", 105.8890, 22.1045);
        site("MH-027", 105.5650, 22.1950, 560, 380, 0.9);
        road("MH-028", 0.0006, new double[][] {
            {105.7330, 22.4470}, {105.7280, 22.4432}, {105.7215, 22.4415}, {105.7150, 22.4432}
        });
        site("MH-029", 105.8612, 22.1662, 340, 230, 0.45);
        site("MH-030", 105.5922, 22.1538, 76, 52, 0.5);
        site("MH-031", 105.8436, 22.1512, 168, 132, 0.1);
        site("MH-032", 105.8388, 22.1306, 130, 92, 0.6);
        line("MH-033", CAU_DOWN);
        site("MH-034", 105.8502, 22.1402, 140, 110, 0.05);
        point("MH-035", 105.8463, 22.1447);
        road("MH-036", 0.0001, new double[][] {
            {105.8421, 22.1442}, {105.8447, 22.1444}, {105.8473, 22.1440}, {105.8498, 22.1444}
        });
        site("MH-037", 105.6670, 22.6175, 90, 66, 0.2);
        site("MH-038", 105.8352, 22.1346, 110, 84, 0.3);
        // Published: from km 0 in Sông Cầu ward to Quảng Khê, and from Chợ Mới to the city; the line between is
        // schematic.
        road("CB-01", 0.006, new double[][] {
            {105.8200, 22.1440},
            {105.7800, 22.1660},
            {105.7450, 22.2000},
            {105.7050, 22.2500},
            {105.6800, 22.3000},
            {105.6480, 22.3480}
        });
        road("CB-02", 0.004, new double[][] {
            {105.7800, 21.9000},
            {105.7950, 21.9450},
            {105.8000, 22.0000},
            {105.8050, 22.0500},
            {105.8200, 22.0950},
            {105.8330, 22.1220}
        });
    }

    /** Writes the places of the projects that a sheet of the medium-term plan brings in; false when it brings in none. */
    boolean write(Path file, LocalDate asOf, int sheet) throws IOException {
        var text = new StringBuilder(
                "{\"type\":\"FeatureCollection\",\"so_lieu_den_ngay\":\"" + asOf + "\",\"features\":[\n");
        var all = new ArrayList<String>();
        for (var s : stories) {
            if (Math.max(s.firstSheet, 0) != sheet) {
                continue;
            }
            var own = features.get(s.code);
            if (own == null) {
                throw new IllegalStateException("No place for " + s.code);
            }
            all.addAll(own);
        }
        if (all.isEmpty()) {
            return false;
        }
        text.append(String.join(",\n", all)).append("\n]}\n");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return true;
    }

    /**
     * Writes one site drawn anew, wider to the west as if another field had been taken in: so that the difference of two days has a
     * boundary to show. No paper says so, and the feature says that it is made up.
     */
    void writeRedrawn(Path file, LocalDate asOf) throws IOException {
        List<double[]> ring = rings.getOrDefault(REDRAWN, List.of());
        double middle = ring.stream()
                .limit(ring.size() - 1L)
                .mapToDouble(p -> p[0])
                .average()
                .orElseThrow();
        var wider = ring.stream()
                .map(p -> new double[] {p[0] < middle ? middle + (p[0] - middle) * 1.45 : p[0], p[1]})
                .toList();
        Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"so_lieu_den_ngay\":\"" + asOf + "\",\"features\":[\n"
                        + feature(REDRAWN, "KHU_DAT", polygon(wider))
                                .replace(
                                        "\"so_do\":true",
                                        "\"so_do\":true,\"ghi_chu\":\"minh họa, không phải số liệu thật\"")
                        + "\n]}\n",
                StandardCharsets.UTF_8);
    }

    /** A project's route as its file has it, on the survey's grid: easting, northing, metres. */
    List<double[]> route(String code) {
        return onGrid(lines.getOrDefault(code, List.of()));
    }

    /** The ring of a project's site as its file has it, closed, on the survey's grid: easting, northing, metres. */
    List<double[]> ring(String code) {
        return onGrid(rings.getOrDefault(code, List.of()));
    }

    private static List<double[]> onGrid(List<double[]> points) {
        return points.stream()
                .map(p -> SurveyGrid.toGrid(written(p[0]), written(p[1])))
                .toList();
    }

    /** To the six decimals of the file. */
    private static double written(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static String feature(String code, String kind, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"ma_du_an\":\"%s\",\"loai\":\"%s\",\"so_do\":true},\"geometry\":%s}"
                .formatted(code, kind, geometry);
    }

    private static String position(double[] p) {
        return String.format(Locale.ROOT, "[%.6f,%.6f]", p[0], p[1]);
    }

    private static String positions(List<double[]> points) {
        return String.join(",", points.stream().map(Locations::position).toList());
    }

    /** Right-hand rule of RFC 7946: the outer ring runs counterclockwise. */
    private static String polygon(List<double[]> ring) {
        double twice = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            twice += ring.get(i)[0] * ring.get(i + 1)[1] - ring.get(i + 1)[0] * ring.get(i)[1];
        }
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + positions(twice < 0 ? ring.reversed() : ring) + "]]}";
    }

    private void point(String code, double lon, double lat) {
        features.put(
                code,
                List.of(feature(
                        code,
                        "DIEM",
                        "{\"type\":\"Point\",\"coordinates\":" + position(new double[] {lon, lat}) + "}")));
    }

    private void line(String code, double[][] points) {
        lines.put(code, smooth(points));
        features.put(
                code,
                List.of(feature(
                        code,
                        "TUYEN",
                        "{\"type\":\"LineString\",\"coordinates\":[" + positions(smooth(points)) + "]}")));
    }

    /** A line that winds as roads in the hills do: the given points, and between them a bend of up to {@code wiggle} degrees. */
    private void road(String code, double wiggle, double[][] points) {
        var random = new Random(code.hashCode());
        var bent = new ArrayList<double[]>();
        for (int i = 0; i < points.length - 1; i++) {
            bent.add(points[i]);
            double dx = points[i + 1][0] - points[i][0];
            double dy = points[i + 1][1] - points[i][1];
            double length = StrictMath.hypot(dx, dy);
            int bends = wiggle == 0 ? 0 : Math.max(1, (int) (length / (wiggle * 5)));
            for (int b = 1; b <= bends; b++) {
                double share = b / (bends + 1.0);
                double off = (random.nextDouble() - 0.5) * 2 * wiggle;
                bent.add(new double[] {
                    points[i][0] + dx * share - dy / length * off, points[i][1] + dy * share + dx / length * off
                });
            }
        }
        bent.add(points[points.length - 1]);
        line(code, bent.toArray(double[][]::new));
    }

    /** Catmull and Rom's curve through the points, five steps between neighbours. */
    private static List<double[]> smooth(double[][] p) {
        var curve = new ArrayList<double[]>();
        for (int i = 0; i < p.length - 1; i++) {
            double[] a = p[Math.max(0, i - 1)];
            double[] d = p[Math.min(p.length - 1, i + 2)];
            for (int k = 0; k < 5; k++) {
                double t = k / 5.0;
                curve.add(new double[] {
                    bend(a[0], p[i][0], p[i + 1][0], d[0], t), bend(a[1], p[i][1], p[i + 1][1], d[1], t)
                });
            }
        }
        curve.add(p[p.length - 1]);
        return curve;
    }

    private static double bend(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    private void site(String code, double lon, double lat, double width, double height, double turn) {
        var random = new Random(code.hashCode() * 31L);
        double[] centre = SurveyGrid.toGrid(lon, lat);
        var ring = new ArrayList<double[]>();
        int corners = width > 250 ? 16 : 9;
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * (i + (random.nextDouble() - 0.5) * 0.5) / corners;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            // A superellipse, dented: between a rectangle and an oval.
            double r = StrictMath.pow(
                            StrictMath.pow(StrictMath.abs(cos), 4) + StrictMath.pow(StrictMath.abs(sin), 4), -0.25)
                    * (0.86 + random.nextDouble() * 0.2);
            double x = r * cos * width / 2;
            double y = r * sin * height / 2;
            ring.add(SurveyGrid.toLonLat(
                    centre[0] + x * StrictMath.cos(turn) - y * StrictMath.sin(turn),
                    centre[1] + x * StrictMath.sin(turn) + y * StrictMath.cos(turn)));
        }
        ring.add(ring.getFirst());
        rings.put(code, ring);
        features.put(code, List.of(feature(code, "KHU_DAT", polygon(ring))));
    }
}
