package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;

/** The application is killed in the middle of writing a file: the books hold what they held. */
@OnScratchDemonstration
class KillMidImportIT {

    private static final int ROWS = 400;
    /** The import has written its rows and waits at the last table it writes. */
    private static final String WAITING_AT_THE_END = """
            select waiting.pid from pg_locks waiting
            where waiting.relation = 'audit_entry'::regclass and not waiting.granted
              and exists (select 1 from pg_locks held where held.pid = waiting.pid and held.granted
                          and held.relation = 'payment'::regclass and held.mode = 'RowExclusiveLock')""";

    @Autowired
    private ImportGate gate;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcConnectionDetails database;

    @Test
    void killingTheApplicationMidImportLeavesTheOldContentAndTheFileCanBeSentAgain(@TempDir Path folder)
            throws Exception {
        byte[] content = payments();
        Path file = Files.write(folder.resolve("giai-ngan.xlsx"), content);
        Map<String, String> before = Contents.all(jdbc);
        Process application = null;
        try (Connection mine = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                Statement statement = mine.createStatement()) {
            mine.setAutoCommit(false);
            statement.execute("lock table audit_entry in exclusive mode");
            application = start(file, folder.resolve("application.log"));
            Process started = application;
            Integer backend = await("the import reaches the table it writes last")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(250))
                    .until(
                            () -> {
                                assertThat(started.isAlive())
                                        .as(() -> "the application ended by itself:\n" + read(folder))
                                        .isTrue();
                                return jdbc.queryForList(WAITING_AT_THE_END, Integer.class).stream()
                                        .findFirst()
                                        .orElse(null);
                            },
                            pid -> pid != null);

            application.destroyForcibly(); // SIGKILL: no shutdown hook, no rollback of its own
            assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(application.exitValue()).isEqualTo(128 + 9);

            mine.rollback();
            await("the server notices that nobody is there any more")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> jdbc.queryForList(
                                    "select 1 from pg_stat_activity where pid = ?", Integer.class, backend)
                            .isEmpty());
        } finally {
            if (application != null) {
                application.destroyForcibly();
            }
        }

        assertThat(Contents.all(jdbc)).isEqualTo(before);

        ImportOutcome again =
                SignedIn.as(SignedIn.OFFICER, () -> gate.write("giai-ngan.xlsx", content, ImportChoices.NONE));
        assertThat(again.written()).isTrue();
        assertThat(again.added()).isEqualTo(ROWS);
    }

    /** Payments of 2024 by day and source that no other file brings. */
    private static byte[] payments() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(Arrays.asList(
                    "MH-033",
                    "Kè",
                    "TPCP",
                    2024,
                    "Trong năm",
                    LocalDate.of(2024, 1, 1).plusDays(i % 300),
                    10 + i,
                    0,
                    0));
            if (i >= 300) {
                rows.getLast().set(2, "NN.KHAC");
            }
        }
        return new OfficeBook()
                .sheet(
                        "Năm 2024",
                        List.of("Số liệu đến ngày: 31/12/2024", "Đơn vị tính: triệu đồng"),
                        List.of(
                                "Mã dự án",
                                "Danh mục dự án",
                                "Nguồn vốn",
                                "Niên độ",
                                "Loại kế hoạch",
                                "Ngày thanh toán",
                                "Thanh toán khối lượng hoàn thành",
                                "Tạm ứng",
                                "Thu hồi tạm ứng"),
                        rows)
                .bytes();
    }

    private Process start(Path file, Path log) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingApplication.class.getName(),
                file.toString());
        builder.environment().put("DAUTU_DB_URL", database.getJdbcUrl());
        builder.environment().put("DAUTU_DB_USER", database.getUsername());
        builder.environment().put("DAUTU_DB_PASSWORD", database.getPassword());
        builder.environment().put("SERVER_PORT", "0");
        // The class folder has the built front end, but only the jar says that it was built.
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        builder.redirectErrorStream(true).redirectOutput(new File(log.toString()));
        return builder.start();
    }

    private static String read(Path folder) {
        try {
            return Files.readString(folder.resolve("application.log"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
