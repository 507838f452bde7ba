import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import type { HoldingGroup } from '../contract.js';
import { PARCEL_ZOOM, type Scene } from '../scene.js';

/** "3 hộ giữ 51 ngày" under the parcels whose release regains most. */
export function holdingLayer(scene: Scene): { layer: VectorLayer; gather: () => void } {
  const source = new VectorSource<Feature<Point>>();
  const layer = new VectorLayer({
    source,
    zIndex: 9,
    minZoom: PARCEL_ZOOM - 0.01,
    style: (feature) => labelStyle(scene, feature.get('group') as HoldingGroup),
  });
  let gathered: HoldingGroup[] = [];
  return {
    layer,
    gather: () => {
      if (JSON.stringify(scene.groups) === JSON.stringify(gathered)) return;
      gathered = scene.groups;
      source.clear(true);
      source.addFeatures(
        scene.groups.map((group) => new Feature({ geometry: new Point(fromLonLat([group.lon, group.lat])), group })),
      );
    },
  };
}

/** A group without households on its books counts its parcels. */
export function holdingText(scene: Pick<Scene, 'texts'>, group: HoldingGroup): string {
  return (group.households > 0 ? scene.texts.holds : scene.texts.holdsParcels)
    .replace('{households}', String(group.households))
    .replace('{parcels}', String(group.parcels))
    .replace('{days}', String(group.days));
}

function labelStyle(scene: Scene, group: HoldingGroup): Style {
  const c = scene.palette;
  return new Style({
    text: new Text({
      text: holdingText(scene, group),
      font: `600 13px ${c.font}`,
      fill: new Fill({ color: c.lateInk }),
      backgroundFill: new Fill({ color: c.surface }),
      backgroundStroke: new Stroke({ color: c.lateInk, width: 1 }),
      padding: [4, 8, 3, 8],
      offsetY: 20,
      overflow: true,
    }),
  });
}
