import { signedDays, vietnameseDate } from './days.js';
import { ruler, spread } from './ruler.js';

export interface RulerTexts {
  original: string;
  current: string;
  forecast: string;
  today: string;
  days: string;
  unknown: string;
}

const VIETNAMESE: RulerTexts = {
  original: 'Ban đầu',
  current: 'Hiện hành',
  forecast: 'Dự kiến',
  today: 'hôm nay',
  days: 'ngày',
  unknown: 'chưa có',
};

const STYLE = `
  :host { display: block; position: relative; font: var(--dt-t-xs) var(--dt-font); color: var(--dt-ink-2); font-variant-numeric: tabular-nums; }
  .bar { position: relative; height: 14px; }
  .bar > * { position: absolute; }
  .axis { inset: 50% 0 auto; height: 1px; background: var(--dt-line); }
  .pale, .solid { top: 3px; height: 8px; }
  .pale { background: color-mix(in srgb, var(--dt-late-mid) 55%, transparent); }
  .solid { background: var(--dt-late); }
  .early { background: repeating-linear-gradient(90deg, var(--dt-ok) 0 4px, transparent 4px 6px); }
  .was, .now, .will { top: 1px; height: 12px; translate: -50% 0; }
  .was { width: 1.5px; background: var(--dt-ink-3); }
  .now { width: 2px; background: var(--dt-ink); }
  .will { width: 0; border-inline-start: 1.5px dashed var(--dt-ink-3); }
  .today { top: 0; bottom: 0; width: 0; border-inline-start: 1.4px dotted var(--dt-accent); translate: -50% 0; }
  :host([detailed]) { padding-top: 33px; }
  :host([detailed]) .bar { height: 18px; }
  :host([detailed]) .pale, :host([detailed]) .solid { top: 3px; height: 12px; }
  :host([detailed]) .was, :host([detailed]) .now, :host([detailed]) .will { height: 16px; }
  :host([detailed]) .today { top: -1px; bottom: -7px; }
  .above { position: absolute; inset: 0 0 auto; height: 33px; }
  .above > span, .below > span { position: absolute; white-space: nowrap; }
  .above .t { top: 0; color: var(--dt-accent); font: 500 11px/14px var(--dt-font); }
  .above .d { bottom: 0; }
  .above .late, .below .late b { color: var(--dt-late-ink); }
  .above .late { font-weight: 600; }
  .above .good, .below .good b { color: var(--dt-ok-ink); }
  .below { position: relative; height: 35px; margin-top: 3px; }
  .below > span { display: grid; }
  .below > span[data-end] { text-align: end; }
  .below b { color: var(--dt-ink); font: 600 var(--dt-t-s) var(--dt-font); }
  @media print { .pale, .solid, .was, .now { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/**
 * The delay ruler: pale bar from the original to the current date (already extended), solid bar from the current to
 * the forecast date (late now), today as a dotted line. Attributes: `original`, `current`, `forecast`, `today`,
 * `from`, `to` (ISO dates) and `detailed` for the labels. Property `texts` for another language.
 */
export class DtRuler extends HTMLElement {
  static observedAttributes = ['original', 'current', 'forecast', 'today', 'from', 'to', 'detailed'];

  #texts: RulerTexts = VIETNAMESE;
  #root: ShadowRoot;
  #resize = new ResizeObserver(() => this.#place());
  #waiting = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
  }

  get texts(): RulerTexts {
    return this.#texts;
  }

  set texts(texts: Partial<RulerTexts> | null) {
    this.#texts = { ...VIETNAMESE, ...texts };
    this.#later();
  }

  connectedCallback(): void {
    if (Object.hasOwn(this, 'texts')) {
      const texts = this.texts;
      delete (this as { texts?: unknown }).texts;
      this.texts = texts;
    }
    this.#resize.observe(this);
    this.#later();
    document.fonts?.ready.then(() => this.#place());
  }

  disconnectedCallback(): void {
    this.#resize.disconnect();
  }

  attributeChangedCallback(): void {
    this.#later();
  }

  /** Several attributes arrive together; one drawing is enough. */
  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) this.#draw();
    });
  }

  #draw(): void {
    const get = (name: string): string | null => this.getAttribute(name);
    const texts = this.#texts;
    const r = ruler({
      original: get('original'),
      current: get('current'),
      forecast: get('forecast'),
      today: get('today'),
      from: get('from'),
      to: get('to'),
    });
    const span = (kind: string, a: number | null, b: number | null): string =>
      a !== null && b !== null && b > a ? `<i class="${kind}" style="left:${a}%;width:${b - a}%"></i>` : '';
    const tick = (kind: string, at: number | null): string =>
      at === null ? '' : `<i class="${kind}" style="left:${at}%"></i>`;

    const early = r.late !== null && r.late < 0;
    let html = `<div class="bar" part="bar"><i class="axis"></i>${span('pale', r.original, r.current)}`;
    html += early ? span('solid early', r.forecast, r.current) : span('solid', r.current, r.forecast);
    html += tick('was', r.original) + tick('now', r.current);
    if (r.forecast !== null && !(r.late! > 0)) html += tick('will', r.forecast);
    html += `${tick('today', r.today)}</div>`;

    if (this.hasAttribute('detailed')) {
      const middle = (a: number | null, b: number | null): number => ((a ?? 0) + (b ?? 0)) / 2;
      let above = r.today === null ? '' : `<span class="t" data-at="${r.today}">${escape(texts.today)}</span>`;
      if (r.extended) {
        // beside today's line, not under it
        const from = r.today !== null && r.today > r.original! && r.today < r.current! ? r.today : r.original;
        above += `<span class="d" data-at="${middle(from, r.current)}">${signedDays(r.extended)} ${escape(texts.days)}</span>`;
      }
      if (r.late) {
        above += `<span class="d ${r.late > 0 ? 'late' : 'good'}" data-at="${middle(r.current, r.forecast)}">${signedDays(r.late)} ${escape(texts.days)}</span>`;
      }
      const label = (kind: string, name: string, iso: string | null, at: number | null): string =>
        `<span class="${kind}" data-at="${at ?? 100}"${(at ?? 100) > 50 ? ' data-end' : ''}>${escape(name)}<b>${iso ? escape(vietnameseDate(iso)) : escape(texts.unknown)}</b></span>`;
      const state = r.late === null ? '' : r.late > 0 ? 'late' : r.late < 0 ? 'good' : '';
      const items: [number, string][] = [];
      if (r.original !== null) items.push([r.original, label('', texts.original, get('original'), r.original)]);
      items.push([r.current ?? 99, label('', texts.current, get('current'), r.current)]);
      items.push([r.forecast ?? 100, label(state, texts.forecast, get('forecast'), r.forecast)]);
      items.sort((a, b) => a[0] - b[0]);
      html = `<div class="above">${above}</div>${html}<div class="below">${items.map((i) => i[1]).join('')}</div>`;
      this.setAttribute('role', 'img');
      this.setAttribute('aria-label', this.#sentence(r.late));
      this.removeAttribute('aria-hidden');
    } else {
      // the row around it says name and days in words
      this.setAttribute('aria-hidden', 'true');
    }
    this.#root.innerHTML = `<style>${STYLE}</style>${html}`;
    this.#place();
  }

  #sentence(late: number | null): string {
    const t = this.#texts;
    const say = (name: string, attribute: string): string => {
      const iso = this.getAttribute(attribute);
      return `${name} ${iso ? vietnameseDate(iso) : t.unknown}`;
    };
    const parts = [say(t.original, 'original'), say(t.current, 'current'), say(t.forecast, 'forecast')];
    if (late !== null) parts.push(`${signedDays(late)} ${t.days}`);
    return parts.join(', ');
  }

  /** Labels keep to their marks as far as they leave each other room. */
  #place(): void {
    // without labels there is nothing to place, and asking for a width lays out the whole list again
    const width = this.hasAttribute('detailed') ? this.clientWidth : 0;
    if (!width) return;
    for (const selector of ['.below > span', '.above > .d', '.above > .t']) {
      const labels = [...this.#root.querySelectorAll<HTMLElement>(selector)];
      const lefts = spread(
        labels.map((label) => {
          const at = (Number(label.dataset['at']) / 100) * width;
          const w = label.offsetWidth;
          if (selector !== '.below > span') return { left: at - w / 2, width: w };
          return { left: 'end' in label.dataset ? at - w + 8 : at - w * 0.55, width: w };
        }),
        width,
      );
      labels.forEach((label, i) => (label.style.left = `${lefts[i]}px`));
    }
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

customElements.define('dt-ruler', DtRuler);
