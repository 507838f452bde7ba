/** Dress of everything on the map that is not canvas. The element has a shadow root, so its style lives here. */
export const STYLE = `
:host { display: block; position: relative; container-type: size; overflow: hidden; background: var(--dt-map-out); font: var(--dt-t-xs) var(--dt-font); font-variant-numeric: tabular-nums; color: var(--dt-ink); isolation: isolate; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.map { position: absolute; inset: 0; touch-action: none; outline: none; }
.map:focus-visible::after { content: ''; position: absolute; inset: 0; z-index: 5; pointer-events: none; box-shadow: inset 0 0 0 2px var(--dt-accent), inset 0 0 0 4px var(--dt-surface); }
.map[data-over] canvas { cursor: pointer; }
.ol-viewport { touch-action: none; }
.ol-overlaycontainer-stopevent > * { pointer-events: auto; }
.float { position: absolute; background: var(--dt-surface); border-radius: var(--dt-r-m); box-shadow: var(--dt-e2); }
button { font: inherit; color: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 2px; box-shadow: 0 0 0 6px var(--dt-surface); z-index: 1; }

.legend { left: 16px; bottom: 16px; max-height: calc(100% - 46px); overflow-y: auto; padding: 5px 6px; scrollbar-width: thin; }
.legend > div, .legend > ul { display: grid; margin: 0; padding: 0; list-style: none; }
.legend button, .legend li { display: grid; grid-template-columns: 18px 1fr auto; gap: 8px; align-items: center; min-height: 24px; padding: 2px 6px; border: 0; border-radius: var(--dt-r-s); background: none; text-align: start; white-space: nowrap; }
.legend button { min-width: 166px; transition: background var(--dt-fast), opacity var(--dt-fast); }
.legend button:hover { background: var(--dt-sunken); }
.legend svg { display: block; margin: auto; }
.legend b { font-weight: 600; text-align: end; min-width: 2ch; }
.legend [data-some] button { color: var(--dt-ink-3); }
.legend [data-some] button:not([aria-pressed='true']) svg { opacity: .45; }
.legend button[aria-pressed='true'] { background: var(--dt-accent-tint); color: var(--dt-ink) !important; box-shadow: inset 2px 0 0 var(--dt-accent); }
.legend .colours { display: flex; gap: 4px 10px; align-items: center; flex-wrap: wrap; margin-bottom: 4px; padding-bottom: 4px; border-bottom: 1px solid var(--dt-line); }
.legend select { min-height: 28px; padding: 0 4px; border: 0; border-radius: var(--dt-r-s); background: none; color: var(--dt-ink); font: 600 var(--dt-t-xs) var(--dt-font); cursor: pointer; }
.legend select option { background: var(--dt-surface); color: var(--dt-ink); }
.legend select:focus-visible, .legend input:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 2px; }
.legend label { display: inline-flex; gap: 6px; align-items: center; min-height: 24px; cursor: pointer; }
.legend input { margin: 0; accent-color: var(--dt-accent); }
.legend .boundaries { margin-top: 4px; padding-top: 4px; border-top: 1px solid var(--dt-line); }
.legend .boundaries ul { margin: 0; padding: 0; list-style: none; }
.legend .boundaries p { max-width: 190px; }
.legend .boundaries[hidden] { display: none; }
.legend p { margin: 4px 6px 2px; color: var(--dt-ink-2); }
.legend ul b { padding-inline-start: 12px; }
@media (pointer: coarse) { .legend select, .legend label { min-height: 44px; } }
.legend .layers { grid-template-columns: 1fr 1fr; gap: 2px; margin-bottom: 4px; padding-bottom: 4px; border-bottom: 1px solid var(--dt-line); }
.legend .layers button { display: block; min-width: 0; text-align: center; font-weight: 500; }
@media (pointer: coarse) { .legend button { min-height: 44px; } }

.zoom { right: 16px; bottom: 16px; display: grid; width: 44px; }
.zoom button { position: relative; display: grid; place-items: center; height: 44px; padding: 0; border: 0; border-top: 1px solid var(--dt-line); background: none; color: var(--dt-ink-2); }
.zoom button:first-child { border-top: 0; border-radius: var(--dt-r-m) var(--dt-r-m) 0 0; }
.zoom button:last-child { border-radius: 0 0 var(--dt-r-m) var(--dt-r-m); }
.zoom button:hover { background: var(--dt-sunken); color: var(--dt-ink); }

.search { position: absolute; left: 16px; top: 16px; z-index: 2; width: min(300px, calc(100% - 32px)); }
.search .open { display: none; place-items: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: var(--dt-r-m); background: var(--dt-surface); box-shadow: var(--dt-e2); color: var(--dt-ink-2); }
.search .field { display: flex; align-items: center; gap: 8px; height: 40px; padding-inline: 12px 2px; border-radius: var(--dt-r-m); background: var(--dt-surface); box-shadow: var(--dt-e2); color: var(--dt-ink-2); }
.search .field:focus-within { outline: 2px solid var(--dt-accent); outline-offset: 1px; }
.search .field > svg { flex: none; }
.search input { flex: 1; min-width: 0; height: 100%; padding: 0; border: 0; outline: none; background: none; color: var(--dt-ink); font: var(--dt-t-s) var(--dt-font); text-overflow: ellipsis; }
.search input::placeholder { color: var(--dt-ink-2); opacity: 1; }
.search .clear { display: grid; place-items: center; flex: none; width: 36px; height: 36px; padding: 0; border: 0; border-radius: var(--dt-r-s); background: none; }
.search .clear:hover, .search .open:hover { background: var(--dt-sunken); color: var(--dt-ink); }
.search .results { inset: auto; margin: 0; padding: 0; border: 0; overflow-y: auto; overscroll-behavior: contain; touch-action: pan-y; border-radius: var(--dt-r-m); background: var(--dt-surface); box-shadow: var(--dt-e2); color: var(--dt-ink); }
.search [role=listbox] { padding: 4px; }
.search .head { padding: 8px 8px 2px; color: var(--dt-ink-2); font: 600 11px/16px var(--dt-font); }
.search [role=option] { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 8px; align-items: center; min-height: 40px; padding: 4px 8px; border-radius: var(--dt-r-s); color: var(--dt-ink-2); cursor: pointer; }
.search [role=option] > svg { display: block; margin: auto; }
.search [role=option]:hover { background: var(--dt-sunken); }
.search [role=option][aria-selected=true] { background: var(--dt-accent-tint); box-shadow: inset 2px 0 0 var(--dt-accent); }
.search b { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; color: var(--dt-ink); font: 500 var(--dt-t-s) var(--dt-font); }
.search small { display: block; overflow: hidden; color: var(--dt-ink-2); font: var(--dt-t-xs) var(--dt-font); text-overflow: ellipsis; white-space: nowrap; }
.search .none { margin: 0; padding: 10px 12px; font: var(--dt-t-s) var(--dt-font); }
.search [role=status] { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { .search .field, .search .clear { height: 44px; } .search .clear { width: 44px; } .search [role=option] { min-height: 48px; } .search input { font-size: 16px; } }
.pin { display: grid; justify-items: center; gap: 2px; pointer-events: none; }
.pin span { max-width: 220px; padding: 3px 8px; border-radius: var(--dt-r-s); background: var(--dt-ink); color: var(--dt-surface); font: 600 var(--dt-t-xs) var(--dt-font); text-align: center; }
.pin svg { display: block; }
.pin path { fill: var(--dt-accent); stroke: var(--dt-surface); stroke-width: 2; }
.pin circle { fill: var(--dt-surface); }

.measure { position: absolute; inset: 0; z-index: 1; pointer-events: none; }
.measure .cross { position: absolute; left: 50%; top: 50%; translate: -50% -50%; }
.measure .cross svg { display: block; fill: none; stroke: var(--dt-ink); stroke-width: 2; filter: drop-shadow(0 0 1.5px var(--dt-surface)) drop-shadow(0 0 1.5px var(--dt-surface)); }
.measure .told { left: 16px; top: 66px; display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; gap: 2px; width: min(300px, calc(100% - 32px)); padding: 4px 4px 4px 12px; pointer-events: auto; font: 600 var(--dt-t-s) var(--dt-font); }
.measure [aria-live] { grid-area: 1 / 1; padding-block: 4px; }
.measure p { grid-area: 1 / 1; margin: 0; padding-block: 6px; font: var(--dt-t-xs) var(--dt-font); color: var(--dt-ink-2); }
.measure button { display: grid; place-items: center; width: 36px; height: 36px; padding: 0; border: 0; border-radius: var(--dt-r-s); background: none; color: var(--dt-ink-2); }
.measure button:hover { background: var(--dt-sunken); color: var(--dt-ink); }
.measure button:disabled { opacity: .4; cursor: default; background: none; }
@media (pointer: coarse) { .measure .keys { display: none; } .measure button { width: 44px; height: 44px; } .measure .told { top: 70px; } }
.map[data-measuring] canvas { cursor: crosshair; }
.zoom button[aria-pressed=true] { background: var(--dt-accent-tint); color: var(--dt-accent); box-shadow: inset 3px 0 0 var(--dt-accent); }
:host([data-lent]) :is(.search, .measure, .chip, .zoom .tool) { display: none; }
@container (width < 560px) { :host([data-lent]) .zoom { top: auto; bottom: 34px; } :host([data-lent]) .zoom .far { display: none; } }
:host([data-sheet]) :is(.search, .measure), :host([data-ground]) .search, :host([data-overlay-only]) .search { display: none; }
@container (width >= 560px) { :host([data-ground]) .measure .told { left: auto; top: auto; right: 72px; bottom: 36px; width: min(300px, calc(100% - 340px)); } }

.note { position: absolute; right: 68px; bottom: 4px; max-width: calc(100% - 300px); color: var(--dt-ink-2); font: 11px/16px var(--dt-font); text-shadow: 0 0 3px var(--dt-map-halo), 0 0 2px var(--dt-map-halo); pointer-events: none; }
.demo { position: absolute; right: 16px; top: 14px; padding: 1px 7px; border: 1px dashed var(--dt-line-strong); border-radius: var(--dt-r-s); background: color-mix(in srgb, var(--dt-surface) 78%, transparent); color: var(--dt-ink-2); font: 500 11px/16px var(--dt-font); pointer-events: none; }
.chip { left: 12px; top: 12px; padding: 8px 10px; font: 500 var(--dt-t-xs) var(--dt-font); display: none; }
.chip b { color: var(--dt-late-ink); font-weight: 600; }

.ghost { width: 22px; height: 22px; border: 2px solid var(--dt-accent); border-radius: 50%; box-shadow: 0 0 0 2px var(--dt-surface), inset 0 0 0 2px var(--dt-surface); pointer-events: none; }

.ol-scale-line { position: absolute; right: 16px; bottom: 26px; padding: 2px 6px 4px; border-radius: var(--dt-r-s); background: color-mix(in srgb, var(--dt-surface) 82%, transparent); }
.ol-scale-line-inner { border: 1.5px solid var(--dt-ink); border-top: 0; color: var(--dt-ink); font: 500 11px/15px var(--dt-font); text-align: center; white-space: nowrap; }
:host([data-sheet]) .zoom, :host([data-sheet]) .chip { display: none; }
:host([data-sheet]) .legend { display: block; }
:host([data-sheet]) .legend label { display: none; }
:host([data-sheet]) .legend select { appearance: none; }
:host([data-sheet]) .legend button { min-height: 20px; min-width: 140px; }
:host([data-sheet]) .note { right: 16px; bottom: 6px; }
:host([data-close]) .legend { inset: auto 0 0; padding: 6px 12px; border-top: 1px solid var(--dt-line); border-radius: 0; box-shadow: none; }
:host([data-close]) .legend :is(.layers, .colours) { display: none; }
:host([data-close]) .legend > :is(div, ul) { grid-template-columns: repeat(auto-fit, minmax(164px, 1fr)); }
:host([data-close]) .legend :is(button, li) { min-height: 20px; padding-block: 0; white-space: normal; }
:host([data-close]) .note { bottom: 70px; }
:host([data-close]) .ol-scale-line { bottom: 88px; }

:host([data-ground]) .chip { display: none; }

.notice { position: absolute; inset: 0 0 auto; pointer-events: none; }
.notice .bar { height: 2px; overflow: hidden; background: var(--dt-accent-tint); }
.notice .bar::after { content: ''; display: block; width: 30%; height: 100%; background: var(--dt-accent); animation: run 1.1s infinite var(--dt-ease); }
@keyframes run { from { transform: translateX(-100%); } to { transform: translateX(340%); } }
.notice .message { left: 50%; top: 16px; translate: -50%; display: flex; align-items: center; gap: 12px; width: max-content; max-width: calc(100% - 32px); padding: 8px 8px 8px 14px; pointer-events: auto; font: 500 var(--dt-t-s) var(--dt-font); }
.notice .message button { flex: none; min-height: 36px; padding: 0 14px; border: 1px solid var(--dt-line-strong); border-radius: var(--dt-r-m); background: var(--dt-surface); font-weight: 600; }

@container (height < 600px) { .search { top: 44px; } .measure .told { top: 96px; } .legend { bottom: 30px; } .note { right: 16px; bottom: 18px; } .zoom { top: 16px; bottom: auto; } .demo { left: 16px; right: auto; } }
@container (width < 640px) or (height < 300px) {
  .search:not(.wide) { width: 44px; }
  .search:not(.wide) .field { display: none; }
  .search:not(.wide) .open { display: grid; }
}
@container (width < 560px) or (height < 300px) {
  .search { left: 12px; top: 66px; }
  .search.wide { width: calc(100% - 80px); }
  .measure .told { left: 12px; top: auto; bottom: 46px; width: calc(100% - 80px); }
  .zoom { top: 16px; bottom: auto; right: 12px; }
  .demo { left: 12px; right: auto; top: auto; bottom: 18px; }
  .legend, :host([data-close]) .legend { display: none; }
  :host([data-close]) .note { bottom: 4px; }
  :host([data-close]) .ol-scale-line { bottom: 24px; }
  .chip { display: block; }
  .note { right: 12px; max-width: calc(100% - 130px); bottom: 18px; }
}
@container (height < 260px) { .zoom .tool { position: absolute; top: 0; right: 52px; width: 44px; border: 0; border-radius: var(--dt-r-m) !important; background: var(--dt-surface); box-shadow: var(--dt-e2); } }
@media (prefers-reduced-motion: reduce) { .notice .bar::after { animation: none; width: 100%; } }
@media print { .zoom, .notice, .search, .measure .told { display: none; } .float { box-shadow: none; border: 1px solid #999; } .legend { display: block; } .map canvas { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
