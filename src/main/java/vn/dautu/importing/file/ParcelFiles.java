package vn.dautu.importing.file;

/** Reads the parcels of whatever format they came in. */
public final class ParcelFiles {

    private ParcelFiles() {}

    /** Whether such a file brings parcels; a workbook may too, but is read by its layout. */
    public static boolean holdsParcels(CheckedFile file) {
        return switch (file.kind()) {
            case SHAPEFILE, GEOPACKAGE, KML, DXF -> true;
            case GEOJSON -> SiteGeoJson.holdsParcels(file);
            case WORKBOOK -> false;
        };
    }

    /** @throws FileRefused when the file is broken, hostile or holds none */
    public static Survey read(CheckedFile file) {
        return switch (file.kind()) {
            case SHAPEFILE -> Shapefile.read(file);
            case GEOPACKAGE -> GeoPackage.read(file, SurveyBuilder.Wanted.PARCELS);
            case KML -> Kml.read(file);
            case DXF -> Dxf.read(file);
            case GEOJSON -> SiteGeoJson.readParcels(file);
            case WORKBOOK -> throw new IllegalArgumentException("a workbook is read by its layout");
        };
    }
}
