package vn.dautu.map;

/** The statement that cuts a tile of parcels, for the benchmark that runs the same one without us. */
public final class TileSql {

    private TileSql() {}

    /** @param from SQL whose columns z, x and y name the tile */
    public static String parcels(String from) {
        String sql = TileService.PARCELS;
        for (String column : new String[] {"z", "x", "y"}) {
            sql = sql.replaceAll(":" + column + "\\b", "(select " + column + " " + from + ")");
        }
        return sql;
    }
}
