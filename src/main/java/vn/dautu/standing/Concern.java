package vn.dautu.standing;

import java.io.Serializable;
import java.util.Optional;
import vn.dautu.kernel.rule.Reason;

/** What a rule found: the light it asks for and why, with its numbers. */
public record Concern(String rule, Light light, Reason reason) implements Serializable {

    /** The limit in days that the rule compared with, where it has one: the last of its figures. */
    public Optional<Long> limitDays() {
        boolean limited = rule.equals("R3") || rule.equals("R4");
        return limited ? Optional.of((Long) reason.arguments().getLast()) : Optional.empty();
    }
}
