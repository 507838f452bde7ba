import type { FeatureLike } from 'ol/Feature.js';
import MVT from 'ol/format/MVT.js';
import type BaseLayer from 'ol/layer/Base.js';
import TileLayer from 'ol/layer/Tile.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import TileWMS from 'ol/source/TileWMS.js';
import type TileSource from 'ol/source/Tile.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import XYZ from 'ol/source/XYZ.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import type { Added, Basemap } from '../added.js';
import { zoomOf } from '../camera.js';
import { faded, LAYER_TOKENS, type Palette } from '../palette.js';
import { here } from '../server.js';

/** Above the lines of units, below parcels, sites and marks: what a layer says never hides what is late. */
const LOWEST = 3;
/** Over the sketch, which stays below: where a server is silent, there is still a map. */
const GROUND = 1.5;
/** From this zoom a shape's name stands beside it. */
const NAMES = 12;

/** Each layer has a stroke of its own: with the hue goes a dash, so that neither alone tells them apart. */
const DASHES: readonly (number[] | undefined)[] = [undefined, [8, 4], [2, 4], [10, 3, 2, 3], [4, 4]];

function strokeOf(id: number): { nth: number; dash: number[] | undefined } {
  const nth = id % LAYER_TOKENS.length;
  return { nth, dash: DASHES[nth] };
}

/** What stands before a layer's name in the panel. */
export function swatch(layer: Added): string {
  if (layer.source === 'tiles' || layer.source === 'wms' || layer.source === 'pmtiles') {
    return '<svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true"><path d="M1 1h20v14H1ZM1 8h20M8 1v14M15 1v14" fill="none" stroke="var(--dt-ink-3)" stroke-width="1.2"/></svg>';
  }
  const { nth, dash } = strokeOf(layer.id);
  const hue = `var(${LAYER_TOKENS[nth]})`;
  return `<svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true"><rect x="1.5" y="1.5" width="19" height="13" fill="${hue}" fill-opacity=".16" stroke="${hue}" stroke-width="2"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/></svg>`;
}

export function isShapes(layer: Pick<Added, 'source'>): boolean {
  return layer.source === 'shapes' || layer.source === 'pmtiles-shapes';
}

/** @param above how many lie below it */
export async function overlayOf(layer: Added, above: number, palette: () => Palette): Promise<BaseLayer> {
  const made = await layerOf(layer, layer.source === 'shapes' ? 17 : Math.min(layer.toZoom, 19), isShapes(layer) ? shapeStyle(layer.id, palette) : null, layer.wmsLayers);
  made.setZIndex(LOWEST + above / 100);
  made.setMinZoom(layer.fromZoom - 0.01);
  made.setMaxZoom(layer.toZoom + 0.99);
  return made;
}

export async function groundOf(basemap: Basemap, palette: () => Palette): Promise<BaseLayer> {
  const made = await layerOf(basemap, basemap.toZoom, groundStyle(palette), null);
  made.setZIndex(GROUND);
  return made;
}

type StyleOf = (feature: FeatureLike, resolution: number) => Style | Style[];

/** The reader of archives is fetched only where somebody turns one on. */
async function layerOf(of: Pick<Added, 'source' | 'url'>, maxZoom: number, style: StyleOf | null, wmsLayers: string | null): Promise<BaseLayer> {
  switch (of.source) {
    case 'shapes':
      return shapesLayer(new VectorTileSource({ url: here(of.url), format: new MVT({ layers: ['shape', 'name'] }), maxZoom }), style!);
    case 'pmtiles-shapes':
      return shapesLayer(await (await import('./archive.js')).shapesOf(here(of.url)), style!);
    case 'pmtiles':
      return new TileLayer({ source: await (await import('./archive.js')).picturesOf(here(of.url)) });
    case 'tiles':
      return new TileLayer({ source: new XYZ({ url: of.url, maxZoom, wrapX: false }) });
    case 'wms':
      return new TileLayer({
        source: new TileWMS({ url: of.url, params: { LAYERS: wmsLayers ?? '', FORMAT: 'image/png', TRANSPARENT: true }, wrapX: false }),
      });
  }
}

function shapesLayer(source: VectorTileSource, style: StyleOf): BaseLayer {
  return new VectorTileLayer({ source, style, renderMode: 'vector', declutter: 'names', renderBuffer: 32 });
}

/** Told once something of it has come, and once nothing will. */
export function watch(layer: BaseLayer, told: (arrived: boolean) => void): void {
  const source = (layer as TileLayer<TileSource>).getSource?.() as TileSource | null;
  source?.addEventListener('tileloadend', () => told(true));
  source?.addEventListener('tileloaderror', () => told(false));
  source?.addEventListener('change', () => {
    if (source.getState() === 'error') told(false);
  });
}

/** Shapes, and of our own tiles their names, each at one place. An archive's shapes have no place for a name: touched, they tell it. */
function shapeStyle(id: number, palette: () => Palette): StyleOf {
  const { nth, dash } = strokeOf(id);
  return (feature, resolution) => {
    const c = palette();
    const hue = c.layers[nth]!;
    if (feature.get('layer') === 'name') return zoomOf(resolution) >= NAMES ? new Style({ text: nameOf(String(feature.get('title') ?? ''), c) }) : [];
    const kind = kindOf(feature);
    const area = kind.endsWith('Polygon');
    return new Style({
      stroke: new Stroke({ color: hue, width: area ? 2 : 3, lineDash: dash, lineCap: dash ? 'butt' : 'round' }),
      fill: area ? new Fill({ color: faded(hue, 0.14) }) : undefined,
      image: kind.endsWith('Point') ? new Circle({ radius: 5.5, fill: new Fill({ color: hue }), stroke: new Stroke({ color: c.surface, width: 2 }) }) : undefined,
    });
  };
}

function nameOf(title: string, c: Palette): Text {
  return new Text({
    text: title.length > 40 ? `${title.slice(0, 39)}…` : title,
    font: `500 12px ${c.font}`,
    fill: new Fill({ color: c.ink }),
    stroke: new Stroke({ color: c.surface, width: 3.2 }),
    offsetY: -14,
  });
}

function kindOf(feature: FeatureLike): string {
  return feature.getGeometry()!.getType();
}

/** Lines and areas of a ground of which nothing is known: quiet, so that what is late stands out. */
function groundStyle(palette: () => Palette): StyleOf {
  return (feature) => {
    const c = palette();
    const layer = String(feature.get('layer') ?? '');
    if (kindOf(feature).endsWith('Point')) return [];
    if (kindOf(feature).endsWith('Polygon')) {
      const water = /water|ocean|lake|sea/i.test(layer);
      return new Style({ fill: new Fill({ color: water ? c.water : /build/i.test(layer) ? faded(c.built, 0.7) : faded(c.land2, 0.35) }) });
    }
    return [
      new Style({ stroke: new Stroke({ color: c.roadEdge, width: 2.4 }) }),
      new Style({ stroke: new Stroke({ color: /water/i.test(layer) ? c.water : c.road, width: 1.4 }) }),
    ];
  };
}
