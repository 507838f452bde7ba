package vn.dautu.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The courses of the rivers, in metres; that of the Cầu is also a border of three wards. */
final class Rivers {

    /** Where the Cầu reaches the wards' border from the west, its bend between three wards, and the last point at which it is a border. */
    static final Coordinate ENTRY = Plane.metres(105.826, 22.1605);

    static final Coordinate BEND = Plane.metres(105.8327, 22.1478);
    static final Coordinate LEAVE = Plane.metres(105.8323, 22.1365);

    private final List<Coordinate> cau;

    Rivers() {
        List<Coordinate> course = new ArrayList<>(Curve.broken(
                Plane.metres(
                        105.548, 22.318, 105.585, 22.285, 105.63, 22.27, 105.655, 22.235, 105.69, 22.215, 105.715,
                        22.19, 105.757, 22.172),
                1500,
                0.24,
                "Cầu, thượng nguồn"));
        // Through the city every bend is placed by hand, so that it keeps clear of the stadium.
        course.addAll(Plane.metres(
                105.766, 22.1665, 105.774, 22.1705, 105.783, 22.174, 105.791, 22.1695, 105.799, 22.1722, 105.809,
                22.1698, 105.8165, 22.1632, 105.826, 22.1605, 105.8315, 22.1562, 105.8306, 22.1522, 105.8327, 22.1478,
                105.8342, 22.1436, 105.8325, 22.1402, 105.8323, 22.1365, 105.8368, 22.1336, 105.8425, 22.1318, 105.8462,
                22.1272, 105.8531, 22.1248, 105.8566, 22.1196, 105.8642, 22.1165, 105.8672, 22.1098, 105.8732, 22.1052,
                105.8722, 22.0988, 105.8782, 22.0932, 105.8748, 22.0862, 105.8802, 22.0795, 105.8768, 22.0715));
        course.addAll(Curve.broken(
                Plane.metres(
                        105.8792, 22.064, 105.866, 22.02, 105.831, 21.975, 105.80, 21.93, 105.786, 21.89, 105.797,
                        21.845, 105.802, 21.80, 105.79, 21.73, 105.81, 21.62, 105.84, 21.5, 105.82, 21.3),
                1500,
                0.24,
                "Cầu, hạ lưu"));
        cau = Curve.bent(course, 110);
    }

    List<Coordinate> cau() {
        return cau;
    }

    List<Coordinate> cau(Coordinate from, Coordinate to) {
        return Curve.stretch(cau, from, to);
    }

    List<Coordinate> cauInCity() {
        return cau(Plane.metres(105.757, 22.172), Plane.metres(105.8792, 22.064));
    }

    List<Coordinate> nang() {
        return Curve.winding(
                Plane.metres(
                        105.62, 23.2, 105.70, 23.0, 105.735, 22.86, 105.715, 22.72, 105.695, 22.66, 105.712, 22.59,
                        105.745, 22.53, 105.742, 22.475, 105.712, 22.449, 105.665, 22.437, 105.612, 22.437, 105.555,
                        22.44, 105.49, 22.418, 105.43, 22.43, 105.36, 22.40, 105.28, 22.33, 105.25, 22.2),
                1600,
                0.22,
                170,
                "Năng");
    }

    List<Coordinate> bacGiang() {
        return Curve.winding(
                Plane.metres(
                        105.985, 22.395, 106.0, 22.355, 106.03, 22.315, 106.055, 22.27, 106.085, 22.238, 106.125,
                        22.213, 106.175, 22.205, 106.24, 22.19, 106.32, 22.19, 106.40, 22.15, 106.55, 22.2, 106.75,
                        22.22),
                1600,
                0.22,
                170,
                "Bắc Giang");
    }

    List<Coordinate> phoDay() {
        return Curve.winding(
                Plane.metres(
                        105.61, 22.125, 105.59, 22.07, 105.578, 22.01, 105.555, 21.95, 105.53, 21.88, 105.53, 21.80,
                        105.48, 21.66, 105.44, 21.5),
                1600,
                0.22,
                170,
                "Phó Đáy");
    }
}
