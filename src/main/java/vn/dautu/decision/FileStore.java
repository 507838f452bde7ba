package vn.dautu.decision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files by the hash of their content, in the database, so that a file and the facts taken from it come and go in one transaction and
 * in one backup.
 */
@Component
public class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file and gives its SHA-256 (64 hex digits); a file already kept is kept once. */
    public String keep(String name, String mediaType, byte[] content) {
        String hash = sha256(content);
        jdbc.sql(
                        "insert into stored_file (sha256, name, media_type, size_bytes, content) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(hash, name, mediaType, content.length, content)
                .update();
        return hash;
    }

    /** A file with personal data: from now on only those with the household right open it. */
    public void markPersonal(String sha256) {
        jdbc.sql("update stored_file set personal = true where sha256 = ?")
                .param(sha256)
                .update();
    }

    public Optional<StoredFile> find(String sha256) {
        return jdbc.sql("select name, media_type, content, personal from stored_file where sha256 = ?")
                .param(sha256)
                .query((row, n) ->
                        new StoredFile(row.getString(1), row.getString(2), row.getBytes(3), row.getBoolean(4)))
                .optional();
    }

    /** One import at a time, whoever asks: the next begins with what this one has written. The lock goes with the transaction. */
    public void waitForTurn() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(7261)) turn")
                .query(Integer.class)
                .single();
    }

    /** Opens the record of an import; its counts are filled in when it is done. */
    public long openBatch(
            String sha256, String name, String layout, String by, LocalDate knownFrom, LocalDate knownTo) {
        return jdbc.sql("""
                        insert into import_batch (sha256, name, layout, imported_by, known_from, known_to, added, changed, unchanged)
                        values (?, ?, ?, ?, ?, ?, 0, 0, 0) returning id""")
                .params(sha256, name, layout, by, knownFrom, knownTo)
                .query(Long.class)
                .single();
    }

    public void closeBatch(
            long batch, String layout, LocalDate knownFrom, LocalDate knownTo, int added, int changed, int unchanged) {
        jdbc.sql(
                        "update import_batch set layout = ?, known_from = ?, known_to = ?, added = ?, changed = ?, unchanged = ? where id = ?")
                .params(layout, knownFrom, knownTo, added, changed, unchanged, batch)
                .update();
    }

    /** Whether a file of this content was already written. */
    public boolean wasImported(String sha256) {
        return Boolean.TRUE.equals(jdbc.sql("select exists (select 1 from import_batch where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single());
    }

    /** The imports, latest first. */
    public List<ImportBatch> listBatches(int limit) {
        return jdbc.sql("select * from import_batch order by id desc limit ?")
                .param(limit)
                .query((row, n) -> new ImportBatch(
                        row.getLong("id"),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getString("layout"),
                        row.getString("imported_by"),
                        row.getObject("known_from", LocalDate.class),
                        row.getObject("known_to", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged")))
                .list();
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
