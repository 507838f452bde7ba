import { describe, expect, it } from 'vitest';
import { countCorners, kept, middleAfter, movedCorner, Strokes, withCorner, withoutCorner, withoutPiece, type Sketch } from './sketch.js';

const EMPTY: Sketch = { kind: 'SITE', pieces: [] };
const SQUARE: Sketch = { kind: 'SITE', pieces: [[[[105, 22], [106, 22], [106, 23], [105, 23]]]] };

describe('a sketch', () => {
  it('grows by corners, and by corners between others', () => {
    let sketch = withCorner(withCorner(EMPTY, { piece: 0, ring: 0 }, [105, 22]), { piece: 0, ring: 0 }, [106, 22]);
    sketch = withCorner(sketch, { piece: 0, ring: 0 }, [105.5, 22.1], 0);
    expect(sketch.pieces).toEqual([[[[105, 22], [105.5, 22.1], [106, 22]]]]);
    expect(EMPTY.pieces).toEqual([]);
  });

  it('of a point has one corner, which moves', () => {
    const point = withCorner({ kind: 'POINT', pieces: [] }, { piece: 0, ring: 0 }, [105, 22]);
    expect(withCorner(point, { piece: 0, ring: 0 }, [106, 22]).pieces).toEqual([[[[106, 22]]]]);
  });

  it('loses a hole with its last corner, and a piece with its outline', () => {
    const holed = withCorner(SQUARE, { piece: 0, ring: 1 }, [105.5, 22.5]);
    expect(holed.pieces[0]).toHaveLength(2);
    expect(withoutCorner(holed, { piece: 0, ring: 1, corner: 0 })).toEqual(SQUARE);
    const two = withCorner(SQUARE, { piece: 1, ring: 0 }, [107, 22]);
    expect(countCorners(two)).toBe(5);
    expect(withoutCorner(two, { piece: 1, ring: 0, corner: 0 })).toEqual(SQUARE);
    expect(withoutPiece(two, 0).pieces).toEqual([[[[107, 22]]]]);
  });

  it('is divided in the middle of a side; the last one of land leads back', () => {
    expect(middleAfter(SQUARE, { piece: 0, ring: 0, corner: 3 })).toEqual([105, 22.5]);
    expect(middleAfter({ ...SQUARE, kind: 'LINE' }, { piece: 0, ring: 0, corner: 3 })).toBeNull();
  });

  it('keeps the very numbers of corners that did not move', () => {
    const drifted: Sketch = { kind: 'SITE', pieces: [[[[105 + 3e-10, 22 - 6e-10], [106.1, 22], [106, 23], [105, 23]]]] };
    expect(kept(SQUARE, drifted)).toEqual(movedCorner(SQUARE, { piece: 0, ring: 0, corner: 1 }, [106.1, 22]));
  });
});

describe('strokes', () => {
  it('go back and forth, and a new one ends what was undone', () => {
    const strokes = new Strokes(EMPTY);
    expect(strokes.draw(SQUARE)).toBe(true);
    expect(strokes.draw({ ...SQUARE })).toBe(false);
    strokes.undo();
    expect(strokes.now).toEqual(EMPTY);
    expect([strokes.canUndo, strokes.canRedo]).toEqual([false, true]);
    strokes.redo();
    expect(strokes.now).toEqual(SQUARE);
    strokes.undo();
    strokes.draw(withCorner(EMPTY, { piece: 0, ring: 0 }, [105, 22]));
    expect(strokes.canRedo).toBe(false);
    expect(strokes.first).toEqual(EMPTY);
  });
});
