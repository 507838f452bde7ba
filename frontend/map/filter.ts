import { LIGHTS, type Light } from '../components/lights.js';
import type { MapFilter, ProjectOnMap } from './contract.js';

/** "Đường Bắc Kạn" → "duong bac kan": people type without accents. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** All of the filter but the lights: what the legend counts. */
export function withinScope(project: ProjectOnMap, filter: MapFilter): boolean {
  if (filter.ids && !filter.ids.includes(project.id)) return false;
  const words = plain(filter.text ?? '').split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const said = plain(`${project.code} ${project.name} ${project.owner ?? ''}`);
  return words.every((word) => said.includes(word));
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
