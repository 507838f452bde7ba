package vn.dautu.kernel.geo;

/**
 * Where the file says it belongs: the centre of the declared commune, or the project's known site.
 *
 * @param centre WGS 84
 * @param accuracyM how far off that may honestly be, metres: some 5 000 for a commune's centre, 20 for a surveyed site
 */
public record ExpectedPlace(LonLat centre, double accuracyM) {}
