package vn.dautu.decision;

/**
 * A file as it came in.
 *
 * @param personal whether it holds personal data
 */
public record StoredFile(String name, String mediaType, byte[] content, boolean personal) {}
