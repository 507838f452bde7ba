import type { FeatureLike } from 'ol/Feature.js';
import MVT from 'ol/format/MVT.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import { zoomOf } from '../camera.js';
import type { ParcelProperties, ParcelState } from '../contract.js';
import { isShown } from '../filter.js';
import { parcelFill } from '../marks.js';
import { PARCEL_ZOOM, type Scene } from '../scene.js';

/** Parcels, twin of the server's `parcel` tiles. Shapes come in tiles, states apart, joined by id while drawing. */
export function parcelsLayer(scene: Scene, url: string): VectorTileLayer {
  return new VectorTileLayer({
    source: parcelSource(url),
    zIndex: 5,
    minZoom: PARCEL_ZOOM - 0.01,
    // hatches are cut at tile edges in images; vectors keep them whole
    renderMode: 'vector',
    declutter: 'words',
    renderBuffer: 16,
    style: (feature, resolution) => parcelStyle(scene, feature, resolution),
  });
}

export function parcelSource(url: string): VectorTileSource {
  return new VectorTileSource({ url, format: new MVT({ layers: ['parcel'] }), minZoom: PARCEL_ZOOM, maxZoom: 17 });
}

const styles = new Map<string, Style>();
let stylesFor = '';

function parcelStyle(scene: Scene, feature: FeatureLike, resolution: number): Style | void {
  const p = feature.getProperties() as ParcelProperties;
  const project = scene.projects.get(p.project);
  if (project && project.id !== scene.selected && !isShown(project, scene.filter)) return;
  // a parcel whose state is not known is hollow and dashed, as one nobody has inventoried
  const state = scene.parcels.get(String(feature.getId())) ?? 'NOT_INVENTORIED';
  const style = base(scene, state);
  const zoom = zoomOf(resolution);
  style.setText(zoom >= 17 && p.label ? label(scene, p.label) : undefined!);
  return style;
}

function base(scene: Scene, state: ParcelState): Style {
  if (stylesFor !== scene.palette.key) {
    styles.clear();
    stylesFor = scene.palette.key;
  }
  let style = styles.get(state);
  if (!style) {
    style = new Style({
      zIndex: state === 'BLOCKED' ? 3 : state === 'NOT_INVENTORIED' ? 2 : 1,
      fill: new Fill({ color: parcelFill(scene.palette, state, window.devicePixelRatio || 1) }),
      stroke: new Stroke({
        color: scene.palette.parcel[state].edge,
        width: state === 'BLOCKED' ? 1.3 : 0.9,
        lineDash: state === 'NOT_INVENTORIED' ? [3, 2] : undefined,
      }),
    });
    styles.set(state, style);
  }
  return style;
}

function label(scene: Scene, text: string): Text {
  const c = scene.palette;
  return new Text({
    text,
    font: `500 11px ${c.font}`,
    fill: new Fill({ color: c.ink }),
    stroke: new Stroke({ color: c.surface, width: 2.4 }),
  });
}
