package org.stockledger.examples.retail.users;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.Errors;

/** Who may call what. Cross-origin calls are off: nothing here allows them. */
@Configuration
class Guards {
    private static final String CONTENT = "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private static final String[] OPEN = {"/api/session", "/api/login_admin", "/api/register_admin", "/error"};

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private static final String[] CATALOGUE = {"/api/products/**", "/api/locations/**"};

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ShopSettings settings, Errors errors) {
        http.headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.requestCache(cache -> cache.disable()).logout(logout -> logout.disable());
        if (settings.auth()) {
            http.csrf(csrf -> csrf.spa());
            http.authorizeHttpRequests(Guards::rules);
        } else {
            http.csrf(csrf -> csrf.disable());
            http.addFilterBefore(new OwnPagesOnly(errors), AuthorizationFilter.class);
            http.authorizeHttpRequests(calls -> calls.anyRequest().permitAll());
        }
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, e) -> refuse(errors, request, response))
                .accessDeniedHandler((request, response, e) -> refuse(errors, request, response)));
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        String manager = Role.MANAGER.name();
        calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, CATALOGUE)
                .authenticated()
                .requestMatchers(CATALOGUE)
                .hasRole(manager)
                .requestMatchers(HttpMethod.DELETE, "/api/movements/**")
                .hasRole(manager)
                .requestMatchers("/api/add_product", "/api/update_price/**", "/api/remove_product/**", "/api/users")
                .hasRole(manager)
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    /** Nobody is told 401, somebody who may not 403. */
    private static void refuse(Errors errors, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (CurrentUser.id() == null && !request.getRequestURI().startsWith("/api/login_admin")) {
            errors.write(request, response, HttpStatus.UNAUTHORIZED, "login_required", "Please log in.");
        } else {
            errors.write(request, response, HttpStatus.FORBIDDEN, "forbidden", "You may not do this.");
        }
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationManager authenticationManager(UserDetailsService users, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(provider);
    }

    /**
     * An id may have a semicolon, a point or a percent sign in it, encoded; slashes stay refused. Without login only this
     * machine's own names are answered, lest a page from elsewhere reaches the shop by a name that leads here.
     */
    @Bean
    HttpFirewall firewall(ShopSettings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowedHostnames(host -> settings.auth() || LOOPBACK.contains(host));
        return firewall;
    }

    /** Says when a session ends, by logging out or by itself. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
