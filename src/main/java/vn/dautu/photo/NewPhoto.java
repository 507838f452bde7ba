package vn.dautu.photo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A photograph on its way into the book.
 *
 * @param knownOn the day it counts as known; null for today
 */
public record NewPhoto(
        DrawnPhoto picture, PhotoSaid said, @Nullable LocalDate knownOn) {}
