import { isShown } from '../filter.js';
import type { Scene } from '../scene.js';

/**
 * What the parcels on the screen were last painted from. Painting twenty thousand anew takes longer than a step of the slider may, and
 * from one month to the next mostly nothing of them changes.
 */
export class Painted {
  #parcels: Scene['parcels'] | null = null;
  #days: Scene['days'] = new Map();
  #chosen: Scene['chosen'] = new Set();
  #rest = '';
  #shown: Uint8Array = new Uint8Array();

  /** Whether they must be painted anew; remembers what they are painted from then. */
  outdated(scene: Scene): boolean {
    const rest = [scene.palette.key, scene.parcelLayer, scene.selected].join('|');
    const shown = shownOf(scene);
    const same =
      this.#parcels !== null &&
      rest === this.#rest &&
      sameBytes(shown, this.#shown) &&
      sameMap(scene.parcels, this.#parcels) &&
      // where states are shown, days only say that a parcel holds anything
      (scene.parcelLayer === 'days' ? sameMap(scene.days, this.#days) : sameKeys(scene.days, this.#days)) &&
      scene.chosen.size === this.#chosen.size &&
      [...scene.chosen].every((id) => this.#chosen.has(id));
    if (same) return false;
    this.#rest = rest;
    this.#shown = shown;
    this.#parcels = scene.parcels;
    this.#days = scene.days;
    // the others are replaced when they change
    this.#chosen = new Set(scene.chosen);
    return true;
  }
}

/** Which projects the filter shows, by id: a parcel of a project that is hidden is not drawn. */
function shownOf(scene: Scene): Uint8Array {
  let most = 0;
  for (const id of scene.projects.keys()) if (id > most) most = id;
  const shown = new Uint8Array(most + 1).fill(2);
  for (const [id, project] of scene.projects) shown[id] = isShown(project, scene.filter) ? 1 : 0;
  return shown;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function sameKeys(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, days] of one) if (!other.has(key) || days > 0 !== other.get(key)! > 0) return false;
  return true;
}

function sameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
