import type { FeatureLike } from 'ol/Feature.js';
import MVT from 'ol/format/MVT.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import { zoomOf } from '../camera.js';
import type { ParcelProperties, ParcelState, ParcelStates } from '../contract.js';
import { dayClass } from '../days.js';
import { isShown } from '../filter.js';
import { dayFill, parcelFill } from '../marks.js';
import { faded } from '../palette.js';
import { PARCEL_ZOOM, type Scene } from '../scene.js';

/** Parcels, twin of the server's `parcel` tiles. Shapes come in tiles, states apart, joined by id while drawing. */
export function parcelsLayer(scene: Scene, url: string): VectorTileLayer {
  return new VectorTileLayer({
    source: parcelSource(url),
    zIndex: 5,
    minZoom: PARCEL_ZOOM - 0.01,
    // images: dragging twenty thousand outlines would draw each of them for every frame
    renderMode: 'hybrid',
    declutter: 'words',
    renderBuffer: 16,
    style: (feature, resolution) => parcelStyle(scene, feature, resolution),
  });
}

export function parcelSource(url: string): VectorTileSource {
  // parcels share borders and nothing else: many are then filled and stroked in one go
  return new VectorTileSource({ url, format: new MVT({ layers: ['parcel'] }), minZoom: PARCEL_ZOOM, maxZoom: 17, overlaps: false, zDirection: 0 });
}

/** The answer names ids by state, as distances; drawing asks for the state of an id. */
export function statesById(answer: ParcelStates['parcels']): Map<number, ParcelState> {
  const states = new Map<number, ParcelState>();
  for (const [state, steps] of Object.entries(answer) as [ParcelState, number[]][]) {
    let id = 0;
    for (const step of steps) states.set((id += step), state);
  }
  return states;
}

const styles = new Map<string, Style>();
let stylesFor = '';

function parcelStyle(scene: Scene, feature: FeatureLike, resolution: number): Style | Style[] | void {
  const p = feature.getProperties() as ParcelProperties;
  const project = scene.projects.get(p.project);
  if (project && project.id !== scene.selected && !isShown(project, scene.filter)) return;
  // a parcel whose state is not known is hollow and dashed, as one nobody has inventoried
  const id = Number(feature.getId());
  const state = scene.parcels.get(id) ?? 'NOT_INVENTORIED';
  const days = scene.days.get(id) ?? 0;
  const style = scene.parcelLayer === 'days' ? byDays(scene, days) : base(scene, state);
  const zoom = zoomOf(resolution);
  const words = scene.parcelLayer === 'days' && days > 0 ? String(days) : p.label;
  style.setText(zoom >= (words === p.label ? 17 : 16) && words ? label(scene, words) : undefined!);
  const chosen = scene.chosen.size > 0 && scene.chosen.has(String(id));
  if (days <= 0 && !chosen) return style;
  return [style, ...(days > 0 ? [outline(scene, 'holding')] : []), ...(chosen ? [outline(scene, 'halo'), outline(scene, 'chosen')] : [])];
}

/** What holds a milestone is outlined in ink, above its neighbours; what is chosen in the colour of choosing. */
function outline(scene: Scene, kind: 'holding' | 'halo' | 'chosen'): Style {
  forTheme(scene);
  let style = styles.get(kind);
  if (!style) {
    const c = scene.palette;
    style = new Style({
      zIndex: kind === 'holding' ? 6 : kind === 'halo' ? 7 : 8,
      stroke: new Stroke({
        color: kind === 'holding' ? c.ink : kind === 'halo' ? c.surface : c.accent,
        width: kind === 'holding' ? 2.6 : kind === 'halo' ? 6 : 3.2,
        lineJoin: 'round',
      }),
      fill: kind === 'chosen' ? new Fill({ color: faded(c.accent, 0.2) }) : undefined,
    });
    styles.set(kind, style);
  }
  return style;
}

function byDays(scene: Scene, days: number): Style {
  forTheme(scene);
  const held = dayClass(days);
  const key = `days ${held}`;
  let style = styles.get(key);
  if (!style) {
    style = new Style({
      zIndex: 1 + held,
      fill: new Fill({ color: dayFill(scene.palette, held) }),
      stroke: new Stroke({ color: scene.palette.parcel[held ? 'BLOCKED' : 'NOT_INVENTORIED'].edge, width: 0.9 }),
    });
    styles.set(key, style);
  }
  return style;
}

function forTheme(scene: Scene): void {
  if (stylesFor !== scene.palette.key) {
    styles.clear();
    stylesFor = scene.palette.key;
  }
}

function base(scene: Scene, state: ParcelState): Style {
  forTheme(scene);
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
