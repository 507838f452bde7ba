package vn.dautu.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutline;

/**
 * An outline on its way between the page and the server: {@code {"kind": "SITE", "pieces": [[[[lon, lat], …], …], …]}}, degrees WGS 84, and
 * what is told of it: the same corners on the province's grid, its measures.
 */
public final class DrawnOutline {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_LETTERS = 1_000_000;

    private DrawnOutline() {}

    /**
     * @param text whatever a browser sent
     * @throws Refusal when it is no outline
     */
    public static SiteOutline read(@Nullable String text) {
        if (text == null || text.length() > MOST_LETTERS) {
            throw nonsense();
        }
        try {
            JsonNode root = JSON.readTree(text);
            SiteKind kind = SiteKind.valueOf(root.path("kind").asString(""));
            List<List<List<LonLat>>> pieces = new ArrayList<>();
            for (JsonNode piece : array(root.path("pieces"))) {
                List<List<LonLat>> rings = new ArrayList<>();
                for (JsonNode ring : array(piece)) {
                    List<LonLat> corners = new ArrayList<>();
                    for (JsonNode corner : array(ring)) {
                        if (!corner.path(0).isNumber() || !corner.path(1).isNumber()) {
                            throw nonsense();
                        }
                        corners.add(new LonLat(
                                corner.get(0).asDouble(), corner.get(1).asDouble()));
                    }
                    rings.add(corners);
                }
                if (rings.isEmpty() || kind != SiteKind.SITE && rings.size() > 1) {
                    throw nonsense();
                }
                pieces.add(rings);
            }
            return new SiteOutline(kind, pieces);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw nonsense();
        }
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw nonsense();
        }
        return node;
    }

    private static Refusal nonsense() {
        return new Refusal(Reason.of("draw.not-an-outline"));
    }

    public static ObjectNode write(SiteOutline outline) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", outline.kind().name());
        ArrayNode pieces = root.putArray("pieces");
        outline.pieces().forEach(piece -> {
            ArrayNode rings = pieces.addArray();
            piece.forEach(ring -> {
                ArrayNode corners = rings.addArray();
                ring.forEach(corner -> corners.addArray().add(corner.lon()).add(corner.lat()));
            });
        });
        return root;
    }

    /** The corners on the province's grid, in the same order: northing (X) and easting (Y), metres to the millimetre. */
    public static ArrayNode grid(SiteOutline outline) {
        ArrayNode pieces = JsonNodeFactory.instance.arrayNode();
        for (List<List<LonLat>> piece : outline.pieces()) {
            ArrayNode rings = pieces.addArray();
            for (List<LonLat> ring : piece) {
                ArrayNode corners = rings.addArray();
                for (LonLat corner : ring) {
                    ArrayNode xy = corners.addArray();
                    if (isExpressible(corner)) {
                        EastNorth at = written(corner);
                        xy.add(millimetres(at.northing())).add(millimetres(at.easting()));
                    }
                }
            }
        }
        return pieces;
    }

    /**
     * The grid's numbers from which the corner comes: there and back again by the library misses by some 3 mm (heights are left out), and
     * a surveyor who has written 2450197.966 must find that number again.
     */
    private static EastNorth written(LonLat corner) {
        Vn2000 grid = Vn2000.bacKan();
        EastNorth near = grid.fromWgs84(corner);
        EastNorth again = grid.fromWgs84(grid.toWgs84(near));
        return new EastNorth(2 * near.easting() - again.easting(), 2 * near.northing() - again.northing());
    }

    private static boolean isExpressible(LonLat corner) {
        return Math.abs(corner.lon() - 106.5) < 10 && Math.abs(corner.lat()) < 60;
    }

    private static double millimetres(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }

    /** @param shape WGS 84 */
    public static Measures measures(Geometry shape) {
        Geometry surveyed = Vn2000.bacKan().fromWgs84(shape);
        return new Measures(surveyed.getArea(), surveyed.getLength());
    }

    /**
     * @param areaM2 m² on the province's grid, as land is measured; 0 of a line
     * @param lengthM metres on the grid: of land its sides, of a route its length
     */
    public record Measures(double areaM2, double lengthM) {}
}
