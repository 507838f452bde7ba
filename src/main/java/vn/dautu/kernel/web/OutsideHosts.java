package vn.dautu.kernel.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The servers beside this one whose pictures the pages may show: none unless the installation names them. A page that asks another server
 * tells it who looks where, so nothing outside is asked by default, and an address inside the office's own network is named like any other.
 *
 * @param origins as a browser writes them, {@code https://host} or {@code http://host:port}
 */
public record OutsideHosts(List<String> origins) {

    public static final OutsideHosts NONE = new OutsideHosts(List.of());

    public OutsideHosts {
        origins = List.copyOf(origins);
    }

    /**
     * @param written host names, with {@code http://} or a port where it is not {@code https} on 443; blanks are left out
     * @throws IllegalArgumentException for what names no server: better no start than a page that is open by mistake
     */
    public static OutsideHosts of(List<String> written) {
        return new OutsideHosts(written.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(OutsideHosts::origin)
                .distinct()
                .toList());
    }

    private static String origin(String written) {
        try {
            URI uri = new URI(written.contains("://") ? written : "https://" + written);
            boolean bare = Objects.requireNonNullElse(uri.getRawPath(), "").matches("/?")
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (bare && isServer(uri)) {
                return origin(uri);
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(complaint(written), e);
        }
        throw new IllegalArgumentException(complaint(written));
    }

    private static String complaint(String written) {
        return "dautu.map.external-hosts: \"" + written + "\" không phải tên một máy chủ";
    }

    private static boolean isServer(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && !uri.getRawAuthority().endsWith(":")
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port);
    }

    public boolean isEmpty() {
        return origins.isEmpty();
    }

    public boolean allows(URI address) {
        return isServer(address) && origins.contains(origin(address));
    }
}
