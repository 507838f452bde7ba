package vn.dautu;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.dautu.kernel.calendar.Today;

/** What the installation decides: its day and how passwords are kept. The only place that looks at a clock. */
@Configuration
class Settings {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock() {
        return Clock.system(VIETNAM);
    }

    @Bean
    Today today(@Value("${dautu.today:}") String fixed, Clock clock) {
        if (fixed.isBlank()) {
            return () -> LocalDate.now(clock);
        }
        LocalDate day = LocalDate.parse(fixed);
        return () -> day;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
