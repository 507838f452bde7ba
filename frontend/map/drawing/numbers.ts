import type { Corner } from './sketch.js';

export type Grid = 'vn2000' | 'wgs84';

/** The corners of a sketch on the province's grid, as the server told them: X to the north, Y to the east, metres. */
export type OnGrid = readonly (readonly (readonly (readonly number[])[])[])[];

const language = (): string => document.documentElement.lang || 'vi';

/** As a field takes it: no thousands, the decimal mark of the reader. */
export function written(value: number, decimals: number, lang = language()): string {
  const text = value.toFixed(decimals);
  return lang.startsWith('en') ? text : text.replace('.', ',');
}

/** Both numbers of a corner, X or latitude first; null while the server has not converted them. */
export function numbersOf(corner: Corner, onGrid: readonly number[] | undefined, grid: Grid): [number, number] | null {
  if (grid === 'wgs84') return [corner[1], corner[0]];
  return onGrid?.length === 2 ? [onGrid[0]!, onGrid[1]!] : null;
}

/** Metres of a side on the grid. */
export function sideOf(from: readonly number[] | undefined, to: readonly number[] | undefined): number | null {
  return from?.length === 2 && to?.length === 2 ? Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!) : null;
}
