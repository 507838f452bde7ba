package vn.dautu.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.web.OutsideHosts;

/** The grounds that the settings name. One that cannot be offered stops nothing: the sketch is always there, and the administrator is told why. */
@Component
@EnableConfigurationProperties(MapSettings.class)
public class Basemaps {

    private static final Logger LOG = LoggerFactory.getLogger(Basemaps.class);

    private final List<Basemap> all;

    Basemaps(MapSettings settings, OutsideHosts hosts) {
        all = settings.basemaps().stream().map(each -> read(each, hosts)).toList();
        all.stream()
                .filter(each -> each.refused() != null)
                .forEach(each -> LOG.warn(
                        "Basemap {} is not offered: {}",
                        each.key(),
                        Objects.requireNonNull(each.refused()).key()));
    }

    /** All that the settings name, also those that are not offered. */
    public List<Basemap> all() {
        return all;
    }

    public List<Basemap> offered() {
        return all.stream().filter(each -> each.refused() == null).toList();
    }

    Optional<Basemap> find(String key) {
        return offered().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static Basemap read(MapSettings.Basemap said, OutsideHosts hosts) {
        String address = null;
        Path file = null;
        boolean vector = false;
        Reason refused = null;
        try {
            if (!said.key().matches("[a-z0-9-]{1,24}") || said.kind().isShapes() || said.kind() == LayerKind.WMS) {
                throw LayerRefused.of("layer.basemap-setting");
            }
            if (said.kind() == LayerKind.PMTILES) {
                file = Path.of(said.file() == null ? "" : said.file());
                vector = head(file).vector();
            } else {
                address = LayerAddress.of(said.kind(), said.address() == null ? "" : said.address(), hosts)
                        .template();
            }
        } catch (LayerRefused wrong) {
            refused = wrong.reason();
        } catch (IOException | InvalidPathException unreadable) {
            refused = Reason.of("layer.basemap-file");
        }
        return new Basemap(
                said.key(),
                said.kind(),
                said.name(),
                said.nameEn(),
                said.attribution(),
                address,
                file,
                said.toZoom(),
                vector,
                refused);
    }

    private static PmtilesHeader head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            PmtilesHeader header = PmtilesHeader.read(in.readNBytes(PmtilesHeader.HEAD));
            if (header.end() > Files.size(file)) {
                throw LayerRefused.of("layer.pmtiles-cut");
            }
            return header;
        }
    }
}
