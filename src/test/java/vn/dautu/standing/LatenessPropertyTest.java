package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dautu.schedule.Milestone;

/** Lateness never falls, and no light gets better, when the forecast of an open milestone moves later. Seeded; the seed is told. */
class LatenessPropertyTest {

    private static final int PORTFOLIO = 4_000;
    private static final LocalDate DAY = LocalDate.of(2024, 10, 31);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void aLaterForecastNeverMakesAProjectLessLate() {
        Random random = new Random(20241031);
        for (int i = 0; i < PORTFOLIO; i++) {
            Map<Milestone, @Nullable String[]> dates = dates(random);
            Milestone moved = dates.keySet().stream()
                    .skip(random.nextInt(dates.size()))
                    .findFirst()
                    .orElseThrow();
            String[] before = dates.get(moved);
            if (before[2] != null) {
                continue;
            }
            Standing earlier = papers(dates).standing();
            LocalDate forecast =
                    before[1] == null ? LocalDate.parse(before[0], WRITTEN) : LocalDate.parse(before[1], WRITTEN);
            before[1] = WRITTEN.format(forecast.plusDays(random.nextInt(500)));
            Standing later = papers(dates).standing();

            String story = "seed 20241031, project " + i + ", " + moved + " to " + before[1];
            assertThat(days(later.daysLate())).as(story).isGreaterThanOrEqualTo(days(earlier.daysLate()));
            assertThat(days(later.daysLateOriginal()))
                    .as(story)
                    .isGreaterThanOrEqualTo(days(earlier.daysLateOriginal()));
            assertThat(later.worstMilestoneDays()).as(story).isGreaterThanOrEqualTo(earlier.worstMilestoneDays());
            assertThat(later.light().rank())
                    .as(story)
                    .isLessThanOrEqualTo(earlier.light().rank());
        }
    }

    private static long days(@Nullable Long days) {
        return days == null ? Long.MIN_VALUE : days;
    }

    /** Of some milestones: planned, forecast, reached. */
    private static Map<Milestone, @Nullable String[]> dates(Random random) {
        Map<Milestone, @Nullable String[]> all = new EnumMap<>(Milestone.class);
        LocalDate planned = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(300));
        for (Milestone milestone : Milestone.values()) {
            planned = planned.plusDays(random.nextInt(160));
            if (random.nextInt(4) == 0 && milestone != Milestone.COMPLETE) {
                continue;
            }
            boolean reached = planned.isBefore(DAY) && random.nextInt(3) > 0;
            all.put(milestone, new String[] {
                WRITTEN.format(planned),
                random.nextBoolean() ? WRITTEN.format(planned.plusDays(random.nextInt(300) - 60)) : null,
                reached ? WRITTEN.format(planned.plusDays(random.nextInt(40))) : null
            });
        }
        return all;
    }

    private static Papers papers(Map<Milestone, @Nullable String[]> dates) {
        Papers papers = new Papers()
                .ofGroup("C")
                .mediumTerm("2021-2025", "1000")
                .year(2022, "100")
                .reported("25/10/2024", "50");
        dates.forEach((milestone, each) -> papers.milestone(milestone, each[0], each[1], each[2]));
        return papers;
    }
}
