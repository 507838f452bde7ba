package vn.dautu.obstacle;

import org.jspecify.annotations.Nullable;

/** A document by its number, with its file where one was given. */
public record Paper(
        String number, @Nullable String fileName, @Nullable String mediaType, byte @Nullable [] content) {}
