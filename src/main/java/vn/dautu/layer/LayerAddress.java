package vn.dautu.layer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dautu.kernel.web.OutsideHosts;

/**
 * The address of a server's tiles, held to be what it should before any browser asks it: of this server, or of one that the installation
 * names; without a password; with the places for zoom, column and row in its path, never in its host.
 *
 * @param template with {@code {z}}, {@code {x}} and {@code {y}} (or {@code {-y}}) for tiles
 */
record LayerAddress(String template) {

    static final int LONGEST = 500;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cntrl}\"'<>\\\\^`|]");

    /** @throws LayerRefused with what is wrong and what to do */
    static LayerAddress of(LayerKind kind, String written, OutsideHosts hosts) {
        String address = written.strip();
        if (address.isEmpty()) {
            throw LayerRefused.of("layer.address-missing");
        }
        if (address.length() > LONGEST) {
            throw LayerRefused.of("layer.address-too-long", LONGEST);
        }
        if (FORBIDDEN.matcher(address).find()) {
            throw LayerRefused.of("layer.address-letters");
        }
        String template = kind == LayerKind.WMTS ? asTiles(address) : address;
        Set<String> places =
                PLACE.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> down = Set.of("z", "x", "y");
        Set<String> up = Set.of("z", "x", "-y");
        boolean right = kind == LayerKind.WMS ? places.isEmpty() : places.equals(down) || places.equals(up);
        if (!right) {
            throw kind == LayerKind.WMS
                    ? LayerRefused.of("layer.address-no-places")
                    : LayerRefused.of("layer.address-places", places(kind));
        }
        requireServer(template, hosts);
        return new LayerAddress(template);
    }

    /** The places that an address of this kind must have, as they are written. */
    static String places(LayerKind kind) {
        return kind == LayerKind.WMTS ? "{TileMatrix}, {TileRow}, {TileCol}" : "{z}, {x}, {y}";
    }

    /** A WMTS tile in the scheme that all maps of the web share is a tile of zoom, column and row under other names. */
    private static String asTiles(String address) {
        return address.replace("{TileMatrix}", "{z}")
                .replace("{TileCol}", "{x}")
                .replace("{TileRow}", "{y}");
    }

    private static void requireServer(String template, OutsideHosts hosts) {
        URI uri;
        try {
            uri = new URI(filled(template));
        } catch (URISyntaxException e) {
            throw LayerRefused.of("layer.address-broken");
        }
        if (uri.getRawFragment() != null) {
            throw LayerRefused.of("layer.address-broken");
        }
        if (uri.getScheme() == null) {
            // A second slash would name another server.
            if (!template.startsWith("/") || template.startsWith("//")) {
                throw LayerRefused.of("layer.address-scheme");
            }
            return;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw LayerRefused.of("layer.address-scheme");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            throw LayerRefused.of("layer.address-password");
        }
        String host = uri.getHost();
        if (host == null
                || PLACE.matcher(template.replaceFirst("^[^/]*//([^/?]*).*$", "$1"))
                        .find()) {
            throw LayerRefused.of("layer.address-host-place");
        }
        if (!hosts.allows(uri)) {
            throw LayerRefused.of(
                    hosts.isEmpty() ? "layer.host-none-allowed" : "layer.host-not-allowed",
                    scheme.equals("https") && uri.getPort() < 0 ? host : scheme + "://" + uri.getRawAuthority());
        }
    }

    private static String filled(String template) {
        return PLACE.matcher(template).replaceAll(Matcher.quoteReplacement("0"));
    }
}
