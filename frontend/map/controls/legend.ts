import Control from 'ol/control/Control.js';
import { LIGHTS, lightSvg, type Light } from '../../components/lights.js';
import { classWords, strength, type ColourClass, type Colouring } from '../colouring.js';
import { figureRadius } from '../marks.js';
import { PARCEL_STATES, type MapTexts, type ParcelLayer, type ParcelState } from '../contract.js';

/** Lights with their counts, each a button that filters; near the ground, the states of parcels instead. */
export class Legend extends Control {
  #list: HTMLElement;
  #parcels: HTMLElement;
  #layers: HTMLElement;
  #layerButtons = new Map<ParcelLayer, HTMLButtonElement>();
  #buttons = new Map<Light, HTMLButtonElement>();
  #colours: HTMLElement;
  #colourBy: HTMLSelectElement;
  #areas: HTMLInputElement;
  #classes: HTMLElement;
  #most: HTMLElement;

  constructor(toggle: (light: Light) => void, tell: (layer: ParcelLayer) => void, colour: (by: string, units: boolean) => void) {
    const element = document.createElement('div');
    element.className = 'legend float';
    super({ element });
    this.#list = document.createElement('div');
    this.#list.setAttribute('role', 'group');
    for (const light of LIGHTS) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['light'] = light;
      button.innerHTML = `${lightSvg(light, 17)}<span></span><b></b>`;
      button.addEventListener('click', () => toggle(light));
      this.#buttons.set(light, button);
      this.#list.append(button);
    }
    this.#parcels = document.createElement('ul');
    this.#layers = document.createElement('div');
    this.#layers.className = 'layers';
    this.#layers.setAttribute('role', 'group');
    for (const layer of ['state', 'days'] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['layer'] = layer;
      button.addEventListener('click', () => tell(layer));
      this.#layerButtons.set(layer, button);
      this.#layers.append(button);
    }
    this.#colours = document.createElement('div');
    this.#colours.className = 'colours';
    this.#colourBy = document.createElement('select');
    this.#areas = document.createElement('input');
    this.#areas.type = 'checkbox';
    const label = document.createElement('label');
    label.append(this.#areas, document.createElement('span'));
    this.#colours.append(this.#colourBy, label);
    const wanted = (): void => colour(this.#colourBy.value, this.#colourBy.value !== '' && this.#areas.checked);
    this.#colourBy.addEventListener('change', wanted);
    this.#areas.addEventListener('change', wanted);
    this.#classes = document.createElement('ul');
    this.#most = document.createElement('p');
    element.append(this.#colours, this.#list, this.#classes, this.#most, this.#layers, this.#parcels);
  }

  /** Another part of the legend, below the rest. */
  add(part: HTMLElement): void {
    this.#most.parentElement!.append(part);
  }

  /** What figures colour by; null: the light. */
  colours(texts: MapTexts, colouring: Colouring | null, wanted: string, counts: ReadonlyMap<ColourClass, number>, near: boolean, offered: boolean): void {
    this.#colours.hidden = near || !offered;
    this.#classes.hidden = near || !colouring;
    this.#list.hidden = near || colouring !== null;
    // Days late do not add up: a unit shows those of its latest project.
    this.#most.hidden = this.#classes.hidden || !colouring?.areas || colouring.by !== 'days-late';
    this.#most.textContent = texts.colourMost;
    if (!offered) return;
    this.#colourBy.setAttribute('aria-label', texts.colourBy);
    const options: [string, string][] = [['', texts.colourLight], ...Object.entries(texts.colours).map(([key, { name }]): [string, string] => [key, name])];
    if (this.#colourBy.options.length !== options.length || this.#colourBy.options[0]?.text !== options[0]![1]) {
      this.#colourBy.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    }
    this.#colourBy.value = wanted;
    const label = this.#areas.parentElement!;
    label.hidden = wanted === '';
    label.querySelector('span')!.textContent = texts.colourUnits;
    if (!colouring) return;
    this.#areas.checked = colouring.areas;
    const words = classWords(colouring.bounds, colouring.by, texts);
    const classes: ColourClass[] = [...words.map((_, i) => words.length - 1 - i), null];
    this.#classes.innerHTML = classes
      .map((cls) => {
        const part = cls === null ? null : Math.round(100 * strength(cls, colouring.bounds));
        return `<li>${colouring.areas && part !== null ? areaSwatch(part) : figureSwatch(part, figureRadius(cls))}<span></span><b></b></li>`;
      })
      .join('');
    this.#classes.querySelectorAll('li').forEach((li, i) => {
      const cls = classes[i] ?? null;
      li.querySelector('span')!.textContent = cls === null ? texts.colourNone : words[cls]!;
      li.querySelector('b')!.textContent = colouring.areas ? '' : String(counts.get(cls) ?? 0);
    });
  }

  show(texts: MapTexts, counts: Record<Light, number> | null, chosen: readonly Light[], near: boolean, layer: ParcelLayer): void {
    this.#list.setAttribute('aria-label', texts.legend);
    this.#list.toggleAttribute('data-some', chosen.length > 0);
    for (const [light, button] of this.#buttons) {
      button.querySelector('span')!.textContent = texts.lights[light];
      button.querySelector('b')!.textContent = counts ? String(counts[light]) : '';
      button.setAttribute('aria-pressed', String(chosen.includes(light)));
    }
    this.#list.hidden = near;
    this.#parcels.hidden = this.#layers.hidden = !near;
    this.#parcels.setAttribute('aria-label', texts.parcelLegend);
    this.#layers.setAttribute('aria-label', texts.parcelLegend);
    for (const [each, button] of this.#layerButtons) {
      button.textContent = each === 'state' ? texts.layerState : texts.layerDays;
      button.setAttribute('aria-pressed', String(each === layer));
    }
    if (layer === 'days') {
      this.#parcels.innerHTML = texts.dayClasses.map((_, i) => `<li>${daySwatch(i)}<span></span></li>`).join('');
      this.#parcels.querySelectorAll('span').forEach((span, i) => (span.textContent = texts.dayClasses[i] ?? ''));
      return;
    }
    this.#parcels.innerHTML = PARCEL_STATES.map(
      (state) => `<li>${swatch(state)}<span></span></li>`,
    ).join('');
    this.#parcels.querySelectorAll('span').forEach((span, i) => (span.textContent = texts.parcels[PARCEL_STATES[i]!]));
  }
}

