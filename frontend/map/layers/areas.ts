import type { FeatureLike } from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Stroke, Style, Text, Fill } from 'ol/style.js';
import { PARCEL_ZOOM, type Scene } from '../scene.js';

/** The areas of work of the ground that is looked at, over its parcels: outlines with their names. */
export function areasLayer(scene: Scene): { layer: VectorLayer; show: (geoJson: string) => void } {
  const source = new VectorSource();
  const layer = new VectorLayer({
    source,
    zIndex: 7,
    minZoom: PARCEL_ZOOM - 0.01,
    declutter: 'words',
    style: (feature) => areaStyle(scene, feature),
  });
  return {
    layer,
    show: (geoJson) => {
      source.clear(true);
      if (geoJson) {
        source.addFeatures(
          new GeoJSON().readFeatures(geoJson, { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' }),
        );
      }
    },
  };
}

function areaStyle(scene: Scene, feature: FeatureLike): Style[] {
  const c = scene.palette;
  return [
    new Style({ stroke: new Stroke({ color: c.surface, width: 3.4 }) }),
    new Style({
      stroke: new Stroke({ color: c.ink2, width: 1.4 }),
      text: new Text({
        text: String(feature.get('name') ?? ''),
        font: `600 13px ${c.font}`,
        fill: new Fill({ color: c.ink }),
        stroke: new Stroke({ color: c.halo, width: 3.4 }),
        overflow: true,
      }),
    }),
  ];
}
