package vn.dautu.layer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Reason;

/**
 * A ground that the installation offers.
 *
 * @param address template; null where the tiles lie in {@code file}
 * @param refused why it is not offered, null when it is
 */
public record Basemap(
        String key,
        LayerKind kind,
        String nameVi,
        String nameEn,
        String attribution,
        @Nullable String address,
        @Nullable Path file,
        int toZoom,
        boolean vector,
        @Nullable Reason refused) {

    public String name(String language) {
        return language.equals("en") && !nameEn.isEmpty() ? nameEn : nameVi;
    }
}
