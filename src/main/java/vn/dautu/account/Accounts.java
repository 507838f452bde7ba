package vn.dautu.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.agency.AgencyId;
import vn.dautu.audit.AuditTrail;

/** The accounts. Passwords are kept as salted hashes only. */
@Component
public class Accounts implements UserDetailsService {

    private static final RowMapper<Account> ROW = (row, n) -> new Account(
            row.getString("username"),
            row.getString("full_name"),
            Role.valueOf(row.getString("role")),
            row.getObject("agency_id") == null ? null : new AgencyId(row.getLong("agency_id")),
            row.getBoolean("enabled"),
            row.getBoolean("households"));

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, AuditTrail audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return jdbc.sql("select username, password_hash, role, enabled from app_user where username = ?")
                .param(username)
                .query((row, n) -> User.withUsername(row.getString("username"))
                        .password(row.getString("password_hash"))
                        .roles(row.getString("role"))
                        .disabled(!row.getBoolean("enabled"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    public Optional<Account> find(String username) {
        return jdbc.sql("select * from app_user where username = ?")
                .param(username)
                .query(ROW)
                .optional();
    }

    public List<Account> list() {
        return jdbc.sql("select * from app_user order by username").query(ROW).list();
    }

    /**
     * Opens an account, or gives an existing one this name, role, agency and password. A demonstration account that was closed is open
     * again; any other stays as the administrator left it.
     */
    @Transactional
    public void open(
            String username,
            String fullName,
            Role role,
            @Nullable AgencyId agency,
            String password,
            boolean demonstration,
            String by) {
        jdbc.sql("""
                        insert into app_user (username, full_name, password_hash, role, agency_id, demonstration)
                        values (:username, :name, :hash, :role, :agency, :demonstration)
                        on conflict (username) do update set full_name = excluded.full_name, role = excluded.role,
                            agency_id = excluded.agency_id, password_hash = excluded.password_hash,
                            enabled = app_user.enabled or (app_user.demonstration and excluded.demonstration)""")
                .param("username", username)
                .param("name", fullName)
                .param("hash", passwords.encode(password))
                .param("role", role.name())
                .param("agency", agency == null ? null : agency.value())
                .param("demonstration", demonstration)
                .update();
        audit.record(by, "account.opened", username, role.name());
    }

    @Transactional
    public void setEnabled(String username, boolean enabled, Account by) {
        if (by.role() != Role.ADMIN) {
            throw new NotAllowed();
        }
        jdbc.sql("update app_user set enabled = ? where username = ?")
                .params(enabled, username)
                .update();
        audit.record(by.username(), enabled ? "account.enabled" : "account.disabled", username, null);
    }

    /** Gives or takes the right to see who the households are. */
    @Transactional
    public void setHouseholds(String username, boolean households, Account by) {
        if (by.role() != Role.ADMIN) {
            throw new NotAllowed();
        }
        jdbc.sql("update app_user set households = ? where username = ?")
                .params(households, username)
                .update();
        audit.record(
                by.username(), households ? "account.households-given" : "account.households-taken", username, null);
    }

    /** The demonstration's own clearance officer has the right from the start. */
    @Transactional
    public void giveHouseholdsInDemonstration(String username) {
        jdbc.sql("update app_user set households = true where username = ? and demonstration")
                .param(username)
                .update();
    }

    /** Demonstration accounts exist only in the demonstration: anywhere else they are closed at start. */
    public void closeDemonstrationAccounts() {
        jdbc.sql("update app_user set enabled = false where demonstration").update();
    }
}
