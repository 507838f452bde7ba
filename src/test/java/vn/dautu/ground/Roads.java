package vn.dautu.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** National roads, in metres, from town to town as is commonly known; between the towns they wind by formula. */
final class Roads {

    private Roads() {}

    record Road(String ref, int minZoom, List<Coordinate> line) {}

    static List<Road> national() {
        return List.of(
                new Road("QL.3", 7, joined(
                        winding("3 nam", 105.80, 21.62, 105.79, 21.73, 105.802, 21.80, 105.776, 21.885, 105.80, 21.935, 105.836, 21.985, 105.872, 22.03, 105.8915, 22.072),
                        smooth(105.8915, 22.072, 105.8885, 22.0875, 105.881, 22.1, 105.874, 22.1105, 105.8655, 22.1205, 105.8558, 22.1292, 105.8475, 22.1345, 105.843, 22.1412, 105.8432, 22.148, 105.8462, 22.1545, 105.852, 22.161, 105.859, 22.1705, 105.864, 22.182),
                        winding("3 bắc", 105.864, 22.182, 105.878, 22.21, 105.886, 22.24, 105.88, 22.272, 105.892, 22.31, 105.90, 22.35, 105.915, 22.387, 105.952, 22.402, 105.993, 22.426, 106.022, 22.48, 106.045, 22.55, 106.085, 22.61, 106.15, 22.65, 106.25, 22.66))),
                new Road("QL.3B", 8, joined(
                        winding("3B đông", 106.45, 22.26, 106.32, 22.285, 106.21, 22.262, 106.14, 22.25, 106.08, 22.235, 106.03, 22.202, 105.985, 22.168, 105.942, 22.128, 105.905, 22.113),
                        smooth(105.905, 22.113, 105.89, 22.112, 105.874, 22.1105))),
                new Road("QL.3B", 8, joined(
                        smooth(105.843, 22.1412, 105.838, 22.1408, 105.8325, 22.1402, 105.826, 22.1395, 105.8175, 22.1408, 105.810, 22.1398, 105.8, 22.1415, 105.787, 22.147),
                        winding("3B tây", 105.787, 22.147, 105.76, 22.152, 105.715, 22.143, 105.66, 22.165, 105.595, 22.15, 105.525, 22.165, 105.455, 22.185, 105.36, 22.18, 105.28, 22.20))),
                new Road("QL.279", 8, winding("279", 105.25, 22.46, 105.36, 22.475, 105.44, 22.462, 105.525, 22.478, 105.595, 22.468, 105.66, 22.458, 105.72, 22.452, 105.79, 22.425, 105.86, 22.402, 105.915, 22.387,
                        105.948, 22.35, 105.995, 22.31, 106.048, 22.272, 106.08, 22.235, 106.125, 22.18, 106.20, 22.15, 106.30, 22.12, 106.42, 22.07)));
    }

    private static List<Coordinate> winding(String seed, double... lonLat) {
        List<Coordinate> towns = Plane.metres(lonLat);
        List<Coordinate> line = new ArrayList<>();
        // Town by town, so that a road goes through each town exactly.
        List<Coordinate> way = Curve.broken(towns, 1800, 0.2, seed);
        line.addAll(Curve.bent(way, 170));
        return line;
    }

    private static List<Coordinate> smooth(double... lonLat) {
        return Curve.bent(Plane.metres(lonLat), 80);
    }

    @SafeVarargs
    private static List<Coordinate> joined(List<Coordinate>... pieces) {
        List<Coordinate> line = new ArrayList<>();
        for (List<Coordinate> piece : pieces) {
            line.addAll(line.isEmpty() ? piece : piece.subList(1, piece.size()));
        }
        return line;
    }
}
