package vn.dautu.link;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.project.Place;

/**
 * The province with one place marked, as a picture for a chat's preview; drawn from the map's own offline ground. No words: the preview's
 * title has them, and Java's own fonts lack Vietnamese letters on many servers.
 */
@Component
class LocationPicture {

    /** Pixels, in the shape that chats cut to (1.91 to 1). */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    // The map's colours by day, as tokens.css has them: a picture in a chat knows no dark mode.
    private static final Color OUT = new Color(0xdfe4de);
    private static final Color LAND = new Color(0xeef1e6);
    private static final Color BORDER = new Color(0x8f9a86);
    private static final Color WATER = new Color(0xa9c9d8);
    private static final Color ROAD = Color.WHITE;
    private static final Color ROAD_EDGE = new Color(0xc3c8b8);
    private static final Color MARK = new Color(0x3a3484);

    private final BufferedImage ground;
    private final AffineTransform toPixels;

    LocationPicture() {
        JsonNode units = read("gis-data/units.geojson");
        JsonNode features = read("gis-data/ground.geojson").path("features");
        Path2D province = new Path2D.Double();
        for (JsonNode unit : units.path("features")) {
            // The newest outline: the one without an end.
            if (unit.path("properties").path("level").asString("").equals("PROVINCE")
                    && unit.path("properties").path("validTo").isNull()) {
                province.append(shape(unit.path("geometry")), false);
            }
        }
        toPixels = fit(province.getBounds2D());
        ground = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = smooth(ground);
        draw.setColor(OUT);
        draw.fillRect(0, 0, WIDTH, HEIGHT);
        Shape outline = toPixels.createTransformedShape(province);
        draw.setColor(LAND);
        draw.fill(outline);
        lines(draw, features, "river", WATER, 3);
        lines(draw, features, "road", ROAD_EDGE, 4.5f);
        lines(draw, features, "road", ROAD, 3);
        draw.setColor(BORDER);
        draw.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw.draw(outline);
        draw.dispose();
    }

    /** @param place what is marked; null for the province alone */
    byte[] of(@Nullable Place place) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = smooth(picture);
        draw.drawImage(ground, 0, 0, null);
        if (place != null) {
            Point2D at = toPixels.transform(new Point2D.Double(place.lon(), place.lat()), null);
            for (Dot dot :
                    new Dot[] {new Dot(46, new Color(0x3a, 0x34, 0x84, 46)), new Dot(20, Color.WHITE), new Dot(15, MARK)
                    }) {
                draw.setColor(dot.colour);
                draw.fill(new Ellipse2D.Double(
                        at.getX() - dot.radius, at.getY() - dot.radius, 2 * dot.radius, 2 * dot.radius));
            }
        }
        draw.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private record Dot(double radius, Color colour) {}

    private void lines(Graphics2D draw, JsonNode features, String kind, Color colour, float width) {
        draw.setColor(colour);
        draw.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (JsonNode feature : features) {
            JsonNode about = feature.path("properties");
            // Only what the map shows of the whole province.
            if (about.path("kind").asString("").equals(kind)
                    && about.path("minZoom").asInt(0) <= 9) {
                draw.draw(toPixels.createTransformedShape(shape(feature.path("geometry"))));
            }
        }
    }

    /** Degrees to pixels: a degree of longitude is shorter than one of latitude by the cosine of the latitude. */
    private static AffineTransform fit(Rectangle2D box) {
        double squeeze = Math.cos(Math.toRadians(box.getCenterY()));
        double scale = 0.92 * Math.min(WIDTH / (box.getWidth() * squeeze), HEIGHT / box.getHeight());
        AffineTransform transform = new AffineTransform();
        transform.translate(WIDTH / 2.0, HEIGHT / 2.0);
        transform.scale(scale * squeeze, -scale);
        transform.translate(-box.getCenterX(), -box.getCenterY());
        return transform;
    }

    private static Path2D shape(JsonNode geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        if (geometry.path("type").asString("").equals("LineString")) {
            trace(path, geometry.path("coordinates"));
        } else {
            for (JsonNode ring : geometry.path("coordinates")) {
                trace(path, ring);
                path.closePath();
            }
        }
        return path;
    }

    private static void trace(Path2D path, JsonNode points) {
        boolean first = true;
        for (JsonNode point : points) {
            double x = point.path(0).asDouble();
            double y = point.path(1).asDouble();
            if (first) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            first = false;
        }
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D draw = image.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return draw;
    }

    private static JsonNode read(String resource) {
        try (InputStream bytes = new ClassPathResource(resource).getInputStream()) {
            return JsonMapper.shared().readTree(bytes);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
