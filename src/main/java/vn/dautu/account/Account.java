package vn.dautu.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;

/**
 * A person who signs in.
 *
 * @param households whether this person may see and write who the households of a project are and what each is paid, whatever the role
 */
public record Account(
        String username,
        String fullName,
        Role role,
        @Nullable AgencyId agency,
        boolean enabled,
        boolean households) implements Serializable {}
