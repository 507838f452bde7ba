package vn.dautu.decision;

/** A file as it came in. */
public record StoredFile(String name, String mediaType, byte[] content) {}
