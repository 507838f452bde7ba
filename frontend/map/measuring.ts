import type { Coordinate } from 'ol/coordinate.js';
import LineString from 'ol/geom/LineString.js';
import Polygon from 'ol/geom/Polygon.js';
import { getArea, getLength } from 'ol/sphere.js';
import type { MapTexts } from './contract.js';

/** What was measured, on the sphere and not on the paper of the projection: metres and square metres. */
export interface Measured {
  legs: number[];
  /** All legs; of a closed line with the one back to the first point. */
  length: number;
  /** null of fewer than three points. */
  area: number | null;
}

/** @param points EPSG:3857 */
export function measured(points: readonly Coordinate[], closed: boolean): Measured {
  const ring = closed && points.length >= 3 ? [...points, points[0]!] : [...points];
  const legs = ring.slice(1).map((to, i) => getLength(new LineString([ring[i]!, to])));
  return {
    legs,
    length: legs.reduce((sum, leg) => sum + leg, 0),
    area: points.length >= 3 ? getArea(new Polygon([[...points, points[0]!]])) : null,
  };
}

const told = (value: number, decimals: number, lang: string): string =>
  new Intl.NumberFormat(lang.startsWith('en') ? 'en' : 'vi-VN', { maximumFractionDigits: decimals }).format(value);

const language = (): string => globalThis.document?.documentElement.lang ?? 'vi';

/** 350 m; 1,25 km; 123,4 km */
export function lengthText(metres: number, lang = language()): string {
  if (Math.round(metres) < 1000) return `${told(metres, metres < 10 ? 1 : 0, lang)} m`;
  return `${told(metres / 1000, metres < 100_000 ? 2 : 1, lang)} km`;
}

/** 850 m²; 2,4 ha (24.013 m²), for land is written in square metres; 310 ha */
export function areaText(m2: number, lang = language()): string {
  if (Math.round(m2) < 10_000) return `${told(m2, 0, lang)} m²`;
  const ha = `${told(m2 / 10_000, m2 < 1e6 ? 2 : m2 < 1e7 ? 1 : 0, lang)} ha`;
  return m2 < 1e6 ? `${ha} (${told(m2, 0, lang)} m²)` : ha;
}

/** "Dài 1,25 km. Diện tích 2,4 ha (24.013 m²)"; empty while there is nothing to tell. */
export function measuredText({ legs, length, area }: Measured, closed: boolean, texts: MapTexts, lang = language()): string[] {
  if (legs.length === 0) return [];
  const words = [(closed ? texts.measureAround : texts.measureLength).replace('{length}', lengthText(length, lang))];
  if (area !== null) words.push(texts.measureArea.replace('{area}', areaText(area, lang)));
  return words;
}
