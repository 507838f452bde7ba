import { describe, expect, it } from 'vitest';
import { dayNumber } from '../components/days.js';
import { monthTicks, niceScale, place } from './scale.js';

describe('an axis of values', () => {
  it('begins at 0 and ends at or just above the most, in at most five even steps', () => {
    for (const most of [0.7, 1, 3, 42, 62, 100, 131.8, 286.4, 999, 12345]) {
      const { top, step } = niceScale(most);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top - most).toBeLessThan(step);
      expect(top / step).toBeLessThanOrEqual(5);
      expect(top / step).toBeGreaterThanOrEqual(2);
    }
  });

  it('shows whole percent as 0 to 100', () => {
    expect(niceScale(100)).toEqual({ top: 100, step: 20 });
  });

  it('is still an axis when there is nothing to show', () => {
    expect(niceScale(0)).toEqual({ top: 1, step: 1 });
  });
});

describe('an axis of days', () => {
  const days = (from: string, to: string): [number, number] => [dayNumber(from)!, dayNumber(to)!];

  it('marks the first days of months of one budget year', () => {
    const ticks = monthTicks(...days('2025-01-01', '2026-01-31'), 6);
    expect(ticks.map((tick) => tick.label)).toEqual(['01/2025', '04/2025', '07/2025', '10/2025', '01/2026']);
  });

  it('writes years where only years have room', () => {
    const ticks = monthTicks(...days('2021-06-15', '2026-01-31'), 6);
    expect(ticks.map((tick) => tick.label)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    expect(ticks[0]!.day).toBe(dayNumber('2022-01-01'));
  });

  it('never shows more than there is room for', () => {
    for (const most of [2, 3, 5, 8, 13]) {
      expect(monthTicks(...days('2019-02-03', '2031-11-30'), most).length).toBeLessThanOrEqual(most);
    }
  });

  it('places a day between two others, and keeps what lies outside at the edge', () => {
    expect(place('2025-01-02', '2025-01-01', '2025-01-05')).toBe(25);
    expect(place('2024-01-01', '2025-01-01', '2025-01-05')).toBe(0);
    expect(place('2026-01-01', '2025-01-01', '2025-01-05')).toBe(100);
  });
});
