package vn.dautu.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

class TileServiceTest {

    @Test
    void aHundredMapsAtOnceAreCutAFewAtATimeAndAllAreAnswered() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // The first four meet inside: that many may work side by side, and a fifth would be counted.
        CountDownLatch four = new CountDownLatch(4);
        TileService tiles = new TileService(new NamedParameterJdbcTemplate(new JdbcTemplate()) {
            @Override
            public <T> T queryForObject(String sql, SqlParameterSource parameters, Class<T> type) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                four.countDown();
                try {
                    assertThat(four.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
                now.decrementAndGet();
                return type.cast(new byte[] {1});
            }
        });
        try (ExecutorService maps = Executors.newFixedThreadPool(100)) {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int x = i;
                all.add(maps.submit(() -> tiles.tile(TileService.Layer.PARCELS, 1, 16, x, 1)));
            }
            for (Future<byte[]> each : all) {
                assertThat(each.get()).isNotEmpty();
            }
        }
        assertThat(most.get()).isEqualTo(4);
    }
}
