import Control from 'ol/control/Control.js';
import { iconSvg } from '../../components/dt-icon.js';
import type { MapTexts } from '../contract.js';

export interface ZoomActions {
  home(): void;
  site(): void;
  measure(): void;
  zoomBy(steps: number): void;
}

/** Whole province, the selected project, measuring, nearer, farther. */
export class ZoomButtons extends Control {
  #buttons: Record<'home' | 'site' | 'measure' | 'zoomIn' | 'zoomOut', HTMLButtonElement>;

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
    this.#buttons = {
      home: button('home', () => actions.home()),
      site: button('target', () => actions.site()),
      measure: button('ruler', () => actions.measure()),
      zoomIn: button('plus', () => actions.zoomBy(1)),
      zoomOut: button('minus', () => actions.zoomBy(-1)),
    };
    this.#buttons.home.className = 'far';
    this.#buttons.site.className = 'far';
    this.#buttons.measure.className = 'tool';
    this.measuring(false);
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
