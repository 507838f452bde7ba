import type OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import Control from 'ol/control/Control.js';
import type { Coordinate } from 'ol/coordinate.js';
import { iconSvg } from '../../components/dt-icon.js';
import { VIETNAMESE, type MapTexts } from '../contract.js';
import { measuredLayer } from '../layers/measured.js';
import { measured, measuredText } from '../measuring.js';
import type { Palette } from '../palette.js';

/** So near the first point a click closes the line, and beside the last one it is half of a double click; CSS pixels. */
const NEAR = { mouse: 10, touch: 20 };

/** Measures a line, and from three points on the land it encloses. Clicks set points, or Enter at the middle of the map. */
export class Measure extends Control {
  #root: HTMLElement;
  #texts: MapTexts = VIETNAMESE;
  #told: HTMLElement;
  #hint: HTMLElement;
  #undo: HTMLButtonElement;
  #close: HTMLButtonElement;
  #drawn: ReturnType<typeof measuredLayer>;
  #begun: (active: boolean) => void;
  #active = false;
  /** Points are still added; else the result stands. */
  #adding = false;
  #points: Coordinate[] = [];
  #closed = false;
  #next: Coordinate | null = null;
  /** The last press was where the one before it was. */
  #again = false;
  #byKeys = false;
  #target: HTMLElement | null = null;

  /** @param begun told when measuring begins and ends */
  constructor(palette: () => Palette, begun: (active: boolean) => void) {
    const element = document.createElement('div');
    element.className = 'measure';
    // Only its panel takes clicks; the library gives them to every control that does not say so itself.
    element.style.pointerEvents = 'none';
    super({ element });
    this.#root = element;
    this.#begun = begun;
    this.#drawn = measuredLayer(palette);
    element.hidden = true;
    element.innerHTML = `<div class="cross" hidden><svg width="28" height="28" viewBox="-14 -14 28 28" aria-hidden="true"><path d="M-13 0H-3M3 0H13M0-13V-3M0 3V13"/></svg></div>
      <div class="told float" role="group"><div aria-live="polite" aria-atomic="true"></div><p><span></span> <span class="keys"></span></p><button type="button" class="undo">${iconSvg('undo', 18)}</button><button type="button" class="close">${iconSvg('close', 18)}</button></div>`;
    this.#told = element.querySelector('[aria-live]')!;
    this.#hint = element.querySelector('p')!;
    this.#undo = element.querySelector('.undo')!;
    this.#close = element.querySelector('.close')!;
    this.#undo.addEventListener('click', () => this.#back());
    this.#close.addEventListener('click', () => this.#end());
  }

  /** Clicks belong to the measure. */
  get active(): boolean {
    return this.#active;
  }

  toggle(): void {
    if (this.#active) {
      this.#end();
      return;
    }
    this.#active = this.#adding = true;
    this.#root.hidden = false;
    this.#begun(true);
    // The keys of the map: Enter on the button would end it again.
    this.#target?.focus({ preventScroll: true });
    this.#byKeys = this.#target?.matches(':focus-visible') ?? false;
    this.#draw();
  }

