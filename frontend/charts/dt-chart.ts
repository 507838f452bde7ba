import type { EChartsType } from 'echarts/core';
import { dayNumber, vietnameseDate } from '../components/days.js';
import { watchTheme } from '../components/theme.js';
import { barsHtml } from './bars.js';
import { columnOption, planColumns } from './columns.js';
import { VIETNAMESE, type Chart, type ChartTexts, type Columns, type Role, type SCurve, type SelectDetail } from './contract.js';
import { ganttHtml } from './gantt.js';
import { textWidth } from './frame.js';
import { escape } from './html.js';
import { number } from './numbers.js';
import { ROLE_TOKEN, readPalette } from './palette.js';
import { nearest, readings, stops } from './reading.js';
import { STROKE, curveOption, lastValue, planCurve, type CurvePlan } from './scurve.js';
import { STYLE } from './style.js';

/** A printed A4 page leaves a card this much, px: wider drawings would be cut. */
const PAPER = 640;

/**
 * One element for every chart: property `chart` is a message of contract.ts, `label` says what it shows, `texts` are its
 * own words; `dt-select` tells which row was chosen. It draws; the exact figures stand in the table beside it.
 * `data-drawn` tells tests that the drawing is done.
 */
export class DtChart extends HTMLElement {
  static readonly properties = ['chart', 'label', 'texts'] as const;

