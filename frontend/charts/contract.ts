/**
 * What crosses the wire. Each message mirrors the Java record of the same name in `vn.dautu.ui`; `kind` is that name.
 * Days are ISO dates. Figures are for drawing only: the table beside each chart holds the exact ones.
 */
export type Chart = SCurve | Gantt | Bars | Columns;

/** What a series is, which decides how it is drawn. Only facts are drawn solid and in ink. */
export type Role = 'PLANNED' | 'COMMITTED' | 'ACTUAL' | 'ESTIMATE' | 'REFERENCE';

export interface SCurve {
  kind: 'SCurve';
  /** Written once above the axis, and behind every value: "tỷ đồng", "%". */
  unit: string;
  decimals: number;
  from: string;
  to: string;
  /** The axis reaches at least this far; 100 for percentages. */
  top: number | null;
  lines: Line[];
  marks: Mark[];
  gap: Gap | null;
}

export interface Line {
  role: Role;
  name: string;
  /** Holds its value until the next point, as a plan does between two decisions. */
  stepped: boolean;
  points: Point[];
}

export interface Point {
  on: string;
  value: number;
}

export interface Mark {
  kind: 'TODAY' | 'DEADLINE';
  on: string;
  name: string;
}

/** How far below the plan, drawn as a red stroke between two values. */
export interface Gap {
  on: string;
  from: number;
  to: number;
  name: string;
}

export interface Gantt {
  kind: 'Gantt';
  from: string;
  to: string;
  today: string;
  rows: GanttRow[];
  /** Under the milestones; empty when the project has no network. */
  tasks: TaskRow[];
}

export interface GanttRow {
  /** Comes back in `dt-select`. */
  id: string;
  name: string;
  phase: boolean;
  original: Span | null;
  current: Span | null;
  actual: Span | null;
  forecast: Span | null;
  /** "+366", as shown at the end of the row. */
  days: string | null;
  late: boolean;
  /** The whole row in words. */
  spoken: string;
}

/** A task of the network: planned above, done and ahead below, behind it how far it may still slip. */
export interface TaskRow {
  /** Comes back in `dt-select`. */
  id: string;
  name: string;
  planned: Span;
  done: Span | null;
  ahead: Span | null;
  slack: Span | null;
  critical: boolean;
  days: string | null;
  late: boolean;
  /** The whole row in words, with what the task waits for. */
  spoken: string;
}

/** A milestone's span begins and ends on one day. */
export interface Span {
  from: string;
  to: string;
}

export interface Bars {
  kind: 'Bars';
  unit: string;
  decimals: number;
  rows: Bar[];
}

export interface Bar {
  name: string;
  value: number;
  /** What it should have been: a stroke across the bar. */
  mark: number | null;
  late: boolean;
  /** Where the row leads, under the page's base. */
  href: string | null;
}

export interface Columns {
  kind: 'Columns';
  unit: string;
  decimals: number;
  categories: string[];
  series: ColumnSeries[];
}

export interface ColumnSeries {
  role: Role;
  name: string;
  values: (number | null)[];
}

/** Words that the element shows itself. */
export interface ChartTexts {
  original: string;
  current: string;
  actual: string;
  forecast: string;
  tasks: string;
  critical: string;
  slack: string;
  today: string;
  days: string;
  keys: string;
  failed: string;
}

export const VIETNAMESE: ChartTexts = {
  original: 'ban đầu',
  current: 'hiện hành',
  actual: 'thực tế',
  forecast: 'dự kiến',
  tasks: 'Công việc',
  critical: 'găng',
  slack: 'dự trữ',
  today: 'hôm nay',
  days: 'ngày chậm',
  keys: 'Phím mũi tên để đọc từng ngày.',
  failed: 'Không tải được biểu đồ. Số liệu vẫn đủ trong bảng.',
};

/** A row or bar was chosen. */
export interface SelectDetail {
  id: string;
}
