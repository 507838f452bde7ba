package vn.dautu.importing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Polygon;
import vn.dautu.kernel.geo.RecognisedCrs;

/**
 * Reads the placemarks with polygons of a KML 2.x, bare or in a KMZ. KML is always WGS 84, longitude first. No DTD, no entities, at most
 * 64 levels; whatever would fetch something from elsewhere (a network link, a link of an overlay or a model) is refused.
 */
final class Kml {

    private static final int MAX_DEPTH = 64;
    private static final Set<String> LINKS = Set.of("NetworkLink", "NetworkLinkControl", "Model", "GroundOverlay");
    private static final RecognisedCrs WGS84 = RecognisedCrs.ofEpsg(4326, "KML");

    private final XMLStreamReader xml;
    private final SurveyBuilder survey = new SurveyBuilder("KML");
    private int record;
    private int depth;

    private Kml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Survey read(CheckedFile file) {
        if (file.kind() != CheckedFile.Kind.KML) {
            throw new IllegalArgumentException(file.kind() + " is no KML");
        }
        byte[] bytes = file.partNames().isEmpty()
                ? file.raw()
                : file.zip().read(kmlIn(file.partNames()), FileLimits.STANDARD.unpackedBytes());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new Kml(xml).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new FileRefused(
                    e,
                    "kml.broken",
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber()));
        }
    }

    static String kmlIn(List<String> names) {
        return names.stream()
                .filter(name -> FileGate.ending(name).equals("kml"))
                .findFirst()
                .orElseThrow();
    }

    /** Refuses what a parser should not be shown, before one is. */
    static void scan(byte[] bytes) {
        try {
            XmlScan.scan("KML", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new FileRefused(e, "kml.broken", 0);
        }
    }

    private Survey document() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Placemark")) {
                placemark();
            }
        }
        return survey.build(WGS84, null);
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (++depth > MAX_DEPTH) {
                throw new FileRefused("kml.too-deep", MAX_DEPTH);
            }
            if (LINKS.contains(xml.getLocalName())) {
                throw new FileRefused("kml.link", xml.getLocalName());
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /** The text of the element just begun; elements inside it are passed over. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && depth == outside + 1) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void placemark() throws XMLStreamException {
        record++;
        int outside = depth - 1;
        Map<String, String> attributes = new LinkedHashMap<>();
        List<Polygon> polygons = new ArrayList<>();
        boolean good = true;
        String field = "";
        while (depth > outside) {
            if (next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Data" -> field = named();
                case "value" -> put(attributes, field, text());
                case "SimpleData" -> {
                    String name = named();
                    put(attributes, name, text());
                }
                case "name" -> {
                    if (depth == outside + 2) {
                        put(attributes, "NAME", text());
                    }
                }
                case "Polygon" -> {
                    Polygon polygon = polygon();
                    good &= polygon != null;
                    if (polygon != null) {
                        polygons.add(polygon);
                    }
                }
                default -> {
                    // styles, descriptions, points: not ours
                }
            }
            if (attributes.size() > 200) {
                throw new FileRefused("geojson.too-many-properties", record, 200);
            }
        }
        if (polygons.isEmpty() && good) {
            survey.error(record, "", "shp.no-shape");
        } else if (good) {
            survey.add(record, SurveyBuilder.joined(polygons), attributes);
        }
    }

    private String named() {
        String name = xml.getAttributeValue(null, "name");
        return name == null ? "" : SurveyBuilder.field(name);
    }

    private void put(Map<String, String> attributes, String field, String value) {
        if (field.isEmpty()) {
            return;
        }
        Reading<String> text = Texts.text(value);
        text.problem()
                .ifPresent(bad -> survey.issue(new ImportIssue(
                        ImportIssue.Severity.ERROR, "KML", record, field, bad.key(), bad.args(), null)));
        attributes.put(field, text.value().orElse(""));
    }

    private @Nullable Polygon polygon() throws XMLStreamException {
        int outside = depth - 1;
        List<Coordinate> outer = new ArrayList<>();
        List<List<Coordinate>> inner = new ArrayList<>();
        boolean hole = false;
        boolean good = true;
        while (depth > outside) {
            if (next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "outerBoundaryIs" -> hole = false;
                case "innerBoundaryIs" -> hole = true;
                case "coordinates" -> {
                    List<Coordinate> ring = ring(text());
                    good &= ring != null;
                    if (ring != null && hole) {
                        inner.add(ring);
                    } else if (ring != null) {
                        outer = ring;
                    }
                }
                default -> {
                    // LinearRing, altitudeMode
                }
            }
        }
        if (!good) {
            return null;
        }
        List<List<Coordinate>> rings = new ArrayList<>();
        rings.add(outer);
        rings.addAll(inner);
        return survey.polygon(rings, true, record);
    }

    private @Nullable List<Coordinate> ring(String text) {
        List<Coordinate> ring = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            Coordinate corner = corner(text.substring(at, end), ring.size() + 1);
            if (corner == null) {
                return null;
            }
            survey.count(1);
            ring.add(corner);
            at = end;
        }
        return ring;
    }

    private @Nullable Coordinate corner(String tuple, int number) {
        String[] parts = tuple.length() > 120 ? new String[0] : tuple.split(",", -1);
        if (parts.length == 2 || parts.length == 3) {
            try {
                double lon = Double.parseDouble(parts[0]);
                double lat = Double.parseDouble(parts[1]);
                if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
                    return new CoordinateXY(lon, lat);
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
        }
        survey.error(record, "", "shp.not-a-coordinate", number);
        return null;
    }
}
