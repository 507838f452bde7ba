package vn.dautu.importing.file;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * Reads parcels from an ASCII DXF (AutoCAD's published group codes): closed LWPOLYLINE and POLYLINE of the model space are outlines, and a
 * TEXT or MTEXT inside one says what it is: {@code 12/45} sheet and number, {@code LUC} the land type, {@code 523.4} the area in m²,
 * {@code FIELD=value} any attribute by name. An outline without sheet and number is no parcel; how many there are is told.
 *
 * <p>A drawing knows no coordinate system. Arcs (bulges) are refused rather than straightened.
 */
final class Dxf {

    private static final int MAX_PAIRS = 8_000_000;
    private static final int MAX_LINE = 4_096;
    private static final int MAX_TEXTS = 600_000;
    private static final Pattern SHEET_AND_NUMBER = Pattern.compile("(\\d{1,4})\\s*[/-]\\s*(\\d{1,6})");
    private static final Pattern LAND_TYPE = Pattern.compile("[A-Z]{3}(\\+[A-Z]{3})?");
    private static final Pattern AREA = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z0-9_]{1,20})=(.*)");
    private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
    private static final Pattern MTEXT_FORMAT = Pattern.compile("\\\\[ACHQTWFf][^;\\\\]{0,80};|\\\\[LlOoKk]|[{}]");

    private final String text;
    private final SurveyBuilder survey = new SurveyBuilder("DXF");
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int at;
    private int line;
    private int pairs;
    private int code;
    private String value = "";

    private record Outline(int entity, Polygon shape, Map<String, String> attributes) {}

    private record Label(Coordinate at, String text) {}

    private Dxf(String text) {
        this.text = text;
    }

    static Survey read(CheckedFile file) {
        if (file.kind() != CheckedFile.Kind.DXF) {
            throw new IllegalArgumentException(file.kind() + " is no DXF");
        }
        byte[] bytes = file.raw();
        String unicode = ZipParts.strictUtf8(ByteBuffer.wrap(bytes));
        Dxf dxf = new Dxf(unicode == null ? new String(bytes, StandardCharsets.ISO_8859_1) : unicode);
        dxf.entities();
        return dxf.survey(unicode == null);
    }

    // ---- group codes ----

    private String line() {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            end = text.length();
        }
        if (end - at > MAX_LINE) {
            throw new FileRefused("dxf.broken", line + 1);
        }
        String read = text.substring(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
        at = end + 1;
        line++;
        return read;
    }

    private boolean next() {
        if (at >= text.length()) {
            return false;
        }
        if (++pairs > MAX_PAIRS) {
            throw new FileRefused("dxf.too-long", MAX_PAIRS);
        }
        String number = line().strip();
        if (number.isEmpty() && at >= text.length()) {
            return false;
        }
        if (!number.matches("-?\\d{1,4}") || at > text.length()) {
            throw new FileRefused("dxf.broken", line);
        }
        code = Integer.parseInt(number);
        value = line();
        return true;
    }

    private double number() {
        try {
            String stripped = value.strip();
            return stripped.length() > 40 ? Double.NaN : Double.parseDouble(stripped);
        } catch (NumberFormatException e) {
            throw new FileRefused(e, "dxf.broken", line);
        }
    }

    // ---- entities ----

    private void entities() {
        boolean inside = false;
        boolean ended = false;
        boolean more = next();
        while (more) {
            if (code == 0 && value.strip().equals("SECTION")) {
                more = next();
                inside = more && code == 2 && value.strip().equals("ENTITIES");
                more = more && next();
            } else if (code == 0 && value.strip().equals("ENDSEC")) {
                inside = false;
                more = next();
            } else if (code == 0 && value.strip().equals("EOF")) {
                ended = true;
                more = false;
            } else if (inside && code == 0) {
                more = entity(value.strip());
            } else {
                more = next();
            }
        }
        if (!ended) {
            throw new FileRefused("dxf.cut");
        }
    }

    /** Reads on to the next group 0; false at the end of the text. */
    private boolean entity(String kind) {
        return switch (kind) {
            case "LWPOLYLINE" -> lightPolyline();
            case "POLYLINE" -> polyline();
            case "TEXT", "MTEXT" -> label();
            default -> {
                boolean more = next();
                while (more && code != 0) {
                    more = next();
                }
                yield more;
            }
        };
    }

    private boolean lightPolyline() {
        int entity = line;
        List<Coordinate> corners = new ArrayList<>();
        boolean closed = false;
        boolean arc = false;
        boolean paper = false;
        double x = Double.NaN;
        boolean more;
        while ((more = next()) && code != 0) {
            switch (code) {
                case 70 -> closed = ((int) number() & 1) == 1;
                case 67 -> paper = number() == 1;
                case 10 -> x = number();
                case 20 -> {
                    survey.count(1);
                    corners.add(new org.locationtech.jts.geom.CoordinateXY(x, number()));
                }
                case 42 -> arc |= number() != 0;
                default -> {
                    // handle, layer, widths
                }
            }
        }
        outline(entity, corners, closed, arc, paper);
        return more;
    }

    private boolean polyline() {
        int entity = line;
        boolean closed = false;
        boolean arc = false;
        boolean paper = false;
        boolean more;
        while ((more = next()) && code != 0) {
            if (code == 70) {
                closed = ((int) number() & 1) == 1;
            } else if (code == 67) {
                paper = number() == 1;
            }
        }
        List<Coordinate> corners = new ArrayList<>();
        while (more && value.strip().equals("VERTEX")) {
            double x = Double.NaN;
            double y = Double.NaN;
            while ((more = next()) && code != 0) {
                if (code == 10) {
                    x = number();
                } else if (code == 20) {
                    y = number();
                } else if (code == 42) {
                    arc |= number() != 0;
                }
            }
            survey.count(1);
            corners.add(new org.locationtech.jts.geom.CoordinateXY(x, y));
        }
        outline(entity, corners, closed, arc, paper);
        if (more && value.strip().equals("SEQEND")) {
            while ((more = next()) && code != 0) {
                // its handle and layer
            }
        }
        return more;
    }

    private void outline(int entity, List<Coordinate> corners, boolean flagged, boolean arc, boolean paper) {
        boolean closed = flagged || corners.size() > 3 && corners.getFirst().equals2D(corners.getLast());
        if (!closed || paper) {
            return;
        }
        for (int i = 0; i < corners.size(); i++) {
            Coordinate corner = corners.get(i);
            if (survey.corner(corner.getX(), corner.getY(), entity, i + 1) == null) {
                return;
            }
        }
        if (arc) {
            survey.error(entity, "", "dxf.arc");
            return;
        }
        Polygon shape = survey.polygon(List.of(corners), false, entity);
        if (shape != null) {
            if (outlines.size() >= SurveyBuilder.MAX_SHAPES) {
                throw new FileRefused("survey.too-many-shapes", SurveyBuilder.MAX_SHAPES);
            }
            outlines.add(new Outline(entity, shape, new LinkedHashMap<>()));
        }
    }

    private boolean label() {
        double x = Double.NaN;
        double y = Double.NaN;
        StringBuilder words = new StringBuilder();
        boolean more;
        while ((more = next()) && code != 0) {
            switch (code) {
                case 10 -> x = number();
                case 20 -> y = number();
                case 1, 3 -> words.append(value);
                default -> {
                    // height, style, second point
                }
            }
            if (words.length() > MAX_LINE) {
                throw new FileRefused("dxf.broken", line);
            }
        }
        if (Double.isFinite(x) && Double.isFinite(y) && !words.isEmpty()) {
            if (labels.size() >= MAX_TEXTS) {
                throw new FileRefused("dxf.too-long", MAX_TEXTS);
            }
            labels.add(new Label(new org.locationtech.jts.geom.CoordinateXY(x, y), words.toString()));
        }
        return more;
    }

    // ---- which text belongs to which outline ----

    private Survey survey(boolean bytes) {
        Charset charset = StandardCharsets.UTF_8;
        boolean tcvn3 = false;
        if (bytes) {
            LegacyTable.Choice choice = LegacyTable.choose(
                            labels.stream().map(label -> label.text.getBytes(StandardCharsets.ISO_8859_1)), null)
                    .choice();
            tcvn3 = choice == LegacyTable.Choice.TCVN3;
            charset = LegacyTable.WINDOWS_1258;
            survey.issue(ImportIssue.note("DXF", 0, "", "dbf.read-as", choice.label()));
        }
        STRtree index = new STRtree();
        outlines.forEach(outline -> index.insert(outline.shape.getEnvelopeInternal(), outline));
        if (!outlines.isEmpty()) {
            for (Label label : labels) {
                String words = bytes
                        ? LegacyTable.text(label.text.getBytes(StandardCharsets.ISO_8859_1), tcvn3, charset)
                        : label.text;
                smallestAround(index, label.at).ifPresent(outline -> say(outline, plain(words)));
            }
        }
        int nameless = 0;
        for (Outline outline : outlines) {
            if (outline.attributes.containsKey("THUA")) {
                survey.add(outline.entity, outline.shape, outline.attributes);
            } else {
                nameless++;
            }
        }
        if (nameless > 0) {
            survey.issue(ImportIssue.warning("DXF", 0, "", "dxf.nameless", nameless));
        }
        return survey.build(RecognisedCrs.NONE, null);
    }

    private static Optional<Outline> smallestAround(STRtree index, Coordinate place) {
        @Nullable Outline best = null;
        for (Object found : index.query(new Envelope(place))) {
            Outline outline = (Outline) found;
            if ((best == null || outline.shape.getArea() < best.shape.getArea())
                    && new IndexedPointInAreaLocator(outline.shape).locate(place) != Location.EXTERIOR) {
                best = outline;
            }
        }
        return Optional.ofNullable(best);
    }

    /** MTEXT breaks its lines with {@code \P}; TEXT writes letters beyond its code page as {@code \U+1EA1}. */
    private static List<String> plain(String words) {
        Matcher unicode = UNICODE.matcher(words);
        String letters = unicode.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        List<String> lines = new ArrayList<>();
        for (String part : letters.split("\\\\P|\\n")) {
            lines.add(Texts.clean(MTEXT_FORMAT.matcher(part).replaceAll("")));
        }
        return lines;
    }

    private static void say(Outline outline, List<String> lines) {
        for (String line : lines) {
            Matcher sheet = SHEET_AND_NUMBER.matcher(line);
            Matcher named = NAMED.matcher(line);
            if (named.matches()) {
                if (outline.attributes.size() < 60) {
                    outline.attributes.put(
                            SurveyBuilder.field(named.group(1)), named.group(2).strip());
                }
            } else if (sheet.matches()) {
                outline.attributes.put("TO_BD", sheet.group(1));
                outline.attributes.put("THUA", sheet.group(2));
            } else if (LAND_TYPE.matcher(line).matches()) {
                outline.attributes.putIfAbsent("LOAI_DAT", line);
            } else if (AREA.matcher(line).matches()) {
                outline.attributes.putIfAbsent("DT_THUA", line);
            }
        }
    }
}
