package vn.dautu;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.web.OutsideHosts;

/** What the installation decides: its day, how passwords are kept, and which servers beside it pages may ask. The only place that looks at a clock. */
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
    OutsideHosts outsideHosts(@Value("${dautu.map.external-hosts:}") List<String> hosts) {
        return OutsideHosts.of(hosts);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
