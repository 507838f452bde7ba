package vn.dautu.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.dautu.kernel.web.OutsideHosts;

/** Who may ask for what over HTTP. The books check again: a hidden button is not a permission. */
@Configuration
@EnableWebSecurity
class SecuritySetup {

    /**
     * Tiles are asked for by the hundred and answered out of memory. They change nothing and show no page, so that what guards forms and
     * pages would only cost: it took twice as long as the answer.
     */
    @Bean
    @Order(0)
    SecurityFilterChain tiles(HttpSecurity http) {
        http.securityMatcher("/tiles/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(withDefaults()))
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    @SuppressWarnings("NullAway") // the name may be null, which Spring's annotations do not say: then none is appended
    SecurityFilterChain pages(HttpSecurity http, VaadinDefaultRequestCache wantedPages, OutsideHosts outside)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        path.matcher("/actuator/health"),
                        path.matcher("/actuator/health/**"),
                        path.matcher("/gis-data/**"),
                        // A short link tells a chat a name and a place, no figure; the view behind it asks for a
                        // sign-in.
                        path.matcher("/l/*"),
                        path.matcher("/favicon.svg"),
                        path.matcher("/favicon.ico"))
                .permitAll()
                .requestMatchers(
                        path.matcher("/api/**"),
                        path.matcher("/tai-lieu/**"),
                        path.matcher("/tai-mau/**"),
                        path.matcher("/anh/**"),
                        path.matcher("/xuat/**"))
                .authenticated());
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/api/**")));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(outside))));
        // After sign-in the address is the one that was asked for, without Spring's own "?continue" that people would
        // pass on.
        HttpSessionRequestCache inSession = new HttpSessionRequestCache();
        inSession.setMatchingRequestParameterName(null);
        wantedPages.setDelegateRequestCache(inSession);
        // What is no page must reach the router, which says so in words; denied here it would be an empty answer.
        http.with(vaadin(), vaadin -> vaadin.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    /**
     * What a page may ask of whom: itself, and of the servers that the installation names nothing but pictures, which are the tiles of maps.
     * Of scripts nothing is said here: Vaadin writes some into its first page.
     */
    static String policy(OutsideHosts outside) {
        String pictures = String.join(" ", outside.origins());
        return "img-src 'self' data: blob:" + (pictures.isEmpty() ? "" : " " + pictures)
                + "; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    }
}
