package vn.dautu.importing.file;

/** Reads points, lines and areas that are only to be drawn; nothing is judged of their land. */
public final class DrawingFiles {

    private DrawingFiles() {}

    /**
     * At most 20 000 shapes of 500 000 corners; attributes keep the names that the file gives them.
     *
     * @throws FileRefused when the file is broken, hostile, or neither GeoJSON nor GeoPackage
     */
    public static Survey read(CheckedFile file) {
        return switch (file.kind()) {
            case GEOJSON -> SiteGeoJson.read(file, SurveyBuilder.Wanted.DRAWING);
            case GEOPACKAGE -> GeoPackage.read(file, SurveyBuilder.Wanted.DRAWING);
            case SHAPEFILE, KML, DXF, WORKBOOK -> throw new FileRefused("drawing.kind", file.name());
        };
    }
}