  override setMap(map: OlMap | null): void {
    super.setMap(map);
    if (!map) return;
    map.addLayer(this.#drawn.layer);
    map.on('click', (event) => this.#click(event as MapBrowserEvent<PointerEvent>));
    map.on('pointermove', (event) => this.#move(event as MapBrowserEvent<PointerEvent>));
    map.on('dblclick', (event) => {
      if (!this.#active) return;
      event.stopPropagation();
      // The library calls any two quick presses double, wherever they were, also on a button.
      if (this.#adding && this.#again) this.#stop(false);
    });
    map.getView().on('change:center', () => {
      if (this.#byKeys && this.#adding) this.#draw();
    });
    const follow = (): void => {
      this.#target?.removeEventListener('keydown', this.#key, true);
      this.#target = map.getTargetElement() ?? null;
      this.#target?.addEventListener('keydown', this.#key, true);
    };
    map.on('change:target', follow);
    follow();
  }

  show(texts: MapTexts): void {
    this.#texts = texts;
    this.#root.querySelector('.told')!.setAttribute('aria-label', texts.measure);
    for (const [button, text] of [
      [this.#undo, texts.measureUndo],
      [this.#close, texts.measureClose],
    ] as const) {
      button.title = text;
      button.setAttribute('aria-label', text);
    }
    this.#tell();
  }

  // ---- points -------------------------------------------------------------------------------------------------------

  #click(event: MapBrowserEvent<PointerEvent>): void {
    if (!this.#active) return;
    this.#setKeys(false);
    const near = event.originalEvent.pointerType === 'touch' ? NEAR.touch : NEAR.mouse;
    if (!this.#adding) {
      // The second press of the double click that ended it.
      if (this.#isAt(this.#points.at(this.#closed ? 0 : -1), event.coordinate, near)) return;
      this.#points = [];
      this.#closed = false;
      this.#adding = true;
    }
    this.#add(event.coordinate, near);
  }

  #add(point: Coordinate, near: number): void {
    this.#again = this.#isAt(this.#points.at(-1), point, near / 2);
    if (this.#again) return;
    if (this.#points.length >= 3 && this.#isAt(this.#points[0], point, near)) {
      this.#stop(true);
      return;
    }
    this.#points.push(point);
    this.#next = null;
    this.#draw();
  }

  #isAt(point: Coordinate | undefined, other: Coordinate, near: number): boolean {
    const resolution = this.getMap()?.getView().getResolution();
    return point !== undefined && resolution !== undefined && Math.hypot(point[0]! - other[0]!, point[1]! - other[1]!) <= near * resolution;
  }

  #move(event: MapBrowserEvent<PointerEvent>): void {
    if (!this.#adding || event.dragging || event.originalEvent.pointerType === 'touch') return;
    this.#setKeys(false);
    this.#next = event.coordinate;
    this.#draw();
  }

  #back(): void {
    if (this.#closed) this.#closed = false;
    else this.#points.pop();
    this.#adding = true;
    this.#next = null;
    this.#draw();
  }

  #stop(closed: boolean): void {
    this.#closed = closed;
    this.#adding = false;
    this.#next = null;
    this.#draw();
  }

  #end(): void {
    this.#active = this.#adding = this.#closed = this.#byKeys = false;
    this.#points = [];
    this.#next = null;
    const inside = this.#root.matches(':focus-within');
    this.#root.hidden = true;
    this.#draw();
    this.#begun(false);
    if (inside) this.#target?.focus({ preventScroll: true });
  }

  // ---- the keyboard -------------------------------------------------------------------------------------------------

  #key = (event: KeyboardEvent): void => {
    if (!this.#active || event.ctrlKey || event.metaKey || event.altKey) return;
    const path = event.composedPath();
    // A field or a button keeps its own keys.
    const onMap = path[0] === this.#target;
    if (event.key === 'Escape' && (onMap || path.includes(this.#root))) this.#end();
    else if (!onMap) return;
    else if (event.key === 'Enter' && this.#adding) {
      this.#setKeys(true);
      this.#add(this.getMap()!.getView().getCenter()!, NEAR.mouse);
    } else if (event.key === 'Backspace') {
      this.#setKeys(true);
      this.#back();
    } else {
      if (event.key.startsWith('Arrow')) this.#setKeys(true);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #setKeys(byKeys: boolean): void {
    if (this.#byKeys === byKeys) return;
    this.#byKeys = byKeys;
    this.#draw();
  }

  // ---- showing ------------------------------------------------------------------------------------------------------

  #draw(): void {
    this.#root.querySelector<HTMLElement>('.cross')!.hidden = !(this.#byKeys && this.#adding);
    const next = !this.#adding ? null : this.#byKeys ? (this.getMap()?.getView().getCenter() ?? null) : this.#next;
    this.#drawn.draw(this.#points, this.#closed, next, (length) => this.#texts.measureTotal.replace('{length}', length));
    this.#tell();
  }

  /** Of the points that are set: a pointer on its way would be told without end. */
  #tell(): void {
    const words = measuredText(measured(this.#points, this.#closed), this.#closed, this.#texts);
    const text = words.join('\n');
    if (this.#told.dataset['text'] !== text) {
      this.#told.dataset['text'] = text;
      this.#told.replaceChildren(
        ...words.map((word) => {
          const line = document.createElement('div');
          line.textContent = word;
          return line;
        }),
      );
    }
    this.#hint.querySelector('span')!.textContent = this.#texts.measureHint;
    this.#hint.querySelector('.keys')!.textContent = this.#texts.measureKeys;
    this.#hint.hidden = words.length > 0;
    this.#undo.disabled = this.#points.length === 0;
  }
}
