import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import type { Coordinate } from 'ol/coordinate.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import { toLonLat } from 'ol/proj.js';
import { LIGHTS, type Light } from '../components/lights.js';
import { watchTheme } from '../components/theme.js';
import { formatCamera, parseCamera } from './camera.js';
import { changeLabel } from './changes.js';
import { classOf, type ColourClass } from './colouring.js';
import {
  VIETNAMESE,
  type CameraDetail,
  type ColourDetail,
  type ColourWanted,
  type FilterDetail,
  type Found,
  type MapFilter,
  type MapState,
  type MapTexts,
  type ParcelDetail,
  type ParcelInSight,
  type ParcelLayer,
  type SelectDetail,
} from './contract.js';
import type { LayersDetail, LayersWanted } from './added.js';
import { Layers } from './controls/layers.js';
import { Legend } from './controls/legend.js';
import { Measure } from './controls/measure.js';
import { Notice } from './controls/notice.js';
import { PINS_STYLE, Pins } from './controls/pins.js';
import { SearchBox } from './controls/search.js';
import { ZoomButtons } from './controls/zoom.js';
import { countByLight, isShown, toggled } from './filter.js';
import { forgetDrawings } from './marks.js';
import { readPalette, type Palette } from './palette.js';
import { readPins, writePins } from './pins.js';
import type { Scene } from './scene.js';
import { fetchDifference, fetchFound, fetchMeasure, fetchParcels, fetchState } from './server.js';
import { boxOf } from './searching.js';
import { Stage } from './stage.js';
import { Boundaries } from './layers/boundaries.js';
import { statesById } from './layers/parcels.js';
import { LAYERS_STYLE } from './style-layers.js';
import { STYLE } from './style.js';

/**
 * The map of projects: `<dt-map>`. Small properties come down, debounced events go up, data come from the endpoints in
 * contract.ts with the session's cookie. Attributes `data-idle`, `data-zoom` and `data-red` … `data-grey` tell tests
 * and style what is drawn.
 */
export class DtMap extends HTMLElement {
  static readonly properties = [
    'at',
    'known',
    'dataVersion',
    'geometryVersion',
    'selected',
    'filter',
    'camera',
    'texts',
    'demo',
    'overlay',
    'ground',
    'chosen',
    'box',
    'areas',
    'since',
    'colour',
    'layers',
    'sheet',
    'twin',
    'close',
    'pins',
    'placing',
  ] as const;

