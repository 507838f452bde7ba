import type { EChartsCoreOption } from 'echarts/core';
import type { Columns } from './contract.js';
import { textWidth, type Frame } from './frame.js';
import { axisNumber, number } from './numbers.js';
import type { Palette } from './palette.js';
import { niceScale, type Scale } from './scale.js';

export interface ColumnPlan {
  frame: Frame;
  scale: Scale;
}

export function planColumns(chart: Columns, width: number, font: string): ColumnPlan {
  const scale = niceScale(Math.max(0, ...chart.series.flatMap((series) => series.values.map((value) => value ?? 0))));
  return {
    scale,
    frame: {
      width,
      height: 240,
      left: Math.ceil(textWidth(axisNumber(scale.top, scale.step), font)) + 12,
      right: 8,
      top: 30,
      bottom: 28,
    },
  };
}

/** Bars start at 0. What was planned is an outline, what happened is solid. Values stand above where there is room. */
export function columnOption(chart: Columns, plan: ColumnPlan, palette: Palette, moving: boolean): EChartsCoreOption {
  const { frame, scale } = plan;
  const text = { color: palette.ink2, fontFamily: palette.font, fontSize: 12 };
  const slot = (frame.width - frame.left - frame.right) / Math.max(1, chart.categories.length);
  const room = slot / Math.max(1, chart.series.length) >= 40;
  return {
    animation: moving,
    animationDuration: 220,
    grid: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
    xAxis: {
      type: 'category',
      data: chart.categories,
      axisLine: { lineStyle: { color: palette.lineStrong } },
      axisTick: { show: false },
      // Where there is little room some names are left out; none is broken into a second line that would be cut.
      axisLabel: { ...text, margin: 9, ...(slot < 56 ? { interval: 'auto' } : { interval: 0, width: slot - 6, overflow: 'break' }) },
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
    series: chart.series.map((series) => {
      const outlined = series.role !== 'ACTUAL';
      return {
        type: 'bar',
        name: series.name,
        data: series.values.map((value) => value ?? '-'),
        silent: true,
        barGap: '12%',
        barCategoryGap: '34%',
        barMaxWidth: 44,
        itemStyle: {
          color: outlined ? palette.sunken : palette.role[series.role],
          borderColor: palette.role[series.role],
          borderWidth: outlined ? 1.2 : 0,
          borderType: series.role === 'ESTIMATE' ? 'dashed' : 'solid',
        },
        label: {
          show: room,
          position: 'top',
          distance: 4,
          color: outlined ? palette.ink2 : palette.ink,
          fontFamily: palette.font,
          fontSize: 12,
          fontWeight: outlined ? 400 : 600,
          formatter: ({ value }: { value: unknown }) =>
            typeof value === 'number' ? number(value, chart.decimals) : '',
        },
      };
    }),
  };
}
