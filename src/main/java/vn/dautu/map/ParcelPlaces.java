package vn.dautu.map;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.project.ProjectId;

/** Where parcels lie on the map: what to look at, and where a label stands. No shapes, no names. */
@Component
public class ParcelPlaces {

    private final JdbcClient jdbc;

    ParcelPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A box, degrees of WGS 84. */
    public record Box(double west, double south, double east, double north) implements Serializable {

        /** As the map element takes it: west, south, east, north. */
        public String text() {
            return String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", west, south, east, north);
        }
    }

    /** The box around some parcels as last surveyed; empty when there are none. */
    public Optional<Box> around(Collection<Long> parcels) {
        if (parcels.isEmpty()) {
            return Optional.empty();
        }
        return box("parcel_id = any(:ids)", parcels.toArray(Long[]::new));
    }

    /** The box around all parcels of a project. */
    public Optional<Box> of(ProjectId project) {
        return box("project_id = any(:ids)", new Long[] {project.value()});
    }

    private Optional<Box> box(String which, Long[] ids) {
        return jdbc.sql("""
                        select ST_XMin(b) as west, ST_YMin(b) as south, ST_XMax(b) as east, ST_YMax(b) as north from (
                          select ST_Transform(ST_SetSRID(ST_Extent(drawn)::geometry, 3857), 4326) as b
                          from parcel_survey where %s) t
                        where b is not null""".formatted(which))
                .param("ids", ids)
                .query((row, n) -> new Box(
                        row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")))
                .optional();
    }

    /** A point within each parcel as last surveyed, by its id. */
    Map<Long, LonLat> middles(Collection<Long> parcels) {
        Map<Long, LonLat> middles = new HashMap<>();
        if (!parcels.isEmpty()) {
            jdbc.sql("""
                            select distinct on (parcel_id) parcel_id, ST_X(p) as lon, ST_Y(p) as lat from (
                              select parcel_id, known_on, id, ST_Transform(ST_PointOnSurface(drawn), 4326) as p
                              from parcel_survey where parcel_id = any(:ids) and drawn is not null) t
                            order by parcel_id, known_on desc, id desc""")
                    .param("ids", parcels.toArray(Long[]::new))
                    .query((row, n) -> middles.put(
                            row.getLong("parcel_id"), new LonLat(row.getDouble("lon"), row.getDouble("lat"))))
                    .list();
        }
        return middles;
    }

    /** The projects that have parcels in a box. */
    List<ProjectId> projectsIn(Box box) {
        return jdbc.sql("""
                        select distinct project_id from parcel_survey
                        where drawn && ST_Transform(ST_MakeEnvelope(:west, :south, :east, :north, 4326), 3857)""")
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .query((row, n) -> new ProjectId(row.getLong(1)))
                .list();
    }
}
