package vn.dautu.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;

/** A person who signs in. */
public record Account(
        String username,
        String fullName,
        Role role,
        @Nullable AgencyId agency,
        boolean enabled) implements Serializable {}
