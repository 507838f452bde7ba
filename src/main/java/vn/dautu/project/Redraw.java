package vn.dautu.project;

import org.jspecify.annotations.Nullable;

/**
 * A part of a place drawn anew, or for the first time.
 *
 * @param part 1, 2, … among shapes of one kind; a new one is the number after the last
 * @param seen the fact that was redrawn; null for a new part
 */
public record Redraw(
        ProjectId project,
        int part,
        SiteOutline outline,
        boolean schematic,
        @Nullable Long seen) {}
