/** What is drawn, as the server reads it: DrawnOutline.java. Never changed in place, so that a stroke back is the picture before it. */
export type Kind = 'SITE' | 'LINE' | 'POINT';
/** Degrees WGS 84, longitude first. */
export type Corner = readonly [number, number];
/** Not closed: the last corner is not the first one again. */
export type Ring = readonly Corner[];
/** Of land the outline, then its holes; of a route its line; of a point its one corner. */
export type Piece = readonly Ring[];

export interface Sketch {
  readonly kind: Kind;
  readonly pieces: readonly Piece[];
}

/** A ring of a sketch, both counted from 0. */
export interface Target {
  readonly piece: number;
  readonly ring: number;
}

export interface At extends Target {
  readonly corner: number;
}

export const FIRST: Target = { piece: 0, ring: 0 };

export function ringOf(sketch: Sketch, at: Target): Ring {
  return sketch.pieces[at.piece]?.[at.ring] ?? [];
}

export function countCorners(sketch: Sketch): number {
  return sketch.pieces.reduce((sum, piece) => sum + piece.reduce((all, ring) => all + ring.length, 0), 0);
}

export function equal(one: Sketch, other: Sketch): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** With another ring in a place; rings without corners, and pieces without an outline, are no more. */
export function withRing(sketch: Sketch, at: Target, ring: Ring): Sketch {
  const pieces = sketch.pieces.map((piece) => [...piece]);
  while (pieces.length <= at.piece) pieces.push([]);
  const piece = pieces[at.piece]!;
  while (piece.length <= at.ring) piece.push([]);
  piece[at.ring] = ring;
  return {
    kind: sketch.kind,
    pieces: pieces.filter((rings) => (rings[0]?.length ?? 0) > 0).map((rings) => rings.filter((each) => each.length > 0)),
  };
}

/** One more corner: after the last, or after a given one. A point has but one, and moves. */
export function withCorner(sketch: Sketch, at: Target, corner: Corner, after?: number): Sketch {
  const ring = ringOf(sketch, at);
  if (sketch.kind === 'POINT') return withRing(sketch, at, [corner]);
  const place = after === undefined ? ring.length : after + 1;
  return withRing(sketch, at, [...ring.slice(0, place), corner, ...ring.slice(place)]);
}

export function movedCorner(sketch: Sketch, at: At, corner: Corner): Sketch {
  return withRing(sketch, at, ringOf(sketch, at).map((each, i) => (i === at.corner ? corner : each)));
}

export function withoutCorner(sketch: Sketch, at: At): Sketch {
  return withRing(sketch, at, ringOf(sketch, at).filter((_, i) => i !== at.corner));
}

export function withoutPiece(sketch: Sketch, piece: number): Sketch {
  return { kind: sketch.kind, pieces: sketch.pieces.filter((_, i) => i !== piece) };
}

/** The middle of the side that begins at a corner; of a line's last corner none. */
export function middleAfter(sketch: Sketch, at: At): Corner | null {
  const ring = ringOf(sketch, at);
  const next = at.corner + 1 < ring.length ? at.corner + 1 : sketch.kind === 'SITE' && ring.length > 2 ? 0 : -1;
  const [from, to] = [ring[at.corner], ring[next]];
  return from && to ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : null;
}

/** A tenth of a millimetre, degrees: nearer is the same place, written by way of another projection. */
const SAME = 1e-9;

/** Corners that were not moved keep their very numbers, though the map had them in its own projection meanwhile. */
export function kept(before: Sketch, after: Sketch): Sketch {
  const known = new Map<string, Corner>();
  const key = (c: Corner, dx = 0, dy = 0): string => `${Math.round(c[0] / SAME) + dx},${Math.round(c[1] / SAME) + dy}`;
  for (const piece of before.pieces) for (const ring of piece) for (const corner of ring) known.set(key(corner), corner);
  const same = (c: Corner): Corner => {
    for (const dx of [0, 1, -1]) {
      for (const dy of [0, 1, -1]) {
        const found = known.get(key(c, dx, dy));
        if (found && Math.abs(found[0] - c[0]) <= SAME && Math.abs(found[1] - c[1]) <= SAME) return found;
      }
    }
    return c;
  };
  return { kind: after.kind, pieces: after.pieces.map((piece) => piece.map((ring) => ring.map(same))) };
}

/** Strokes, back and forth. */
export class Strokes {
  #all: Sketch[];
  #at = 0;

  constructor(first: Sketch) {
    this.#all = [first];
  }

  get now(): Sketch {
    return this.#all[this.#at]!;
  }

  get first(): Sketch {
    return this.#all[0]!;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#all.length - 1;
  }

  /** @returns whether anything was drawn: the same picture again is no stroke */
  draw(sketch: Sketch): boolean {
    if (equal(sketch, this.now)) return false;
    this.#all = [...this.#all.slice(0, this.#at + 1), sketch];
    this.#at++;
    return true;
  }

  undo(): void {
    if (this.canUndo) this.#at--;
  }

  redo(): void {
    if (this.canRedo) this.#at++;
  }
}