  #root: ShadowRoot;
  #body: HTMLElement;
  #live: HTMLElement;
  #chart: Chart | null = null;
  #label = '';
  #texts: ChartTexts = VIETNAMESE;
  #engine: EChartsType | null = null;
  #plan: CurvePlan | null = null;
  #reading: number | null = null;
  #width = 0;
  #printing = false;
  #turn = 0;
  #waiting = false;
  #unwatch: (() => void) | null = null;
  #resize = new ResizeObserver(() => {
    if (this.clientWidth !== this.#width) this.#later();
  });
  #onPrint = (event: Event): void => {
    this.#printing = event.type === 'beforeprint';
    void this.#draw();
  };

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.innerHTML = `<style>${STYLE}</style><div class="body"></div><div class="vh" aria-live="polite"></div>`;
    this.#body = this.#root.querySelector('.body')!;
    this.#live = this.#root.querySelector('[aria-live]')!;
    this.#body.addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
      if (id !== undefined) {
        this.dispatchEvent(new CustomEvent<SelectDetail>('dt-select', { detail: { id }, bubbles: true, composed: true }));
      }
    });
    this.#body.addEventListener('pointermove', (event) => this.#point(event));
    this.#body.addEventListener('pointerdown', (event) => this.#point(event));
    this.#body.addEventListener('pointerleave', () => this.#read(null));
    this.#body.addEventListener('focusout', () => this.#read(null));
    this.#body.addEventListener('keydown', (event) => this.#key(event));
  }

  get chart(): Chart | null {
    return this.#chart;
  }

  set chart(chart: Chart | null) {
    this.#chart = chart;
    this.#reading = null;
    this.#later();
  }

  get label(): string {
    return this.#label;
  }

  set label(label: string | null) {
    this.#label = label ?? '';
    this.#later();
  }

  get texts(): ChartTexts {
    return this.#texts;
  }

  set texts(texts: Partial<ChartTexts> | null) {
    this.#texts = { ...VIETNAMESE, ...texts };
    this.#later();
  }

  connectedCallback(): void {
    // values that were set before this class was known
    for (const name of DtChart.properties) {
      if (Object.hasOwn(this, name)) {
        const value: unknown = (this as Record<string, unknown>)[name];
        delete (this as Record<string, unknown>)[name];
        (this as Record<string, unknown>)[name] = value;
      }
    }
    this.#resize.observe(this);
    this.#unwatch ??= watchTheme(() => this.#later());
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
    void document.fonts?.ready.then(() => this.#later());
    this.#later();
  }

  /** The router takes elements out and puts them back while it navigates: only what stays out is torn down. */
  disconnectedCallback(): void {
    this.#resize.disconnect();
    window.setTimeout(() => {
      if (this.isConnected) return;
      this.#unwatch?.();
      this.#unwatch = null;
      window.removeEventListener('beforeprint', this.#onPrint);
      window.removeEventListener('afterprint', this.#onPrint);
      this.#dispose();
      this.#width = 0;
    });
  }

  /** Several properties arrive together; one drawing is enough. */
  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      void this.#draw();
    });
  }

  #dispose(): void {
    this.#engine?.dispose();
    this.#engine = null;
    this.#plan = null;
  }

  async #draw(): Promise<void> {
    const chart = this.#chart;
    if (!this.isConnected || !chart || !this.clientWidth) return;
    this.#width = this.clientWidth;
    const width = this.#printing ? Math.min(this.#width, PAPER) : this.#width;
    const turn = ++this.#turn;
    if (chart.kind === 'Gantt' || chart.kind === 'Bars') {
      this.#dispose();
      const focused = (this.#root.activeElement as HTMLElement | null)?.dataset['id'];
      this.#body.innerHTML = chart.kind === 'Gantt' ? ganttHtml(chart, this.#texts, width) : barsHtml(chart);
      this.#body.querySelector('ul')?.setAttribute('aria-label', this.#label);
      if (focused !== undefined) {
        this.#body.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
      }
    } else if (!(await this.#plot(chart, width, turn))) {
      return;
    }
    this.dataset['drawn'] = chart.kind;
  }

  /** @returns false when a later drawing has overtaken this one */
  async #plot(chart: SCurve | Columns, width: number, turn: number): Promise<boolean> {
    const palette = readPalette(this.#root);
    const curve = chart.kind === 'SCurve' ? planCurve(chart, width, palette.font) : null;
    const columns = chart.kind === 'Columns' ? planColumns(chart, width, palette.font) : null;
    const frame = (curve ?? columns)!.frame;
    let plot = this.#body.querySelector<HTMLElement>('.plot');
    if (!plot) {
      this.#dispose();
      this.#body.innerHTML = '<div class="key"></div><div class="plot" role="img" tabindex="0"><div class="draw"></div><div class="over" aria-hidden="true"></div></div>';
      plot = this.#body.querySelector<HTMLElement>('.plot')!;
    }
    // the room is kept from the start, so that nothing below jumps when the engine arrives
    plot.style.width = `${width}px`;
    plot.style.height = `${frame.height}px`;
    plot.setAttribute('aria-label', chart.kind === 'SCurve' ? `${this.#label} ${this.#texts.keys}` : this.#label);
    this.#body.querySelector('.key')!.innerHTML =
      chart.kind === 'Columns' ? key(chart.series) : curve!.narrow ? key(chart.lines.filter((line) => line.points.length > 0)) : '';
    let engine: typeof import('./engine.js');
    try {
      engine = await import('./engine.js');
    } catch (error) {
      if (turn === this.#turn) this.#body.innerHTML = `<p class="failed">${escape(this.#texts.failed)}</p>`;
      console.warn('dt-chart', error);
      return false;
    }
    if (turn !== this.#turn || !this.isConnected) return false;
    this.#engine ??= engine.init(plot.querySelector<HTMLElement>('.draw')!, null, { renderer: 'svg' });
    this.#engine.resize({ width, height: frame.height, silent: true });
    const moving = !this.#printing && !('drawn' in this.dataset) && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#engine.setOption(
      chart.kind === 'SCurve' ? curveOption(chart, curve!, palette, moving) : columnOption(chart, columns!, palette, moving),
      { notMerge: true },
    );
    this.#plan = curve;
    if (chart.kind === 'SCurve') this.#overlay(chart, curve!);
    else plot.querySelector('.over')!.innerHTML = `<span class="unit">${escape(chart.unit)}</span>`;
    return true;
  }

  /** Words and rules over the curves; placed with the plot's own scales. */
  #overlay(chart: SCurve, plan: CurvePlan): void {
    const { frame, x, y } = plan;
    const right = frame.width - frame.right;
    let html = `<span class="unit">${escape(chart.unit)}</span>`;
    for (const mark of chart.marks) {
      if (mark.on < chart.from || mark.on > chart.to) continue;
      const at = x(mark.on);
      const word =
        mark.kind === 'TODAY'
          ? `left:${at}px;top:14px;translate:-50% 0`
          : // a line higher than today's word, which may be near
            `left:${at}px;top:0;translate:-100% 0`;
      html += `<i class="rule ${mark.kind}" style="left:${at}px"></i><span class="word ${mark.kind}" style="${word}">${escape(mark.name)}</span>`;
    }
    const last = lastValue(chart);
    let lastTop = Infinity;
    if (last && last.on <= chart.to) {
      const at = x(last.on);
      const family = getComputedStyle(this).fontFamily;
      const fits = (text: string): boolean => right - at >= textWidth(text, family, 600) * 1.1 + 18;
      // beside the dot in as many words as there is room for; to its left it would lie on the curve
      const text = (plan.narrow ? last.texts.slice(-1) : last.texts).find(fits) ?? last.texts.at(-1)!;
      const turned = !fits(text);
      // under the dot, out of the way of the stroke above it, unless there is no room under it
      const under = y(last.value) + 26 < frame.height - frame.bottom;
      lastTop = y(last.value) + (under ? 6 : -26);
      html += `<span class="last" style="left:${at + (turned ? -4 : 8)}px;top:${lastTop}px;${turned ? 'translate:-100% 0' : ''}">${escape(text)}</span>`;
    }
    if (chart.gap && chart.gap.on >= chart.from && chart.gap.on <= chart.to) {
      const at = x(chart.gap.on);
      const [top, bottom] = [y(Math.max(chart.gap.from, chart.gap.to)), y(Math.min(chart.gap.from, chart.gap.to))];
      const left = at - frame.left > 130;
      const side = left ? `left:${at - 6}px;translate:-100% -50%` : `left:${at + 6}px;translate:0 -50%`;
      const middle = Math.max(frame.top + 8, (top + bottom) / 2);
      // on the side of the last value it stands above it
      const level = left ? middle : Math.min(middle, lastTop - 12);
      html += `<i class="gap" style="left:${at}px;top:${top}px;height:${Math.max(1, bottom - top)}px"></i><span class="gap-word" style="${side};top:${level}px">${escape(chart.gap.name)}</span>`;
    }
    for (const label of plan.labels) {
      html += `<span class="end" style="left:${label.x}px;top:${label.y}px;color:${inkOf(label.line.role)}">${escape(label.text)}</span>`;
    }
    this.#body.querySelector('.over')!.innerHTML = `${html}<i class="hair" hidden></i><div class="tip" hidden></div>`;
    this.#read(this.#reading);
  }

  #point(event: PointerEvent): void {
    const chart = this.#chart;
    if (chart?.kind !== 'SCurve' || !this.#plan) return;
    const { frame } = this.#plan;
    const plot = this.#body.querySelector('.plot')!.getBoundingClientRect();
    const share = (event.clientX - plot.left - frame.left) / (frame.width - frame.left - frame.right);
    if (share < -0.02 || share > 1.02) {
      this.#read(null);
      return;
    }
    const [from, to] = [dayNumber(chart.from)!, dayNumber(chart.to)!];
    this.#read(nearest(stops(chart), from + share * (to - from)));
  }

  #key(event: KeyboardEvent): void {
    const chart = this.#chart;
    if (chart?.kind !== 'SCurve') return;
    const days = stops(chart);
    const now = this.#reading === null ? -1 : days.indexOf(this.#reading);
    const to: Record<string, number> = {
      ArrowRight: Math.min(days.length - 1, now + 1),
      ArrowLeft: now < 0 ? days.length - 1 : Math.max(0, now - 1),
      Home: 0,
      End: days.length - 1,
    };
    if (event.key === 'Escape') {
      this.#read(null);
    } else if (event.key in to && days.length > 0) {
      event.preventDefault();
      this.#read(days[to[event.key]!]!, true);
    }
  }

  #read(day: number | null, aloud = false): void {
    const chart = this.#chart;
    const tip = this.#body.querySelector<HTMLElement>('.tip');
    const hair = this.#body.querySelector<HTMLElement>('.hair');
    this.#reading = day;
    if (!tip || !hair || !this.#plan || chart?.kind !== 'SCurve') return;
    tip.hidden = hair.hidden = day === null;
    if (day === null) return;
    const iso = new Date(day * 864e5).toISOString().slice(0, 10);
    const said = readings(chart, day).map(({ line, value }) => ({ line, text: `${number(value, chart.decimals)} ${chart.unit}` }));
    tip.innerHTML = `<b>${vietnameseDate(iso)}</b>${said
      .map(({ line, text }) => `<span>${stroke(line.role)}<span>${escape(line.name)}</span><b>${escape(text)}</b></span>`)
      .join('')}`;
    const at = this.#plan.x(iso);
    hair.style.left = `${at}px`;
    const left = at + 12 + tip.offsetWidth > this.#plan.frame.width ? at - 12 - tip.offsetWidth : at + 12;
    tip.style.left = `${Math.max(0, Math.min(left, this.#plan.frame.width - tip.offsetWidth))}px`;
    tip.style.top = '38px';
    if (aloud) {
      this.#live.textContent = `${vietnameseDate(iso)}: ${said.map(({ line, text }) => `${line.name} ${text}`).join(', ')}`;
    }
  }
}

/** Words are never written in a pale tone. */
function inkOf(role: Role): string {
  return role === 'ACTUAL' ? 'var(--dt-ink)' : role === 'COMMITTED' ? 'var(--dt-accent)' : 'var(--dt-ink-2)';
}

function stroke(role: Role): string {
  const { width, dash } = STROKE[role];
  return `<i class="stroke" style="border-color:var(${ROLE_TOKEN[role]});border-block-start-width:${width}px;border-block-start-style:${dash.length > 0 ? 'dashed' : 'solid'}"></i>`;
}

function key(entries: readonly { role: Role; name: string }[]): string {
  return entries.map((entry) => `<span>${stroke(entry.role)}${escape(entry.name)}</span>`).join('');
}

customElements.define('dt-chart', DtChart);
