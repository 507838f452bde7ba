package vn.dautu;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a database holds, as one hash a table: two equal maps, nothing was written in between. */
public final class Contents {

    private static final Set<String> NOT_OURS = Set.of("spatial_ref_sys", "flyway_schema_history");
    private static final Set<String> KEPT_BESIDE = Set.of("stored_file", "audit_entry");

    private Contents() {}

    /** Every table of the product. */
    public static Map<String, String> all(JdbcTemplate jdbc) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                String.class)) {
            if (!NOT_OURS.contains(table)) {
                hashes.put(
                        table,
                        jdbc.queryForObject(
                                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                        + table + " t",
                                String.class));
            }
        }
        return hashes;
    }

    /** The books: every table but the files and the trail of acts, which are kept beside them. */
    public static Map<String, String> books(JdbcTemplate jdbc) {
        Map<String, String> hashes = all(jdbc);
        hashes.keySet().removeAll(KEPT_BESIDE);
        return hashes;
    }
}
