import { vietnameseDate } from './days.js';
import { endOfMonth, monthNumber, yearMarks } from './months.js';

const PLAY = '<path d="M8 5v14l11-7Z"/>';
const PAUSE = '<path d="M8 5v14M16 5v14"/>';
/** How long a month is looked at while it plays, once the page has shown it. */
const STEP_MS = 900;
/** While the thumb is dragged, a month that it rests on so long is asked for. */
const REST_MS = 160;

export interface MonthDetail {
  day: string;
  /** Played on from another month: a step back leads to before the playing, not through every month of it. */
  on: boolean;
}

/**
 * The time slider: one step a month, playable, by touch and by keyboard. Attributes `from`, `today` and `value` (ISO days) and the words
 * `label`, `play`, `pause`, `now`; event `dt-month` with the last day of the month chosen. Whoever listens sets `value` when the page shows
 * that day: playing waits for it.
 */
export class DtMonths extends HTMLElement {
  static observedAttributes = ['from', 'today', 'value', 'label', 'play', 'pause', 'now'];
  #range: HTMLInputElement;
  #button: HTMLButtonElement;
  #day: HTMLOutputElement;
  #now: HTMLButtonElement;
  #years: HTMLElement;
  #playing = false;
  #timer = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>
      :host { display: grid; grid-template-columns: auto minmax(0, 1fr) auto auto; align-items: center; gap: 4px 12px; padding: 4px 12px; border-block-start: 1px solid var(--dt-line); background: var(--dt-surface); color: var(--dt-ink); font: var(--dt-t-s) var(--dt-font); }
      button { display: grid; place-items: center; min-width: 36px; height: 36px; padding: 0 10px; border: 1px solid var(--dt-line-strong); border-radius: var(--dt-r-m); background: var(--dt-surface); color: var(--dt-ink); font: 500 var(--dt-t-s) var(--dt-font); cursor: pointer; white-space: nowrap; }
      button.play { padding: 0; }
      button:hover { border-color: var(--dt-accent); color: var(--dt-accent); }
      button:focus-visible, input:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 2px; }
      button[hidden] { display: grid; visibility: hidden; }
      .way { position: relative; padding-block-end: 13px; }
      input { display: block; width: 100%; height: 24px; margin: 0; accent-color: var(--dt-accent); cursor: pointer; }
      .years { position: absolute; inset: auto 8px 0; height: 13px; color: var(--dt-ink-2); font: var(--dt-t-xs) var(--dt-font); font-variant-numeric: tabular-nums; pointer-events: none; }
      .years span { position: absolute; translate: -50% 0; }
      .years span:first-child { translate: -8px 0; }
      output { min-width: 84px; font-weight: 600; font-variant-numeric: tabular-nums; text-align: end; }
      @media (pointer: coarse) { button { min-width: 44px; height: 44px; } input { height: 32px; } }
      @media (width < 480px) { :host { gap: 4px 8px; } .years span:nth-child(even), output { display: none; } button { padding: 0 8px; } }
      @media print { :host { display: none; } }
    </style><button type="button" class="play"></button><div class="way"><input type="range" step="1"><div class="years" aria-hidden="true"></div></div><output></output><button type="button" class="now"></button>`;
    this.#button = root.querySelector('.play')!;
    this.#range = root.querySelector('input')!;
    this.#day = root.querySelector('output')!;
    this.#now = root.querySelector('.now')!;
    this.#years = root.querySelector('.years')!;
    this.#range.addEventListener('input', () => {
      this.#stop();
      const day = this.#dayOf(this.#range.valueAsNumber);
      this.#say(day);
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#choose(day), REST_MS);
    });
    this.#button.addEventListener('click', () => (this.#playing ? this.#stop() : this.#play()));
    this.#now.addEventListener('click', () => {
      this.#stop();
      this.#choose(this.#today);
    });
  }

  connectedCallback(): void {
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    this.#draw();
    if (name === 'value' && this.#playing) this.#next(STEP_MS);
  }

  get #today(): string {
    return this.getAttribute('today') ?? '';
  }

  get #value(): string {
    return this.getAttribute('value') ?? this.#today;
  }

  #dayOf(month: number): string {
    return endOfMonth(month, this.#today);
  }

  #choose(day: string, on = false): void {
    if (day !== this.#value) {
      this.dispatchEvent(new CustomEvent<MonthDetail>('dt-month', { detail: { day, on }, bubbles: true, composed: true }));
    }
  }

  #play(): void {
    this.#playing = true;
    // From the end it begins again.
    if (this.#range.valueAsNumber >= Number(this.#range.max)) this.#range.value = this.#range.min;
    else this.#range.stepUp();
    this.#choose(this.#dayOf(this.#range.valueAsNumber));
    this.#draw();
  }

  #next(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#range.valueAsNumber >= Number(this.#range.max)) {
      this.#stop();
      return;
    }
    this.#timer = window.setTimeout(() => this.#choose(this.#dayOf(this.#range.valueAsNumber + 1), true), wait);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.#mark();
  }

  #say(day: string): void {
    this.#day.textContent = vietnameseDate(day);
    this.#range.setAttribute('aria-valuetext', vietnameseDate(day));
  }

  #mark(): void {
    const label = this.getAttribute(this.#playing ? 'pause' : 'play') ?? '';
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
    this.#button.innerHTML = `<svg width="18" height="18" viewBox="0 0 24 24" fill="${this.#playing ? 'none' : 'currentColor'}" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round" aria-hidden="true" focusable="false">${this.#playing ? PAUSE : PLAY}</svg>`;
  }

  #draw(): void {
    const from = monthNumber(this.getAttribute('from') ?? '');
    const to = monthNumber(this.#today);
    const at = monthNumber(this.#value);
    if (from === null || to === null || at === null) return;
    this.#range.min = String(from);
    this.#range.max = String(Math.max(from, to));
    this.#range.value = String(at);
    this.#range.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.#say(this.#value);
    this.#now.textContent = this.getAttribute('now') ?? '';
    const leaves = this.#value === this.#today && this.shadowRoot?.activeElement === this.#now;
    this.#now.hidden = this.#value === this.#today;
    if (leaves) this.#range.focus(); // the button that was pressed is gone; without this the keyboard would begin at the top again
    this.#years.innerHTML = yearMarks(from, to)
      .map(({ year, at: place }) => `<span style="left:${place.toFixed(2)}%">${year}</span>`)
      .join('');
    this.#mark();
  }
}

customElements.define('dt-months', DtMonths);
