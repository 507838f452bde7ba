import type OlMap from 'ol/Map.js';
import { iconSvg } from '../../components/dt-icon.js';
import { watchTheme } from '../../components/theme.js';
import type { Palette } from '../palette.js';
import { keepDraft, readDraft, type Draft } from './draft.js';
import type { Grid, OnGrid } from './numbers.js';
import { Pen, type Wrong } from './pen.js';
import {
  countCorners,
  equal,
  FIRST,
  middleAfter,
  movedCorner,
  ringOf,
  Strokes,
  withCorner,
  withoutCorner,
  withoutPiece,
  withRing,
  type At,
  type Corner,
  type Sketch,
  type Target,
} from './sketch.js';
import { CornerTable } from './table.js';
import type { PadWord, PadWords } from './words.js';

/** What the map lends to who draws on it: `dt-map.lend()`. */
interface Lender extends HTMLElement {
  lend(): { map: OlMap; palette: () => Palette };
}

interface Problem extends Wrong {
  text: string;
}

/** What the server tells of the outline after a stroke. */
interface Told {
  stroke: number;
  grid: OnGrid;
  measures: string;
  problems: Problem[];
}

/** What the server read out of written numbers, and for which place they were. */
interface Written {
  place: string;
  corners?: Corner[];
  notes?: string[];
  refused?: string;
}

type Act = 'add' | 'edit' | 'hole' | 'piece' | 'undo' | 'redo' | 'remove' | 'snap';

const ICONS: Record<Act, string> = { add: 'pen', edit: 'corners', hole: 'hole', piece: 'pieces', undo: 'undo', redo: 'redo', remove: 'close', snap: 'magnet' };

/**
 * Draws a part of a project's place: tools over the map, corners in a table. Strokes stay here, with a draft in the browser, until they are
 * kept; numbers are read, converted and judged by the server (SiteView.java).
 */
