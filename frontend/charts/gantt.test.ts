import { describe, expect, it } from 'vitest';
import { VIETNAMESE, type Gantt, type GanttRow, type TaskRow } from './contract.js';
import { ganttHtml, marks, taskMarks } from './gantt.js';

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
const chart: Gantt = { kind: 'Gantt', from: '2022-01-01', to: '2026-01-01', today: '2024-06-30', rows: [phase, milestone], tasks: [] };

const task: TaskRow = {
  id: 'task:CV-06',
  name: 'CV-06 <Móng>',
  planned: day('2024-03-01'),
  done: { from: '2024-03-10', to: '2024-06-29' },
  ahead: { from: '2024-06-30', to: '2024-09-30' },
  slack: { from: '2024-10-01', to: '2024-12-31' },
  critical: true,
  days: '+213',
  late: true,
  spoken: 'CV-06 <Móng>, chờ CV-01',
};
const network: Gantt = { ...chart, tasks: [task] };

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

  it('a project without a network has no tasks in it', () => {
    expect(ganttHtml(chart, VIETNAMESE, 900)).not.toContain('class="group"');
  });

  it('a task shows its plan, what is done, what is ahead and how far it may slip, each day whole', () => {
    const [planned, , ahead, slack] = taskMarks(network, task);
    expect(taskMarks(network, task).map((mark) => mark.kind)).toEqual(['current', 'actual', 'forecast', 'slack']);
    expect(planned!.width).toBeGreaterThan(0);
    expect(ahead!.left + ahead!.width).toBeCloseTo(slack!.left, 1);
  });

  it('what is critical says so in a word, and its row in words tells what it waits for', () => {
    const html = ganttHtml(network, VIETNAMESE, 900);
    expect(html).toContain('data-critical');
    expect(html).toContain('>găng</b>');
    expect(html).toContain('aria-label="CV-06 &#60;Móng');
    expect(ganttHtml({ ...network, tasks: [{ ...task, critical: false }] }, VIETNAMESE, 900)).not.toContain('word-critical');
  });

  it('every row is a button with its words, and names are text', () => {
    const html = ganttHtml(chart, VIETNAMESE, 900);
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Bàn giao đưa vào sử dụng, chậm 366 ngày"');
    expect(html).not.toContain('<đưa');
  });
});
