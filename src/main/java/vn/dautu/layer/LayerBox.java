package vn.dautu.layer;

/** Where a layer lies, degrees of WGS 84. */
public record LayerBox(double west, double south, double east, double north) {

    /** As the map element takes it. */
    public String text() {
        return west + "," + south + "," + east + "," + north;
    }
}
