import { iconSvg } from './dt-icon.js';

/**
 * Wraps the navigation of the top bar: `<dt-menu label="Trình đơn"><nav class="dt-tabs">…</nav></dt-menu>`.
 * Wide screens show the tabs as they are; under 1100 px a button opens them as a panel.
 */
export class DtMenu extends HTMLElement {
  static observedAttributes = ['label'];
  #button: HTMLButtonElement;
  #onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#open(false);
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>
      :host { position: relative; }
      .panel { height: 100%; }
      button { display: none; place-items: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: var(--dt-r-m); background: none; color: var(--dt-ink); cursor: pointer; }
      button:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: -2px; }
      @media (width < 1100px) {
        button { display: grid; margin-inline: -10px -2px; }
        .panel { display: none; height: auto; }
        :host([open]) .panel { display: block; position: absolute; z-index: 20; inset: calc(100% + 6px) auto auto -8px; min-width: 250px; padding: 6px 0; border-radius: var(--dt-r-l); background: var(--dt-surface); box-shadow: var(--dt-e2); }
      }
      @media print { button { display: none; } }
    </style><button type="button" aria-expanded="false">${iconSvg('menu', 22)}</button><div class="panel"><slot></slot></div>`;
    this.#button = root.querySelector('button')!;
    this.#button.addEventListener('click', () => this.#open(!this.hasAttribute('open')));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.hasAttribute('open')) {
        this.#open(false);
        this.#button.focus();
      }
    });
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest?.('a')) this.#open(false);
    });
  }

  connectedCallback(): void {
    this.attributeChangedCallback();
    document.addEventListener('pointerdown', this.#onOutside);
  }

  disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.#onOutside);
  }

  attributeChangedCallback(): void {
    this.#button.setAttribute('aria-label', this.getAttribute('label') ?? 'Trình đơn');
  }

  #open(open: boolean): void {
    this.toggleAttribute('open', open);
    this.#button.setAttribute('aria-expanded', String(open));
  }
}

customElements.define('dt-menu', DtMenu);
