package vn.dautu.importing.file;

/**
 * How much the gate lets in; what exceeds it is refused before a parser sees it.
 *
 * @param packedBytes size of the upload
 * @param unpackedBytes sum of all entries, counted while inflating, whatever the headers claim
 * @param ratio unpacked : packed, of the whole and of any entry above 1 MB
 * @param entries files in a zip
 */
record FileLimits(long packedBytes, long unpackedBytes, int ratio, int entries) {

    static final long MB = 1024L * 1024L;

    static final FileLimits STANDARD = new FileLimits(20 * MB, 200 * MB, 100, 1_000);
}
