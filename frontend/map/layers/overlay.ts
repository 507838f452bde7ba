import type { FeatureLike } from 'ol/Feature.js';
import type FeatureFormat from 'ol/format/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import { zoomOf } from '../camera.js';
import { faded } from '../palette.js';
import type { Scene } from '../scene.js';

/** Shapes of a file that is looked at before it is written: the twin of SurveyPicture in Java. */
interface OverlayProperties {
  kind: 'READ' | 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'GONE' | 'REPAIRED' | 'ERROR' | 'DOUBT' | 'WARNING';
  name: string;
  record: number;
}

export function overlayLayer(scene: Scene): VectorLayer {
  return new VectorLayer({ zIndex: 30, declutter: 'names', style: (feature, resolution) => overlayStyle(scene, feature, resolution) });
}

/** @param loaded called with the number of shapes once they are there */
export function overlaySource(url: string, loaded: (source: VectorSource) => void): VectorSource {
  const source: VectorSource = new VectorSource({ url, format: new GeoJSON() as FeatureFormat });
  source.on('featuresloadend', () => loaded(source));
  return source;
}

/** What is wrong lies above what is only there; a dash marks what is not so yet, a hatch of colour alone never tells. */
function overlayStyle(scene: Scene, feature: FeatureLike, resolution: number): Style[] {
  const p = feature.getProperties() as OverlayProperties;
  const c = scene.palette;
  const bad = p.kind === 'ERROR';
  const doubt = p.kind === 'DOUBT' || p.kind === 'WARNING';
  const colour = bad || p.kind === 'GONE' ? c.status.RED : doubt ? c.edge.AMBER : p.kind === 'ADDED' || p.kind === 'READ' ? c.status.BLUE : p.kind === 'UNCHANGED' ? c.status.GREY : c.accent;
  const dash = p.kind === 'REPAIRED' ? [6, 4] : p.kind === 'GONE' ? [2, 5] : undefined;
  const zIndex = bad ? 40 : p.kind === 'REPAIRED' ? 50 : doubt ? 30 : p.kind === 'UNCHANGED' ? 10 : 20;
  const style = new Style({
    zIndex,
    fill: new Fill({ color: faded(colour, bad || doubt ? 0.45 : p.kind === 'UNCHANGED' ? 0.08 : 0.18) }),
    stroke: new Stroke({ color: colour, width: bad || p.kind === 'REPAIRED' ? 3 : doubt ? 2.4 : 1.4, lineDash: dash }),
  });
  if (zoomOf(resolution) >= 17 && !doubt && p.name) {
    style.setText(
      new Text({ text: p.name, font: '500 12px "Be Vietnam Pro"', fill: new Fill({ color: c.ink }), stroke: new Stroke({ color: c.surface, width: 3 }), overflow: true }),
    );
  }
  return [style];
}
