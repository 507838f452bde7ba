package vn.dautu.overview;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Late projects of one official cause, as their last reports give it.
 *
 * @param cause the official line, 9.a to 9.đ; null when the report names none
 * @param days late of these projects, added up
 */
public record CauseLine(@Nullable String cause, int projects, long days) implements Serializable {}
