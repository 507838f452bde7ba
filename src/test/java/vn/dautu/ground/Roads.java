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
                new Road(
                        "QL.3",
                        7,
                        road(
                                winding(
                                        "3 nam", 105.83, 21.3, 105.80, 21.5, 105.775, 21.62, 105.768, 21.73, 105.782,
                                        21.80, 105.776, 21.885, 105.815, 21.935, 105.852, 21.985, 105.886, 22.03,
                                        105.8925, 22.068),
                                byHand(
                                        105.8895, 22.0875, 105.8835, 22.1, 105.876, 22.1105, 105.8665, 22.1208,
                                        105.8565, 22.1295, 105.8475, 22.1345, 105.843, 22.1412, 105.8432, 22.148,
                                        105.8462, 22.1545, 105.852, 22.161, 105.859, 22.1705, 105.8635, 22.181),
                                winding(
                                        "3 bắc", 105.868, 22.197, 105.886, 22.235, 105.88, 22.272, 105.892, 22.31,
                                        105.90, 22.35, 105.915, 22.387, 105.952, 22.402, 105.993, 22.426, 106.022,
                                        22.48, 106.045, 22.55, 106.085, 22.61, 106.15, 22.65, 106.25, 22.66, 106.4,
                                        22.74, 106.6, 22.72, 106.8, 22.8))),
                new Road(
                        "QL.3B",
                        8,
                        road(
                                winding(
                                        "3B đông", 106.8, 22.4, 106.6, 22.33, 106.45, 22.26, 106.32, 22.285, 106.21,
                                        22.262, 106.14, 22.25, 106.08, 22.235, 106.03, 22.202, 105.985, 22.168, 105.942,
                                        22.128, 105.908, 22.115),
                                byHand(105.89, 22.1125, 105.876, 22.1105))),
                new Road(
                        "QL.3B",
                        8,
                        road(
                                byHand(
                                        105.843, 22.1412, 105.838, 22.1408, 105.8325, 22.1402, 105.826, 22.1395,
                                        105.8175, 22.1408, 105.810, 22.1398, 105.8, 22.1415, 105.787, 22.147),
                                winding(
                                        "3B tây", 105.77, 22.15, 105.715, 22.143, 105.66, 22.165, 105.595, 22.15,
                                        105.525, 22.165, 105.455, 22.185, 105.36, 22.18, 105.2, 22.12, 105.0, 22.05))),
                new Road(
                        "QL.279",
                        8,
                        road(winding(
                                "279", 105.0, 22.42, 105.15, 22.5, 105.25, 22.46, 105.36, 22.475, 105.44, 22.462,
                                105.525, 22.478, 105.595, 22.468, 105.66, 22.46, 105.72, 22.452, 105.79, 22.425, 105.86,
                                22.402, 105.915, 22.387, 105.948, 22.35, 105.995, 22.31, 106.042, 22.262, 106.08,
                                22.235, 106.125, 22.18, 106.20, 22.15, 106.30, 22.12, 106.42, 22.07, 106.6, 22.0, 106.8,
                                21.95))));
    }

    private static List<Coordinate> winding(String seed, double... lonLat) {
        return Curve.broken(Plane.metres(lonLat), 1800, 0.22, seed);
    }

    private static List<Coordinate> byHand(double... lonLat) {
        return Plane.metres(lonLat);
    }

    @SafeVarargs
    private static List<Coordinate> road(List<Coordinate>... parts) {
        List<Coordinate> through = new ArrayList<>();
        for (List<Coordinate> part : parts) {
            through.addAll(part);
        }
        return Curve.bent(through, 100);
    }
}
