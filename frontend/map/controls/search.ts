import Overlay from 'ol/Overlay.js';
import type OlMap from 'ol/Map.js';
import Control from 'ol/control/Control.js';
import { fromLonLat } from 'ol/proj.js';
import { iconSvg } from '../../components/dt-icon.js';
import { lightSvg } from '../../components/lights.js';
import { VIETNAMESE, type Found, type FoundKind, type MapTexts, type SearchAnswer } from '../contract.js';
import { grouped, step } from '../searching.js';

export interface SearchActions {
  ask(q: string, signal: AbortSignal): Promise<SearchAnswer>;
  go(found: Found): void;
}

/** A pause in typing, milliseconds. */
const PAUSE = 150;
const LONGEST = 100;
const ICON: Record<FoundKind, string> = { PROJECT: 'document', UNIT: 'unit', PARCEL: 'parcel', KM: 'route' };
const HEAD: Record<FoundKind, 'searchProjects' | 'searchUnits' | 'searchParcels' | 'searchKms'> = {
  PROJECT: 'searchProjects',
  UNIT: 'searchUnits',
  PARCEL: 'searchParcels',
  KM: 'searchKms',
};

/** Finds projects, units, parcels and chainages by their words; what was found stays marked until the next search or Escape. */
export class SearchBox extends Control {
  #actions: SearchActions;
  #root: HTMLElement;
  #texts: MapTexts = VIETNAMESE;
  #open: HTMLButtonElement;
  #input: HTMLInputElement;
  #clear: HTMLButtonElement;
  /** Above the page: the map of a phone is lower than a list. */
  #results: HTMLElement;
  #list: HTMLElement;
  #none: HTMLElement;
  #said: HTMLElement;
  #found: Found[] = [];
  #active = -1;
  #timer = 0;
  #asking: AbortController | null = null;
  /** Enter came before the answer. */
  #hurry = false;
  #target: HTMLElement | null = null;
  #mark: Overlay;

