import { dayNumber } from './days.js';

/** Where the delay ruler puts its marks, in per cent of its width; null where a date is not known. */
export interface Ruler {
  original: number | null;
  current: number | null;
  forecast: number | null;
  today: number | null;
  /** Days from original to current, and from current to forecast. */
  extended: number | null;
  late: number | null;
}

export interface RulerDates {
  original?: string | null;
  current?: string | null;
  forecast?: string | null;
  today?: string | null;
  from?: string | null;
  to?: string | null;
}

/**
 * All rows of a list share `from` and `to`, or lengths would not compare. Without them the axis fits this project:
 * a tenth of air on the left, none on the right, where the forecast ends.
 */
export function ruler(dates: RulerDates): Ruler {
  const original = dayNumber(dates.original);
  const current = dayNumber(dates.current);
  const forecast = dayNumber(dates.forecast);
  const today = dayNumber(dates.today);
  const known = [original, current, forecast, today].filter((d): d is number => d !== null);
  const least = Math.min(...known);
  const most = Math.max(...known);
  const from = dayNumber(dates.from) ?? least - Math.max(30, (most - least) * 0.1);
  const to = dayNumber(dates.to) ?? Math.max(most, from + 1);
  const place = (day: number | null): number | null =>
    day === null ? null : Math.round(Math.min(1, Math.max(0, (day - from) / Math.max(1, to - from))) * 1e4) / 100;
  return {
    original: place(original),
    current: place(current),
    forecast: place(forecast),
    today: place(today),
    extended: original !== null && current !== null ? current - original : null,
    late: current !== null && forecast !== null ? forecast - current : null,
  };
}

export interface Box {
  /** Where the box would like its left side, px. */
  left: number;
  width: number;
}

/**
 * Moves labels along one line until none covers another and all stay within the width: first to the right in order,
 * then back from the right edge. Order is kept.
 */
export function spread(boxes: readonly Box[], width: number, gap = 8): number[] {
  const lefts = boxes.map((b) => Math.max(0, b.left));
  for (let i = 1; i < boxes.length; i++) {
    lefts[i] = Math.max(lefts[i]!, lefts[i - 1]! + boxes[i - 1]!.width + gap);
  }
  let edge = width;
  for (let i = boxes.length - 1; i >= 0; i--) {
    lefts[i] = Math.max(0, Math.min(lefts[i]!, edge - boxes[i]!.width));
    edge = lefts[i]! - gap;
  }
  return lefts;
}
