import Control from 'ol/control/Control.js';
import { iconSvg } from '../../components/dt-icon.js';
import type { MapTexts } from '../contract.js';

export interface ZoomActions {
  home(): void;
  site(): void;
  measure(): void;
  layers(button: HTMLElement): void;
  zoomBy(steps: number): void;
}

/** Whole province, the selected project, measuring, added layers, nearer, farther. */
export class ZoomButtons extends Control {
  #buttons: Record<'home' | 'site' | 'measure' | 'zoomIn' | 'zoomOut', HTMLButtonElement>;
  #layers: HTMLButtonElement;

  constructor(actions: ZoomActions) {
    const element = document.createElement('div');
    element.className = 'zoom float';
    super({ element });
    const button = (icon: string, act: () => void): HTMLButtonElement => {
      const made = document.createElement('button');
      made.type = 'button';
      made.innerHTML = iconSvg(icon, 20);
      made.addEventListener('click', act);
      element.append(made);
      return made;
    };
    const home = button('home', () => actions.home());
    const site = button('target', () => actions.site());
    const measure = button('ruler', () => actions.measure());
    this.#layers = button('layers', () => actions.layers(this.#layers));
    this.#buttons = {
      home,
      site,
      measure,
      zoomIn: button('plus', () => actions.zoomBy(1)),
      zoomOut: button('minus', () => actions.zoomBy(-1)),
    };
    this.#buttons.home.className = 'far';
    this.#buttons.site.className = 'far';
    this.#buttons.measure.className = 'tool';
    this.#layers.className = 'tool layered';
    this.measuring(false);
    this.layers('', false, false);
  }

  /** Hidden where there is nothing to turn on. */
  layers(text: string, offered: boolean, open: boolean): void {
    this.#layers.hidden = !offered;
    this.#layers.title = text;
    this.#layers.setAttribute('aria-label', text);
    this.#layers.setAttribute('aria-expanded', String(open));
  }

  measuring(active: boolean): void {
    this.#buttons.measure.setAttribute('aria-pressed', String(active));
  }

  show(texts: MapTexts, selected: boolean): void {
    for (const [name, button] of Object.entries(this.#buttons)) {
      const text = texts[name as 'home' | 'site' | 'measure' | 'zoomIn' | 'zoomOut'];
      button.title = text;
      button.setAttribute('aria-label', text);
    }
    this.#buttons.site.hidden = !selected;
  }
}
