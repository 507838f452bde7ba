import { isLight, lightSvg } from './lights.js';

/**
 * A status mark: `<dt-light light="RED"></dt-light>`, by default 15 px (`size`). Always beside its word, so it is
 * silent to screen readers. An unknown or missing light shows the hollow dashed ring: nothing unknown looks good.
 */
export class DtLight extends HTMLElement {
  static observedAttributes = ['light', 'size'];

  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    this.#draw();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw();
  }

  #draw(): void {
    const light = this.getAttribute('light');
    this.innerHTML = lightSvg(isLight(light) ? light : 'GREY', Number(this.getAttribute('size')) || 15);
  }
}

customElements.define('dt-light', DtLight);
