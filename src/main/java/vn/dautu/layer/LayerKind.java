package vn.dautu.layer;

import vn.dautu.kernel.rule.Named;

/** Where a layer's pictures or shapes come from. */
public enum LayerKind implements Named {
    GEOJSON(true),
    GEOPACKAGE(true),
    /** Tiles of pictures or shapes in one file. */
    PMTILES(true),
    XYZ(false),
    WMS(false),
    WMTS(false);

    private final boolean file;

    LayerKind(boolean file) {
        this.file = file;
    }

    /** Brought as a file, and then kept here; else asked of a server by every browser. */
    public boolean isFile() {
        return file;
    }

    /** Shapes that lie in our own tables. */
    boolean isShapes() {
        return this == GEOJSON || this == GEOPACKAGE;
    }

    @Override
    public String nameKey() {
        return "layer.kind." + name();
    }
}
