import GeoJSON from 'ol/format/GeoJSON.js';
import type { FeatureLike } from 'ol/Feature.js';
import type LineString from 'ol/geom/LineString.js';
import MultiPoint from 'ol/geom/MultiPoint.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { zoomOf } from '../camera.js';
import type { GroundProperties } from '../contract.js';
import { faded } from '../palette.js';
import { spaced, type Scene } from '../scene.js';

/**
 * Water, built-up land, roads and the names of neighbours: a sketch of our own, so the map works without internet.
 * "outside" is the background of the element itself and is not drawn.
 */
export function groundLayer(scene: Scene, url: string): VectorLayer {
  return new VectorLayer({
    source: new VectorSource({ url, format: new GeoJSON() }),
    zIndex: 1,
    declutter: 'words',
    updateWhileAnimating: true,
    updateWhileInteracting: true,
    style: (feature, resolution) => groundStyle(scene, feature, resolution),
  });
}

/** Lines grow slowly with the zoom: national roads lead, streets follow. */
function roadWidth(kind: string | null | undefined, zoom: number): number {
  const base = kind === 'national' ? 3 : kind === 'provincial' ? 2.2 : 1.5;
  const grow = kind === 'national' || kind === 'provincial' ? 0.36 : 0.6;
  const from = kind === 'national' || kind === 'provincial' ? 10 : 13;
  return Math.min(26, base * 2 ** ((zoom - from) * grow));
}

function groundStyle(scene: Scene, feature: FeatureLike, resolution: number): Style[] | void {
  const p = feature.getProperties() as GroundProperties;
  const zoom = zoomOf(resolution);
  if (zoom < (p.minZoom ?? 0) || zoom >= (p.maxZoom ?? 99)) return;
  const c = scene.palette;
  switch (p.kind) {
    case 'lake':
    case 'river-area':
      return [new Style({ zIndex: 1, fill: new Fill({ color: c.water }) }), ...waterName(scene, p, zoom)];
    case 'built':
      return [new Style({ zIndex: 2, fill: new Fill({ color: faded(c.built, zoom < 13 ? 0.75 : 0.6) }) })];
    case 'river':
      return [
        new Style({
          zIndex: 3,
          stroke: new Stroke({ color: c.water, width: Math.min(14, 2.6 * 2 ** ((zoom - 10) * 0.45)), lineJoin: 'round', lineCap: 'round' }),
        }),
        ...waterName(scene, p, zoom),
      ];
    case 'road': {
      const width = roadWidth(p.class, zoom);
      const styles = [
        new Style({ zIndex: 4, stroke: new Stroke({ color: c.roadEdge, width: width + Math.min(3, width * 0.5), lineJoin: 'round' }) }),
        new Style({ zIndex: 5, stroke: new Stroke({ color: c.road, width, lineJoin: 'round' }) }),
      ];
      if (p.ref && zoom >= 8.5) styles.push(shield(scene, p.ref, feature, zoom));
      return styles;
    }
    case 'place':
      if (zoom < 10.6 || zoom > 13.5) return;
      return [
        new Style({
          zIndex: 6,
          text: new Text({
            text: p.name ?? '',
            font: `500 12px ${c.font}`,
            offsetY: -9,
            fill: new Fill({ color: c.label }),
            stroke: new Stroke({ color: c.halo, width: 3 }),
          }),
          image: new Circle({ radius: 2.6, declutterMode: 'none', fill: new Fill({ color: c.label }), stroke: new Stroke({ color: c.halo, width: 1.2 }) }),
        }),
      ];
    case 'neighbour-label':
      if (zoom < 8.8 || zoom > 12) return;
      return [
        new Style({
          zIndex: 6,
          text: new Text({ text: spaced(p.name ?? '', '\u200a\u200a\u200a'), font: `500 12px ${c.font}`, fill: new Fill({ color: faded(c.ink3, 0.8) }) }),
        }),
      ];
    default:
      return;
  }
}

function waterName(scene: Scene, p: GroundProperties, zoom: number): Style[] {
  if (!p.name || zoom < (p.kind === 'lake' ? 10 : 11)) return [];
  const c = scene.palette;
  return [
    new Style({
      zIndex: 6,
      text: new Text({
        text: p.name,
        placement: p.kind === 'river' ? 'line' : 'point',
        font: `500 12px ${c.font}`,
        fill: new Fill({ color: c.waterInk }),
        stroke: new Stroke({ color: c.halo, width: 3 }),
        overflow: p.kind === 'lake',
      }),
    }),
  ];
}

const shieldPlaces = new WeakMap<object, MultiPoint>();

/** A road carries its number several times, since one place may lie outside the view or under a mark. */
function shield(scene: Scene, ref: string, feature: FeatureLike, zoom: number): Style {
  const c = scene.palette;
  const line = feature.getGeometry() as LineString;
  let places = shieldPlaces.get(line);
  if (!places) {
    places = new MultiPoint(Array.from({ length: 24 }, (_, i) => line.getCoordinateAt((i + 0.5) / 24)));
    shieldPlaces.set(line, places);
  }
  const every = zoom < 11 ? 6 : zoom < 13 ? 2 : 1;
  return new Style({
    zIndex: 6,
    geometry: new MultiPoint(places.getCoordinates().filter((_, i) => i % every === every >> 1)),
    text: new Text({
      text: ref,
      font: `600 10.5px ${c.font}`,
      padding: [2, 4, 1, 5],
      fill: new Fill({ color: c.label }),
      backgroundFill: new Fill({ color: c.surface }),
      backgroundStroke: new Stroke({ color: c.border, width: 1 }),
    }),
  });
}
