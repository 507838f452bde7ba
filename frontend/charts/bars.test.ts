import { describe, expect, it } from 'vitest';
import { barsHtml } from './bars.js';
import { columnOption, planColumns } from './columns.js';
import { axisNumber, number } from './numbers.js';
import type { Palette } from './palette.js';

describe('rankings and columns', () => {
  it('bars begin at 0, so that twice as much is twice as long', () => {
    const html = barsHtml({
      kind: 'Bars',
      unit: '%',
      decimals: 1,
      rows: [
        { name: 'NSĐP', value: 40, mark: 50, late: false, href: null },
        { name: 'Đất', value: 20, mark: null, late: true, href: null },
      ],
    });
    expect(html).toContain('width:80%');
    expect(html).toContain('width:40%');
    expect(html).toContain('class="mark" style="left:100%"');
    expect(html).toContain('40,0 <small>%</small>');
  });

  it('a row leads where it says, and its address is text', () => {
    const html = barsHtml({ kind: 'Bars', unit: '', decimals: 0, rows: [{ name: '<b>', value: 1, mark: null, late: false, href: 'du-an?owner=A"B' }] });
    expect(html).toContain('<a class="name" href="du-an?owner=A&#34;B">&#60;b&#62;</a>');
  });

  it('a column without a figure is a gap, not a zero', () => {
    const chart = { kind: 'Columns' as const, unit: 'tỷ', decimals: 1, categories: ['2024', '2025'], series: [{ role: 'ACTUAL' as const, name: 'đã giải ngân', values: [3, null] }] };
    const option = columnOption(chart, planColumns(chart, 500, ''), { role: {} } as unknown as Palette, false) as { series: { data: unknown[] }[] };
    expect(option.series[0]!.data).toEqual([3, '-']);
  });

  it('figures are Vietnamese, with a true minus', () => {
    expect(number(1234567.84, 1)).toBe('1.234.567,8');
    expect(number(-2, 0)).toBe('−2');
    expect(number(1234.5, 1, 'en')).toBe('1,234.5');
    expect(axisNumber(2.5, 2.5)).toBe('2,5');
    expect(axisNumber(50, 25)).toBe('50');
  });
});
