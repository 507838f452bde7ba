/** Which of many things lie near a place, without looking at all of them: a grid of squares as wide as the farthest that still counts. */
export class Near {
  #cells = new Map<number, number[]>();

  /** `width` of a square, in the units of the places; farther apart than that things are not asked for. */
  constructor(private readonly width: number) {}

  add(index: number, x: number, y: number): void {
    this.#put(index, Math.floor(x / this.width), Math.floor(y / this.width));
  }

  /** A box lies in every square that it touches. */
  addBox(index: number, [left, top, right, bottom]: readonly [number, number, number, number]): void {
    for (let cx = Math.floor(left / this.width); cx <= Math.floor(right / this.width); cx++) {
      for (let cy = Math.floor(top / this.width); cy <= Math.floor(bottom / this.width); cy++) this.#put(index, cx, cy);
    }
  }

  /** The first, by number, of those that may be near and pass the test; −1 when none does. */
  first(x: number, y: number, test: (index: number) => boolean): number {
    const cx = Math.floor(x / this.width);
    const cy = Math.floor(y / this.width);
    return this.#first(cx - 1, cy - 1, cx + 1, cy + 1, test);
  }

  firstInBox([left, top, right, bottom]: readonly [number, number, number, number], test: (index: number) => boolean): number {
    const w = this.width;
    return this.#first(Math.floor(left / w), Math.floor(top / w), Math.floor(right / w), Math.floor(bottom / w), test);
  }

  #put(index: number, cx: number, cy: number): void {
    const key = cx * 2 ** 27 + cy;
    const cell = this.#cells.get(key);
    if (cell) cell.push(index);
    else this.#cells.set(key, [index]);
  }

  #first(left: number, top: number, right: number, bottom: number, test: (index: number) => boolean): number {
    let found = -1;
    for (let cx = left; cx <= right; cx++) {
      for (let cy = top; cy <= bottom; cy++) {
        for (const index of this.#cells.get(cx * 2 ** 27 + cy) ?? []) {
          if ((found < 0 || index < found) && test(index)) found = index;
        }
      }
    }
    return found;
  }
}
