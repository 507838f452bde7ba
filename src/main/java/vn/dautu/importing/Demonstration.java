package vn.dautu.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.account.Accounts;
import vn.dautu.account.Role;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.decision.FileStore;

/**
 * The demonstration: five accounts, and the files of {@code seeds/} sent through the gate exactly as an officer would. Outside the
 * demonstration it closes those accounts instead.
 */
@Component
@Order(10)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final String OFFICER = "canbo";
    private static final String OFFICER_NAME = "Nguyễn Thị Hạnh (minh họa)";
    private static final String DEPARTMENT = "Sở Tài chính";
    /** The clearance officer: the one account that may see and bring in who the households are. */
    private static final String CLEARANCE = "gpmb";

    private final boolean enabled;
    private final String password;
    private final Accounts accounts;
    private final AgencyRegister agencies;
    private final ImportGate gate;
    private final FileStore files;
    private final JsonMapper json;
    private final JdbcTemplate jdbc;
    private boolean wrote;

    Demonstration(
            @Value("${dautu.demo.enabled:false}") boolean enabled,
            @Value("${dautu.demo.password:}") String password,
            Accounts accounts,
            AgencyRegister agencies,
            ImportGate gate,
            FileStore files,
            JsonMapper json,
            JdbcTemplate jdbc) {
        this.enabled = enabled;
        this.password = password;
        this.accounts = accounts;
        this.agencies = agencies;
        this.gate = gate;
        this.files = files;
        this.json = json;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!enabled) {
            accounts.closeDemonstrationAccounts();
            return;
        }
        open(OFFICER, OFFICER_NAME, Role.DEPARTMENT, DEPARTMENT);
        JsonNode manifest;
        try (InputStream in = seed("manifest.json")) {
            manifest = json.readTree(in);
        }
        openClearanceOfficer();
        try {
            for (JsonNode entry : manifest.isArray() ? manifest : manifest.path("files")) {
                load(entry.path("file").asString(), asOf(entry));
                // The officers' agency is known only once the first file, the agencies, is in the books.
                open(OFFICER, OFFICER_NAME, Role.DEPARTMENT, DEPARTMENT);
                openClearanceOfficer();
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
        open("chudautu", "Nông Văn Hà (minh họa)", Role.OWNER, "Ban QLDA ĐTXD tỉnh");
        open("lanhdao", "Hoàng Văn Bình (minh họa)", Role.LEADER, "UBND tỉnh");
        if (wrote) {
            // So much at once: the database learns now what is in its tables, not a minute after the first page.
            jdbc.execute("analyze");
        }
        open("quantri", "Quản trị hệ thống (minh họa)", Role.ADMIN, "Sở Tài chính");
    }

    private void open(String username, String name, Role role, String agencyName) {
        AgencyId agency = agencies.find(agencyName).map(found -> found.id()).orElse(null);
        accounts.find(username)
                .filter(account -> account.enabled() && Objects.equals(account.agency(), agency))
                .ifPresentOrElse(
                        account -> {},
                        () -> accounts.open(username, name, role, agency, password, true, "demonstration"));
    }

    private void openClearanceOfficer() {
        open(CLEARANCE, "Cán bộ bồi thường (minh họa)", Role.DEPARTMENT, DEPARTMENT);
        accounts.giveHouseholdsInDemonstration(CLEARANCE);
    }

    private static void signIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    private static @Nullable LocalDate asOf(JsonNode entry) {
        JsonNode day = entry.path("asOf");
        return day.isMissingNode() || day.isNull() ? null : LocalDate.parse(day.asString());
    }

    private void load(String name, @Nullable LocalDate asOf) throws IOException {
        byte[] content;
        try (InputStream in = seed(name)) {
            content = in.readAllBytes();
        }
        if (files.wasImported(FileStore.sha256(content))) {
            return;
        }
        signIn(OFFICER);
        ImportOutcome outcome = gate.write(name, content, new ImportChoices(asOf, Set.of(), SurveyChoices.DOUBTS_SEEN));
        if (outcome.issues().stream().anyMatch(issue -> issue.key().equals("import.households-not-yours"))) {
            signIn(CLEARANCE);
            outcome = gate.write(name, content, new ImportChoices(asOf, Set.of(), SurveyChoices.DOUBTS_SEEN));
        }
        if (outcome.written()) {
            wrote = true;
            LOG.info(
                    "Nạp {}: {} mới, {} đổi, {} giữ nguyên",
                    name,
                    outcome.added(),
                    outcome.changed(),
                    outcome.unchanged());
        } else if (outcome.hasErrors() || !outcome.toConfirm().isEmpty()) {
            outcome.issues().stream()
                    .filter(issue -> issue.isError())
                    .limit(20)
                    .forEach(issue -> LOG.error("{}: {}", name, issue));
            throw new IllegalStateException(
                    "the demonstration's own file was refused: " + name + " " + outcome.toConfirm());
        }
    }

    private static InputStream seed(String name) throws IOException {
        return new ClassPathResource("seeds/" + name).getInputStream();
    }
}
