package vn.dautu.kernel.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.RecognisedCrs.Kind;

/**
 * Recognises the coordinate system in a shapefile's {@code .prj} (WKT 1, OGC or ESRI). A reader of our own because the text comes from
 * outside: at most 16 KB, 16 levels and 2 000 words are looked at, nothing in it is looked up or evaluated, and what is not understood
 * is {@link Kind#UNKNOWN}.
 */
public final class PrjReader {

    static final int MAX_CHARS = 16 * 1024;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_NODES = 2_000;
    private static final RecognisedCrs UNKNOWN = new RecognisedCrs(Kind.UNKNOWN, 0, Double.NaN, false, "");

    private PrjReader() {}

    /** Never throws; nonsense is {@link Kind#UNKNOWN}. */
    public static RecognisedCrs recognise(String wkt) {
        if (wkt.length() > MAX_CHARS) {
            return UNKNOWN;
        }
        Node root;
        try {
            root = new Parser(wkt).parse();
        } catch (NotWkt e) {
            return UNKNOWN;
        }
        String name = root.text();
        RecognisedCrs unknown = new RecognisedCrs(Kind.UNKNOWN, 0, Double.NaN, false, name);
        if (root.is("GEOGCS")) {
            return isWgs84(root) ? new RecognisedCrs(Kind.WGS84, 4326, Double.NaN, false, name) : unknown;
        }
        Node geographic = root.is("PROJCS") ? root.child("GEOGCS") : null;
        Node projection = root.child("PROJECTION");
        if (geographic == null
                || projection == null
                || !projection.text().toLowerCase(Locale.ROOT).replace(' ', '_').equals("transverse_mercator")
                || !onWgs84Ellipsoid(geographic)
                || !inMetres(root)
                || root.parameter("latitude_of_origin", 0) != 0
                || root.parameter("false_easting", Double.NaN) != 500_000
                || root.parameter("false_northing", 0) != 0) {
            return unknown;
        }
        double meridian = root.parameter("central_meridian", Double.NaN);
        double scale = root.parameter("scale_factor", Double.NaN);
        if (Math.abs(scale - 0.9999) < 1e-9 && meridian >= 102 && meridian <= 110) {
            // Nothing else in the country uses 0.9999: a TM-3 that calls its datum "WGS 84" is VN-2000 exported by a
            // careless program.
            int epsg = TmMeridian.ofDegrees(meridian).map(TmMeridian::epsg).orElse(0);
            return new RecognisedCrs(Kind.VN2000_TM3, epsg, meridian, hasShift(geographic), name);
        }
        if (Math.abs(scale - 0.9996) < 1e-9 && meridian == 105 && isWgs84(geographic)) {
            return new RecognisedCrs(Kind.UTM48N, 32648, meridian, false, name);
        }
        // VN-2000 / UTM zone 48N (EPSG:3405) also comes here: same numbers, other datum; the state's map series, not a
        // survey of parcels.
        return unknown;
    }

    private static boolean onWgs84Ellipsoid(Node geographic) {
        Node datum = geographic.child("DATUM");
        Node ellipsoid = datum == null ? null : datum.child("SPHEROID");
        return ellipsoid != null
                && ellipsoid.numbers.size() >= 2
                && Math.abs(ellipsoid.numbers.get(0) - 6_378_137.0) < 0.01
                && Math.abs(ellipsoid.numbers.get(1) - 298.257223563) < 1e-4
                && greenwichDegrees(geographic);
    }

    private static boolean greenwichDegrees(Node geographic) {
        Node prime = geographic.child("PRIMEM");
        Node unit = geographic.child("UNIT");
        return (prime == null || (prime.numbers.size() == 1 && prime.numbers.get(0) == 0))
                && (unit == null || (unit.numbers.size() == 1 && Math.abs(unit.numbers.get(0) - Math.PI / 180) < 1e-9));
    }