const TOKEN: Record<ParcelState, string> = {
  BLOCKED: 'block',
  PROCESSING: 'proc',
  INVENTORIED: 'inv',
  PAID: 'paid',
  HANDED_OVER: 'over',
  NOT_INVENTORIED: 'todo',
};

function figureSwatch(part: number | null, size: number): string {
  const look =
    part === null
      ? 'fill="var(--dt-surface)" stroke="var(--dt-ink-3)" stroke-dasharray="2.5 2"'
      : `fill="color-mix(in srgb, var(--dt-accent) ${part}%, var(--dt-surface))" stroke="var(--dt-accent)"`;
  return `<svg width="24" height="20" viewBox="-12 -10 24 20" aria-hidden="true"><circle r="${size * 0.78}" ${look} stroke-width="1.5"/></svg>`;
}

function areaSwatch(part: number): string {
  return `<svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true"><rect x="1" y="1" width="16" height="12" fill="color-mix(in srgb, var(--dt-accent) ${part}%, var(--dt-surface))" stroke="var(--dt-map-border)"/></svg>`;
}

function daySwatch(held: number): string {
  const strength = [0, 22, 50, 86][held] ?? 86;
  const edge = held === 0 ? 'stroke="var(--dt-p-todo-edge)"' : 'stroke="var(--dt-ink)" stroke-width="2.2"';
  return `<svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true"><rect x="1.5" y="1.5" width="15" height="11" fill="color-mix(in srgb, var(--dt-late-ink) ${strength}%, var(--dt-surface))" ${edge}/></svg>`;
}

function swatch(state: ParcelState): string {
  const name = TOKEN[state];
  const dash = state === 'NOT_INVENTORIED' ? ' stroke-dasharray="3 2"' : '';
  const box = '<rect x="1" y="1" width="16" height="12"';
  const over =
    state === 'BLOCKED'
      ? `<path d="M1 7L7 1M1 13L13 1M7 13L17 3M13 13L17 9" stroke="var(--dt-p-block-edge)" stroke-width="1.2" opacity=".7"/>`
      : state === 'PROCESSING'
        ? `<path d="M4 4v.01M9 4v.01M14 4v.01M4 9.5v.01M9 9.5v.01M14 9.5v.01" stroke="var(--dt-p-proc-edge)" stroke-width="1.9" stroke-linecap="round"/>`
        : '';
  return `<svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">${box} fill="var(--dt-p-${name})" stroke="var(--dt-p-${name}-edge)"${dash}/>${over}</svg>`;
}
