import type OlMap from 'ol/Map.js';
import type { Coordinate } from 'ol/coordinate.js';
import Control from 'ol/control/Control.js';
import type BaseLayer from 'ol/layer/Base.js';
import Overlay from 'ol/Overlay.js';
import type { Pixel } from 'ol/pixel.js';
import { iconSvg } from '../../components/dt-icon.js';
import { thanks, toldByTile, written, type Added, type Basemap, type LayersDetail, type LayersWanted, type ShapeTold } from '../added.js';
import { groundOf, isShapes, overlayOf, swatch, watch } from '../layers/added.js';
import type { Palette } from '../palette.js';
import { fetchShape } from '../server.js';

export interface LayersActions {
  palette: () => Palette;
  /** A person turned something on or off. */
  changed(detail: LayersDetail): void;
  /** More to wait for (1), or less (-1), before the map is all there. */
  waiting(more: 1 | -1): void;
  /** Whose all that is on now is; whether there is anything to turn on; whether the panel is open. */
  shown(thanks: readonly string[], offered: boolean, open: boolean): void;
}

/** As many as fit on a card beside a shape. */
const MOST_FACTS = 12;
const FAINTEST = 10;

/**
 * Layers that an administrator added, and the grounds of the settings: a panel to turn them on and off, and a card that says what a shape is. All
 * words come from files and servers of others, so nothing here is ever taken for markup.
 */
export class Layers extends Control {
  #root: HTMLElement;
  #panel: HTMLElement;
  #list: HTMLElement;
  #close: HTMLButtonElement;
  #card: HTMLElement;
  #place: Overlay;
  #actions: LayersActions;
  #wanted: LayersWanted | null = null;
  #text = '';
  #on = new Map<number, number>();
  #basemap = '';
  /** What the map holds now, by id; grounds by their key. */
  #held = new Map<number | string, Promise<BaseLayer | null>>();
  #drawn = new Map<BaseLayer, Added>();
  #failed = new Set<number | string>();
  #asking: AbortController | null = null;
  #opener: HTMLElement | null = null;