  constructor(actions: SearchActions) {
    const element = document.createElement('div');
    element.className = 'search';
    element.setAttribute('role', 'search');
    super({ element });
    this.#root = element;
    this.#actions = actions;
    element.innerHTML = `<button type="button" class="open">${iconSvg('search', 20)}</button>
      <div class="field">${iconSvg('search', 18)}<input type="text" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="found" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="${LONGEST}"><button type="button" class="clear" hidden>${iconSvg('close', 16)}</button></div>
      <div class="results" popover="manual"><div id="found" role="listbox" hidden></div><p class="none" aria-hidden="true" hidden></p></div><p role="status"></p>`;
    this.#open = element.querySelector('.open')!;
    this.#input = element.querySelector('input')!;
    this.#clear = element.querySelector('.clear')!;
    this.#list = element.querySelector('#found')!;
    this.#results = element.querySelector('.results')!;
    this.#none = element.querySelector('.none')!;
    this.#said = element.querySelector('[role=status]')!;
    const pin = document.createElement('div');
    pin.className = 'pin';
    pin.innerHTML =
      '<span></span><svg width="30" height="38" viewBox="0 0 30 38" aria-hidden="true"><path d="M15 36S3 23 3 14a12 12 0 0 1 24 0c0 9-12 22-12 22Z"/><circle cx="15" cy="14" r="4.5"/></svg>';
    this.#mark = new Overlay({ element: pin, positioning: 'bottom-center', stopEvent: false });

    // The library would take a + for zooming in, though it was typed here.
    for (const type of ['keydown', 'keypress']) element.addEventListener(type, (event) => event.stopPropagation());
    this.#open.addEventListener('click', () => this.#focus());
    this.#clear.addEventListener('click', () => {
      this.#forget();
      this.#input.focus();
    });
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('focus', () => {
      if (this.#found.length > 0 && this.#asking === null) this.#expand(true);
    });
    // The field keeps the focus while an answer is pressed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#choose(Number(option.dataset['index']));
    });
    element.addEventListener('focusout', (event) => {
      if (element.contains(event.relatedTarget as Node | null)) return;
      this.#expand(false);
      this.#say('');
      if (!this.#input.value) element.classList.remove('wide');
    });
  }

  override setMap(map: OlMap | null): void {
    super.setMap(map);
    if (!map) return;
    map.addOverlay(this.#mark);
    const follow = (): void => this.#listenOn(map.getTargetElement() ?? null);
    map.on('change:target', follow);
    follow();
  }

  show(texts: MapTexts): void {
    this.#texts = texts;
    this.#input.placeholder = texts.searchShort;
    this.#input.setAttribute('aria-label', texts.search);
    this.#input.title = texts.search;
    this.#list.setAttribute('aria-label', texts.search);
    for (const [button, text] of [
      [this.#open, texts.searchShort],
      [this.#clear, texts.searchClear],
    ] as const) {
      button.title = text;
      button.setAttribute('aria-label', text);
    }
  }

  // ---- the keyboard of the page -------------------------------------------------------------------------------------

  #listenOn(target: HTMLElement | null): void {
    if (this.#target === target) return;
    this.#target?.removeEventListener('keydown', this.#escape, true);
    document.removeEventListener('keydown', this.#slash);
    this.#target = target;
    target?.addEventListener('keydown', this.#escape, true);
    if (target) document.addEventListener('keydown', this.#slash);
  }

  #slash = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused?.matches('input, textarea, select, [contenteditable]') || document.querySelector('vaadin-dialog[opened]')) return;
    if (!this.#root.checkVisibility()) return;
    event.preventDefault();
    this.#focus();
  };

  /** The mark goes first, then whatever else Escape does on the map. */
  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#mark.getPosition() === undefined || this.#root.contains(event.target as Node)) return;
    event.stopImmediatePropagation();
    this.#forget();
  };

  #focus(): void {
    this.#root.classList.add('wide');
    this.#input.focus();
    this.#input.select();
  }

  // ---- asking -------------------------------------------------------------------------------------------------------

  #typed(): void {
    this.#clear.hidden = this.#input.value === '';
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
    this.#hurry = false;
    const q = this.#input.value.trim();
    if (!q) {
      this.#answer([]);
      this.#say('');
      return;
    }
    this.#asking = new AbortController();
    this.#timer = window.setTimeout(() => void this.#ask(q, this.#asking!), PAUSE);
  }

  async #ask(q: string, asking: AbortController): Promise<void> {
    try {
      const { found } = await this.#actions.ask(q, asking.signal);
      if (asking.signal.aborted) return;
      this.#asking = null;
      this.#answer(found);
      this.#say(found.length === 0 ? this.#texts.searchNone.replace('{q}', () => q) : this.#texts.searchCount.replace('{count}', String(found.length)), found.length === 0);
      if (this.#hurry && found.length > 0) this.#choose(0);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#asking = null;
      this.#answer([]);
      this.#say(this.#texts.searchFailed, true);
      console.warn('dt-map', error);
    } finally {
      if (this.#asking === null) this.#hurry = false;
    }
  }

  #answer(found: Found[]): void {
    this.#found = grouped(found).flatMap(([, all]) => all);
    let index = 0;
    this.#list.replaceChildren(
      ...grouped(found).map(([kind, all]) => {
        const group = document.createElement('div');
        group.setAttribute('role', 'group');
        const head = document.createElement('div');
        head.className = 'head';
        head.id = `found-${kind}`;
        head.setAttribute('role', 'presentation');
        head.textContent = this.#texts[HEAD[kind]];
        group.setAttribute('aria-labelledby', head.id);
        group.append(head, ...all.map((one) => this.#option(one, index++)));
        return group;
      }),
    );
    this.#expand(found.length > 0);
  }

  #option(found: Found, index: number): HTMLElement {
    const option = document.createElement('div');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.id = `found-${index}`;
    option.dataset['index'] = String(index);
    option.dataset['kind'] = found.kind;
    option.innerHTML = `${found.light ? lightSvg(found.light, 17) : iconSvg(ICON[found.kind], 18)}<span><b></b><small></small></span>`;
    option.querySelector('b')!.textContent = this.#name(found);
    option.querySelector('small')!.textContent = found.approx && found.kind === 'KM' ? `${found.note} · ${this.#texts.approx}` : found.note;
    return option;
  }

  #name(found: Found): string {
    return found.kind === 'PARCEL' ? this.#texts.searchParcel.replace('{name}', () => found.name) : found.name;
  }

  /** What is heard; seen only where there is no list to see. */
  #say(words: string, seen = false): void {
    this.#said.textContent = words;
    this.#none.textContent = seen ? words : '';
    this.#none.hidden = !seen;
    this.#place();
  }

  /** Under the field, as far down as the window goes: its keyboard may hide half of it. */
  #place(): void {
    const wanted = (!this.#list.hidden || !this.#none.hidden) && this.#root.isConnected;
    if (wanted !== this.#results.matches(':popover-open')) this.#results.togglePopover(wanted);
    if (!wanted) return;
    const field = this.#input.parentElement!.getBoundingClientRect();
    const style = this.#results.style;
    style.left = `${field.left}px`;
    style.top = `${field.bottom + 6}px`;
    style.width = `${field.width}px`;
    style.maxHeight = `${Math.max(120, (window.visualViewport?.height ?? window.innerHeight) - field.bottom - 18)}px`;
  }

  // ---- choosing -----------------------------------------------------------------------------------------------------

  #expand(expanded: boolean): void {
    this.#list.hidden = !expanded;
    this.#input.setAttribute('aria-expanded', String(expanded));
    this.#place();
    this.#activate(expanded ? 0 : -1);
  }

  #activate(index: number): void {
    this.#active = index;
    for (const option of this.#list.querySelectorAll<HTMLElement>('[role=option]')) {
      const active = Number(option.dataset['index']) === index;
      option.setAttribute('aria-selected', String(active));
      if (active) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `found-${index}`);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const shown = !this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#found.length === 0) return;
      if (shown) this.#activate(step(this.#active, this.#found.length, event.key === 'ArrowDown' ? 1 : -1));
      else this.#expand(true);
    } else if (event.key === 'Enter') {
      if (this.#asking) this.#hurry = true;
      else if (shown && this.#active >= 0) this.#choose(this.#active);
      else if (this.#found.length > 0) this.#expand(true);
    } else if (event.key === 'Escape') {
      if (shown) this.#expand(false);
      else if (this.#input.value) this.#forget();
      else {
        this.#root.classList.remove('wide');
        this.#target?.focus({ preventScroll: true });
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  #choose(index: number): void {
    const found = this.#found[index];
    if (!found) return;
    this.#input.value = this.#name(found);
    this.#clear.hidden = false;
    this.#expand(false);
    this.#say(this.#texts.searchWent.replace('{name}', () => this.#name(found)));
    // A project has its own mark, and wears it larger once it is chosen.
    this.#markAt(found.kind === 'PROJECT' ? null : found);
    this.#actions.go(found);
    if (matchMedia('(pointer: coarse)').matches) {
      // The keyboard on the screen would hide what was found.
      this.#input.blur();
      this.#root.classList.remove('wide');
    }
  }

  #markAt(found: Found | null): void {
    const pin = this.#mark.getElement()!;
    pin.querySelector('span')!.textContent = found ? this.#name(found) : '';
    this.#mark.setPosition(found?.lon != null && found.lat != null ? fromLonLat([found.lon, found.lat]) : undefined);
  }

  #forget(): void {
    this.#input.value = '';
    this.#typed();
    this.#markAt(null);
  }
}
