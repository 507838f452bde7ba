package vn.dautu.clearance;

import org.jspecify.annotations.Nullable;

/** A document by its number, with its file where one was given; its file counts as personal data. */
public record ClearancePaper(
        String number, @Nullable String fileName, @Nullable String mediaType, byte @Nullable [] content) {}
