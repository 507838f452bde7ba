package vn.dautu;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as an account, in this thread, for as long as the act takes. */
public final class SignedIn {

    public static final String OFFICER = "canbo";
    public static final String OWNER = "chudautu";
    public static final String LEADER = "lanhdao";
    public static final String ADMIN = "quantri";

    private SignedIn() {}

    public static <T> T as(String username, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        mine.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
        SecurityContextHolder.setContext(mine);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(String username, Runnable act) {
        as(username, () -> {
            act.run();
            return null;
        });
    }
}
