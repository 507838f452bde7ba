import type { Extent } from 'ol/extent.js';
import type { HoldingGroup, MapFilter, MapTexts, ParcelLayer, ParcelState, ProjectOnMap } from './contract.js';
import type { Colouring } from './colouring.js';
import type { Palette } from './palette.js';
import type { Rect } from './room.js';

/** What every layer looks at when it draws. The element changes it, then tells the layers to draw again. */
export interface Scene {
  palette: Palette;
  texts: MapTexts;
  /** ISO day on which units must be valid. */
  at: string;
  filter: MapFilter;
  projects: Map<number, ProjectOnMap>;
  selected: number | null;
  hovered: number | null;
  /** null: the light. */
  colouring: Colouring | null;
  /** By id; one that is missing has been inventoried by nobody. */
  parcels: Map<number, ParcelState>;
  /** Days held, of the parcels that hold any. */
  days: Map<number, number>;
  groups: HoldingGroup[];
  parcelLayer: ParcelLayer;
  /** Ids of the parcels that are chosen. */
  chosen: Set<string>;
  /** The project whose ground is looked at: parcels are chosen instead of projects. */
  ground: number | null;
  /** Where sites lie, as far as their tiles have come. */
  siteExtents: Map<number, Extent>;
  /** Boxes of marks and their numbers at the last gathering: names of units step aside for them. */
  taken: Rect[];
  /** Width of the map, CSS pixels, and the x of its middle in metres: names of selected marks look for room. */
  width: number;
  middle: number;
}

/** From this zoom parcels are drawn and a site becomes an outline. */
export const PARCEL_ZOOM = 14;
/** From this zoom sites and routes are drawn in the colour of their light. */
export const SITE_ZOOM = 12;

/** "BẠCH THÔNG" with air between the letters; the canvas knows no letter-spacing. */
export function spaced(text: string, air = '\u200a\u200a'): string {
  return [...text.toLocaleUpperCase('vi')].join(air);
}
