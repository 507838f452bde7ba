import { createEmpty, extend, type Extent } from 'ol/extent.js';
import type { FeatureLike } from 'ol/Feature.js';
import MVT from 'ol/format/MVT.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { Fill, Stroke, Style } from 'ol/style.js';
import type VectorTile from 'ol/VectorTile.js';
import { zoomOf } from '../camera.js';
import type { SiteProperties } from '../contract.js';
import { isShown } from '../filter.js';
import { faded } from '../palette.js';
import { classOf } from '../colouring.js';
import { figureFill } from '../marks.js';
import { PARCEL_ZOOM, SITE_ZOOM, type Scene } from '../scene.js';

/** Sites and routes of projects, twin of the server's `site` tiles. `url` holds {z}/{x}/{y}. */
export function sitesLayer(scene: Scene, url: string, learned: () => void): VectorTileLayer {
  return new VectorTileLayer({
    source: siteSource(scene, url, learned),
    zIndex: 6,
    minZoom: SITE_ZOOM - 0.01,
    renderBuffer: 32,
    updateWhileAnimating: true,
    style: (feature, resolution) => siteStyle(scene, feature, resolution),
  });
}

export function siteSource(scene: Scene, url: string, learned: () => void): VectorTileSource {
  const source = new VectorTileSource({ url, format: new MVT({ layers: ['site'] }), minZoom: SITE_ZOOM - 1, maxZoom: 16 });
  source.on('tileloadend', (event) => {
    for (const feature of (event.tile as VectorTile<never>).getFeatures() as FeatureLike[]) {
      const p = feature.getProperties() as SiteProperties;
      if (p.kind === 'POINT') continue;
      const extent: Extent = scene.siteExtents.get(p.project) ?? createEmpty();
      scene.siteExtents.set(p.project, extend(extent, feature.getGeometry()!.getExtent()));
    }
    learned();
  });
  return source;
}

function siteStyle(scene: Scene, feature: FeatureLike, resolution: number): Style[] | void {
  const p = feature.getProperties() as SiteProperties;
  const project = scene.projects.get(p.project);
  if (!project || p.kind === 'POINT') return;
  const selected = project.id === scene.selected;
  if (!selected && !isShown(project, scene.filter)) return;
  const c = scene.palette;
  const cls = scene.colouring && classOf(scene.colouring.values.get(project.id), scene.colouring.bounds);
  const colour = !scene.colouring ? c.status[project.light] : cls === null ? c.ink3 : figureFill(c, cls, scene.colouring.bounds);
  const edge = scene.colouring ? c.accent : project.light === 'AMBER' ? c.edge.AMBER : colour;
  const z = selected ? 50 : project.light === 'RED' ? 40 : 30;
  const dash = p.schematic || (scene.colouring ? cls === null : project.light === 'GREY') ? [10, 7] : undefined;
  const round = { lineJoin: 'round', lineCap: 'round' } as const;
  const near = zoomOf(resolution) >= PARCEL_ZOOM;
  if (p.kind === 'LINE' && near && scene.ground === p.project) {
    // its own ground is looked at: the route only says where it runs, the parcels beside it speak
    return [
      new Style({ zIndex: z, stroke: new Stroke({ ...round, color: faded(c.surface, 0.9), width: 4 }) }),
      new Style({ zIndex: z + 1, stroke: new Stroke({ color: c.ink2, width: 1.6, lineDash: [12, 4, 2, 4] }) }),
    ];
  }
  if (p.kind === 'LINE') {
    return [
      ...(selected ? [new Style({ zIndex: z, stroke: new Stroke({ ...round, color: faded(c.accent, 0.9), width: 15 }) })] : []),
      new Style({ zIndex: z, stroke: new Stroke({ ...round, color: c.surface, width: 10 }) }),
      new Style({ zIndex: z + 1, stroke: new Stroke({ ...round, lineCap: dash ? 'butt' : 'round', color: colour, width: 6, lineDash: dash }) }),
    ];
  }
  const line = near && selected ? c.accent : edge;
  return [
    new Style({ zIndex: z, stroke: new Stroke({ ...round, color: c.surface, width: near ? 7 : 5 }) }),
    new Style({
      zIndex: z + 1,
      // near the ground the parcels speak; what is left of the fill only takes the click
      fill: new Fill({ color: faded(colour, near ? 0.01 : 0.34) }),
      stroke: new Stroke({ ...round, color: line, width: near ? 3.4 : 2.2, lineDash: dash }),
    }),
  ];
}