    private static boolean inMetres(Node projected) {
        Node unit = projected.child("UNIT");
        return unit != null && unit.numbers.size() == 1 && unit.numbers.get(0) == 1.0;
    }

    private static boolean hasShift(Node geographic) {
        Node datum = geographic.child("DATUM");
        Node shift = datum == null ? null : datum.child("TOWGS84");
        return shift != null && shift.numbers.stream().anyMatch(n -> n != 0);
    }

    /** VN-2000 stands on the very same ellipsoid, so here, and only here, the datum's name must speak. */
    private static boolean isWgs84(Node geographic) {
        Node datum = geographic.child("DATUM");
        if (datum == null || !onWgs84Ellipsoid(geographic) || hasShift(geographic)) {
            return false;
        }
        String key = datum.text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return key.equals("WGS84")
                || key.equals("DWGS1984")
                || key.equals("WGS1984")
                || key.equals("WORLDGEODETICSYSTEM1984");
    }

    private static final class Node {
        private final String keyword;
        private final List<String> texts = new ArrayList<>();
        private final List<Double> numbers = new ArrayList<>();
        private final List<Node> children = new ArrayList<>();

        private Node(String keyword) {
            this.keyword = keyword;
        }

        boolean is(String word) {
            return keyword.equals(word);
        }

        String text() {
            String first = texts.isEmpty() ? "" : texts.get(0);
            return first.length() > 80 ? first.substring(0, 80) : first;
        }

        @Nullable
        Node child(String word) {
            for (Node child : children) {
                if (child.is(word)) {
                    return child;
                }
            }
            return null;
        }

        double parameter(String name, double otherwise) {
            for (Node child : children) {
                if (child.is("PARAMETER")
                        && child.numbers.size() == 1
                        && child.text().toLowerCase(Locale.ROOT).equals(name)) {
                    return child.numbers.get(0);
                }
            }
            return otherwise;
        }
    }

    private static final class NotWkt extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** {@code KEYWORD[ "text" | number | WORD | KEYWORD[…], … ]}, brackets square or round. */
    private static final class Parser {
        private final String text;
        private int at;
        private int nodes;

        Parser(String text) {
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        Node parse() throws NotWkt {
            Node root = node(word(), 1);
            skipBlanks();
            if (at != text.length() && text.charAt(at) != '\0') {
                throw new NotWkt();
            }
            return root;
        }

        private Node node(String keyword, int depth) throws NotWkt {
            if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
                throw new NotWkt();
            }
            Node node = new Node(keyword.toUpperCase(Locale.ROOT));
            char open = next();
            char close = open == '[' ? ']' : ')';
            if (open != '[' && open != '(') {
                throw new NotWkt();
            }
            while (true) {
                char c = peek();
                if (c == '"') {
                    node.texts.add(quoted());
                } else if (Character.isLetter(c)) {
                    String word = word();
                    skipBlanks();
                    if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(')) {
                        node.children.add(node(word, depth + 1));
                    }
                } else {
                    node.numbers.add(number().orElseThrow(NotWkt::new));
                }
                char after = next();
                if (after == close) {
                    return node;
                }
                if (after != ',' || ++nodes > MAX_NODES) {
                    throw new NotWkt();
                }
            }
        }

        private String quoted() throws NotWkt {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new NotWkt();
            }
            String value = text.substring(at + 1, end);
            at = end + 1;
            return value;
        }

        private String word() throws NotWkt {
            peek();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (at == start) {
                throw new NotWkt();
            }
            return text.substring(start, at);
        }

        private Optional<Double> number() {
            int start = at;
            while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at == start || at - start > 40) {
                return Optional.empty();
            }
            try {
                double value = Double.parseDouble(text.substring(start, at));
                return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private char peek() throws NotWkt {
            skipBlanks();
            if (at >= text.length()) {
                throw new NotWkt();
            }
            return text.charAt(at);
        }

        private char next() throws NotWkt {
            char c = peek();
            at++;
            return c;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
