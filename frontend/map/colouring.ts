import type { MapTexts, MeasureAnswer } from './contract.js';

/** What marks, routes and units are coloured by when it is not the light. */
export interface Colouring {
  by: string;
  bounds: readonly number[];
  values: ReadonlyMap<number, number>;
  units: MeasureAnswer['units'];
  /** Units carry the colour, and marks step back. */
  areas: boolean;
}

/** From the lowest class, 0, to the highest; null where there is no figure. A class begins at its bound. */
export type ColourClass = number | null;

export function classOf(value: number | null | undefined, bounds: readonly number[]): ColourClass {
  if (value === null || value === undefined) return null;
  return bounds.filter((bound) => value >= bound).length;
}

/** How much of the accent a class has: lightness alone tells them apart, for any eye. */
export function strength(cls: number, bounds: readonly number[]): number {
  return 0.1 + (0.9 * cls) / bounds.length;
}

const number = (value: number): string => value.toLocaleString(globalThis.document?.documentElement.lang || 'vi', { maximumFractionDigits: 1 });

/** "45 %", "181", "1,2 tỷ": what stands beside a mark. */
export function figure(value: number, by: string, texts: MapTexts): string {
  return by === 'days-late' ? number(value) : `${number(value)} ${texts.colours[by]?.unit ?? ''}`.trim();
}

/** The words of each class, the lowest first: "dưới 1 ngày", "1–31 ngày" ends before 31, "từ 181 ngày". */
export function classWords(bounds: readonly number[], by: string, texts: MapTexts): string[] {
  const unit = texts.colours[by]?.unit ?? '';
  // Days are whole: the last day of a class can be named.
  const last = by === 'days-late' ? 1 : 0;
  const words = bounds.map((bound, i) => {
    const next = bounds[i + 1];
    return next === undefined
      ? texts.colourFrom.replace('{from}', number(bound))
      : last
        ? `${number(bound)}–${number(next - last)}`
        : `${number(bound)} – ${texts.colourBelow.replace('{to}', number(next))}`;
  });
  return [texts.colourBelow.replace('{to}', number(bounds[0] ?? 0)), ...words].map((text) => `${text} ${unit}`);
}
