import { describe, expect, it } from 'vitest';
import type { SCurve } from './contract.js';
import type { Palette } from './palette.js';
import { curveOption, curveScale, lastValue, planCurve } from './scurve.js';

const palette: Palette = {
  key: '',
  surface: 'white',
  ink: 'black',
  ink2: 'grey',
  line: 'silver',
  lineStrong: 'grey',
  sunken: 'silver',
  role: { PLANNED: 'p', COMMITTED: 'c', ACTUAL: 'a', ESTIMATE: 'e', REFERENCE: 'r' },
  font: 'sans-serif',
};
const line = (role: 'PLANNED' | 'REFERENCE' | 'ACTUAL' | 'ESTIMATE', name: string, ...points: [string, number][]) => ({
  role,
  name,
  stepped: false,
  points: points.map(([on, value]) => ({ on, value })),
});
const chart: SCurve = {
  kind: 'SCurve',
  unit: 'tỷ đồng',
  decimals: 1,
  from: '2025-01-01',
  to: '2026-01-31',
  top: null,
  lines: [
    line('REFERENCE', 'kế hoạch', ['2025-01-01', 62], ['2026-01-31', 62]),
    line('PLANNED', 'nhịp đều', ['2025-01-01', 0], ['2026-01-31', 62]),
    line('ACTUAL', 'đã giải ngân', ['2025-01-01', 0], ['2025-10-31', 25.04]),
    line('ESTIMATE', 'ước'),
  ],
  marks: [],
  gap: null,
};

describe('the S-curve', () => {
  it('draws every line that has points, in its own dress: facts solid, estimates dashed', () => {
    const plan = planCurve(chart, 900, 'sans-serif');
    const option = curveOption(chart, plan, palette, false) as { series: { name: string; lineStyle: { type: unknown } }[] };
    expect(option.series.map((series) => series.name)).toEqual(['kế hoạch', 'nhịp đều', 'đã giải ngân']);
    expect(option.series[2]!.lineStyle.type).toBe('solid');
    const estimate = { ...chart, lines: [line('ESTIMATE', 'ước', ['2025-10-31', 25], ['2026-01-31', 40])] };
    const drawn = curveOption(estimate, plan, palette, false) as typeof option;
    expect(drawn.series[0]!.lineStyle.type).toEqual([4, 4]);
  });

  it('names the lines that reach the end there, none over another', () => {
    const plan = planCurve(chart, 900, 'sans-serif');
    expect(plan.labels.map((label) => label.text)).toEqual(['kế hoạch 62,0', 'nhịp đều']);
    expect(Math.abs(plan.labels[1]!.y - plan.labels[0]!.y)).toBeGreaterThanOrEqual(16);
  });

  it('has no names beside it on a phone, and all the width for the curves', () => {
    const plan = planCurve(chart, 340, 'sans-serif');
    expect(plan.narrow).toBe(true);
    expect(plan.labels).toEqual([]);
    expect(plan.frame.right).toBeLessThan(20);
  });

  it('is never higher than its axis', () => {
    const plan = planCurve(chart, 900, 'sans-serif');
    expect(plan.y(62)).toBeGreaterThanOrEqual(plan.frame.top);
    expect(plan.y(0)).toBe(plan.frame.height - plan.frame.bottom);
    expect(curveScale({ ...chart, top: 100 }).top).toBe(100);
  });

  it('ends the facts with their value in Vietnamese figures', () => {
    expect(lastValue(chart)!.texts).toEqual(['đã giải ngân 25,0 tỷ đồng', 'đã giải ngân 25,0', '25,0']);
    expect(lastValue({ ...chart, lines: [] })).toBeNull();
  });

  it('names its lines in a key when one of them ends on the way', () => {
    const plan = planCurve({ ...chart, lines: [...chart.lines, line('PLANNED', 'cũ', ['2025-01-01', 0], ['2025-06-30', 9])] }, 900, '');
    expect(plan.narrow).toBe(true);
  });
});
