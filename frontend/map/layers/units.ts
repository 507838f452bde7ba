import type Feature from 'ol/Feature.js';
import type { FeatureLike } from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Point from 'ol/geom/Point.js';
import type Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import { zoomOf } from '../camera.js';
import { classOf, figure } from '../colouring.js';
import type { UnitProperties } from '../contract.js';
import { figureFill } from '../marks.js';
import { faded } from '../palette.js';
import { around, firstFree, type Rect } from '../room.js';
import { spaced, type Scene } from '../scene.js';

/** Valid on a day: from the first day on, to the last day but one; a missing end has no end. */
export function validOn(unit: Pick<UnitProperties, 'validFrom' | 'validTo'>, at: string): boolean {
  return (!unit.validFrom || unit.validFrom <= at) && (!unit.validTo || at < unit.validTo);
}

/** Land below everything, figures on it, lines above roads, names above all ground and all sites: layers on one source. */
export function unitLayers(scene: Scene, url: string): VectorLayer[] {
  const source = new VectorSource({ url, format: new GeoJSON() });
  const options = { source, updateWhileAnimating: true, updateWhileInteracting: true };
  const unit = (feature: FeatureLike): UnitProperties | null => {
    const p = feature.getProperties() as UnitProperties;
    return validOn(p, scene.at || '9999') ? p : null;
  };
  let districts = new Set<string>();
  let districtsOn: string | null = null;
  const districtsNow = (): Set<string> => {
    const at = scene.at || '9999';
    if (districtsOn !== at && source.getState() === 'ready' && !source.isEmpty()) {
      const all = source.getFeatures().map((f) => f.getProperties() as UnitProperties);
      districts = new Set(all.filter((u) => u.level === 'DISTRICT' && validOn(u, at)).map((u) => u.code));
      districtsOn = at;
    }
    return districts;
  };
  // A unit speaks where no unit above it does: districts while there are any, then communes.
  const speaks = (u: UnitProperties | null): boolean =>
    u?.level === 'DISTRICT' || (u?.level === 'COMMUNE' && !(u.parent && districtsNow().has(u.parent)));
  return [
    new VectorLayer({ ...options, zIndex: 0, style: (f) => landStyle(scene, unit(f)) }),
    new VectorLayer({ ...options, zIndex: 0.5, style: (f) => (speaks(unit(f)) ? figureStyle(scene, unit(f)) : undefined) }),
    new VectorLayer({ ...options, zIndex: 2, style: (f, r) => lineStyle(scene, unit(f), zoomOf(r)) }),
    new VectorLayer({ ...options, zIndex: 8, declutter: 'words', style: (f, r) => nameStyle(scene, unit(f), f, r, speaks(unit(f))) }),
  ];
}

/** The province that is valid on the day, for the view of everything. */
export function provinceOn(layers: readonly VectorLayer[], at: string): Feature | undefined {
  const source = layers[0]?.getSource() as VectorSource | null | undefined;
  return source?.getFeatures().find((f) => {
    const p = f.getProperties() as UnitProperties;
    return p.level === 'PROVINCE' && validOn(p, at || '9999');
  });
}

function landStyle(scene: Scene, unit: UnitProperties | null): Style[] | void {
  if (unit?.level !== 'PROVINCE') return;
  const c = scene.palette;
  return [
    new Style({ stroke: new Stroke({ color: faded(c.land2, 0.9), width: 13, lineJoin: 'round' }) }),
    new Style({ stroke: new Stroke({ color: faded(c.border, 0.75), width: 2.8, lineJoin: 'round' }), fill: new Fill({ color: c.land }) }),
    new Style({ stroke: new Stroke({ color: c.land, width: 0.8 }) }),
  ];
}

function figureStyle(scene: Scene, unit: UnitProperties | null): Style | void {
  const colouring = scene.colouring;
  if (!colouring?.areas || !unit) return;
  const cls = classOf(colouring.units[unit.code]?.value, colouring.bounds);
  if (cls === null) return;
  return new Style({ fill: new Fill({ color: faded(figureFill(scene.palette, cls, colouring.bounds), 0.82) }) });
}

/** "Ba Bể" and beneath it "45 %". */
function told(scene: Scene, unit: UnitProperties, speaks: boolean): string {
  const value = scene.colouring?.areas && speaks ? scene.colouring.units[unit.code]?.value : null;
  return value === null || value === undefined ? '' : `\n${figure(value, scene.colouring!.by, scene.texts)}`;
}

function lineStyle(scene: Scene, unit: UnitProperties | null, zoom: number): Style | void {
  const c = scene.palette;
  switch (unit?.level) {
    case 'PROVINCE':
      return new Style({ stroke: new Stroke({ color: c.border, width: 1, lineJoin: 'round' }) });
    case 'DISTRICT':
      return new Style({ stroke: new Stroke({ color: c.border, width: zoom < 12 ? 0.9 : 1.5, lineJoin: 'round' }) });
    case 'COMMUNE':
      if (zoom < 9) return;
      return new Style({
        stroke: new Stroke({ color: faded(c.border, zoom < 11 ? 0.4 : 0.6), width: zoom < 11 ? 0.7 : 1.1, lineDash: zoom < 11 ? undefined : [5, 3] }),
      });
    default:
      return;
  }
}

/** A name may step aside for the marks that stand on it. */
const OFFSETS: readonly [number, number][] = [[0, 0], [0, 22], [0, -22], [0, 40], [0, -40], [48, 0], [-48, 0], [40, 30], [-40, 30], [40, -30], [-40, -30], [0, 62], [0, -62], [90, 0], [-90, 0], [75, 48], [-75, 48], [75, -48], [-75, -48], [0, 85], [0, -85]];

function nameStyle(scene: Scene, unit: UnitProperties | null, feature: FeatureLike, resolution: number, speaks: boolean): Style | void {
  const zoom = zoomOf(resolution);
  if (!unit?.label || zoom < (unit.minZoom ?? 0)) return;
  if (unit.level === 'PROVINCE' && zoom >= 8.8) return;
  if (unit.level === 'DISTRICT' && (zoom < 8.8 || zoom >= 12.5)) return;
  const c = scene.palette;
  const commune = unit.level === 'COMMUNE';
  const words = unit.short || unit.name;
  const size = commune ? (zoom < 13 ? 11 : 13) : zoom < 9 ? 11 : 13;
  const [x, y] = fromLonLat(unit.label) as [number, number];
  const width = words.length * size * (commune ? 0.78 : 0.88);
  const box = ([dx, dy]: readonly [number, number]): Rect =>
    around(x / resolution + dx, -y / resolution + dy, width + 8, size + 12);
  // never into the neighbour's land: rather no name than a wrong one
  const outline = feature.getGeometry() as Polygon;
  const within = OFFSETS.filter(([dx, dy]) => outline.intersectsCoordinate([x + dx * resolution, y - dy * resolution]));
  const [offsetX, offsetY] = firstFree(within, box, scene.taken) ?? [0, 0];
  return new Style({
    geometry: new Point([x, y]),
    text: new Text({
      text: spaced(words, commune ? '\u200a' : '\u200a\u200a') + told(scene, unit, speaks),
      offsetX,
      offsetY,
      font: `500 ${size}px ${c.font}`,
      fill: new Fill({ color: scene.colouring?.areas ? c.ink : c.label }),
      stroke: new Stroke({ color: scene.colouring?.areas ? c.surface : c.halo, width: scene.colouring?.areas ? 4.4 : 3.6 }),
    }),
  });
}
