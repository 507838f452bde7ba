import OlMap from 'ol/Map.js';
import Overlay from 'ol/Overlay.js';
import View from 'ol/View.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import type { Coordinate } from 'ol/coordinate.js';
import { createEmpty, extend, getCenter, isEmpty, type Extent } from 'ol/extent.js';
import type VectorLayer from 'ol/layer/Vector.js';
import type VectorTileLayer from 'ol/layer/VectorTile.js';
import type RenderFeature from 'ol/render/Feature.js';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj.js';
import type { Pixel } from 'ol/pixel.js';
import { LEAST_ZOOM, MOST_ZOOM, zoomOf, type Camera } from './camera.js';
import type { ParcelInSight, ProjectOnMap, SiteProperties } from './contract.js';
import { groundLayer } from './layers/ground.js';
import { overlayLayer, overlaySource } from './layers/overlay.js';
import { areasLayer } from './layers/areas.js';
import { holdingLayer } from './layers/holding.js';
import { Painted } from './layers/painted.js';
import { parcelSource, parcelsLayer } from './layers/parcels.js';
import { projectsLayer, type ProjectsLayer } from './layers/projects.js';
import { sitesLayer, siteSource } from './layers/sites.js';
import { provinceOn, unitLayers } from './layers/units.js';
import { PARCEL_ZOOM, SITE_ZOOM, type Scene } from './scene.js';
import { groundUrl, tilesUrl, unitsUrl } from './server.js';

/** Bắc Kạn with some air, shown until the outline of the province has come. */
const FIRST_VIEW: Extent = [105.4, 21.75, 106.3, 22.78];

