package org.stockledger.examples.retail.users;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stockledger.examples.retail.web.Errors;

/**
 * Where nobody logs in, a page from elsewhere may call nothing, even one in a browser on this machine: browsers say where
 * the page that asks is from. The predecessors' clients are no browsers and say nothing.
 */
final class OwnPagesOnly extends OncePerRequestFilter {
    private static final String SITE = "Sec-Fetch-Site";
    private static final RequestMatcher CALLS = PathPatternRequestMatcher.pathPattern("/api/**");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Errors errors;

    OwnPagesOnly(Errors errors) {
        this.errors = errors;
    }

    /** By the decoded path within the application, as the call itself is found. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CALLS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            errors.write(
                    request, response, HttpStatus.FORBIDDEN, "foreign_page", "Only the shop's own page may do this.");
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String here = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return (site == null || OWN.contains(site)) && (origin == null || origin.equals(here));
    }
}
