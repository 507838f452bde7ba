package vn.dautu.map;

import org.springframework.stereotype.Component;

/** The version of all shapes, part of every tile's address. */
@Component
public class TileVersion {

    private final TileService tiles;

    TileVersion(TileService tiles) {
        this.tiles = tiles;
    }

    public long current() {
        return tiles.version();
    }
}
