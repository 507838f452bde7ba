/**
 * What an administrator lays over the map, and the grounds of the settings: the messages between the server and the panel. Java mirrors them
 * in LayersOnMap. Names, attributions and facts are anybody's text and are only ever shown as text.
 */

/** shapes: tiles of ours; pmtiles: one file of tiles; tiles: an address with {z}, {x}, {y}. */
export type Source = 'shapes' | 'pmtiles' | 'pmtiles-shapes' | 'tiles' | 'wms';

export interface Added {
  id: number;
  name: string;
  attribution: string;
  source: Source;
  url: string;
  wmsLayers: string | null;
  /** Zooms at which it is shown, both included. */
  fromZoom: number;
  toZoom: number;
  /** Percent, where nobody chose another. */
  opacity: number;
}

export interface Basemap {
  key: string;
  name: string;
  attribution: string;
  source: Source;
  url: string;
  toZoom: number;
}

export interface LayerTexts {
  open: string;
  title: string;
  close: string;
  grounds: string;
  sketch: string;
  sketchNote: string;
  overlays: string;
  opacity: string;
  zoom: string;
  failed: string;
  shape: string;
  shapeFailed: string;
}

/** Property `layers`; the uppermost overlay comes first. */
export interface LayersWanted {
  overlays: Added[];
  basemaps: Basemap[];
  /** Percent of opacity by id. */
  on: Record<string, number>;
  /** Empty for the sketch. */
  basemap: string;
  texts: LayerTexts;
}

/** Detail of `dt-layers`, as the address writes it. */
export interface LayersDetail {
  layers: string;
  basemap: string;
}

/** GET api/map/layer/{id}/{shape} */
export interface ShapeTold {
  title: string;
  facts: [string, string][];
}

export const NONE = 'none';

/** "3,7-60": layer 3, and layer 7 at 60 %; "none" for none at all. */
export function written(overlays: readonly Added[], on: ReadonlyMap<number, number>): string {
  const all = overlays.filter((each) => on.has(each.id)).map((each) => (on.get(each.id) === each.opacity ? `${each.id}` : `${each.id}-${on.get(each.id)}`));
  return all.length > 0 ? all.join(',') : NONE;
}

/** Whose all this is, each once. */
export function thanks(wanted: Pick<LayersWanted, 'overlays' | 'basemaps'>, on: ReadonlyMap<number, number>, basemap: string): string[] {
  const all = [
    ...wanted.basemaps.filter((each) => each.key === basemap).map((each) => each.attribution),
    ...wanted.overlays.filter((each) => on.has(each.id)).map((each) => each.attribution),
  ];
  return [...new Set(all.filter((each) => each !== ''))];
}

/** What a shape of a file of tiles says of itself: its first fields that have a value. */
export function toldByTile(properties: Record<string, unknown>): ShapeTold {
  const facts = Object.entries(properties)
    .filter(([name, value]) => name !== 'layer' && name !== 'geometry' && ['string', 'number', 'boolean'].includes(typeof value) && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)]);
  const named = facts.find(([name]) => /^(ten|tên|name|title)(:|_)?(vi)?$/i.test(name)) ?? facts.find(([, value]) => Number.isNaN(Number(value)));
  return { title: named?.[1] ?? '', facts };
}
