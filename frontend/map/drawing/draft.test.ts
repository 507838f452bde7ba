import { expect, it } from 'vitest';
import { keepDraft, readDraft } from './draft.js';

function store(): Storage {
  const all = new Map<string, string>();
  return {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  } as unknown as Storage;
}

it('a draft is kept until it is taken away, each under its own name', () => {
  const kept = store();
  const draft = { from: '7', sketch: { kind: 'LINE', pieces: [[[[105, 22]]]] } } as const;
  keepDraft('canbo/1/LINE-1', draft, kept);
  expect(readDraft('canbo/1/LINE-1', kept)).toEqual(draft);
  expect(readDraft('canbo/1/LINE-2', kept)).toBeNull();
  keepDraft('canbo/1/LINE-1', null, kept);
  expect(readDraft('canbo/1/LINE-1', kept)).toBeNull();
});

it('nonsense is no draft, and a store that refuses is none', () => {
  const kept = store();
  kept.setItem('dautu.drawing/a', '{"sketch": 3');
  kept.setItem('dautu.drawing/b', '{"sketch": {"pieces": 3}}');
  expect(readDraft('a', kept)).toBeNull();
  expect(readDraft('b', kept)).toBeNull();
  const full = { ...store(), setItem: () => { throw new Error('full'); } } as unknown as Storage;
  keepDraft('a', { from: '0', sketch: { kind: 'SITE', pieces: [] } }, full);
});
