import { describe, expect, it } from 'vitest';
import { dayNumber } from '../components/days.js';
import type { Line, SCurve } from './contract.js';
import { nearest, readings, stops, valueOn } from './reading.js';

const pace: Line = {
  role: 'PLANNED',
  name: 'nhịp đều',
  stepped: false,
  points: [
    { on: '2025-01-01', value: 0 },
    { on: '2025-01-11', value: 10 },
  ],
};
const paid: Line = {
  role: 'ACTUAL',
  name: 'đã giải ngân',
  stepped: false,
  points: [
    { on: '2025-01-01', value: 0 },
    { on: '2025-01-05', value: 3 },
    { on: '2025-01-08', value: 4 },
  ],
};
const chart: SCurve = {
  kind: 'SCurve',
  unit: 'tỷ đồng',
  decimals: 1,
  from: '2025-01-01',
  to: '2025-01-11',
  top: null,
  lines: [pace, paid],
  marks: [{ kind: 'TODAY', on: '2025-01-08', name: 'hôm nay' }],
  gap: null,
};
const on = (iso: string): number => dayNumber(iso)!;

describe('what a curve says of a day', () => {
  it('a plan runs evenly between its points', () => {
    expect(valueOn(pace, on('2025-01-06'))).toBe(5);
  });

  it('money paid is what was paid by that day, never a share of the next payment', () => {
    expect(valueOn(paid, on('2025-01-07'))).toBe(3);
    expect(valueOn(paid, on('2025-01-08'))).toBe(4);
  });

  it('a plan that changes by decisions holds until the next one', () => {
    expect(valueOn({ ...pace, stepped: true }, on('2025-01-10'))).toBe(0);
  });

  it('nothing is said before the first point nor after the last', () => {
    expect(valueOn(paid, on('2024-12-31'))).toBeNull();
    expect(valueOn(paid, on('2025-01-09'))).toBeNull();
    expect(readings(chart, on('2025-01-10')).map((reading) => reading.line.name)).toEqual(['nhịp đều']);
  });

  it('an empty line is silent', () => {
    expect(valueOn({ ...paid, points: [] }, on('2025-01-05'))).toBeNull();
  });

  it('stops once at every day of which something is known, in order', () => {
    expect(stops(chart)).toEqual(['2025-01-01', '2025-01-05', '2025-01-08', '2025-01-11'].map(on));
    expect(nearest(stops(chart), on('2025-01-06'))).toBe(on('2025-01-05'));
    expect(nearest([], 0)).toBeNull();
  });
});
