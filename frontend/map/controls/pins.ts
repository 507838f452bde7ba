import OlMap from 'ol/Map.js';
import Overlay from 'ol/Overlay.js';
import type { Pixel } from 'ol/pixel.js';
import { fromLonLat } from 'ol/proj.js';
import { iconSvg } from '../../components/dt-icon.js';
import { showPhotos, type ShownPhoto } from '../../components/dt-photos.js';
import { isShown } from '../filter.js';
import { pinsLayer } from '../layers/pins.js';
import {
  PIN_KINDS,
  PIN_ZOOM,
  groupPins,
  holdWords,
  inOrder,
  photoDay,
  pinWords,
  stateWords,
  writePins,
  type ObstacleSpot,
  type PhotoSpot,
  type Pin,
  type PinGroup,
  type PinKind,
} from '../pins.js';
import type { Scene } from '../scene.js';
import { fetchObstacles, fetchPhotos } from '../server.js';

/** Obstacles and photographs on the map: their switches in the legend, their pins, and the card that a touch opens. */
export class Pins {
  /** For the legend. */
  readonly switches = document.createElement('div');
  readonly #layer = pinsLayer(() => this.#scene!);
  readonly #card = document.createElement('div');
  readonly #holder = document.createElement('div');
  readonly #overlay: Overlay;
  readonly #changed: (value: string) => void;
  readonly #hint = document.createElement('p');
  readonly #buttons = new Map<PinKind, HTMLButtonElement>();
  #map: OlMap | null = null;
  #scene: Scene | null = null;
  #kinds: readonly PinKind[] | null = null;
  #obstacles: readonly ObstacleSpot[] = [];
  #photos: readonly PhotoSpot[] = [];
  #loading: AbortController | null = null;
  #open: PinGroup | null = null;