class DtSitePad extends HTMLElement {
  #words: PadWords | null = null;
  #pen: Pen | null = null;
  #target: HTMLElement | null = null;
  #tools: HTMLElement | null = null;
  #buttons = new Map<Act, HTMLButtonElement>();
  #strokes = new Strokes({ kind: 'SITE', pieces: [] });
  #stroke = 0;
  #told: Told | null = null;
  #grid: Grid = 'vn2000';
  #chosen: At | null = null;
  #snaps = true;
  #near = false;
  #name = '';
  #from = '';
  #offered: Draft | null = null;
  #notes: readonly string[] = [];
  #refused = '';
  #waiting: Sketch | null = null;
  #besides: Sketch | null = null;
  #unwatch: (() => void) | null = null;
  #table = new CornerTable({
    chose: (at) => {
      this.#choose(at);
      this.#pen?.look(at);
    },
    wrote: (at, one, other) => this.#write(`${one}\t${other}`, `${at.piece}.${at.ring}.${at.corner}`),
    inserted: (at) => {
      const middle = middleAfter(this.#now, at) ?? ringOf(this.#now, at)[at.corner]!;
      this.#draw(withCorner(this.#now, at, middle, at.corner));
      this.#choose({ ...at, corner: at.corner + 1 });
    },
    deleted: (at) => this.#delete(at),
    pasted: (at, text) => this.#write(text, `${at.piece}.${at.ring}.${at.corner}`),
    pieceRemoved: (piece) => {
      this.#draw(withoutPiece(this.#now, piece));
    },
  });

  get #now(): Sketch {
    return this.#strokes.now;
  }

  get words(): PadWords | null {
    return this.#words;
  }
  set words(words: PadWords) {
    this.#words = words;
    this.#table.words = words;
    this.#build();
  }

  connectedCallback(): void {
    if (Object.hasOwn(this, 'words')) {
      const words = (this as { words?: PadWords }).words!;
      delete (this as { words?: PadWords }).words;
      this.words = words;
    }
    this.#unwatch ??= watchTheme(() => this.#pen?.redraw());
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    document.removeEventListener('keydown', this.#key);
  }

  // ---- what the server says -------------------------------------------------------------------------------------------

  async lend(lender: Lender, tools: HTMLElement): Promise<void> {
    this.#tools = tools;
    this.#buildTools();
    await customElements.whenDefined('dt-map');
    if (this.#pen) return;
    const { map, palette } = lender.lend();
    this.#target = map.getTargetElement() ?? null;
    this.#target?.addEventListener('keydown', this.#mapKey, true);
    this.#pen = new Pen(map, palette, {
      drew: (sketch) => this.#draw(sketch),
      chose: (at) => this.#choose(at),
      ended: () => this.#mode(false),
      reach: (near) => {
        this.#near = near;
        this.#show();
      },
    });
    if (this.#waiting) this.#begin();
  }

  load(sketch: Sketch, name: string, from: string): void {
    const draft = readDraft(name);
    this.#name = name;
    this.#from = from;
    this.#offered = draft && !equal(draft.sketch, sketch) && draft.sketch.kind === sketch.kind ? draft : null;
    this.#strokes = new Strokes(sketch);
    this.#chosen = null;
    this.#told = null;
    this.#notes = [];
    this.#refused = '';
    this.#waiting = sketch;
    this.#besides = null;
    if (this.#pen) this.#begin();
    this.#ask();
    this.#show();
  }

  /** The map is there and the sketch is there. */
  #begin(): void {
    this.#waiting = null;
    const pen = this.#pen!;
    pen.beside(this.#besides);
    pen.mode(countCorners(this.#now) === 0, FIRST);
    this.#show();
    pen.fit();
    this.dataset['ready'] = this.#name;
  }

  kept(): void {
    keepDraft(this.#name, null);
    this.#offered = null;
  }

  beside(sketch: Sketch | null): void {
    this.#besides = sketch;
    this.#pen?.beside(sketch);
  }

  told(told: Told): void {
    if (told.stroke !== this.#stroke) return;
    this.#told = told;
    this.#show();
  }

  written(answer: Written): void {
    const dialog = this.querySelector<HTMLDialogElement>('dialog.dt-paste');
    if (answer.refused) {
      if (dialog?.open) dialog.querySelector('[role=alert]')!.textContent = answer.refused;
      else this.#refused = answer.refused;
      this.#show();
      return;
    }
    const corners = answer.corners ?? [];
    dialog?.close();
    const parts = answer.place.split('.').map(Number);
    if (answer.place === 'all' || answer.place === 'end') {
      const at = this.#pen?.target ?? FIRST;
      const before = answer.place === 'end' ? ringOf(this.#now, at) : [];
      this.#draw(withRing(this.#now, answer.place === 'end' ? at : FIRST, [...before, ...corners]));
      this.#mode(false);
      this.#pen?.fit();
    } else if (corners.length === 1) {
      this.#draw(movedCorner(this.#now, { piece: parts[0]!, ring: parts[1]!, corner: parts[2]! }, corners[0]!));
    } else {
      // a table pasted into a row takes the place of that row
      const at = { piece: parts[0]!, ring: parts[1]! };
      const ring = ringOf(this.#now, at);
      this.#draw(withRing(this.#now, at, [...ring.slice(0, parts[2]!), ...corners, ...ring.slice(parts[2]! + 1)]));
    }
    this.#refused = '';
    this.#notes = answer.notes ?? [];
    this.#show();
  }

  // ---- strokes ------------------------------------------------------------------------------------------------------

  #draw(sketch: Sketch): void {
    if (!this.#strokes.draw(sketch)) {
      this.#show();
      return;
    }
    this.#notes = [];
    this.#refused = '';
    this.#drawn();
  }

  #drawn(): void {
    const chosen = this.#chosen;
    if (chosen && chosen.corner >= ringOf(this.#now, chosen).length) this.#chosen = null;
    keepDraft(this.#name, equal(this.#now, this.#strokes.first) ? null : { from: this.#from, sketch: this.#now });
    this.#offered = null;
    this.#ask();
    this.#show();
  }

  #ask(): void {
    this.#stroke++;
    this.dispatchEvent(new CustomEvent('dt-stroke', { detail: { stroke: this.#stroke, outline: JSON.stringify(this.#now) } }));
  }

  #choose(at: At | null): void {
    this.#chosen = at;
    this.#show();
    if (at) this.#table.scrollTo(at);
  }

  #delete(at: At): void {
    this.#draw(withoutCorner(this.#now, at));
    if (countCorners(this.#now) === 0) this.#mode(true, FIRST);
  }

  #write(text: string, place: string, epsg = 0): void {
    this.dispatchEvent(new CustomEvent('dt-written', { detail: { text, epsg, place } }));
  }

  #mode(adding: boolean, target?: Target): void {
    this.#pen?.mode(adding, target);
    this.#show();
  }

  #act(act: Act): void {
    const pieces = this.#now.pieces.length;
    const piece = Math.min(this.#pen?.target.piece ?? 0, Math.max(0, pieces - 1));
    switch (act) {
      case 'add':
        // goes on where it was left, else with the first ring that is not whole
        this.#mode(true, this.#pen && ringOf(this.#now, this.#pen.target).length > 0 ? this.#pen.target : FIRST);
        this.#target?.focus({ preventScroll: true });
        break;
      case 'edit':
        this.#mode(false);
        break;
      case 'hole':
        this.#mode(true, { piece, ring: this.#now.pieces[piece]?.length ?? 0 });
        this.#target?.focus({ preventScroll: true });
        break;
      case 'piece':
        this.#mode(true, { piece: pieces, ring: 0 });
        this.#target?.focus({ preventScroll: true });
        break;
      case 'undo':
        this.#strokes.undo();
        this.#drawn();
        break;
      case 'redo':
        this.#strokes.redo();
        this.#drawn();
        break;
      case 'remove':
        if (this.#chosen) this.#delete(this.#chosen);
        break;
      case 'snap':
        this.#snaps = !this.#snaps;
        if (this.#pen) this.#pen.snaps = this.#snaps;
        this.#show();
        break;
    }
  }

  /** Undo and redo, wherever on the page, but not in a field, which has its own. */
  #key = (event: KeyboardEvent): void => {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const field = event.composedPath()[0] as HTMLElement;
    if (field.matches?.('input, textarea, [contenteditable]') || document.querySelector('vaadin-dialog[opened], dialog[open]')) return;
    const key = event.key.toLowerCase();
    const act: Act | null = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
    if (!act) return;
    event.preventDefault();
    this.#act(act);
  };

  #mapKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.composedPath()[0] !== this.#target) return;
    if (event.key === 'Enter' && this.#pen?.adding) this.#pen.addMiddle();
    else if (event.key === 'Escape' && this.#pen?.adding) this.#mode(false);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && this.#chosen) this.#delete(this.#chosen);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  // ---- showing ------------------------------------------------------------------------------------------------------

  #buildTools(): void {
    const words = this.#words;
    if (!this.#tools || !words || this.#buttons.size > 0) return;
    for (const group of [['add', 'edit', 'remove'], ['hole', 'piece'], ['undo', 'redo'], ['snap']] as Act[][]) {
      const set = document.createElement('div');
      set.className = 'dt-draw-set';
      for (const act of group) {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['act'] = act;
        button.innerHTML = `${iconSvg(ICONS[act], 20)}<span></span>`;
        button.addEventListener('click', () => this.#act(act));
        this.#buttons.set(act, button);
        set.append(button);
      }
      this.#tools.append(set);
    }
    const cross = document.createElement('div');
    cross.className = 'dt-draw-cross';
    cross.hidden = true;
    cross.innerHTML = '<svg width="28" height="28" viewBox="-14 -14 28 28" aria-hidden="true"><path d="M-13 0H-3M3 0H13M0-13V-3M0 3V13"/></svg>';
    this.#tools.after(cross);
  }

  #build(): void {
    const words = this.#words!;
    this.#buildTools();
    this.innerHTML = `<div class="dt-pad-offer"></div>
      <p class="dt-pad-hint"><span></span><span class="keys"></span></p>
      <div class="dt-pad-state" aria-live="polite" aria-atomic="true"></div>
      <div class="dt-pad-head"><h2></h2><div class="dt-pad-grids" role="group"></div><button type="button" class="dt-button" data-small></button></div>
      <div class="dt-pad-notes" role="status"></div>
      <p class="dt-pad-empty dt-card-note"></p>
      <div class="dt-pad-table"></div>
      <div class="dt-pad-keep"><button type="button" class="dt-button" data-primary></button><button type="button" class="dt-button"></button><p class="dt-card-note"></p></div>
      <dialog class="dt-paste"><form method="dialog"></form></dialog>`;
    this.querySelector('.dt-pad-head h2')!.textContent = words.corners;
    const grids = this.querySelector('.dt-pad-grids')!;
    for (const [grid, text] of [
      ['vn2000', `${words.grid} ${words.zone}`],
      ['wgs84', words.degrees],
    ] as [Grid, string][]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.dataset['grid'] = grid;
      button.addEventListener('click', () => {
        this.#grid = grid;
        this.#show();
      });
      grids.append(button);
    }
    const paste = this.querySelector<HTMLButtonElement>('.dt-pad-head > button')!;
    paste.textContent = words.paste;
    paste.dataset['act'] = 'paste';
    paste.addEventListener('click', () => this.#openPaste());
    this.querySelector('.dt-pad-empty')!.textContent = words.empty;
    this.querySelector('.dt-pad-table')!.append(this.#table.element);
    const [decided, sketch] = this.querySelectorAll<HTMLButtonElement>('.dt-pad-keep button');
    for (const [button, text, by] of [
      [decided!, words.decided, true],
      [sketch!, words.sketch, false],
    ] as const) {
      button.textContent = text;
      button.addEventListener('click', () =>
        this.dispatchEvent(new CustomEvent('dt-keep', { detail: { outline: JSON.stringify(this.#now), decided: by } })),
      );
    }
    this.#buildPaste(words);
    this.#show();
  }

  #buildPaste(words: PadWords): void {
    const dialog = this.querySelector<HTMLDialogElement>('dialog.dt-paste')!;
    dialog.setAttribute('aria-label', words.paste);
    const form = dialog.querySelector('form')!;
    form.innerHTML = `<h2></h2><p class="dt-card-note"></p><label><span></span><textarea rows="10" spellcheck="false"></textarea></label>
      <label><span></span><select></select></label><div role="alert"></div>
      <div class="dt-draw-acts"><button type="button" class="dt-button"></button><button type="button" class="dt-button"></button><button type="button" class="dt-button" data-primary></button></div>`;
    form.querySelector('h2')!.textContent = words.paste;
    form.querySelector('p')!.textContent = words.pasteHint;
    const [text, meridian] = form.querySelectorAll('label span');
    text!.textContent = words.pasteTake;
    meridian!.textContent = words.pasteMeridian;
    const select = form.querySelector('select')!;
    for (const each of words.meridians) select.add(new Option(each.label, String(each.epsg)));
    const area = form.querySelector('textarea')!;
    const [cancel, append, replace] = form.querySelectorAll('button');
    cancel!.textContent = words.cancel;
    append!.textContent = words.pasteAppend;
    append!.dataset['act'] = 'append';
    replace!.textContent = words.pasteReplace;
    replace!.dataset['act'] = 'replace';
    cancel!.addEventListener('click', () => dialog.close());
    append!.addEventListener('click', () => this.#write(area.value, 'end', Number(select.value)));
    replace!.addEventListener('click', () => this.#write(area.value, 'all', Number(select.value)));
  }

  #openPaste(): void {
    const dialog = this.querySelector<HTMLDialogElement>('dialog.dt-paste')!;
    dialog.querySelector('textarea')!.value = '';
    dialog.querySelector('[role=alert]')!.textContent = '';
    dialog.querySelector<HTMLElement>('[data-act=append]')!.hidden = countCorners(this.#now) === 0;
    dialog.showModal();
  }

  #show(): void {
    const words = this.#words;
    if (!words || !this.querySelector('.dt-pad-keep')) return;
    const now = this.#now;
    const told = this.#told?.stroke === this.#stroke ? this.#told : null;
    const problems = told?.problems ?? [];
    const corners = countCorners(now);
    const changed = !equal(now, this.#strokes.first);
    const adding = this.#pen?.adding ?? false;
    this.#pen?.show(now, this.#chosen, problems);
    this.#table.show(now, told?.grid ?? this.#told?.grid ?? null, this.#grid, this.#chosen, problems);
    this.dataset['corners'] = String(corners);
    this.dataset['checked'] = String(told !== null);

    const pressed: Partial<Record<Act, boolean>> = { add: adding, edit: !adding, snap: this.#snaps };
    const disabled: Partial<Record<Act, boolean>> = {
      undo: !this.#strokes.canUndo,
      redo: !this.#strokes.canRedo,
      remove: !this.#chosen,
      edit: corners === 0,
      hole: now.kind !== 'SITE' || corners < 3,
      piece: corners === 0,
    };
    for (const [act, button] of this.#buttons) {
      const text = act === 'snap' && !this.#near ? words.snapFar : words[act as PadWord];
      button.title = text;
      button.setAttribute('aria-label', text);
      button.querySelector('span')!.textContent = words[act as PadWord];
      if (act in pressed) button.setAttribute('aria-pressed', String(pressed[act]));
      button.disabled = disabled[act] ?? false;
      button.hidden = (act === 'hole' && now.kind !== 'SITE') || (act === 'piece' && now.kind === 'POINT');
    }
    const cross = this.#tools?.parentElement?.querySelector<HTMLElement>('.dt-draw-cross');
    if (cross) cross.hidden = !(adding && this.#target?.matches(':focus-visible'));
    this.#target?.toggleAttribute('data-measuring', adding);

    const [hint, keys] = this.querySelectorAll('.dt-pad-hint span');
    hint!.textContent = adding ? { SITE: words.hintAdd, LINE: words.hintAddLine, POINT: words.hintAddPoint }[now.kind] : words.hintEdit;
    keys!.textContent = adding ? ` ${words.hintKeys}` : '';

    this.#showState(words, told, problems, corners);
    this.#showOffer(words);
    const notes = this.querySelector('.dt-pad-notes')!;
    notes.replaceChildren(
      ...[...(this.#refused ? [this.#refused] : []), ...this.#notes].map((text, i) => {
        const note = document.createElement('p');
        note.className = 'dt-notice';
        note.dataset['light'] = this.#refused && i === 0 ? 'RED' : 'AMBER';
        note.textContent = text;
        return note;
      }),
    );
    this.querySelector<HTMLElement>('.dt-pad-empty')!.hidden = corners > 0;
    for (const button of this.querySelectorAll<HTMLButtonElement>('.dt-pad-grids button')) {
      button.setAttribute('aria-pressed', String(button.dataset['grid'] === this.#grid));
    }
    const whole = told !== null && problems.length === 0 && changed;
    for (const button of this.querySelectorAll<HTMLButtonElement>('.dt-pad-keep button')) button.disabled = !whole;
    this.querySelector('.dt-pad-keep p')!.textContent = !changed ? words.unchanged : problems.length > 0 ? words.problems : '';
  }

  #showState(words: PadWords, told: Told | null, problems: readonly Problem[], corners: number): void {
    const state = this.querySelector<HTMLElement>('.dt-pad-state')!;
    state.hidden = corners === 0;
    if (!told) {
      state.dataset['state'] = 'waiting';
      state.textContent = words.checking;
      return;
    }
    state.dataset['state'] = problems.length > 0 ? 'wrong' : 'whole';
    const line = (icon: string, text: string): HTMLElement => {
      const p = document.createElement('p');
      p.innerHTML = iconSvg(icon, 16);
      p.append(text);
      return p;
    };
    state.replaceChildren(
      ...(problems.length > 0
        ? problems.slice(0, 6).map((problem) => {
            const p = line('error', problem.text);
            p.addEventListener('click', () => {
              const corner = problem.corners[0];
              if (corner !== undefined) {
                this.#choose({ piece: problem.piece, ring: problem.ring, corner });
                this.#pen?.look({ piece: problem.piece, ring: problem.ring, corner });
              }
            });
            return p;
          })
        : [line('check', told.measures ? `${told.measures} · ${words.whole}` : words.whole)]),
    );
  }

  #showOffer(words: PadWords): void {
    const offer = this.querySelector<HTMLElement>('.dt-pad-offer')!;
    const draft = this.#offered;
    offer.hidden = !draft;
    if (!draft) {
      offer.replaceChildren();
      return;
    }
    if (offer.childElementCount > 0) return;
    const notice = document.createElement('div');
    notice.className = 'dt-notice';
    const text = document.createElement('p');
    text.textContent = draft.from === this.#from ? words.draft : words.draftOlder;
    const acts = document.createElement('div');
    acts.className = 'dt-draw-acts';
    for (const [name, act] of [
      ['draftTake', () => this.#draw(draft.sketch)],
      [
        'draftDrop',
        () => {
          this.kept();
          this.#show();
        },
      ],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'dt-button';
      button.dataset['small'] = '';
      button.dataset['act'] = name;
      button.textContent = words[name];
      button.addEventListener('click', () => {
        act();
        if (name === 'draftTake') {
          this.#mode(false);
          this.#pen?.fit();
        }
      });
      acts.append(button);
    }
    notice.append(text, acts);
    offer.replaceChildren(notice);
  }
}

customElements.define('dt-site-pad', DtSitePad);
