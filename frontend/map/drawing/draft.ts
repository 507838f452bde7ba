import type { Sketch } from './sketch.js';

/** What is not written yet, kept by the browser: a closed lid or a lost net takes nothing away. */
export interface Draft {
  /** The fact it was drawn from. */
  readonly from: string;
  readonly sketch: Sketch;
}

const PREFIX = 'dautu.drawing/';

export function readDraft(name: string, store: Storage = localStorage): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(PREFIX + name) ?? 'null') as Draft | null;
    return draft && Array.isArray(draft.sketch?.pieces) && draft.sketch.kind ? draft : null;
  } catch {
    // somebody else's words under our name, or a browser that keeps nothing
    return null;
  }
}

export function keepDraft(name: string, draft: Draft | null, store: Storage = localStorage): void {
  try {
    if (draft) store.setItem(PREFIX + name, JSON.stringify(draft));
    else store.removeItem(PREFIX + name);
  } catch {
    // a full or forbidden store: drawing goes on without a draft
  }
}