  #root: ShadowRoot;
  #target: HTMLElement;
  #stage: Stage | null = null;
  #scene!: Scene;
  #legend = new Legend(
    (light) => this.#toggleLight(light),
    (layer) => this.#tell(layer),
    (by, units) => this.#emit<ColourDetail>('dt-colour', { by, units }),
  );
  #zoom = new ZoomButtons({
    home: () => this.#stage?.home(this.#duration),
    site: () => this.focusProject(),
    measure: () => this.#measure.toggle(),
    layers: (button) => this.#layers.toggle(button),
    zoomBy: (steps) => this.#stage?.zoomBy(steps, this.#duration),
  });
  #measure = new Measure(
    () => this.#scene.palette,
    (active) => {
      this.#zoom.measuring(active);
      this.#target.toggleAttribute('data-measuring', active);
    },
  );
  #layers = new Layers({
    palette: () => this.#scene.palette,
    changed: (detail) => this.#emit<LayersDetail>('dt-layers', detail),
    waiting: (more) => {
      this.#fetches += more;
      this.#busy();
      this.#stage?.map.render();
    },
    shown: (thanks, offered, open) => {
      this.#thanks = thanks;
      this.#zoom.layers(this.#wanted?.texts.open ?? '', offered, open);
      this.#words();
    },
  });
  #search = new SearchBox({
    ask: (q, signal) => fetchFound(q, this.#at, this.#known, signal),
    go: (found) => this.#goToFound(found),
  });
  #pins = new Pins((pins) => this.#emit('dt-pins', { pins }));
  #boundaries = new Boundaries();
  #placing = false;
  #notice = new Notice(() => this.#load());
  #scale = new ScaleLine({ units: 'metric', minWidth: 90 });

  #at = '';
  #known = '';
  #dataVersion = '';
  #geometryVersion = '';
  #selected: number | null = null;
  #filter: MapFilter = {};
  #camera = '';
  #texts: MapTexts = VIETNAMESE;
  #demo = false;
  #overlay = '';
  #ground: number | null = null;
  #chosen: readonly number[] = [];
  #box = '';
  #areas = '';
  #since = '';
  #colour: ColourWanted | null = null;
  #wanted: LayersWanted | null = null;
  /** Whose the layers are that are on. */
  #thanks: readonly string[] = [];
  #sheet = false;
  #lent = false;
  #close = false;
  #twin: DtMap | null = null;
  /** This one looks where its twin looks, not the other way round. */
  #follows = false;
  #parcelLayer: ParcelLayer = 'state';

  #loading: AbortController | null = null;
  #loadingParcels: AbortController | null = null;
  #loadingMeasure: AbortController | null = null;
  #loadWaits = false;
  #failed = false;
  #parcelBox = '';
  #placed = false;
  /** The first view is still ours to choose: nobody has moved, and the address said nothing. */
  #choosing = false;
  /** Only views that somebody asked for go into the address. */
  #asked = false;
  #ready = false;
  #fetches = 0;
  #cameraTimer = 0;
  #resize = new ResizeObserver(() => this.#stage?.map.updateSize());
  #unwatch: (() => void) | null = null;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.innerHTML = `<style>${STYLE}${LAYERS_STYLE}${PINS_STYLE}</style><div class="map" tabindex="0" role="application"></div><div class="chip float"></div><div class="demo" hidden></div><div class="note"></div>`;
    this.#target = this.#root.querySelector('.map')!;
    for (const gesture of ['pointerdown', 'wheel', 'keydown']) {
      this.#target.addEventListener(
        gesture,
        () => {
          this.#asked = true;
          this.#choosing = false;
          this.#stage?.forget();
          if (this.#twin) this.#twin.#choosing = false;
        },
        { capture: true, passive: true },
      );
    }
    this.#target.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.#pins.close(true);
      if (this.#ground !== null) this.#emit<ParcelDetail>('dt-parcel', { parcel: null, more: false });
      else if (this.#selected !== null) this.#select(null);
    });
  }

  connectedCallback(): void {
    // values that were set before this class was known
    for (const name of DtMap.properties) {
      if (Object.hasOwn(this, name)) {
        const value: unknown = (this as Record<string, unknown>)[name];
        delete (this as Record<string, unknown>)[name];
        (this as Record<string, unknown>)[name] = value;
      }
    }
    if (!this.#stage) this.#begin();
    this.#stage!.map.setTarget(this.#target);
    this.#resize.observe(this);
    this.#unwatch ??= watchTheme(() => this.#theme());
    this.#words();
    this.#later();
  }

  /** The router takes elements out and puts them back while it navigates: only what stays out is torn down. */
  disconnectedCallback(): void {
    window.setTimeout(() => {
      if (this.isConnected) return;
      this.#loading?.abort();
      this.#loadingParcels?.abort();
      this.#resize.disconnect();
      this.#unwatch?.();
      this.#unwatch = null;
      this.#stage?.map.setTarget(undefined);
    });
  }

  // ---- properties -------------------------------------------------------------------------------------------------

  get at(): string {
    return this.#at;
  }
  set at(at: string | null) {
    this.#at = at ?? '';
    this.#later();
  }

  get known(): string {
    return this.#known;
  }
  set known(known: string | null) {
    this.#known = known ?? '';
    this.#later();
  }

  get dataVersion(): string {
    return this.#dataVersion;
  }
  set dataVersion(version: string | null) {
    this.#dataVersion = String(version ?? '');
    this.#later();
  }

  get geometryVersion(): string {
    return this.#geometryVersion;
  }
  set geometryVersion(version: string | null) {
    const before = this.#geometryVersion;
    this.#geometryVersion = String(version ?? '');
    if (this.#stage && before !== this.#geometryVersion) {
      this.#busy();
      this.#stage.setGeometryVersion(this.#geometryVersion);
    }
  }

  get selected(): number | null {
    return this.#selected;
  }
  set selected(selected: number | null) {
    const id = selected === null || selected === undefined || (selected as unknown) === '' ? null : Number(selected);
    if (id === this.#selected) return;
    this.#selected = id;
    this.#show();
    if (this.#placed) {
      this.#asked ||= this.#ready;
      this.#flyToSelected();
    }
  }

  get filter(): MapFilter {
    return this.#filter;
  }
  set filter(filter: { lights?: Light[]; ids?: Iterable<number> | null } | null) {
    this.#filter = { lights: filter?.lights ?? [], ids: filter?.ids ? new Set(filter.ids) : null };
    this.#show();
  }

  get camera(): string {
    return this.#stage && this.#placed ? formatCamera(this.#stage.camera) : this.#camera;
  }
  set camera(text: string | null) {
    this.#camera = text ?? '';
    const camera = parseCamera(this.#camera);
    if (camera && this.#stage && this.#placed && formatCamera(this.#stage.camera) !== this.#camera) {
      this.#choosing = false;
      this.#busy();
      this.#stage.setCamera(camera);
    }
  }

  get texts(): MapTexts {
    return this.#texts;
  }
  set texts(texts: Partial<MapTexts> | null) {
    this.#texts = {
      ...VIETNAMESE,
      ...texts,
      lights: { ...VIETNAMESE.lights, ...texts?.lights },
      parcels: { ...VIETNAMESE.parcels, ...texts?.parcels },
      colours: { ...VIETNAMESE.colours, ...texts?.colours },
    };
    this.#words();
    this.#show();
  }

  /** Address of shapes to look at before they are written (GeoJSON); `data-overlay` tells how many are drawn. */
  get overlay(): string {
    return this.#overlay;
  }
  set overlay(url: string | null) {
    if (this.#overlay === (url ?? '')) return;
    this.#overlay = url ?? '';
    this.toggleAttribute('data-overlay-only', this.#overlay !== '');
    if (this.#stage) this.#drawOverlay();
  }

  #drawOverlay(): void {
    this.#busy();
    this.#stage!.setOverlay(this.#overlay, (count) => {
      this.#choosing = false;
      this.dataset['overlay'] = String(count);
    });
  }

  get demo(): boolean {
    return this.#demo;
  }
  set demo(demo: boolean) {
    this.#demo = Boolean(demo);
    this.#words();
  }

  /** The project whose ground is looked at; null where projects are. */
  get ground(): number | null {
    return this.#ground;
  }
  set ground(project: number | null) {
    this.#ground = project === null || project === undefined || (project as unknown) === '' ? null : Number(project);
    this.toggleAttribute('data-ground', this.#ground !== null);
    this.#show();
  }

  /** Ids of the parcels that are chosen. */
  get chosen(): readonly number[] {
    return this.#chosen;
  }
  set chosen(ids: readonly number[] | null) {
    this.#chosen = ids ?? [];
    this.dataset['chosen'] = String(this.#chosen.length);
    if (!this.#stage) return;
    this.#scene.chosen = new Set(this.#chosen.map(String));
    this.#busy();
    this.#stage.redrawParcels();
  }

  /** Where to look: "west,south,east,north" in degrees; a new value moves the map there. */
  get box(): string {
    return this.#box;
  }
  set box(text: string | null) {
    if ((text ?? '') === this.#box) return;
    this.#box = text ?? '';
    if (this.#placed) this.#toBox(this.#duration);
  }

  /** Areas of work as GeoJSON, a feature collection with names; empty for none. */
  get areas(): string {
    return this.#areas;
  }
  set areas(geoJson: string | null) {
    if ((geoJson ?? '') === this.#areas) return;
    this.#areas = geoJson ?? '';
    this.#stage?.showAreas(this.#areas);
  }

  /** The earlier day of a difference: what changed since is drawn instead of how things stand. */
  get since(): string {
    return this.#since;
  }
  set since(day: string | null) {
    if ((day ?? '') === this.#since) return;
    this.#since = day ?? '';
    this.#later();
  }

  /** What marks are coloured by; null where the light is all there is. */
  get colour(): ColourWanted | null {
    return this.#colour;
  }
  set colour(wanted: ColourWanted | null) {
    if (JSON.stringify(wanted) === JSON.stringify(this.#colour)) return;
    this.#colour = wanted;
    this.#later();
  }

  /** What may be laid over the ground or take its place, and what of it is on. */
  get layers(): LayersWanted | null {
    return this.#wanted;
  }
  set layers(wanted: LayersWanted | null) {
    this.#wanted = wanted;
    this.#layers.give(wanted);
  }

  /** Drawn to be printed: with a scale, without buttons. */
  get sheet(): boolean {
    return this.#sheet;
  }
  set sheet(sheet: boolean) {
    this.#sheet = Boolean(sheet);
    this.toggleAttribute('data-sheet', this.#sheet);
    if (this.#sheet) this.#stage?.map.addControl(this.#scale);
    else this.#stage?.map.removeControl(this.#scale);
  }

  /** A choice goes to the site of its project, however wide the map is. */
  get close(): boolean {
    return this.#close;
  }
  set close(close: boolean) {
    this.#close = Boolean(close);
    this.toggleAttribute('data-close', this.#close);
  }

  /** Which of obstacles and photographs are drawn, "obstacles,photos" or "none"; empty where they have no place. */
  get pins(): string {
    return this.#pins.kinds === null ? '' : writePins(this.#pins.kinds);
  }
  set pins(pins: string | null) {
    if (this.#pins.set(readPins(pins))) this.#later();
  }

  /** A click says a place (`dt-place`) and chooses nothing. */
  get placing(): boolean {
    return this.#placing;
  }
  set placing(placing: boolean) {
    this.#placing = Boolean(placing);
    this.toggleAttribute('data-placing', this.#placing);
  }

  /** Another map beside this one: from now on both are one camera, and each shows where the other's pointer is. */
  get twin(): DtMap | null {
    return this.#twin;
  }
  set twin(other: DtMap | null) {
    if (!other || other === this.#twin) return;
    this.#twin = other;
    this.#follows = true;
    other.#twin = this;
    this.#lookTogether();
  }

  #lookTogether(): void {
    const other = this.#twin;
    if (!other?.isConnected) return;
    if (!this.#follows) other.#lookTogether();
    else if (this.#stage && other.#stage) this.#stage.share(other.#stage);
  }

  #pointAt(coordinate: Coordinate | null): void {
    if (this.#twin && this.#twin.#stage) this.#twin.#stage.ghost(coordinate);
  }

  #toBox(duration: number): boolean {
    const box = this.#box.split(',').map(Number);
    if (box.length !== 4 || !box.every(Number.isFinite)) return false;
    this.#choosing = false;
    this.#busy();
    this.#stage!.goToBox(box, duration);
    return true;
  }

  /** Flies to a project, by default the selected one, as near as its site fills the map. */
  focusProject(id: number | null = this.#selected): void {
    const project = id === null ? undefined : this.#scene?.projects.get(id);
    if (project) this.#stage?.goTo(project, true, this.#duration);
  }

  /** Counted, not assumed: the parcels that touch what is seen. For whoever measures and tests. */
  parcelsInSight(): ParcelInSight[] {
    return this.#stage?.near ? this.#stage.parcelsInSight() : [];
  }

  /** Lends the library's map to who draws on it: from now on presses are his, and this element only shows. */
  lend(): { map: Stage['map']; palette: () => Palette } {
    this.#lent = true;
    this.toggleAttribute('data-lent', true);
    return { map: this.#stage!.map, palette: () => this.#scene.palette };
  }

  // ---- beginning --------------------------------------------------------------------------------------------------

  #begin(): void {
    this.#scene = {
      palette: readPalette(this.#root),
      texts: this.#texts,
      at: this.#at,
      filter: this.#filter,
      projects: new Map(),
      colouring: null,
      selected: this.#selected,
      hovered: null,
      parcels: new Map(),
      days: new Map(),
      groups: [],
      parcelLayer: this.#parcelLayer,
      chosen: new Set(this.#chosen.map(String)),
      ground: this.#ground,
      siteExtents: new Map(),
      taken: [],
      width: 0,
      middle: 0,
    };
    const stage = (this.#stage = new Stage(this.#scene, this.#geometryVersion));
    const { map } = stage;
    stage.showAreas(this.#areas);
    this.#legend.add(this.#pins.switches);
    this.#pins.attach(map, this.#scene);
    this.#legend.add(this.#boundaries.words);
    this.#boundaries.attach(map, this.#scene);
    for (const control of [this.#notice, this.#legend, this.#zoom, this.#measure, this.#layers, this.#search]) map.addControl(control);
    if (this.#sheet) map.addControl(this.#scale);
    map.on('click', (event) => this.#click(event as MapBrowserEvent<PointerEvent>));
    map.on('pointermove', (event) => this.#hover(event as MapBrowserEvent<PointerEvent>));
    map.on('movestart', () => this.#busy());
    map.on('moveend', () => this.#moved());
    map.on('rendercomplete', () => this.#idle());
    map.on('change:size', () => this.#place());
    this.#target.addEventListener('pointerleave', () => this.#pointAt(null));
    if (this.#overlay) this.#drawOverlay();
    this.#lookTogether();
    void this.#fonts();
  }

  /** Words drawn before the page's own fonts arrived are drawn again. */
  async #fonts(): Promise<void> {
    const faces = ['400', '500', '600'].map((w) => document.fonts.load(`${w} 13px "Be Vietnam Pro"`, 'Sạ'));
    faces.push(document.fonts.load('600 13px "So Deu"', '0'));
    await Promise.allSettled(faces);
    forgetDrawings();
    this.#stage?.redraw();
  }

  /** The first view: what the address says, else the whole province. Later sizes keep what is seen. */
  #place(): void {
    const stage = this.#stage!;
    const size = stage.map.getSize();
    stage.measure();
    if (this.#placed || !size?.[0] || !size[1]) return;
    this.#placed = true;
    const camera = parseCamera(this.#camera);
    if (camera) {
      stage.setCamera(camera);
      return;
    }
    if (this.#toBox(0)) return;
    this.#choosing = true;
    stage.home(0);
    this.#fetches++;
    void stage.provinceKnown().then(() => {
      this.#fetches--;
      if (this.#choosing) stage.home(0);
      this.#show();
    });
  }

  get #duration(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 320;
  }

  // ---- data -------------------------------------------------------------------------------------------------------

  /** Several properties arrive together; one question is enough. */
  #later(): void {
    if (this.#loadWaits || !this.isConnected) return;
    this.#loadWaits = true;
    this.#busy();
    queueMicrotask(() => {
      this.#loadWaits = false;
      if (this.isConnected) void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const abort = (this.#loading = new AbortController());
    this.#fetches++;
    this.#busy();
    this.#notice.loading(true);
    // Both at once: the parcels do not wait for the projects.
    this.#parcelBox = '';
    void this.#loadParcels();
    void this.#loadMeasure();
    void this.#loadPins();
    void this.#loadBoundaries();
    try {
      const state = this.#since
        ? await fetchDifference(this.#at, this.#known, this.#since, abort.signal)
        : await fetchState(this.#at, this.#known, abort.signal);
      this.#failed = false;
      this.#take(state);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#failed = true;
      console.warn('dt-map', error);
    } finally {
      if (!abort.signal.aborted) {
        this.#notice.loading(false);
        this.#notice.failed(this.#failed, this.#texts, this.#scene.projects.size > 0);
        this.toggleAttribute('data-failed', this.#failed);
      }
      this.#answered();
    }
  }

  /** The last of several answers has the map drawn, so that it can say that it is idle; each by itself would draw all of it again. */
  #answered(): void {
    this.#fetches--;
    if (this.#fetches === 0) this.#stage?.map.render();
  }

  #take(state: MapState): void {
    this.#scene.projects = new Map(
      state.projects.map((p) => [p.id, { ...p, approx: p.approx ?? false, label: changeLabel(p, this.#texts) ?? '' }]),
    );
    this.dataset['version'] = state.version;
    this.#show();
    void this.#loadParcels();
    // a project named by the address: its place is known only now
    if (this.#choosing && this.#narrow && this.#selected !== null && this.#scene.projects.has(this.#selected)) {
      this.#choosing = false;
      this.#flyToSelected(0);
    }
  }

  async #loadPins(): Promise<void> {
    this.#fetches++;
    await this.#pins.load(this.#at, this.#known);
    this.#answered();
  }

  async #loadBoundaries(): Promise<void> {
    this.#fetches++;
    await this.#boundaries.load(this.#at, this.#known, this.#since);
    this.#answered();
  }

  async #loadMeasure(): Promise<void> {
    const wanted = this.#colour;
    this.#loadingMeasure?.abort();
    if (!wanted?.by) {
      if (this.#scene.colouring === null && !('colour' in this.dataset)) return;
      this.#scene.colouring = null;
      delete this.dataset['colour'];
      this.#show();
      return;
    }
    const abort = (this.#loadingMeasure = new AbortController());
    this.#fetches++;
    this.#busy();
    try {
      const { by, bounds, values, units } = await fetchMeasure(this.#at, this.#known, wanted, abort.signal);
      this.#scene.colouring = {
        by,
        bounds,
        units,
        values: new Map(Object.entries(values).map(([id, value]) => [Number(id), value])),
        areas: wanted.units,
      };
      this.dataset['colour'] = wanted.units ? `${by} units` : by;
      this.#show();
      this.#stage?.redraw();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#failed = true;
      this.#notice.failed(true, this.#texts, this.#scene.projects.size > 0);
      console.warn('dt-map', error);
    } finally {
      this.#answered();
    }
  }

  async #loadParcels(): Promise<void> {
    const stage = this.#stage!;
    if (!stage.near || !this.#placed) return;
    const box = stage.parcelBox;
    if (box === this.#parcelBox) return;
    this.#parcelBox = box;
    this.#loadingParcels?.abort();
    const abort = (this.#loadingParcels = new AbortController());
    this.#fetches++;
    this.#busy();
    try {
      const states = await fetchParcels(this.#at, this.#known, box, abort.signal);
      this.#scene.parcels = statesById(states.parcels);
      this.#scene.days = new Map(Object.entries(states.days).map(([id, days]) => [Number(id), days]));
      this.#scene.groups = states.groups;
      this.dataset['holding'] = String(this.#scene.days.size);
      stage.redrawParcels();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#parcelBox = '';
      this.#failed = true;
      this.#notice.failed(true, this.#texts, true);
      console.warn('dt-map', error);
    } finally {
      this.#answered();
    }
  }

  // ---- showing ----------------------------------------------------------------------------------------------------

  /** Everything that follows from data, filter, selection and words. */
  #show(): void {
    if (!this.#stage) return;
    const scene = this.#scene;
    const unitsMoved = scene.at !== this.#at;
    Object.assign(scene, {
      at: this.#at,
      filter: this.#filter,
      selected: this.#selected,
      texts: this.#texts,
      ground: this.#ground,
      parcelLayer: this.#parcelLayer,
    });
    const known = scene.projects.size > 0;
    const counts = countByLight([...scene.projects.values()], this.#filter);
    const all = LIGHTS.reduce((sum, light) => sum + counts[light], 0);
    this.#legend.show(this.#texts, known ? counts : null, this.#filter.lights ?? [], this.#stage.near, this.#parcelLayer);
    this.#legend.colours(this.#texts, scene.colouring, this.#colour?.by ?? '', this.#countClasses(), this.#stage.near, this.#colour !== null);
    this.#zoom.show(this.#texts, this.#selected !== null && scene.projects.get(this.#selected)?.lon != null);
    for (const light of LIGHTS) this.dataset[light.toLowerCase()] = String(counts[light]);
    this.dataset['selected'] = this.#selected === null ? '' : String(this.#selected);
    const chip = this.#root.querySelector<HTMLElement>('.chip')!;
    chip.hidden = !known;
    const [before = '', after = ''] = this.#texts.chip.replace('{all}', String(all)).split('{late}');
    const late = document.createElement('b');
    late.textContent = String(counts.RED);
    chip.replaceChildren(before, late, after);
    this.#busy();
    this.#stage.measure();
    this.#stage.gather();
    this.#pins.gather();
    this.#boundaries.show();
    if (unitsMoved) this.#stage.redrawUnits();
  }

  #countClasses(): Map<ColourClass, number> {
    const counts = new Map<ColourClass, number>();
    const { colouring, projects } = this.#scene;
    if (!colouring) return counts;
    for (const project of projects.values()) {
      if (!isShown(project, this.#filter)) continue;
      const cls = classOf(colouring.values.get(project.id), colouring.bounds);
      counts.set(cls, (counts.get(cls) ?? 0) + 1);
    }
    return counts;
  }

  #words(): void {
    this.#target.setAttribute('aria-label', this.#texts.title);
    this.#search.show(this.#texts);
    this.#measure.show(this.#texts);
    const note = this.#root.querySelector('.note')!;
    note.textContent = [this.#texts.attribution, ...this.#thanks].join(' · ');
    note.toggleAttribute('data-thanks', this.#thanks.length > 0);
    const demo = this.#root.querySelector<HTMLElement>('.demo')!;
    demo.textContent = this.#texts.demo;
    demo.hidden = !this.#demo;
  }

  #theme(): void {
    if (!this.#stage) return;
    const palette = readPalette(this.#root);
    if (palette.key === this.#scene.palette.key) return;
    this.#busy();
    this.#scene.palette = palette;
    this.#stage.redraw();
  }

  // ---- asking back ------------------------------------------------------------------------------------------------

  #emit<D>(name: string, detail: D): void {
    this.dispatchEvent(new CustomEvent<D>(name, { detail, bubbles: true, composed: true }));
  }

  #select(id: number | null): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#show();
    this.#emit<SelectDetail>('dt-select', { project: id });
  }

  #tell(layer: ParcelLayer): void {
    this.#parcelLayer = layer;
    this.dataset['layer'] = layer;
    this.#show();
    this.#stage?.redrawParcels();
  }

  #click(event: MapBrowserEvent<PointerEvent>): void {
    if (this.#measure.active || this.#lent) return;
    if (this.#placing) {
      const [lon, lat] = toLonLat(event.coordinate);
      this.#stage!.ghost(event.coordinate);
      this.#emit('dt-place', { lon, lat });
      return;
    }
    if (this.#pins.click(event.pixel, event.originalEvent.pointerType === 'touch')) return;
    if (this.#ground !== null) {
      const parcel = this.#stage!.near ? this.#stage!.pickParcel(event.pixel) : null;
      const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
      this.#emit<ParcelDetail>('dt-parcel', { parcel, more: ctrlKey || metaKey || shiftKey });
      return;
    }
    const found = this.#stage!.pick(event.pixel, event.originalEvent.pointerType === 'touch');
    const coarse = event.originalEvent.pointerType === 'touch';
    if (found.length === 0 && this.#layers.touch(event.pixel, event.coordinate, coarse)) return;
    if (found.length === 0) {
      this.#select(null);
    } else if (found.length === 1) {
      if (found[0]!.id === this.#selected) return;
      this.#select(found[0]!.id);
      this.#stage!.goTo(found[0]!, false, this.#duration);
    } else if (!this.#stage!.open(found, this.#duration)) {
      // one place for all of them: each click takes the next
      const next = (found.findIndex((p) => p.id === this.#selected) + 1) % found.length;
      this.#select(found[next]!.id);
    }
  }

  #hover(event: MapBrowserEvent<PointerEvent>): void {
    if (event.dragging || event.originalEvent.pointerType === 'touch') return;
    this.#pointAt(event.coordinate);
    if (this.#measure.active || this.#lent) return;
    if (this.#ground !== null) {
      this.#target.toggleAttribute('data-over', this.#stage!.near && this.#stage!.pickParcel(event.pixel) !== null);
      return;
    }
    const found = this.#pins.hover(event.pixel) ? [] : this.#stage!.pick(event.pixel, false);
    const id = found[0]?.id ?? null;
    this.#target.toggleAttribute('data-over', id !== null || this.#pins.hover(event.pixel));
    if (id === this.#scene.hovered) return;
    this.#scene.hovered = id;
    this.#target.title = found.length === 1 ? found[0]!.name : '';
    this.#stage!.redrawProjects();
  }

  #goToFound(found: Found): void {
    this.#asked = true;
    this.#choosing = false;
    if (found.kind === 'PROJECT') {
      this.#select(found.project);
      this.focusProject(found.project);
      return;
    }
    const box = boxOf(found);
    if (!box) return;
    this.#busy();
    this.#stage!.goToBox(box, this.#duration);
  }

  #toggleLight(light: Light): void {
    const lights = toggled(this.#filter.lights, light);
    this.#filter = { ...this.#filter, lights };
    this.#show();
    this.#emit<FilterDetail>('dt-filter', { lights });
  }

  /** Small screens have no room for the whole province beside a project: there a choice goes to the site. */
  get #narrow(): boolean {
    return this.#close || matchMedia('(width < 1100px)').matches;
  }

  #flyToSelected(duration = this.#duration): void {
    const project = this.#selected === null ? undefined : this.#scene.projects.get(this.#selected);
    if (!project) return;
    this.#choosing = false;
    this.#stage?.goTo(project, this.#narrow, duration);
  }

  #moved(): void {
    const stage = this.#stage!;
    stage.measure();
    const near = String(stage.near);
    this.dataset['zoom'] = stage.zoom.toFixed(2);
    this.#layers.note(stage.zoom);
    if (this.dataset['near'] !== near) {
      this.dataset['near'] = near;
      this.#show();
    } else {
      stage.gather();
    }
    void this.#loadParcels();
    if (!this.#placed) return;
    window.clearTimeout(this.#cameraTimer);
    this.#cameraTimer = window.setTimeout(() => {
      const camera = formatCamera(stage.camera);
      if (!this.#asked || camera === this.#camera || !this.isConnected) return;
      this.#camera = camera;
      this.#emit<CameraDetail>('dt-camera', { camera });
    }, 250);
  }

  #busy(): void {
    this.removeAttribute('data-idle');
  }

  #idle(): void {
    // an empty province is idle too, once its answer has come
    const answered = this.#failed || 'version' in this.dataset;
    if (this.#fetches > 0 || this.#loadWaits || !this.#placed || !answered) return;
    if (this.#stage!.moving) return;
    if (this.#stage!.arrive(this.#ready ? this.#duration : 0)) return;
    this.setAttribute('data-idle', '');
    if (!this.#ready && !this.#failed) {
      this.#ready = true;
      this.#emit('dt-ready', {});
    }
  }
}

customElements.define('dt-map', DtMap);
