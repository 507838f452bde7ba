import Control from 'ol/control/Control.js';
import type { MapTexts } from '../contract.js';

/** Loading bar, and what failed with one button. Old data stay on the map meanwhile. */
export class Notice extends Control {
  #bar: HTMLElement;
  #message: HTMLElement;
  #words: HTMLElement;
  #retry: HTMLButtonElement;
  #timer = 0;

  constructor(retry: () => void) {
    const element = document.createElement('div');
    element.className = 'notice';
    super({ element });
    element.innerHTML =
      '<div class="bar" hidden></div><div class="message float" role="alert" hidden><span></span><button type="button"></button></div>';
    this.#bar = element.querySelector('.bar')!;
    this.#message = element.querySelector('.message')!;
    this.#words = element.querySelector('.message span')!;
    this.#retry = element.querySelector('button')!;
    this.#retry.addEventListener('click', retry);
  }

  /** A short wait shows nothing: the bar comes after 300 ms. */
  loading(busy: boolean): void {
    window.clearTimeout(this.#timer);
    if (busy) this.#timer = window.setTimeout(() => (this.#bar.hidden = false), 300);
    else this.#bar.hidden = true;
  }

  failed(failure: boolean, texts: MapTexts, kept: boolean): void {
    this.#words.textContent = failure ? `${texts.failed}${kept ? ` ${texts.kept}` : ''}` : '';
    this.#retry.textContent = texts.retry;
    this.#message.hidden = !failure;
  }
}
