/** Dress of the panel of layers, and of the card that tells what a shape is. */
export const LAYERS_STYLE = `
.added { position: absolute; inset: 0; z-index: 2; pointer-events: none; }
.added .panel { position: fixed; inset: auto var(--right) var(--bottom) auto; margin: 0; padding: 0; border: 0; width: 320px; max-height: var(--most); pointer-events: auto; color: var(--dt-ink); overflow: hidden; }
.added .panel:popover-open { display: grid; grid-template-rows: auto minmax(0, 1fr); }
.added .panel[data-foot] { inset: auto 0 0; width: 100%; max-width: none; max-height: 70vh; border-radius: var(--dt-r-l) var(--dt-r-l) 0 0; padding-bottom: env(safe-area-inset-bottom); }
.added .head { display: flex; align-items: center; gap: 8px; padding: 4px 4px 4px 14px; border-bottom: 1px solid var(--dt-line); }
.added h2 { flex: 1; margin: 0; font: 600 var(--dt-t-s) var(--dt-font); }
.added .close, .shape .close { display: grid; place-items: center; flex: none; width: 36px; height: 36px; padding: 0; border: 0; border-radius: var(--dt-r-s); background: none; color: var(--dt-ink-2); }
.added .close:hover, .shape .close:hover { background: var(--dt-sunken); color: var(--dt-ink); }
.added .list { overflow-y: auto; padding: 4px 8px 8px; overscroll-behavior: contain; scrollbar-width: thin; }
.added fieldset { margin: 0; padding: 0; border: 0; }
.added fieldset + fieldset { margin-top: 4px; padding-top: 4px; border-top: 1px solid var(--dt-line); }
.added legend { padding: 6px 6px 2px; color: var(--dt-ink-2); font: 600 11px/16px var(--dt-font); }
.added ul { margin: 0; padding: 0; list-style: none; }
.added fieldset > label, .added li > label { display: flex; align-items: center; gap: 10px; min-height: 36px; padding: 4px 6px; border-radius: var(--dt-r-s); cursor: pointer; }
.added fieldset > label:hover, .added li > label:hover { background: var(--dt-sunken); }
.added fieldset > label > span:last-child { display: grid; }
.added b { font: 500 var(--dt-t-s) var(--dt-font); overflow-wrap: anywhere; }
.added small, .shape small { color: var(--dt-ink-2); font: var(--dt-t-xs) var(--dt-font); overflow-wrap: anywhere; }
.added .mark svg { display: block; }
.added input { flex: none; width: 16px; height: 16px; margin: 0; accent-color: var(--dt-accent); cursor: pointer; }
.added input:focus-visible { outline: 2px solid var(--dt-accent); outline-offset: 2px; }
.added .more { display: grid; gap: 2px; padding: 0 6px 8px 32px; }
.added .more label { display: grid; grid-template-columns: auto minmax(0, 1fr) 5ch; align-items: center; gap: 8px; min-height: 24px; color: var(--dt-ink-2); }
.added .more input { width: 100%; }
.added output { text-align: end; }
.added em { color: var(--dt-risk-ink); font: 500 var(--dt-t-xs) var(--dt-font); }
.added em:empty { display: none; }
@media (pointer: coarse) { .added fieldset > label, .added li > label { min-height: 44px; } .added .more label { min-height: 44px; } .added .close, .shape .close { width: 44px; height: 44px; } .added input { width: 20px; height: 20px; } }

.shape { position: relative; width: max-content; max-width: min(300px, 80cqw); max-height: min(320px, 70cqh); overflow-y: auto; overscroll-behavior: contain; pointer-events: auto; scrollbar-width: thin; }
.shape .head { display: flex; align-items: start; gap: 8px; padding: 8px 4px 6px 14px; }
.shape .head > div { display: grid; flex: 1; min-width: 0; padding-block: 2px; }
.shape strong { font: 600 var(--dt-t-s) var(--dt-font); overflow-wrap: anywhere; }
.shape dl { display: grid; grid-template-columns: minmax(72px, auto) minmax(0, 1fr); gap: 3px 12px; margin: 0; padding: 8px 14px; border-top: 1px solid var(--dt-line); }
.shape dt { color: var(--dt-ink-2); overflow-wrap: anywhere; }
.shape dd { margin: 0; overflow-wrap: anywhere; }
.shape p { margin: 0; padding: 4px 14px; color: var(--dt-risk-ink); }
.shape .whose { padding: 6px 14px 8px; border-top: 1px solid var(--dt-line); color: var(--dt-ink-2); font: 11px/16px var(--dt-font); }

.zoom button[aria-expanded=true] { background: var(--dt-accent-tint); color: var(--dt-accent); box-shadow: inset 3px 0 0 var(--dt-accent); }
@container (height < 260px) { .zoom .layered { top: 52px; } }
:host([data-sheet]) .added { display: none; }
.note[data-thanks] { padding: 0 6px; border-radius: var(--dt-r-s); background: color-mix(in srgb, var(--dt-surface) 82%, transparent); text-shadow: none; }
@media print { .added, .shape { display: none; } }
`;