/** The map library behind the element: its layers, the camera, and what lies under the pointer. */
export class Stage {
  readonly map: OlMap;
  #view = new View({
    center: fromLonLat([105.85, 22.24]),
    zoom: 9,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    enableRotation: false,
    extent: transformExtent([104.6, 21.1, 107.1, 23.4], 'EPSG:4326', 'EPSG:3857'),
    constrainOnlyCenter: true,
    smoothResolutionConstraint: true,
  });
  readonly #units: VectorLayer[];
  readonly #projects: ProjectsLayer;
  readonly #sites: VectorTileLayer;
  readonly #parcels: VectorTileLayer;
  readonly #painted = new Painted();
  readonly #overlay: VectorLayer;
  readonly #holding: ReturnType<typeof holdingLayer>;
  readonly #areas: ReturnType<typeof areasLayer>;
  readonly #scene: Scene;
  #ghost: Overlay | null = null;
  #gatheredAt = 0;
  /** The project a flight was meant to bring near before its site was known. */
  #meant: number | null = null;

  constructor(scene: Scene, geometryVersion: string) {
    this.#scene = scene;
    this.#units = unitLayers(scene, unitsUrl());
    this.#projects = projectsLayer(scene);
    this.#sites = sitesLayer(scene, tilesUrl('sites', geometryVersion), () => this.#projects.layer.changed());
    this.#parcels = parcelsLayer(scene, tilesUrl('parcels', geometryVersion));
    this.#overlay = overlayLayer(scene);
    this.#holding = holdingLayer(scene);
    this.#areas = areasLayer(scene);
    const ground = groundLayer(scene, groundUrl());
    this.map = new OlMap({
      layers: [...this.#units, ground, this.#sites, this.#parcels, this.#overlay, this.#projects.layer, this.#areas.layer, this.#holding.layer],
      view: this.#view,
      controls: [],
      interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false }),
      moveTolerance: 4,
    });
    this.#view.fit(transformExtent(FIRST_VIEW, 'EPSG:4326', 'EPSG:3857'), { size: [640, 740] });
    this.#view.on('change:resolution', () => this.#regather());
  }

  /** Looks where another looks from now on: both maps have one view. */
  share(other: Stage): void {
    this.#view = other.#view;
    this.map.setView(this.#view);
    this.#view.on('change:resolution', () => this.#regather());
    this.gather();
  }

  /** Marks a place that is pointed at elsewhere; null takes the mark away. */
  ghost(coordinate: Coordinate | null): void {
    if (!this.#ghost) {
      const ring = document.createElement('div');
      ring.className = 'ghost';
      this.#ghost = new Overlay({ element: ring, positioning: 'center-center', stopEvent: false });
      this.map.addOverlay(this.#ghost);
    }
    this.#ghost.setPosition(coordinate ?? undefined);
  }

  /** Shapes from an address, drawn above the parcels, and the view that holds them; empty takes them away. */
  setOverlay(url: string, loaded: (count: number) => void): void {
    this.#overlay.setSource(
      url
        ? overlaySource(url, (source) => {
            const extent = source.getExtent();
            if (extent && !isEmpty(extent)) this.#view.fit(extent, { padding: [40, 40, 40, 40], maxZoom: 18 });
            loaded(source.getFeatures().length);
          })
        : null,
    );
  }

  get zoom(): number {
    return this.#view.getZoom() ?? 0;
  }

  get near(): boolean {
    return this.zoom >= PARCEL_ZOOM;
  }

  get camera(): Camera {
    const [lon, lat] = toLonLat(this.#view.getCenter()!) as [number, number];
    return { lon, lat, zoom: this.zoom };
  }

  setCamera(camera: Camera): void {
    this.#meant = null;
    this.#view.cancelAnimations();
    this.#view.setCenter(fromLonLat([camera.lon, camera.lat]));
    this.#view.setZoom(camera.zoom);
  }

  /** West, south, east, north in degrees, grown to whole tiles of zoom 14 so that small moves ask nothing new. */
  get parcelBox(): string {
    const [w, s, e, n] = transformExtent(this.#view.calculateExtent(this.map.getSize()), 'EPSG:3857', 'EPSG:4326') as [number, number, number, number];
    const step = 360 / 2 ** PARCEL_ZOOM;
    const down = (v: number): number => Math.floor(v / step) * step;
    const up = (v: number): number => Math.ceil(v / step) * step;
    return [down(w), down(s), up(e), up(n)].map((v) => v.toFixed(5)).join(',');
  }

  setGeometryVersion(version: string): void {
    this.#scene.siteExtents.clear();
    this.#sites.setSource(siteSource(this.#scene, tilesUrl('sites', version), () => this.#projects.layer.changed()));
    this.#parcels.setSource(parcelSource(tilesUrl('parcels', version)));
  }

  /** Marks anew after data, filter or selection changed. */
  gather(): void {
    const resolution = this.#view.getResolution();
    if (resolution === undefined) return;
    this.#gatheredAt = zoomOf(resolution);
    this.#projects.gather(resolution, this.#sight);
    this.#units.at(-1)!.changed();
    this.#sites.changed();
    this.#paintParcels();
  }

  /** From near, what is looked at and as much again on each side; from far, everything. The end of a drag gathers again. */
  get #sight(): Extent | null {
    const size = this.map.getSize();
    if (this.zoom < SITE_ZOOM || !size?.[0] || !size[1]) return null;
    const [left, bottom, right, top] = this.#view.calculateExtent(size) as [number, number, number, number];
    const [w, h] = [right - left, top - bottom];
    return [left - w, bottom - h, right + w, top + h];
  }

  #paintParcels(): void {
    if (this.#painted.outdated(this.#scene)) this.#parcels.changed();
  }

  /** The parcels in sight, each once however many tiles it lies in. */
  parcelsInSight(): ParcelInSight[] {
    const found = new Map<number, ParcelInSight>();
    const seen = this.#view.calculateExtent(this.map.getSize());
    for (const parcel of this.#parcels.getFeaturesInExtent(seen) as RenderFeature[]) {
      const within = parcel.getType() === 'Polygon' ? parcel.getFlatInteriorPoint() : parcel.getFlatInteriorPoints();
      const [x, y] = this.map.getPixelFromCoordinate(within.slice(0, 2)) as [number, number];
      const id = parcel.getId() as number;
      found.set(id, { id, x, y });
    }
    return [...found.values()];
  }

  #regather(): void {
    // while the zoom runs, a step of a quarter is enough
    const resolution = this.#view.getResolution();
    if (resolution === undefined) return;
    const zoom = zoomOf(resolution);
    const crossed = [9, SITE_ZOOM].some((edge) => zoom < edge !== this.#gatheredAt < edge);
    if (crossed || Math.abs(zoom - this.#gatheredAt) > 0.25) {
      this.#gatheredAt = zoom;
      this.#projects.gather(resolution, this.#sight);
      this.#units.at(-1)!.changed();
    }
  }

  redraw(): void {
    for (const layer of this.map.getAllLayers()) layer.changed();
  }

  /** Other units may be valid on another day. */
  redrawUnits(): void {
    for (const layer of this.#units) layer.changed();
  }

  redrawProjects(): void {
    this.#projects.layer.changed();
  }

  redrawParcels(): void {
    this.#paintParcels();
    this.#holding.gather();
  }

  /** Numbers the styles need of the view. */
  measure(): void {
    this.#scene.width = this.map.getSize()?.[0] ?? 0;
    this.#scene.middle = this.#view.getCenter()?.[0] ?? 0;
  }

  /** The mark, or else the site, under a pixel. */
  pick(pixel: Pixel, touch: boolean): ProjectOnMap[] {
    let found: ProjectOnMap[] = [];
    this.map.forEachFeatureAtPixel(
      pixel,
      (feature) => {
        found = this.#projects.members(feature);
        return true;
      },
      { layerFilter: (layer) => layer === this.#projects.layer, hitTolerance: touch ? 14 : 5 },
    );
    if (found.length === 0 && this.zoom >= SITE_ZOOM) {
      this.map.forEachFeatureAtPixel(
        pixel,
        (feature) => {
          const project = this.#scene.projects.get((feature.getProperties() as SiteProperties).project);
          if (project) found = [project];
          return found.length > 0;
        },
        { layerFilter: (layer) => layer === this.#sites, hitTolerance: touch ? 10 : 4 },
      );
    }
    return found;
  }

  /** @param geoJson a feature collection, each with its name; empty for none */
  showAreas(geoJson: string): void {
    this.#areas.show(geoJson);
  }

  /** The id of the parcel under a pixel; null beside them. */
  pickParcel(pixel: Pixel): number | null {
    let found: number | null = null;
    this.map.forEachFeatureAtPixel(
      pixel,
      (feature) => {
        const id = feature.getId();
        if (id !== undefined) found = Number(id);
        return found !== null;
      },
      { layerFilter: (layer) => layer === this.#parcels },
    );
    return found;
  }

  /** To a box of degrees: west, south, east, north. */
  goToBox(box: readonly number[], duration: number): void {
    this.#meant = null;
    this.#fit(transformExtent(box as Extent, 'EPSG:4326', 'EPSG:3857'), 17.4, duration, 0.16);
  }

  home(duration: number): void {
    const extent = provinceOn(this.#units, this.#scene.at)?.getGeometry()?.getExtent() ?? transformExtent(FIRST_VIEW, 'EPSG:4326', 'EPSG:3857');
    this.#fit(extent, 99, duration, 0.045);
  }

  /** Resolves once the outline of the province is there, or will not come. */
  async provinceKnown(): Promise<void> {
    const source = this.#units[0]!.getSource()!;
    if (provinceOn(this.#units, this.#scene.at) || source.getState() === 'error') return;
    await new Promise<void>((done) => {
      const settle = (): void => done();
      source.once('featuresloadend', settle);
      source.once('featuresloaderror', settle);
      window.setTimeout(settle, 4000);
    });
  }

  zoomBy(steps: number, duration: number): void {
    const zoom = this.#view.getConstrainedZoom(this.zoom + steps)!;
    this.#view.cancelAnimations();
    this.#view.animate({ zoom, duration });
  }

  /** Nearer, until the members of a cluster part; false when they never will. */
  open(members: readonly ProjectOnMap[], duration: number): boolean {
    const extent = createEmpty();
    for (const m of members) {
      const [x, y] = fromLonLat([m.lon!, m.lat!]) as [number, number];
      extend(extent, [x, y, x, y]);
    }
    if (Math.max(extent[2]! - extent[0]!, extent[3]! - extent[1]!) < 5) return false;
    this.#fit(extent, Math.max(this.zoom + 3, 11), duration, 0.22);
    return true;
  }

  /**
   * To a project. `close` goes to its site; otherwise the zoom stays and the map moves only when the mark is near the
   * edge or outside.
   */
  goTo(project: ProjectOnMap, close: boolean, duration: number): void {
    if (project.lon === null || project.lat === null) return;
    this.#meant = null;
    const centre = fromLonLat([project.lon, project.lat]);
    const size = this.map.getSize();
    if (!size) return;
    if (close) {
      const site = this.#scene.siteExtents.get(project.id);
      if (site && !isEmpty(site)) {
        this.#fit(site, 16.8, duration, 0.12, true);
      } else {
        this.#animate(centre, project.approx ? 12.5 : 15, duration);
        this.#meant = project.id;
      }
      return;
    }
    const pixel = this.map.getPixelFromCoordinate(centre) as Pixel | null;
    const inside =
      pixel && pixel[0]! > size[0]! * 0.16 && pixel[0]! < size[0]! * 0.84 && pixel[1]! > size[1]! * 0.12 && pixel[1]! < size[1]! * 0.88;
    if (!inside || this.zoom < 9) this.#animate(centre, Math.max(this.zoom, 9.6), duration);
  }

  /** Ends a flight on the site, once its tiles have told where it is; true when the map moves again. */
  arrive(duration: number): boolean {
    const site = this.#meant === null ? undefined : this.#scene.siteExtents.get(this.#meant);
    // its tile may still be on the way: the next complete picture asks again
    if (!site || isEmpty(site)) return false;
    this.#meant = null;
    this.#fit(site, 16.8, duration, 0.12, true);
    return true;
  }

  /** Somebody took the map in hand: a flight under way is no longer meant. */
  forget(): void {
    this.#meant = null;
  }

  get moving(): boolean {
    return this.#view.getAnimating() || this.#view.getInteracting();
  }

  #animate(center: number[], zoom: number, duration: number): void {
    this.#view.cancelAnimations();
    if (duration) this.#view.animate({ center, zoom, duration });
    else {
      this.#view.setCenter(center);
      this.#view.setZoom(zoom);
    }
  }

  /** `above` leaves room for the name over a site and, on small screens, for the chip and the edge of the sheet. */
  #fit(extent: Extent, maxZoom: number, duration: number, air: number, above = false): void {
    const size = this.map.getSize();
    if (!size?.[0] || !size[1]) return;
    const [top, bottom] = above ? [size[1] < 300 ? 58 : 34, size[1] < 600 ? 16 : 0] : [0, size[1] < 600 ? 16 : 0];
    const height = size[1] - top - bottom;
    const asked = Math.max((extent[2]! - extent[0]!) / size[0], (extent[3]! - extent[1]!) / height) * (1 + 2 * air);
    const zoom = Math.min(maxZoom, MOST_ZOOM, Math.max(LEAST_ZOOM, zoomOf(Math.max(asked, 0.2))));
    const resolution = this.#view.getResolutionForZoom(zoom);
    const [x, y] = getCenter(extent) as [number, number];
    this.#animate([x, y + ((top - bottom) / 2) * resolution], zoom, duration);
  }
}
