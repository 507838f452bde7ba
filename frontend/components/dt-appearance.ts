const KEPT = 'dt-appearance';

/** Light unless the reader of this browser chose dark. Where nothing can be kept, a choice lasts as long as the page. */
function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'dark';
  } catch {
    return false;
  }
}

function show(dark: boolean): void {
  const theme = new Set((document.documentElement.getAttribute('theme') ?? '').split(' ').filter(Boolean));
  theme.delete(dark ? 'light' : 'dark');
  theme.add(dark ? 'dark' : 'light');
  document.documentElement.setAttribute('theme', [...theme].join(' '));
}

show(kept());

/** A button between light and dark, for rooms where the wall is bright or the screen must not be. Attribute `label` names the dark look. */
export class DtAppearance extends HTMLElement {
  static observedAttributes = ['label'];
  #button = document.createElement('button');
  #changed = (event: StorageEvent): void => {
    // another window of the same reader: the one in the room and the one on the desk look alike
    if (event.key === KEPT) this.#show(kept());
  };

  connectedCallback(): void {
    this.#button.type = 'button';
    this.#button.className = 'dt-button';
    this.#button.toggleAttribute('data-small', this.hasAttribute('data-small'));
    this.#button.onclick = () => this.#choose(this.#button.getAttribute('aria-pressed') !== 'true');
    this.replaceChildren(this.#button);
    this.#show(kept());
    window.addEventListener('storage', this.#changed);
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#changed);
  }

  attributeChangedCallback(): void {
    this.#button.textContent = this.getAttribute('label');
  }

  #choose(dark: boolean): void {
    try {
      localStorage.setItem(KEPT, dark ? 'dark' : 'light');
    } catch {
      // a browser that keeps nothing still shows it
    }
    this.#show(dark);
  }

  #show(dark: boolean): void {
    this.#button.setAttribute('aria-pressed', String(dark));
    show(dark);
  }
}

customElements.define('dt-appearance', DtAppearance);
