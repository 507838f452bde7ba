import type { Bars } from './contract.js';
import { escape } from './html.js';
import { number } from './numbers.js';
import { niceScale } from './scale.js';

/** A ranking: names are never cut, so these are rows of the page and not of a picture. Bars start at 0. */
export function barsHtml(chart: Bars): string {
  const top = niceScale(Math.max(0, ...chart.rows.flatMap((row) => [row.value, row.mark ?? 0]))).top;
  const share = (value: number): number => Math.round((Math.max(0, value) / top) * 1e4) / 100;
  return `<ul class="bars">${chart.rows
    .map((row) => {
      const mark = row.mark === null ? '' : `<i class="mark" style="left:${share(row.mark)}%"></i>`;
      const name = row.href ? `<a class="name" href="${escape(row.href)}">${escape(row.name)}</a>` : `<span class="name">${escape(row.name)}</span>`;
      return `<li ${row.href ? 'data-leads' : ''}>${name}<span class="track"><i class="bar" ${row.late ? 'data-late' : ''} style="width:${share(row.value)}%"></i>${mark}</span><b>${number(row.value, chart.decimals)} <small>${escape(chart.unit)}</small></b></li>`;
    })
    .join('')}</ul>`;
}
