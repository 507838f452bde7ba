import { dayNumber } from '../components/days.js';
import type { ChartTexts, Gantt, GanttRow, Span, TaskRow } from './contract.js';
import { escape } from './html.js';
import { monthTicks, place } from './scale.js';

/** One mark of a row: what it is, where it begins and how long it is, in per cent of the axis. */
export interface GanttMark {
  kind: 'original' | 'current' | 'actual' | 'forecast' | 'pale' | 'solid' | 'was' | 'now' | 'done' | 'will' | 'slack';
  left: number;
  /** 0 for a tick. */
  width: number;
}

/**
 * A phase is bars: original line, current outline, actual solid, forecast dashed after it. A milestone is the delay
 * ruler: pale from the original to the current date, solid from the current to the expected or actual one.
 */
export function marks(chart: Gantt, row: GanttRow): GanttMark[] {
  const at = (iso: string): number => place(iso, chart.from, chart.to);
  const bar = (kind: GanttMark['kind'], span: Span | null): GanttMark[] =>
    span ? [{ kind, left: at(span.from), width: round(at(span.to) - at(span.from)) }] : [];
  if (row.phase) {
    return [...bar('original', row.original), ...bar('current', row.current), ...bar('actual', row.actual), ...bar('forecast', row.forecast)];
  }
  const tick = (kind: GanttMark['kind'], span: Span | null): GanttMark[] =>
    span ? [{ kind, left: at(span.to), width: 0 }] : [];
  const length = (kind: GanttMark['kind'], from: Span | null, to: Span | null): GanttMark[] =>
    from && to && dayNumber(to.to)! > dayNumber(from.to)! ? bar(kind, { from: from.to, to: to.to }) : [];
  return [
    ...length('pale', row.original, row.current),
    ...length('solid', row.current, row.actual ?? row.forecast),
    ...tick('was', row.original),
    ...tick('now', row.current),
    ...(row.actual ? tick('done', row.actual) : tick('will', row.forecast)),
  ];
}

/** A task: planned, done, ahead, and how far it may slip. Its days are whole: a bar ends where its last day does. */
export function taskMarks(chart: Gantt, row: TaskRow): GanttMark[] {
  const length = Math.max(1, dayNumber(chart.to)! - dayNumber(chart.from)!);
  const bar = (kind: GanttMark['kind'], span: Span | null): GanttMark[] =>
    span
      ? [
          {
            kind,
            left: place(span.from, chart.from, chart.to),
            width: round(((dayNumber(span.to)! - dayNumber(span.from)! + 1) / length) * 100),
          },
        ]
      : [];
  return [...bar('current', row.planned), ...bar('actual', row.done), ...bar('forecast', row.ahead), ...bar('slack', row.slack)];
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

export function ganttHtml(chart: Gantt, texts: ChartTexts, width: number): string {
  // the names' column, the days' column and the gaps between: see style.ts
  const track = width < 600 ? width : width - Math.max(160, width * 0.27) - 96;
  const ticks = monthTicks(dayNumber(chart.from)!, dayNumber(chart.to)!, Math.max(2, Math.floor(track / 76)));
  const share = (day: number): number => {
    const [from, to] = [dayNumber(chart.from)!, dayNumber(chart.to)!];
    return round(((day - from) / Math.max(1, to - from)) * 100);
  };
  const lines = ticks.map((tick) => `<i class="grid" style="left:${share(tick.day)}%"></i>`).join('');
  const today = place(chart.today, chart.from, chart.to);
  const names = ticks
    .filter((tick) => {
      // today's own word wants its room, and no word runs out of the axis
      const from = ((share(tick.day) - today) / 100) * track;
      return (from < -58 || from > 62) && ((100 - share(tick.day)) / 100) * track > 54;
    })
    .map((tick) => `<span style="left:${share(tick.day)}%">${tick.label}</span>`)
    .join('');
  const drawn = (row: GanttRow): string =>
    marks(chart, row)
      .map((mark) =>
        mark.width > 0 || row.phase
          ? `<i class="${mark.kind}" style="left:${mark.left}%;width:max(${mark.width}%,3px)"></i>`
          : `<i class="${mark.kind}" style="left:${mark.left}%"></i>`,
      )
      .join('');
  const drawnTask = (row: TaskRow): string =>
    taskMarks(chart, row)
      .map((mark) => `<i class="${mark.kind}" style="left:${mark.left}%;width:max(${mark.width}%,3px)"></i>`)
      .join('');
  const taskKey =
    chart.tasks.length > 0
      ? `<span><i class="critical"></i>${escape(texts.critical)}</span><span><i class="slack"></i>${escape(texts.slack)}</span>`
      : '';
  const tasks =
    chart.tasks.length > 0
      ? `<h3 class="group">${escape(texts.tasks)}</h3><ul aria-label="${escape(texts.tasks)}">${chart.tasks
          .map(
            (row) =>
              `<li><button type="button" class="row task" data-id="${escape(row.id)}" ${row.critical ? 'data-critical' : ''} ${row.late ? 'data-late' : ''} title="${escape(row.spoken)}" aria-label="${escape(row.spoken)}"><span class="name">${escape(row.name)}${row.critical ? ` <b class="word-critical">${escape(texts.critical)}</b>` : ''}</span><span class="track">${drawnTask(row)}</span><span class="days">${escape(row.days ?? '')}</span></button></li>`,
          )
          .join('')}</ul>`
      : '';
  const key = (['original', 'current', 'actual', 'forecast'] as const)
    .map((kind) => `<span><i class="${kind}"></i>${escape(texts[kind])}</span>`)
    .join('');
  const side = today > 85 ? 'end' : 'start';
  return `<div class="key">${key}${taskKey}</div><div class="gantt"><div class="lines" aria-hidden="true"><div class="track">${lines}<i class="today" style="left:${today}%"></i></div></div><div class="head" aria-hidden="true"><div class="track">${names}<span class="now" data-side="${side}" style="left:${today}%">${escape(texts.today)}</span></div><span class="days">${escape(texts.days)}</span></div><ul>${chart.rows
    .map(
      (row) =>
        `<li><button type="button" class="row" data-id="${escape(row.id)}" ${row.phase ? 'data-phase' : ''} ${row.late ? 'data-late' : ''} aria-label="${escape(row.spoken)}"><span class="name">${escape(row.name)}</span><span class="track">${drawn(row)}</span><span class="days">${escape(row.days ?? '')}</span></button></li>`,
    )
    .join('')}</ul>${tasks}</div>`;
}