  constructor(actions: LayersActions) {
    const element = document.createElement('div');
    element.className = 'added';
    // Only its panel takes clicks.
    element.style.pointerEvents = 'none';
    super({ element });
    this.#root = element;
    this.#actions = actions;
    element.innerHTML = `<section class="panel float" popover="manual"><div class="head"><h2></h2><button type="button" class="close">${iconSvg('close', 18)}</button></div><div class="list"></div></section>`;
    this.#panel = element.querySelector('.panel')!;
    this.#list = element.querySelector('.list')!;
    this.#close = element.querySelector('.close')!;
    this.#close.addEventListener('click', () => this.#shut());
    this.#panel.addEventListener('keydown', (event) => {
      // the map's own keys move it, and its Escape would give up the project
      event.stopPropagation();
      if (event.key === 'Escape') this.#shut();
    });
    this.#card = document.createElement('div');
    this.#card.className = 'shape float';
    this.#card.setAttribute('role', 'group');
    this.#card.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.#forget();
    });
    this.#place = new Overlay({ element: this.#card, positioning: 'bottom-center', offset: [0, -12], stopEvent: true, autoPan: { margin: 12 } });
  }

  override setMap(map: OlMap | null): void {
    super.setMap(map);
    map?.addOverlay(this.#place);
    map?.on('change:size', () => {
      if (this.#open) this.#anchor();
    });
    if (map) this.#draw();
  }

  give(wanted: LayersWanted | null): void {
    const text = JSON.stringify(wanted);
    if (text === this.#text) return;
    this.#text = text;
    this.#wanted = wanted;
    this.#on = new Map(Object.entries(wanted?.on ?? {}).map(([id, opacity]) => [Number(id), opacity]));
    this.#basemap = wanted?.basemap ?? '';
    this.#fill();
    this.#draw();
  }

  /** @param opener has the focus again when the panel closes */
  toggle(opener: HTMLElement): void {
    this.#opener = opener;
    if (this.#open) {
      this.#shut();
      return;
    }
    // Above everything: on a phone the map is lower than a list of layers, and on a desk it must not hide the search.
    this.#anchor();
    this.#panel.showPopover();
    this.#tell();
    this.#panel.querySelector<HTMLElement>('input:checked, input')?.focus({ preventScroll: true });
  }

  get #open(): boolean {
    return this.#panel.matches(':popover-open');
  }

  /** Left of its button and no higher than the map; where the map is small, the sheet at the foot of the page that the style makes of it. */
  #anchor(): void {
    const map = this.#root.getBoundingClientRect();
    const button = this.#opener!.getBoundingClientRect();
    this.#panel.toggleAttribute('data-foot', map.width < 560 || map.height < 300);
    this.#panel.style.setProperty('--right', `${document.documentElement.clientWidth - button.left + 12}px`);
    this.#panel.style.setProperty('--bottom', `${document.documentElement.clientHeight - map.bottom + 28}px`);
    this.#panel.style.setProperty('--most', `${map.height - 44}px`);
  }

  #shut(): void {
    const inside = this.#panel.matches(':focus-within');
    if (this.#open) this.#panel.hidePopover();
    this.#tell();
    if (inside) this.#opener?.focus({ preventScroll: true });
  }

  // ---- the map ------------------------------------------------------------------------------------------------------

  #draw(): void {
    const map = this.getMap();
    if (!map) return;
    const wanted = this.#wanted;
    const keep = new Set<number | string>([...this.#on.keys(), ...(this.#basemap ? [this.#basemap] : [])]);
    for (const [key, held] of this.#held) {
      const gone = typeof key === 'number' ? !wanted?.overlays.some((each) => each.id === key) : !wanted?.basemaps.some((each) => each.key === key);
      if (keep.has(key) && !gone) continue;
      this.#held.delete(key);
      this.#failed.delete(key);
      void held.then((layer) => {
        if (!layer) return;
        this.#drawn.delete(layer);
        map.removeLayer(layer);
      });
    }
    const overlays = wanted?.overlays ?? [];
    overlays.forEach((each, i) => {
      if (this.#on.has(each.id)) this.#hold(each.id, () => overlayOf(each, overlays.length - i, this.#actions.palette), each);
    });
    const ground = wanted?.basemaps.find((each) => each.key === this.#basemap);
    if (ground) this.#hold(ground.key, () => groundOf(ground, this.#actions.palette), null);
    this.#tell();
    this.#forget();
  }

  #hold(key: number | string, make: () => Promise<BaseLayer>, added: Added | null): void {
    const map = this.getMap()!;
    const held = this.#held.get(key) ?? this.#bring(key, make);
    if (!this.#held.has(key)) this.#held.set(key, held);
    void held.then((layer) => {
      if (!layer || this.#held.get(key) !== held) return;
      if (added) this.#drawn.set(layer, added);
      layer.setOpacity(typeof key === 'number' ? (this.#on.get(key) ?? 100) / 100 : 1);
      if (!map.getLayers().getArray().includes(layer)) map.addLayer(layer);
    });
  }

  async #bring(key: number | string, make: () => Promise<BaseLayer>): Promise<BaseLayer | null> {
    this.#actions.waiting(1);
    try {
      const layer = await make();
      watch(layer, (arrived) => this.#fail(key, !arrived));
      return layer;
    } catch (error) {
      console.warn('dt-map', error);
      this.#fail(key, true);
      return null;
    } finally {
      this.#actions.waiting(-1);
    }
  }

  /** One tile that comes is enough: servers have none for places they do not cover. */
  #fail(key: number | string, failed: boolean): void {
    if (this.#failed.has(key) === failed) return;
    if (failed) this.#failed.add(key);
    else this.#failed.delete(key);
    this.#note();
  }

  /** Tells what the shape under a pixel is; false where there is none. */
  touch(pixel: Pixel, at: Coordinate, coarse: boolean): boolean {
    const map = this.getMap();
    this.#forget();
    if (!map || this.#drawn.size === 0) return false;
    let found: { layer: Added; id: number; properties: Record<string, unknown> } | null = null;
    map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => {
        const added = layer ? this.#drawn.get(layer) : undefined;
        if (added) found = { layer: added, id: Number(feature.getId()), properties: feature.getProperties() };
        return found !== null;
      },
      { layerFilter: (layer) => this.#drawn.has(layer) && isShapes(this.#drawn.get(layer)!), hitTolerance: coarse ? 12 : 4 },
    );
    if (!found) return false;
    void this.#told(found, at);
    return true;
  }

  async #told({ layer, id, properties }: { layer: Added; id: number; properties: Record<string, unknown> }, at: Coordinate): Promise<void> {
    const abort = (this.#asking = new AbortController());
    try {
      const told = layer.source === 'shapes' ? await fetchShape(layer.id, id, abort.signal) : toldByTile(properties);
      if (!abort.signal.aborted) this.#show(layer, told, '', at);
    } catch (error) {
      if (abort.signal.aborted) return;
      console.warn('dt-map', error);
      this.#show(layer, { title: String(properties['title'] ?? ''), facts: [] }, this.#wanted!.texts.shapeFailed, at);
    }
  }

  #show(layer: Added, told: ShapeTold, note: string, at: Coordinate): void {
    const texts = this.#wanted!.texts;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.innerHTML = iconSvg('close', 18);
    close.title = texts.close;
    close.setAttribute('aria-label', texts.close);
    close.addEventListener('click', () => this.#forget());
    const facts = document.createElement('dl');
    for (const [name, value] of told.facts.slice(0, MOST_FACTS)) facts.append(text('dt', name), text('dd', value));
    const head = document.createElement('div');
    head.className = 'head';
    const title = document.createElement('div');
    title.append(text('strong', told.title || texts.shape), text('small', layer.name));
    head.append(title, close);
    const whose = text('div', layer.attribution);
    whose.className = 'whose';
    this.#card.replaceChildren(head, ...(told.facts.length > 0 ? [facts] : []), ...(note ? [text('p', note)] : []), whose);
    this.#card.setAttribute('aria-label', told.title || texts.shape);
    this.#place.setPosition(at);
  }

  #forget(): void {
    this.#asking?.abort();
    this.#asking = null;
    this.#place.setPosition(undefined);
  }

  // ---- the panel ----------------------------------------------------------------------------------------------------

  #tell(): void {
    const wanted = this.#wanted;
    const offered = wanted !== null && wanted.overlays.length + wanted.basemaps.length > 0;
    if (!offered && this.#open) this.#panel.hidePopover();
    this.#actions.shown(wanted ? thanks(wanted, this.#on, this.#basemap) : [], offered, this.#open);
  }

  #turn(): void {
    this.#draw();
    this.#note();
    this.#actions.changed({ layers: written(this.#wanted!.overlays, this.#on), basemap: this.#basemap });
  }

  #fill(): void {
    const wanted = this.#wanted;
    const focused = (this.#root.getRootNode() as ShadowRoot).activeElement?.id ?? '';
    this.#list.replaceChildren();
    if (!wanted) return;
    const { texts } = wanted;
    this.#panel.setAttribute('aria-label', texts.title);
    this.#panel.querySelector('h2')!.textContent = texts.title;
    this.#close.title = texts.close;
    this.#close.setAttribute('aria-label', texts.close);
    if (wanted.basemaps.length > 0) {
      const grounds = document.createElement('fieldset');
      grounds.append(text('legend', texts.grounds), this.#ground(null), ...wanted.basemaps.map((each) => this.#ground(each)));
      this.#list.append(grounds);
    }
    if (wanted.overlays.length > 0) {
      const group = document.createElement('fieldset');
      const list = document.createElement('ul');
      list.append(...wanted.overlays.map((each) => this.#overlay(each)));
      group.append(text('legend', texts.overlays), list);
      this.#list.append(group);
    }
    this.#note();
    if (focused) this.#root.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus({ preventScroll: true });
  }

  #ground(basemap: Basemap | null): HTMLElement {
    const texts = this.#wanted!.texts;
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'ground';
    input.id = `ground-${basemap?.key ?? ''}`;
    input.checked = this.#basemap === (basemap?.key ?? '');
    input.addEventListener('change', () => {
      this.#basemap = basemap?.key ?? '';
      this.#turn();
    });
    const words = document.createElement('span');
    words.append(text('b', basemap?.name ?? texts.sketch), text('small', basemap?.attribution ?? texts.sketchNote));
    label.dataset['key'] = basemap?.key ?? '';
    label.append(input, words);
    return label;
  }

  #overlay(layer: Added): HTMLElement {
    const texts = this.#wanted!.texts;
    const item = document.createElement('li');
    item.dataset['layer'] = String(layer.id);
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.id = `layer-${layer.id}`;
    input.checked = this.#on.has(layer.id);
    const mark = document.createElement('span');
    mark.className = 'mark';
    mark.innerHTML = swatch(layer);
    label.append(input, mark, text('b', layer.name));
    const more = document.createElement('div');
    more.className = 'more';
    const opacity = document.createElement('label');
    const range = document.createElement('input');
    Object.assign(range, { type: 'range', min: String(FAINTEST), max: '100', step: '5', id: `opacity-${layer.id}`, value: String(this.#on.get(layer.id) ?? layer.opacity) });
    range.setAttribute('aria-label', `${texts.opacity}: ${layer.name}`);
    const percent = text('output', `${range.value} %`);
    opacity.append(text('span', texts.opacity), range, percent);
    more.append(text('small', layer.attribution), opacity, text('em', ''));
    more.hidden = !input.checked;
    input.addEventListener('change', () => {
      if (input.checked) this.#on.set(layer.id, Number(range.value));
      else this.#on.delete(layer.id);
      more.hidden = !input.checked;
      this.#turn();
    });
    range.addEventListener('input', () => {
      percent.textContent = `${range.value} %`;
      this.#on.set(layer.id, Number(range.value));
      void this.#held.get(layer.id)?.then((drawn) => drawn?.setOpacity(Number(range.value) / 100));
    });
    range.addEventListener('change', () => this.#turn());
    item.append(label, more);
    return item;
  }

  /** Why a layer that is on is not seen. */
  note(zoom: number): void {
    this.#zoom = zoom;
    this.#note();
  }
  #zoom = 0;

  #note(): void {
    const texts = this.#wanted?.texts;
    if (!texts) return;
    for (const layer of this.#wanted!.overlays) {
      const note = this.#list.querySelector<HTMLElement>(`li[data-layer="${layer.id}"] em`);
      if (!note) continue;
      const far = this.#zoom < layer.fromZoom - 0.01 || this.#zoom > layer.toZoom + 0.99;
      note.textContent = this.#failed.has(layer.id) ? texts.failed : far ? texts.zoom : '';
    }
    for (const basemap of this.#wanted!.basemaps) {
      const words = this.#list.querySelector<HTMLElement>(`label[data-key="${CSS.escape(basemap.key)}"] small`);
      if (words) words.textContent = this.#failed.has(basemap.key) ? texts.failed : basemap.attribution;
    }
  }
}

function text<K extends keyof HTMLElementTagNameMap>(tag: K, words: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
