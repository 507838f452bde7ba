import type Tile from 'ol/Tile.js';
import TileState from 'ol/TileState.js';
import MVT from 'ol/format/MVT.js';
import ImageTileSource from 'ol/source/ImageTile.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import type VectorTile from 'ol/VectorTile.js';
import type RenderFeature from 'ol/render/Feature.js';
import { PMTiles } from 'pmtiles';

/** A file of tiles (PMTiles), of which the browser asks the ranges that it needs. */
async function open(url: string): Promise<{ archive: PMTiles; minZoom: number; maxZoom: number }> {
  const archive = new PMTiles(url);
  const { minZoom, maxZoom } = await archive.getHeader();
  return { archive, minZoom, maxZoom };
}

/** Drawn on a plain canvas: the office's machines have no GPU. */
export async function picturesOf(url: string): Promise<ImageTileSource> {
  const { archive, minZoom, maxZoom } = await open(url);
  const nothing = document.createElement('canvas');
  nothing.width = nothing.height = 1;
  return new ImageTileSource({
    minZoom,
    maxZoom,
    wrapX: false,
    loader: async (z, x, y) => {
      const tile = await archive.getZxy(z, x, y);
      return tile ? await createImageBitmap(new Blob([tile.data])) : nothing;
    },
  } as ConstructorParameters<typeof ImageTileSource>[0]);
}

export async function shapesOf(url: string): Promise<VectorTileSource> {
  const { archive, minZoom, maxZoom } = await open(url);
  const format = new MVT();
  return new VectorTileSource({
    format,
    minZoom,
    maxZoom,
    wrapX: false,
    tileUrlFunction: ([z, x, y]) => `${z}/${x}/${y}`,
    tileLoadFunction: (tile: Tile, place: string) => {
      const shapes = tile as VectorTile<RenderFeature>;
      const [z, x, y] = place.split('/').map(Number) as [number, number, number];
      shapes.setLoader((extent, _resolution, projection) => {
        archive.getZxy(z, x, y).then(
          (found) => shapes.setFeatures(found ? (format.readFeatures(found.data, { extent, featureProjection: projection }) as RenderFeature[]) : []),
          () => shapes.setState(TileState.ERROR),
        );
      });
    },
  });
}
