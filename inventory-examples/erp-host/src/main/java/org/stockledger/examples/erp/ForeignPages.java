package org.stockledger.examples.erp;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Without a login whoever sits at this machine may do everything, and so might any web page in that person's browser. What
 * a browser sends for a page from elsewhere is refused; programs send none of these headers.
 */
public class ForeignPages {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Lets the request through, or answers it with 403. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> refuse(ContainerRequestContext request) {
        boolean welcome = isByOwnName(request) && (READING.contains(request.getMethod()) || isFromHere(request));
        return welcome ? Optional.empty() : Optional.of(Errors.foreign());
    }

    /** A page may come by a name of its own that leads to this machine: to the browser all of that is then one site. */
    private static boolean isByOwnName(ContainerRequestContext request) {
        String name = request.getUriInfo().getBaseUri().getHost();
        return THIS_MACHINE.contains(Objects.requireNonNullElse(name, ""));
    }

    /** By what the browser itself says of the page; an older one says only which it is, and that is compared. */
    private static boolean isFromHere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site == null ? isOwnOrigin(request) : OWN.contains(site);
    }

    /** The scheme does not count: where TLS ends in front of this program, the page's is not the one that arrives here. */
    private static boolean isOwnOrigin(ContainerRequestContext request) {
        URI here = request.getUriInfo().getBaseUri();
        String origin = request.getHeaderString("Origin");
        return origin == null || origin.matches("https?://\\Q" + here.getRawAuthority() + "\\E");
    }
}
