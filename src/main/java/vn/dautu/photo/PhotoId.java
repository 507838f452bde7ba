package vn.dautu.photo;

import java.io.Serializable;

/** Identity of a photograph within the book. */
public record PhotoId(long value) implements Serializable {}
