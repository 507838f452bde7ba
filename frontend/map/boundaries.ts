import { isShown } from './filter.js';
import type { Scene } from './scene.js';

/** Which day drew it so: the earlier, the earlier alone, the later. */
export type BoundaryDay = 'BEFORE' | 'GONE' | 'AFTER';

/** In the order of the legend. */
export const BOUNDARY_DAYS: readonly BoundaryDay[] = ['BEFORE', 'AFTER', 'GONE'];

export interface BoundaryProperties {
  project: number;
  kind: 'SITE' | 'LINE' | 'POINT';
  day: BoundaryDay;
}

/** GET api/map/boundaries?at&known&since: what two days draw differently, GeoJSON in degrees. */
export interface BoundaryAnswer {
  type: 'FeatureCollection';
  /** There are more than the answer holds. */
  cut: boolean;
  features: { type: 'Feature'; properties: BoundaryProperties; geometry: object }[];
}

export interface BoundaryTexts extends Record<BoundaryDay, string> {
  legend: string;
  cut: string;
  failed: string;
}

/** A boundary is seen where the mark of its project is; a chosen project always. */
export function isBoundaryShown(boundary: BoundaryProperties, scene: Pick<Scene, 'projects' | 'filter' | 'selected'>): boolean {
  const project = scene.projects.get(boundary.project);
  return project !== undefined && (project.id === scene.selected || isShown(project, scene.filter));
}

/** Which lines the legend must explain: those that are drawn, in its order. */
export function daysShown(boundaries: readonly BoundaryProperties[], scene: Pick<Scene, 'projects' | 'filter' | 'selected'>): BoundaryDay[] {
  const seen = new Set(boundaries.filter((each) => isBoundaryShown(each, scene)).map((each) => each.day));
  return BOUNDARY_DAYS.filter((day) => seen.has(day));
}