  constructor(changed: (value: string) => void) {
    this.#changed = changed;
    this.switches.className = 'pins';
    this.switches.setAttribute('role', 'group');
    this.switches.hidden = true;
    for (const kind of PIN_KINDS) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['pins'] = kind;
      button.innerHTML = `${kind === 'obstacles' ? OBSTACLE_SVG : PHOTO_SVG}<span></span><b></b>`;
      button.addEventListener('click', () => this.#toggle(kind));
      this.#buttons.set(kind, button);
      this.switches.append(button);
    }
    this.switches.append(this.#hint);
    this.#card.className = 'pincard float';
    this.#card.setAttribute('role', 'group');
    this.#card.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close(true);
    });
    // a wheel over the card reads the card
    this.#overlay = new Overlay({ element: this.#holder, positioning: 'bottom-center', offset: [0, -42], stopEvent: true, autoPan: false });
  }

  attach(map: OlMap, scene: Scene): void {
    this.#map = map;
    this.#scene = scene;
    map.addLayer(this.#layer.layer);
    map.addOverlay(this.#overlay);
    map.on('moveend', () => this.gather());
  }

  get kinds(): readonly PinKind[] | null {
    return this.#kinds;
  }

  /** @returns whether there is something new to ask for */
  set(kinds: readonly PinKind[] | null): boolean {
    const fresh = (kinds ?? []).some((kind) => !(this.#kinds ?? []).includes(kind));
    this.#kinds = kinds;
    this.gather();
    return fresh;
  }

  /** Both kinds at once; a kind that is switched off is counted, so that its switch can say how many there are. */
  async load(at: string, known: string): Promise<void> {
    this.#loading?.abort();
    if (this.#kinds === null || !at) return;
    const abort = (this.#loading = new AbortController());
    try {
      const [obstacles, photos] = await Promise.all([fetchObstacles(at, known, abort.signal), fetchPhotos(at, known, abort.signal)]);
      this.#obstacles = obstacles;
      this.#photos = photos;
      this.gather();
    } catch (error) {
      // the map still stands; the next day or change asks again
      if (!abort.signal.aborted) console.warn('dt-map pins', error);
    }
  }

  /** Everything that follows from data, filter, choice, words and zoom. */
  gather(): void {
    const scene = this.#scene;
    const resolution = this.#map?.getView().getResolution();
    if (!scene || resolution === undefined) return;
    const all = this.#pins(scene);
    const near = (this.#map!.getView().getZoom() ?? 0) >= PIN_ZOOM;
    const drawn = near ? all.filter((pin) => this.#kinds?.includes(pin.kind)) : [];
    this.#layer.show(groupPins(drawn, resolution));
    const element = this.#map!.getTargetElement()?.getRootNode();
    if (element instanceof ShadowRoot) {
      for (const kind of PIN_KINDS) (element.host as HTMLElement).dataset[kind] = String(drawn.filter((pin) => pin.kind === kind).length);
    }
    this.#switch(scene, all, near);
    const open = this.#open;
    if (open && !open.members.every((pin) => drawn.some((each) => same(each, pin)))) this.close(false);
  }

  #pins(scene: Scene): Pin[] {
    const shown = (id: number): boolean => {
      const project = scene.projects.get(id);
      return project !== undefined && isShown(project, scene.filter);
    };
    const at = (lon: number, lat: number): { x: number; y: number } => {
      const [x, y] = fromLonLat([lon, lat]) as [number, number];
      return { x, y };
    };
    return [
      ...this.#obstacles.filter((o) => shown(o.project)).map((o): Pin => ({ kind: 'obstacles', ...at(o.lon, o.lat), obstacle: o })),
      ...this.#photos.filter((p) => shown(p.project)).map((p): Pin => ({ kind: 'photos', ...at(p.lon, p.lat), photo: p })),
    ];
  }

  #switch(scene: Scene, all: readonly Pin[], near: boolean): void {
    const words = pinWords(scene.texts);
    this.switches.hidden = this.#kinds === null;
    this.switches.setAttribute('aria-label', words.legend);
    for (const [kind, button] of this.#buttons) {
      button.querySelector('span')!.textContent = words[kind];
      button.querySelector('b')!.textContent = String(all.filter((pin) => pin.kind === kind).length);
      button.setAttribute('aria-pressed', String(this.#kinds?.includes(kind) ?? false));
    }
    this.#hint.textContent = words.near;
    this.#hint.hidden = near;
  }

  #toggle(kind: PinKind): void {
    const now = new Set(this.#kinds ?? []);
    if (!now.delete(kind)) now.add(kind);
    this.#kinds = [...now];
    this.gather();
    this.#changed(writePins(this.#kinds));
  }

  #at(pixel: Pixel, touch: boolean): PinGroup | null {
    let found: PinGroup | null = null;
    this.#map?.forEachFeatureAtPixel(
      pixel,
      (feature) => {
        found = feature.get('group') as PinGroup;
        return true;
      },
      { layerFilter: (layer) => layer === this.#layer.layer, hitTolerance: touch ? 10 : 2 },
    );
    return found;
  }

  hover(pixel: Pixel): boolean {
    return this.#at(pixel, false) !== null;
  }

  /** @returns whether a pin was under it; a click beside all of them closes the card and goes on to what lies below */
  click(pixel: Pixel, touch: boolean): boolean {
    const group = this.#at(pixel, touch);
    if (group) this.#show(group);
    else this.close(false);
    return group !== null;
  }

  close(backToMap: boolean): void {
    if (!this.#open) return;
    this.#open = null;
    this.#overlay.setPosition(undefined);
    this.#card.remove();
    if (backToMap) this.#map?.getTargetElement()?.focus();
  }

  #show(group: PinGroup): void {
    const words = pinWords(this.#scene!.texts);
    this.#open = group;
    const members = [...group.members].sort(inOrder);
    const count = (group.kind === 'obstacles' ? words.countObstacles : words.countPhotos).replace('{count}', String(members.length));
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.setAttribute('aria-label', words.close);
    close.innerHTML = iconSvg('close', 18);
    close.addEventListener('click', () => this.close(true));
    const body = element('div', 'body');
    body.tabIndex = -1;
    if (group.kind === 'obstacles') body.append(...members.map((pin) => this.#obstacle(pin.obstacle!)));
    else body.append(this.#photoCard(members.map((pin) => pin.photo!)));
    const head = element('p', 'head', members.length > 1 || group.kind === 'photos' ? count : words.obstacles);
    this.#card.replaceChildren(head, close, body);
    this.#card.dataset['kind'] = group.kind;
    this.#card.setAttribute('aria-label', head.textContent ?? '');
    // under the pin where there is no room above it
    const pixel = this.#map!.getPixelFromCoordinate([group.x, group.y]) as Pixel | null;
    const [width = 0, height = 0] = this.#map!.getSize() ?? [];
    // a map as low as a phone's has no room beside the pin: the card takes the map
    const whole = height < 320;
    this.#card.classList.toggle('whole', whole);
    if (whole) {
      this.#card.style.maxHeight = '';
      this.#overlay.setPosition(undefined);
      this.#map!.getTargetElement()?.after(this.#card);
      body.focus({ preventScroll: true });
      return;
    }
    this.#holder.append(this.#card);
    const below = (pixel?.[1] ?? 0) < height * 0.55;
    const side = (pixel?.[0] ?? 0) < 170 ? 'left' : (pixel?.[0] ?? 0) > width - 170 ? 'right' : 'center';
    this.#overlay.setPositioning(`${below ? 'top' : 'bottom'}-${side}`);
    this.#overlay.setOffset([side === 'left' ? -20 : side === 'right' ? 20 : 0, below ? 10 : -44]);
    const room = Math.max(120, (below ? height - (pixel?.[1] ?? 0) : (pixel?.[1] ?? height)) - 70);
    this.#card.style.maxHeight = `${Math.min(420, room)}px`;
    this.#overlay.setPosition([group.x, group.y]);
    body.focus({ preventScroll: true });
  }

  #obstacle(obstacle: ObstacleSpot): HTMLElement {
    const words = pinWords(this.#scene!.texts);
    const card = element('article', 'obstacle');
    card.dataset['state'] = obstacle.state;
    const state = element('p', 'state');
    state.innerHTML = STATE_SVG[obstacle.state];
    state.append(stateWords(obstacle, words), ...(obstacle.approx ? [` · ${words.approx}`] : []));
    card.append(state, element('h3', '', obstacle.title));
    const project = this.#scene!.projects.get(obstacle.project);
    if (project) card.append(element('p', 'quiet', `${obstacle.number} · ${project.name}`));
    const holds = holdWords(obstacle, words);
    if (holds) card.append(element('p', '', holds));
    if (obstacle.state !== 'RESOLVED') {
      const must = element('p', '');
      must.append(element('b', '', obstacle.who), `: ${obstacle.task}`, obstacle.state === 'OVERDUE' ? `, ${words.due.replace('{day}', vietnamese(obstacle.due))}` : '');
      card.append(must);
    }
    const link = document.createElement('a');
    link.href = this.#page(obstacle.project, `vuong-mac-${obstacle.id}`);
    link.textContent = words.open;
    card.append(link);
    return card;
  }

  #photoCard(photos: readonly PhotoSpot[]): HTMLElement {
    const words = pinWords(this.#scene!.texts);
    const card = element('article', 'photos');
    const shown: ShownPhoto[] = photos.map((photo) => ({
      large: photo.large,
      caption: photoDay(photo),
      note: photo.note ?? '',
    }));
    const strip = element('div', 'strip');
    strip.dataset['count'] = String(photos.length);
    photos.slice(0, 9).forEach((photo, i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-label', `${words.enlarge}: ${photoDay(photo)}${photo.note ? `, ${photo.note}` : ''}`);
      const image = document.createElement('img');
      image.src = new URL(photo.small, document.baseURI).href;
      image.alt = '';
      image.loading = 'lazy';
      button.append(image);
      button.addEventListener('click', () => showPhotos(shown, i, words, button));
      strip.append(button);
    });
    const latest = photos[0]!;
    card.append(strip, element('p', 'day', photoDay(latest)));
    if (latest.note) card.append(element('p', '', latest.note));
    const project = this.#scene!.projects.get(latest.project);
    if (project) card.append(element('p', 'quiet', project.name));
    const link = document.createElement('a');
    link.href = this.#page(latest.project, 'anh-hien-truong');
    link.textContent = words.open;
    card.append(link);
    return card;
  }

  /** The project's page as of the same days. */
  #page(project: number, part: string): string {
    const url = new URL(`du-an/${project}`, document.baseURI);
    const here = new URL(window.location.href).searchParams;
    for (const name of ['at', 'known']) {
      const day = here.get(name);
      if (day) url.searchParams.set(name, day);
    }
    url.hash = part;
    return url.href;
  }
}

function same(a: Pin, b: Pin): boolean {
  return JSON.stringify(a.obstacle ?? a.photo) === JSON.stringify(b.obstacle ?? b.photo);
}

function vietnamese(day: string): string {
  return day.split('-').reverse().join('/');
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

const BALLOON = 'M10 19C8.6 16 3 14.5 3 8.6a7 7 0 0 1 14 0C17 14.5 11.4 16 10 19Z';
const OBSTACLE_SVG = `<svg width="17" height="17" viewBox="0 0 20 20" aria-hidden="true"><path d="${BALLOON}" fill="var(--dt-late)"/><path d="M10 4.6v4.6M10 12v.01" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>`;
const PHOTO_SVG =
  '<svg width="17" height="17" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="var(--dt-accent)" stroke-width="1.7" stroke-linejoin="round"><path d="M2 6h3.5L7 3.8h6L14.5 6H18v10H2Z"/><circle cx="10" cy="10.8" r="2.8"/></svg>';
const STATE_SVG: Record<ObstacleSpot['state'], string> = {
  OVERDUE: `<svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="var(--dt-late)"/><path d="M10 5v6M10 14.6v.01" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>`,
  OPEN: `<svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="var(--dt-risk-edge)" stroke-width="2.2" stroke-linecap="round"><circle cx="10" cy="10" r="8"/><path d="M10 5.4V10l3 2"/></svg>`,
  RESOLVED: `<svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="var(--dt-none-edge)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><path d="m4 10.5 4 4 8-9"/></svg>`,
};

export const PINS_STYLE = `
.legend .pins { margin-top: 4px; padding-top: 4px; border-top: 1px solid var(--dt-line); }
.legend .pins p { margin: 0 6px 2px 32px; font: 11px/16px var(--dt-font); }
.legend .pins button[aria-pressed='true'] { background: none; box-shadow: none; }
.legend .pins button[aria-pressed='true']:hover { background: var(--dt-sunken); }
.legend .pins button[aria-pressed='false'] { color: var(--dt-ink-3); text-decoration: line-through; }
.legend .pins button[aria-pressed='false'] svg { opacity: .45; }
.pincard { position: relative; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto; width: min(320px, calc(100cqw - 24px)); padding: 4px 0 0; font: var(--dt-t-s) var(--dt-font); overflow: hidden; }
.ol-overlay-container:has(.pincard) { z-index: 3; }
.pincard .head { margin: 0; padding: 8px 0 4px 14px; color: var(--dt-ink-2); font: 600 var(--dt-t-xs) var(--dt-font); }
.pincard .close { display: grid; place-items: center; width: 36px; height: 32px; margin-inline-end: 4px; padding: 0; border: 0; border-radius: var(--dt-r-s); background: none; color: var(--dt-ink-2); }
.pincard .close:hover { background: var(--dt-sunken); color: var(--dt-ink); }
.pincard .body { grid-column: 1 / -1; overflow-y: auto; overscroll-behavior: contain; padding: 0 14px 12px; outline: none; }
.pincard article { display: grid; gap: 4px; }
.pincard article + article { margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--dt-line); }
.pincard h3 { margin: 0; font: 600 var(--dt-t-s) var(--dt-font); text-wrap: pretty; }
.pincard p { margin: 0; text-wrap: pretty; overflow-wrap: anywhere; }
.pincard .quiet { color: var(--dt-ink-2); font: var(--dt-t-xs) var(--dt-font); }
.pincard .state { display: flex; gap: 6px; align-items: center; font: 600 var(--dt-t-xs) var(--dt-font); }
.pincard [data-state='OVERDUE'] .state { color: var(--dt-late-ink); }
.pincard .state svg { flex: none; }
.pincard a { width: fit-content; padding-block: 4px; color: var(--dt-accent); font-weight: 500; }
.pincard :is(a, .strip button):focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 2px; border-radius: var(--dt-r-s); }
.pincard .strip { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; }
.pincard .strip button { padding: 0; border: 0; border-radius: var(--dt-r-s); background: var(--dt-sunken); overflow: hidden; aspect-ratio: 4 / 3; cursor: zoom-in; }
.pincard .strip button:first-child { grid-column: 1 / -1; aspect-ratio: 16 / 10; }
.pincard .strip img { display: block; width: 100%; height: 100%; object-fit: cover; }
.pincard .day { font-weight: 600; }
/* pictures beside their words; below, the list's rounded edge lies over the map */
.pincard.whole { position: absolute; inset: 8px 8px 20px; z-index: 4; width: auto; }
.pincard.whole .photos { grid-template: repeat(4, auto) 1fr / 42% minmax(0, 1fr); column-gap: 12px; }
.pincard.whole .strip { grid-area: 1 / 1 / 6 / 2; grid-template-columns: 1fr 1fr; align-content: start; }
.pincard.whole .photos > :not(.strip) { grid-column: 2; }
@media (pointer: coarse) { .pincard .close { width: 44px; height: 44px; } .pincard a { padding-block: 12px; } }
:host([data-sheet]) .legend .pins button[aria-pressed='false'], :host([data-close]) .legend .pins, :host([data-ground]) .legend .pins { display: none; }
/* a small map that only asks where */
:host([data-placing]) :is(.chip, .search, .measure, .legend, .demo) { display: none; }
:host([data-placing]) .map canvas { cursor: crosshair; }
@media print { .pincard { display: none; } }
`;
