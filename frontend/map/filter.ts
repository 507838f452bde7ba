import { LIGHTS, type Light } from '../components/lights.js';
import type { MapFilter, ProjectOnMap } from './contract.js';

/** All of the filter but the lights: what the legend counts. The server knows which projects these are. */
export function withinScope(project: ProjectOnMap, filter: MapFilter): boolean {
  return !filter.ids || filter.ids.has(project.id);
}

export function isShown(project: ProjectOnMap, filter: MapFilter): boolean {
  if (filter.lights?.length && !filter.lights.includes(project.light)) return false;
  return withinScope(project, filter);
}

export function countByLight(projects: readonly ProjectOnMap[], filter: MapFilter): Record<Light, number> {
  const counts = Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>;
  for (const project of projects) {
    if (withinScope(project, filter)) counts[project.light]++;
  }
  return counts;
}

/** One light more or one less; all five together ask nothing, so they are the same as none. */
export function toggled(lights: readonly Light[] | undefined, light: Light): Light[] {
  const now = new Set(lights ?? []);
  if (!now.delete(light)) now.add(light);
  return now.size === LIGHTS.length ? [] : LIGHTS.filter((l) => now.has(l));
}
