/** Dress of all charts; colours by token only, so that they follow the theme and the printed page. */
export const STYLE = `
:host { display: block; position: relative; container-type: inline-size; font: var(--dt-t-xs) var(--dt-font); font-variant-numeric: tabular-nums; color: var(--dt-ink-2); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ul { margin: 0; padding: 0; list-style: none; }
.plot { position: relative; outline: none; touch-action: pan-y; }
.plot:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 2px; border-radius: var(--dt-r-s); }
.draw { position: absolute; inset: 0; }
.over { position: absolute; inset: 0; pointer-events: none; overflow: hidden; }
.over > * { position: absolute; white-space: nowrap; }
.unit { left: 0; top: 0; color: var(--dt-ink-3); }
.rule { top: 30px; bottom: 28px; width: 0; translate: -50% 0; }
.rule.TODAY { border-inline-start: 1.4px dashed var(--dt-accent); }
.rule.DEADLINE { border-inline-start: 1.4px dotted var(--dt-ink-2); }
.word { padding: 0 4px; background: color-mix(in srgb, var(--dt-surface) 84%, transparent); }
.word.TODAY { color: var(--dt-accent); font-weight: 500; }
.word.DEADLINE { color: var(--dt-ink-2); }
.gap { width: 3px; translate: -50% 0; background: var(--dt-late); }
.gap-word { padding: 0 4px; background: color-mix(in srgb, var(--dt-surface) 84%, transparent); color: var(--dt-late-ink); font-weight: 600; }
.end { font-weight: 500; }
.last { padding: 0 4px; border-radius: 3px; background: color-mix(in srgb, var(--dt-surface) 84%, transparent); color: var(--dt-ink); font: 600 var(--dt-t-s) var(--dt-font); }
.hair { top: 30px; bottom: 28px; width: 1px; background: var(--dt-accent); translate: -50% 0; }
.tip { z-index: 2; min-width: 150px; max-width: 96%; padding: 8px 10px; border-radius: var(--dt-r-m); background: var(--dt-surface); box-shadow: var(--dt-e2); color: var(--dt-ink-2); }
.tip > b { display: block; color: var(--dt-ink); font-weight: 600; }
.tip > span { display: grid; grid-template-columns: 18px 1fr auto; gap: 6px; align-items: center; white-space: normal; }
.tip > span > b { color: var(--dt-ink); font-weight: 600; white-space: nowrap; }
.key { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-bottom: 4px; }
.key > span { display: inline-flex; align-items: center; gap: 6px; }
.stroke { display: inline-block; width: 18px; height: 0; border-block-start: 2px solid; }
.failed { padding: 16px 0; color: var(--dt-ink-2); font: var(--dt-t-s) var(--dt-font); }

/* Rows of bars */
.bars { display: grid; gap: 10px; font: var(--dt-t-s) var(--dt-font); }
.bars > li { display: grid; grid-template-columns: minmax(110px, 30%) minmax(0, 1fr) auto; gap: 2px 12px; align-items: center; }
.bars .name { color: var(--dt-ink); text-wrap: pretty; }
/* the whole row leads where its name does */
.bars > li[data-leads] { position: relative; margin-inline: -8px; padding: 2px 8px; border-radius: var(--dt-r-s); }
.bars > li[data-leads]:hover { background: var(--dt-sunken); }
.bars a.name { color: var(--dt-accent); text-decoration-thickness: 1px; text-underline-offset: 3px; }
.bars a.name::after { content: ''; position: absolute; inset: 0; z-index: 1; }
.bars a.name:focus-visible { outline: none; }
.bars > li:has(a:focus-visible) { outline: 2px solid var(--dt-accent); outline-offset: 1px; }
.bars .track { position: relative; height: 16px; }
.bars .bar { position: absolute; inset: 0 auto 0 0; min-width: 1px; background: var(--dt-ink-2); }
.bars .bar[data-late] { background: var(--dt-late); }
.bars .mark { position: absolute; top: -2px; bottom: -2px; width: 3px; translate: -50% 0; background: var(--dt-commit); }
.bars b { color: var(--dt-ink); font-weight: 600; text-align: end; white-space: nowrap; }
.bars small { color: var(--dt-ink-2); font: var(--dt-t-xs) var(--dt-font); }

/* Gantt: the names keep their room; under 600 px they stand above their bars */
.key i { position: relative; display: inline-block; width: 26px; height: 8px; }
.gantt { position: relative; --days: 72px; }
.row, .head, .lines { display: grid; grid-template-columns: minmax(160px, 27%) minmax(0, 1fr) var(--days); column-gap: 12px; align-items: center; width: 100%; }
.head { height: 20px; }
.head .track, .lines .track { grid-column: 2; position: relative; height: 100%; }
.head .track > span { position: absolute; top: 1px; padding-inline-start: 4px; white-space: nowrap; color: var(--dt-ink-3); }
.head .track > .now { color: var(--dt-accent); font-weight: 500; }
.head .track > .now[data-side='end'] { translate: -100% 0; padding-inline: 0 4px; }
.head .days { grid-column: 3; color: var(--dt-ink-3); font-weight: 400; }
.lines { position: absolute; inset: 0; pointer-events: none; }
.lines .track i { position: absolute; top: 0; bottom: 0; width: 0; }
.lines .grid { border-inline-start: 1px solid var(--dt-line); }
.lines .today { border-inline-start: 1.4px dashed var(--dt-accent); z-index: 1; }
.row { position: relative; min-height: 24px; padding: 2px 0; border: 0; border-radius: var(--dt-r-s); background: none; color: var(--dt-ink-2); font: var(--dt-t-s) var(--dt-font); text-align: start; cursor: pointer; }
.row[data-phase] { min-height: 32px; margin-top: 4px; color: var(--dt-ink); font-weight: 600; }
.row:hover { background: color-mix(in srgb, var(--dt-accent) 7%, transparent); }
.row:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 0; }
.row .name { padding-inline-start: 12px; text-wrap: pretty; }
.row[data-phase] .name { padding-inline-start: 0; }
.row .track { position: relative; height: 16px; }
.row[data-phase] .track { height: 22px; }
.days { color: var(--dt-ink-2); text-align: end; white-space: nowrap; }
.row[data-late] .days { color: var(--dt-late-ink); font-weight: 600; }
.track i, .key i { font-style: normal; }
.row .track i { position: absolute; }
.row .original { top: 1px; height: 3px; background: var(--dt-line-strong); }
.row .current { top: 6px; height: 7px; border: 1px solid var(--dt-plan); background: var(--dt-sunken); }
.row .actual { top: 15px; height: 6px; background: var(--dt-actual); }
.row .forecast { top: 15px; height: 6px; border: 1px dashed var(--dt-ink-3); }
.row[data-late] .forecast { border-color: var(--dt-late); }
.row .pale, .row .solid { top: 4px; height: 8px; }
.row .pale { background: color-mix(in srgb, var(--dt-late-mid) 55%, transparent); }
.row .solid { background: var(--dt-late-mid); }
.row[data-late] .solid { background: var(--dt-late); }
.row .was, .row .now { top: 2px; height: 12px; translate: -50% 0; }
.row .was { width: 1.5px; background: var(--dt-line-strong); }
.row .now { width: 2px; background: var(--dt-plan); }
.row .will, .row .done { top: 3px; width: 10px; height: 10px; border-radius: 50%; translate: -50% 0; }
.row .will { border: 1.6px dashed var(--dt-ink-2); background: var(--dt-surface); }
.row[data-late] .will { border-color: var(--dt-late); }
.row .done { background: var(--dt-actual); }
/* Tasks of a network: planned outlined above, done solid, ahead outlined below; critical is hatched, not only coloured. */
.group { position: relative; margin: 10px 0 2px; color: var(--dt-ink); font: 600 var(--dt-t-s) var(--dt-font); }
.word-critical { margin-inline-start: 4px; padding: 0 5px; border: 1px solid var(--dt-ink); border-radius: 3px; color: var(--dt-ink); font: 600 var(--dt-t-xs) var(--dt-font); white-space: nowrap; }
.row.task .track { height: 18px; }
.row.task .current { top: 1px; height: 5px; }
.row.task .actual { top: 9px; height: 7px; }
.row.task .forecast { top: 9px; height: 7px; border: 1px solid var(--dt-ink-3); background: var(--dt-surface); }
.row.task[data-critical] .forecast, .key .critical { border: 1px solid var(--dt-ink); background: repeating-linear-gradient(135deg, var(--dt-ink) 0 1.4px, var(--dt-surface) 1.4px 4px); }
.row.task .slack { top: 12px; height: 6px; border-block-start: 1.4px solid var(--dt-ink-3); border-inline-end: 1.4px solid var(--dt-ink-3); translate: 0 0; }
.key .critical { height: 8px; }
.key .slack { height: 5px; border-block-start: 1.4px solid var(--dt-ink-3); border-inline-end: 1.4px solid var(--dt-ink-3); }
.key .original { height: 3px; background: var(--dt-line-strong); }
.key .current { border: 1px solid var(--dt-plan); background: var(--dt-sunken); }
.key .actual { height: 6px; background: var(--dt-actual); }
.key .forecast { height: 7px; border: 1px dashed var(--dt-late); }
@media (pointer: coarse) { .row { min-height: 44px; } }
@container (width < 600px) {
  .row { grid-template-columns: minmax(0, 1fr) auto; row-gap: 2px; padding: 4px 0; }
  .row .name { padding-inline-start: 0; }
  .row .track { grid-row: 2; grid-column: 1 / -1; }
  .head { grid-template-columns: minmax(0, 1fr); height: 34px; }
  .head .track { grid-row: 2; grid-column: 1; height: 18px; }
  .head .days { grid-row: 1; grid-column: 1; }
  .lines { grid-template-columns: minmax(0, 1fr); }
  .lines .track { grid-column: 1; }
  .row .name, .row .days { position: relative; z-index: 1; width: fit-content; background: var(--dt-surface); padding-inline-end: 4px; }
  .row:hover :is(.name, .days) { background: none; }
  .bars > li { grid-template-columns: minmax(0, 1fr) auto; }
  .bars .track { grid-row: 2; grid-column: 1 / -1; }
}
@media print {
  :host { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .hair, .tip { display: none; }
}
`;
