import { EDGE, FILL, LIGHTS, type Light } from '../components/lights.js';
import type { ParcelState } from './contract.js';

/** The only place that reads colours. Everything drawn on the map's canvas takes them from here. */
export interface Palette {
  /** Changes with every change of theme; caches of drawn marks hang on it. */
  readonly key: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly lateInk: string;
  readonly land: string;
  readonly land2: string;
  readonly out: string;
  readonly water: string;
  readonly waterInk: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly border: string;
  readonly label: string;
  readonly halo: string;
  readonly built: string;
  readonly fill: Readonly<Record<Light, string>>;
  readonly edge: Readonly<Record<Light, string>>;
  readonly status: Readonly<Record<Light, string>>;
  readonly parcel: Readonly<Record<ParcelState, { fill: string; edge: string }>>;
  /** Strokes of layers that an administrator added. */
  readonly layers: readonly string[];
  readonly font: string;
}

const PARCEL_TOKEN: Record<ParcelState, string> = {
  BLOCKED: '--dt-p-block',
  PROCESSING: '--dt-p-proc',
  INVENTORIED: '--dt-p-inv',
  PAID: '--dt-p-paid',
  HANDED_OVER: '--dt-p-over',
  NOT_INVENTORIED: '--dt-p-todo',
};

export const LAYER_TOKENS: readonly string[] = [1, 2, 3, 4, 5].map((n) => `--dt-layer-${n}`);

/** Tokens are light-dark() pairs, so a probe must wear each one before it is a colour. */
export function readPalette(host: ShadowRoot): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const seen: string[] = [];
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    seen.push(style.color);
    return style.color;
  };
  const each = <K extends string>(keys: readonly K[], token: (key: K) => string): Record<K, string> =>
    Object.fromEntries(keys.map((k) => [k, colour(token(k))])) as Record<K, string>;

  const palette = {
    layers: LAYER_TOKENS.map(colour),
    surface: colour('--dt-surface'),
    ink: colour('--dt-ink'),
    ink2: colour('--dt-ink-2'),
    ink3: colour('--dt-ink-3'),
    accent: colour('--dt-accent'),
    lateInk: colour('--dt-late-ink'),
    land: colour('--dt-map-land'),
    land2: colour('--dt-map-land-2'),
    out: colour('--dt-map-out'),
    water: colour('--dt-map-water'),
    waterInk: colour('--dt-done-ink'),
    road: colour('--dt-map-road'),
    roadEdge: colour('--dt-map-road-edge'),
    border: colour('--dt-map-border'),
    label: colour('--dt-map-label'),
    halo: colour('--dt-map-halo'),
    built: colour('--dt-map-built'),
    fill: each(LIGHTS, (l) => FILL[l]),
    edge: each(LIGHTS, (l) => EDGE[l]),
    status: each(LIGHTS, (l) => (l === 'GREY' ? EDGE.GREY : FILL[l])),
    parcel: Object.fromEntries(
      (Object.keys(PARCEL_TOKEN) as ParcelState[]).map((s) => [
        s,
        { fill: colour(PARCEL_TOKEN[s]), edge: colour(`${PARCEL_TOKEN[s]}-edge`) },
      ]),
    ) as Palette['parcel'],
    font: style.getPropertyValue('--dt-font').trim() || 'sans-serif',
  };
  probe.remove();
  return { key: seen.join('|'), ...palette };
}

/** So much of one colour on another. */
export function mixed(colour: string, under: string, part: number): string {
  const numbers = (text: string): number[] => (text.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const below = numbers(under);
  return `rgb(${numbers(colour).map((v, i) => Math.round(v * part + (below[i] ?? 0) * (1 - part))).join(', ')})`;
}

/** rgb(1, 2, 3) → rgba(1, 2, 3, 0.5) */
export function faded(colour: string, alpha: number): string {
  const numbers = colour.match(/[\d.]+/g);
  return numbers && numbers.length >= 3 ? `rgba(${numbers.slice(0, 3).join(', ')}, ${alpha})` : colour;
}
