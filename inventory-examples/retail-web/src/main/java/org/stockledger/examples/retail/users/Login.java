package org.stockledger.examples.retail.users;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens a session for whoever knows the password. */
@Component
class Login {
    private final AuthenticationManager manager;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy freshId = new ChangeSessionIdAuthenticationStrategy();

    Login(AuthenticationManager manager) {
        this.manager = manager;
    }

    /** The session's id is a new one: whoever planted the old one gains nothing. */
    Authentication open(String id, String password, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(id, password));
        freshId.onAuthentication(who, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return who;
    }
}
