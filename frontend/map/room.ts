/** Boxes on the sheet of the map at one resolution: x right, y down, CSS pixels from the origin of the projection. */
export type Rect = [number, number, number, number];

export function around(x: number, y: number, width: number, height: number): Rect {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

export function meet(a: Rect, b: Rect): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The first offset at which a box stands free; the first of all when none does. */
export function firstFree<O>(offsets: readonly O[], boxAt: (offset: O) => Rect, taken: readonly Rect[]): O {
  return offsets.find((o) => !taken.some((rect) => meet(rect, boxAt(o)))) ?? offsets[0]!;
}
