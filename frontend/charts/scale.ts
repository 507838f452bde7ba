import { dayNumber } from '../components/days.js';

/** An axis of values from 0: where it ends and how far apart its lines are. */
export interface Scale {
  top: number;
  step: number;
}

/** Three to six even steps of 1, 2, 2.5 or 5 times a power of ten, the top at or just above the most. */
export function niceScale(most: number): Scale {
  if (!(most > 0)) return { top: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((s) => Math.ceil(most / s - 1e-9) <= 5)!;
  return { top: step * Math.ceil(most / step - 1e-9), step };
}

export interface Tick {
  day: number;
  label: string;
}

/** First days of months, evenly apart, at most so many; whole years are written as years. */
export function monthTicks(from: number, to: number, most: number): Tick[] {
  const first = new Date(from * 864e5);
  const begin = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (const step of [1, 2, 3, 6, 12, 24, 36, 60, 120]) {
    const ticks: Tick[] = [];
    for (let month = Math.ceil(begin / step) * step; ; month += step) {
      const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5;
      if (day > to) break;
      if (day < from) continue;
      const year = Math.floor(month / 12);
      ticks.push({ day, label: step % 12 === 0 ? `${year}` : `${String((month % 12) + 1).padStart(2, '0')}/${year}` });
    }
    if (ticks.length <= Math.max(1, most)) return ticks;
  }
  return [];
}

/** Where a day lies between two others, in per cent, kept within them. */
export function place(iso: string, from: string, to: string): number {
  const [at, begin, end] = [dayNumber(iso)!, dayNumber(from)!, dayNumber(to)!];
  return Math.round(Math.min(1, Math.max(0, (at - begin) / Math.max(1, end - begin))) * 1e4) / 100;
}
