import { meaning } from './meeting.js';

/** The frame of a meeting: keys wherever the focus is, except where one writes or moves the map, and the full screen. */
export class DtMeeting extends HTMLElement {
  #keys = (event: KeyboardEvent): void => this.#key(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.#keys);
    this.addEventListener('click', this.#click);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#keys);
    this.removeEventListener('click', this.#click);
    if (document.fullscreenElement) void document.exitFullscreen();
  }

  #click = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('[data-full-screen]')) this.#fullScreen();
  };

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const from = event.composedPath().filter((each): each is Element => each instanceof Element);
    if (from.some((each) => each.matches('input, textarea, select, dt-map, vaadin-dialog, [contenteditable=true]'))) return;
    // a button takes the space bar for itself
    if (event.key === ' ' && from.some((each) => each.matches('button, a, summary'))) return;
    const found = meaning(event.key);
    if (!found) return;
    event.preventDefault();
    if (found.name === 'full-screen') this.#fullScreen();
    else if (found.name === 'dt-step') this.dispatchEvent(new CustomEvent('dt-step', { detail: { to: found.to } }));
    else this.dispatchEvent(new CustomEvent(found.name));
  }

  #fullScreen(): void {
    // refused where a browser has no full screen: nothing is lost
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => undefined);
  }
}

customElements.define('dt-meeting', DtMeeting);
