package vn.dautu.map;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Outlines of land and places in a small view, as exact as the books have them: what a line that is being drawn may join on to. Tiles are
 * cut at their edges and rounded to a grid of their own, so nothing can be joined on to them.
 */
@RestController
class OutlineController {

    /** In degrees: some 5 km, which is what somebody who draws a boundary looks at. */
    private static final double WIDEST = 0.05;

    /** More would be a blur, and no help. */
    private static final int MOST = 3_000;

    private static final String OUTLINES = """
            with looked as (select ST_Transform(ST_MakeEnvelope(:west, :south, :east, :north, 4326), 3857) as box),
            found as (
              select f.drawn as shape from project_site f, looked
              where f.drawn && box and (not f.chained or not exists (select 1 from project_site later where later.fact_key = f.fact_key
                                and (later.known_on, later.id) > (f.known_on, f.id)))
              union all
              select f.drawn from parcel_survey f, looked
              where f.drawn && box and (not f.chained or not exists (select 1 from parcel_survey later where later.fact_key = f.fact_key
                                and (later.known_on, later.id) > (f.known_on, f.id)))
              limit %d)
            select cast(json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
                     'type', 'Feature', 'properties', json_build_object(),
                     'geometry', cast(ST_AsGeoJSON(ST_Transform(shape, 4326), 9) as json))), '[]')) as text)
            from found""".formatted(MOST);

    private final JdbcClient jdbc;

    OutlineController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** GeoJSON in WGS 84; 400 for a view that is too wide to draw in. */
    @GetMapping("/api/map/outlines")
    ResponseEntity<String> outlines(
            @RequestParam double west,
            @RequestParam double south,
            @RequestParam double east,
            @RequestParam double north) {
        // written so that what is no number is refused with the rest
        if (!(east > west && north > south && east - west <= WIDEST && north - south <= WIDEST)) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .body(jdbc.sql(OUTLINES)
                        .param("west", west)
                        .param("south", south)
                        .param("east", east)
                        .param("north", north)
                        .query(String.class)
                        .single());
    }
}
