package vn.dautu.map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tiles over HTTP: {@code /tiles/{version}/{layer}/{z}/{x}/{y}}, immutable. A filter behind the one that asks who it is, and no controller:
 * most answers are bytes out of memory, and looking up a method for them costs more than they do.
 */
class TileFilter extends HttpFilter {

    private static final Pattern TILE =
            Pattern.compile("/tiles/(\\d{1,18})/(sites|parcels)/(\\d{1,2})/(\\d{1,7})/(\\d{1,7})");
    private static final int DEEPEST = 20;

    private final transient TileService tiles;

    TileFilter(TileService tiles) {
        this.tiles = tiles;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher asked = TILE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!"GET".equals(request.getMethod()) || !asked.matches()) {
            chain.doFilter(request, response);
            return;
        }
        TileService.Layer layer = TileService.Layer.valueOf(asked.group(2).toUpperCase(Locale.ROOT));
        int z = Integer.parseInt(asked.group(3));
        int x = Integer.parseInt(asked.group(4));
        int y = Integer.parseInt(asked.group(5));
        if (z > DEEPEST || x >= 1 << z || y >= 1 << z) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (z < layer.fromZoom()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            byte[] tile = tiles.tile(layer, Long.parseLong(asked.group(1)), z, x, y);
            response.setContentType("application/vnd.mapbox-vector-tile");
            response.setHeader("Content-Encoding", "gzip");
            response.setHeader("Cache-Control", "max-age=31536000, private, immutable");
            response.setContentLength(tile.length);
            response.getOutputStream().write(tile);
        }
    }
}
