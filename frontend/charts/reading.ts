import { dayNumber } from '../components/days.js';
import type { Line, SCurve } from './contract.js';

/** What one line says of a day. */
export interface Reading {
  line: Line;
  value: number;
}

/** Every day of which something is known, in order: where the reader may stop. */
export function stops(chart: SCurve): number[] {
  const [from, to] = [dayNumber(chart.from)!, dayNumber(chart.to)!];
  const days = chart.lines.flatMap((line) => line.points.map((point) => dayNumber(point.on)!));
  chart.marks.forEach((mark) => days.push(dayNumber(mark.on)!));
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
}

/**
 * A line's value on a day. Facts and stepped lines hold what was last said; plans run evenly between two points.
 * Null before the first point and after the last: nothing is drawn out beyond what was said.
 */
export function valueOn(line: Line, day: number): number | null {
  const points = line.points.map((point) => ({ day: dayNumber(point.on)!, value: point.value }));
  const next = points.findIndex((point) => point.day > day);
  const before = next < 0 ? points.at(-1) : points[next - 1];
  if (!before || (next < 0 && before.day < day)) return null;
  if (next < 0 || line.stepped || line.role === 'ACTUAL') return before.value;
  const after = points[next]!;
  return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day);
}

export function readings(chart: SCurve, day: number): Reading[] {
  return chart.lines
    .map((line) => ({ line, value: valueOn(line, day) }))
    .filter((reading): reading is Reading => reading.value !== null);
}

/** The stop nearest to a day. */
export function nearest(days: readonly number[], day: number): number | null {
  return days.reduce<number | null>(
    (best, each) => (best === null || Math.abs(each - day) < Math.abs(best - day) ? each : best),
    null,
  );
}
