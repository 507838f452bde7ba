import { describe, expect, it } from 'vitest';
import { VIETNAMESE, type Gantt, type GanttRow } from './contract.js';
import { ganttHtml, marks } from './gantt.js';

const day = (on: string) => ({ from: on, to: on });
const milestone: GanttRow = {
  id: 'COMPLETE',
  name: 'Bàn giao <đưa vào sử dụng>',
  phase: false,
  original: day('2023-01-01'),
  current: day('2024-01-01'),
  actual: null,
  forecast: day('2025-01-01'),
  days: '+366',
  late: true,
  spoken: 'Bàn giao đưa vào sử dụng, chậm 366 ngày',
};
const phase: GanttRow = {
  ...milestone,
  id: 'WORKS',
  name: 'Thi công',
  phase: true,
  original: { from: '2022-01-01', to: '2023-01-01' },
  current: { from: '2022-01-01', to: '2024-01-01' },
  actual: { from: '2022-02-01', to: '2024-06-30' },
  forecast: { from: '2024-06-30', to: '2025-01-01' },
};
const chart: Gantt = { kind: 'Gantt', from: '2022-01-01', to: '2026-01-01', today: '2024-06-30', rows: [phase, milestone] };

describe('the Gantt chart', () => {
  it('shows a phase as what was promised, what holds now, what was done and what is expected', () => {
    expect(marks(chart, phase).map((mark) => mark.kind)).toEqual(['original', 'current', 'actual', 'forecast']);
  });

  it('late is a length: pale where already extended, solid where late now', () => {
    const [pale, solid] = marks(chart, milestone);
    expect([pale!.kind, solid!.kind]).toEqual(['pale', 'solid']);
    expect(pale!.left + pale!.width).toBeCloseTo(solid!.left, 1);
    expect(solid!.width / pale!.width).toBeCloseTo(366 / 365, 1);
  });

  it('a milestone that was reached shows where, and expects nothing more', () => {
    const reached = { ...milestone, actual: day('2023-12-01') };
    expect(marks(chart, reached).map((mark) => mark.kind)).toEqual(['pale', 'was', 'now', 'done']);
  });

  it('what has no date has no mark', () => {
    expect(marks(chart, { ...milestone, original: null, current: null, forecast: null })).toEqual([]);
  });

  it('every row is a button with its words, and names are text', () => {
    const html = ganttHtml(chart, VIETNAMESE, 900);
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Bàn giao đưa vào sử dụng, chậm 366 ngày"');
    expect(html).not.toContain('<đưa');
  });
});
