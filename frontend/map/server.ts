import type { ShapeTold } from './added.js';
import type { BoundaryAnswer } from './boundaries.js';
import type { ColourWanted, MapState, MeasureAnswer, ParcelStates, SearchAnswer } from './contract.js';
import type { ObstacleSpot, PhotoSpot } from './pins.js';

/** Addresses of the map's data, under the page's base so that a context path does no harm. */
function address(path: string, query: Record<string, string> = {}): string {
  const url = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}

/** An address that the server gave, under the page's base; {z}, {x} and {y} stay for the map library to fill in. */
export const here = (path: string): string => address(path).replaceAll('%7B', '{').replaceAll('%7D', '}');

export const unitsUrl = (): string => address('gis-data/units.geojson');
export const groundUrl = (): string => address('gis-data/ground.geojson');

/** {z}/{x}/{y} stay for the map library to fill in. */
export function tilesUrl(layer: 'sites' | 'parcels', geometryVersion: string): string {
  return `${address(`tiles/${encodeURIComponent(geometryVersion || '0')}/${layer}`)}/{z}/{x}/{y}`;
}

async function json<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as T;
}

export function fetchState(at: string, known: string, signal: AbortSignal): Promise<MapState> {
  return json(address('api/map/state', { at, known }), signal);
}

/** What changed between two days; `since` is the earlier one. */
export function fetchDifference(at: string, known: string, since: string, signal: AbortSignal): Promise<MapState> {
  return json(address('api/map/difference', { at, known, since }), signal);
}

/** The boundaries that two days draw differently. */
export function fetchBoundaries(at: string, known: string, since: string, signal: AbortSignal): Promise<BoundaryAnswer> {
  return json(address('api/map/boundaries', { at, known, since }), signal);
}

/** The figures to colour by, of the projects that the filter lets through. */
export function fetchMeasure(at: string, known: string, wanted: ColourWanted, signal: AbortSignal): Promise<MeasureAnswer> {
  const query = new URLSearchParams(wanted.filter);
  return json(address('api/map/measure', { at, known, colour: wanted.by }) + (query.size ? `&${query}` : ''), signal);
}

/** Places by their words, as of a day. */
export function fetchFound(q: string, at: string, known: string, signal: AbortSignal): Promise<SearchAnswer> {
  return json(address('api/map/search', { q, at, known }), signal);
}

/** `bbox` is west,south,east,north in degrees. */
export function fetchParcels(at: string, known: string, bbox: string, signal: AbortSignal): Promise<ParcelStates> {
  return json(address('api/map/parcels', { at, known, bbox }), signal);
}

/** What the file of a layer says of one of its shapes. */
export function fetchShape(layer: number, shape: number, signal: AbortSignal): Promise<ShapeTold> {
  return json(address(`api/map/layer/${layer}/${shape}`), signal);
}

export async function fetchObstacles(at: string, known: string, signal: AbortSignal): Promise<ObstacleSpot[]> {
  return (await json<{ obstacles: ObstacleSpot[] }>(address('api/map/obstacles', { at, known }), signal)).obstacles;
}

export async function fetchPhotos(at: string, known: string, signal: AbortSignal): Promise<PhotoSpot[]> {
  return (await json<{ photos: PhotoSpot[] }>(address('api/map/photos', { at, known }), signal)).photos;
}
