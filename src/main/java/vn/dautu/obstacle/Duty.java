package vn.dautu.obstacle;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;

/**
 * Who must do what by when.
 *
 * @param person the official in charge, never a household's name; null when nobody is named
 * @param dueOn the last day on which it is in time
 */
public record Duty(AgencyId agency, @Nullable String person, String task, LocalDate dueOn) implements Serializable {}
