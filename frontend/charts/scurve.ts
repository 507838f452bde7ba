import type { EChartsCoreOption } from 'echarts/core';
import { dayNumber } from '../components/days.js';
import { spread } from '../components/ruler.js';
import type { Line, Role, SCurve } from './contract.js';
import { across, down, textWidth, type Frame } from './frame.js';
import { axisNumber, number } from './numbers.js';
import type { Palette } from './palette.js';
import { monthTicks, niceScale, type Scale } from './scale.js';

/** Under this width names stand in a key above the plot; over it, at the end of their lines. */
const NARROW = 560;

/** How each kind of line is drawn: width and dashes, px. */
export const STROKE: Readonly<Record<Role, { width: number; dash: number[] }>> = {
  PLANNED: { width: 1.8, dash: [] },
  COMMITTED: { width: 2, dash: [6, 4] },
  ACTUAL: { width: 2.8, dash: [] },
  ESTIMATE: { width: 1.8, dash: [4, 4] },
  REFERENCE: { width: 1.5, dash: [2, 3] },
};

export interface EndLabel {
  line: Line;
  text: string;
  x: number;
  y: number;
}

export interface CurvePlan {
  frame: Frame;
  scale: Scale;
  narrow: boolean;
  labels: EndLabel[];
  x: (iso: string) => number;
  y: (value: number) => number;
}

export function curveScale(chart: SCurve): Scale {
  const most = Math.max(chart.top ?? 0, ...chart.lines.flatMap((line) => line.points.map((point) => point.value)));
  return niceScale(most);
}

/** Everything that has a place: frame, scales, and the names at the ends of the lines, none over another. */
export function planCurve(chart: SCurve, width: number, font: string): CurvePlan {
  const scale = curveScale(chart);
  const drawn = chart.lines.filter((line) => line.points.length > 0);
  const ends = drawn.filter((line) => line.points.at(-1)!.on >= chart.to);
  // a line that ends on the way has nowhere to put its name; facts carry theirs at their last value
  const narrow = width < NARROW || drawn.some((line) => line.role !== 'ACTUAL' && !ends.includes(line));
  const name = (line: Line): string =>
    line.role === 'REFERENCE' ? `${line.name} ${number(line.points.at(-1)!.value, chart.decimals)}` : line.name;
  const gutter = narrow ? 0 : Math.max(0, ...ends.map((line) => textWidth(name(line), font, 500) + 10));
  const frame: Frame = {
    width,
    height: narrow ? 250 : 290,
    left: Math.ceil(textWidth(axisNumber(scale.top, scale.step), font)) + 12,
    right: Math.ceil(Math.max(14, Math.min(gutter, width * 0.3))),
    top: 34,
    bottom: 28,
  };
  const [from, to] = [dayNumber(chart.from)!, dayNumber(chart.to)!];
  const x = (iso: string): number => across(frame, (dayNumber(iso)! - from) / Math.max(1, to - from));
  const y = (value: number): number => down(frame, value / scale.top);
  const wanted = narrow ? [] : ends.map((line) => ({ line, y: y(line.points.at(-1)!.value) })).sort((a, b) => a.y - b.y);
  const tops = spread(
    wanted.map((each) => ({ left: each.y - 8, width: 16 })),
    frame.height,
    1,
  );
  const labels = wanted.map(({ line }, i) => ({ line, text: name(line), x: frame.width - frame.right + 8, y: tops[i]! }));
  return { frame, scale, narrow, labels, x, y };
}

export function curveOption(chart: SCurve, plan: CurvePlan, palette: Palette, moving: boolean): EChartsCoreOption {
  const { frame, scale } = plan;
  const [from, to] = [dayNumber(chart.from)!, dayNumber(chart.to)!];
  const room = frame.width - frame.left - frame.right;
  const ticks = monthTicks(from, to, Math.floor(room / 76));
  const labels = new Map(ticks.map((tick) => [tick.day, tick.label]));
  const text = { color: palette.ink2, fontFamily: palette.font, fontSize: 12 };
  return {
    animation: moving,
    animationDuration: 220,
    animationDurationUpdate: 220,
    grid: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      axisLine: { show: true, onZero: false, lineStyle: { color: palette.lineStrong } },
      axisTick: { show: true, customValues: ticks.map((tick) => tick.day), lineStyle: { color: palette.lineStrong } },
      splitLine: { show: false },
      axisLabel: {
        ...text,
        customValues: ticks.map((tick) => tick.day),
        formatter: (day: number) => labels.get(day) ?? '',
        alignMinLabel: 'left',
        margin: 9,
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: scale.top,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { ...text, margin: 8, formatter: (value: number) => axisNumber(value, scale.step) },
    },
    series: chart.lines
      .filter((line) => line.points.length > 0)
      .map((line) => {
        const last = line.points.length - 1;
        const colour = palette.role[line.role];
        return {
          type: 'line',
          name: line.name,
          silent: true,
          clip: false,
          z: line.role === 'ACTUAL' ? 4 : line.role === 'REFERENCE' ? 2 : 3,
          step: line.stepped ? 'end' : false,
          data: line.points.map((point, i) => ({
            value: [dayNumber(point.on)!, point.value],
            symbolSize: line.role !== 'ACTUAL' ? 0 : i === last ? 9 : point.value === 0 ? 0 : 4,
          })),
          showAllSymbol: true,
          symbol: 'circle',
          itemStyle: { color: colour, borderWidth: 0 },
          lineStyle: {
            color: colour,
            width: STROKE[line.role].width,
            type: STROKE[line.role].dash.length > 0 ? STROKE[line.role].dash : 'solid',
            cap: 'butt',
            join: 'round',
          },
        };
      }),
  };
}

/** "đã giải ngân 31,3" at the dot that ends the facts; the figure alone where a key above names the lines, or without room. */
export function lastValue(chart: SCurve): { on: string; value: number; texts: string[] } | null {
  const line = chart.lines.find((each) => each.role === 'ACTUAL');
  const last = line?.points.at(-1);
  if (!line || !last) return null;
  const value = number(last.value, chart.decimals);
  return { ...last, texts: [`${line.name} ${value} ${chart.unit}`, `${line.name} ${value}`, value] };
}
