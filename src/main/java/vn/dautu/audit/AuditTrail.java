package vn.dautu.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The trail of acts: who, what, on what. Written in the same transaction as the act, so that neither is there without the other. */
@Component
public class AuditTrail {

    private final JdbcTemplate jdbc;

    AuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void record(String username, String act, String subject, @Nullable String detail) {
        jdbc.update(
                "insert into audit_entry (username, act, subject, detail) values (?, ?, ?, ?)",
                username,
                act,
                subject,
                detail);
    }
}
