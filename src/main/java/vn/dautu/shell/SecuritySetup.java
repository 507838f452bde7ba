package vn.dautu.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may ask for what over HTTP. The books check again: a hidden button is not a permission. */
@Configuration
@EnableWebSecurity
class SecuritySetup {

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        path.matcher("/actuator/health"),
                        path.matcher("/actuator/health/**"),
                        path.matcher("/gis-data/**"),
                        path.matcher("/favicon.svg"),
                        path.matcher("/favicon.ico"))
                .permitAll()
                .requestMatchers(
                        path.matcher("/api/**"),
                        path.matcher("/tiles/**"),
                        path.matcher("/tai-lieu/**"),
                        path.matcher("/tai-mau/**"))
                .authenticated());
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/api/**")));
        http.with(vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        return http.build();
    }
}
