import { iconSvg } from '../../components/dt-icon.js';
import { numbersOf, sideOf, written, type Grid, type OnGrid } from './numbers.js';
import type { At, Sketch, Target } from './sketch.js';
import { filled, type PadWords } from './words.js';

export interface TableEvents {
  chose(at: At): void;
  /** Two numbers as written, X or latitude first. */
  wrote(at: At, one: string, other: string): void;
  inserted(at: At): void;
  deleted(at: At): void;
  pasted(at: At, text: string): void;
  pieceRemoved(piece: number): void;
}

/** Rows above which the rest is shown only where the table is scrolled to: browsers keep five thousand rows badly. */
const ROWS_AT_ONCE = 400;

/** The table of corners: the map in numbers, and the way to draw without a pointer. */
export class CornerTable {
  readonly element = document.createElement('div');
  readonly #events: TableEvents;
  #words: PadWords | null = null;
  #shown = ROWS_AT_ONCE;
  #last: (() => void) | null = null;

  constructor(events: TableEvents) {
    this.#events = events;
    this.element.className = 'dt-corners';
  }

  set words(words: PadWords) {
    this.#words = words;
  }

  show(sketch: Sketch, told: OnGrid | null, grid: Grid, chosen: At | null, wrong: readonly (Target & { corners: readonly number[] })[]): void {
    const words = this.#words;
    if (!words) return;
    const focus = this.#focused();
    this.#last = () => this.show(sketch, told, grid, chosen, wrong);
    const parts: HTMLElement[] = [];
    let room = this.#shown;
    sketch.pieces.forEach((piece, p) =>
      piece.forEach((ring, r) => {
        if (room <= 0) return;
        const several = sketch.pieces.length > 1 || piece.length > 1;
        const target = { piece: p, ring: r };
        const rows = ring.slice(0, room);
        room -= rows.length;
        const table = document.createElement('table');
        table.className = 'dt-corner-table';
        const caption = table.createCaption();
        caption.textContent = r > 0 ? filled(words.holeName, p + 1, r) : filled(words.pieceName, p + 1);
        caption.hidden = !several;
        if (several && r === 0) {
          caption.append(' ', this.#button('remove', filled(words.removePiece, p + 1), 'close', () => this.#events.pieceRemoved(p)));
        }
        const head = table.createTHead().insertRow();
        for (const text of [words.corner, grid === 'wgs84' ? words.latitude : words.north, grid === 'wgs84' ? words.longitude : words.east, sketch.kind === 'POINT' ? '' : words.side, '']) {
          const cell = document.createElement(text ? 'th' : 'td');
          if (text) cell.setAttribute('scope', 'col');
          cell.textContent = text;
          head.append(cell);
        }
        const body = table.createTBody();
        rows.forEach((corner, i) => {
          const at: At = { ...target, corner: i };
          const row = body.insertRow();
          row.dataset['at'] = `${p}.${r}.${i}`;
          row.toggleAttribute('data-chosen', chosen?.piece === p && chosen.ring === r && chosen.corner === i);
          row.toggleAttribute('data-wrong', wrong.some((w) => w.piece === p && w.ring === r && w.corners.includes(i)));
          const look = this.#button('look', filled(words.look, i + 1), '', () => this.#events.chose(at));
          look.textContent = String(i + 1);
          row.insertCell().append(look);
          const numbers = numbersOf(corner, told?.[p]?.[r]?.[i], grid);
          const decimals = grid === 'wgs84' ? 8 : 3;
          const fields = [0, 1].map((n) => this.#field(at, `${i + 1}: ${(grid === 'wgs84' ? [words.latitude, words.longitude] : [words.north, words.east])[n]}`, numbers ? written(numbers[n]!, decimals) : '…'));
          for (const field of fields) row.insertCell().append(field);
          const [one, other] = fields as [HTMLInputElement, HTMLInputElement];
          for (const field of fields) {
            field.addEventListener('change', () => this.#events.wrote(at, one.value, other.value));
          }
          const next = i + 1 < ring.length ? i + 1 : sketch.kind === 'SITE' && ring.length > 2 ? 0 : -1;
          const side = sideOf(told?.[p]?.[r]?.[i], told?.[p]?.[r]?.[next]);
          row.insertCell().textContent = side === null ? '' : written(side, 2);
          row.insertCell().append(
            this.#button('insert', filled(words.insert, i + 1), 'plus', () => this.#events.inserted(at)),
            this.#button('delete', filled(words.delete, i + 1), 'close', () => this.#events.deleted(at)),
          );
        });
        parts.push(table);
      }),
    );
    if (room <= 0) {
      const more = this.#button('more', '…', '', () => {
        this.#shown += ROWS_AT_ONCE;
        this.#last?.();
      });
      more.textContent = '…';
      parts.push(more);
    }
    this.element.replaceChildren(...parts);
    if (focus) this.#focus(focus);
  }

  #field(at: At, label: string, value: string): HTMLInputElement {
    const field = document.createElement('input');
    field.inputMode = 'decimal';
    field.autocomplete = 'off';
    field.value = value;
    field.setAttribute('aria-label', label);
    field.addEventListener('focus', () => field.select());
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') field.blur();
    });
    field.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // one number is for the field; a row or a table of them is for the corners
      if (!/[\t\n;]/.test(text.trim())) return;
      event.preventDefault();
      this.#events.pasted(at, text);
    });
    return field;
  }

  #button(name: string, label: string, icon: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `dt-corner-${name}`;
    button.setAttribute('aria-label', label);
    button.title = label;
    if (icon) button.innerHTML = iconSvg(icon, 16);
    button.addEventListener('click', act);
    return button;
  }

  /** Brings a row into sight without taking the focus. */
  scrollTo(at: At): void {
    this.element.querySelector(`[data-at="${at.piece}.${at.ring}.${at.corner}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Which control had the focus, by its row and place in it: rows are made anew after every stroke. */
  #focused(): { at: string; n: number } | null {
    const active = document.activeElement;
    const row = active?.closest<HTMLElement>('tr[data-at]');
    if (!active || !row || !this.element.contains(row)) return null;
    return { at: row.dataset['at']!, n: [...row.querySelectorAll('input, button')].indexOf(active) };
  }

  #focus({ at, n }: { at: string; n: number }): void {
    const rows = [...this.element.querySelectorAll<HTMLElement>('tr[data-at]')];
    const row = rows.find((each) => each.dataset['at'] === at) ?? rows.at(-1);
    row?.querySelectorAll<HTMLElement>('input, button')[n]?.focus({ preventScroll: true });
  }
}
