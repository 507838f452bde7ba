import type { MapTexts, ProjectOnMap } from './contract.js';

/** "vào +46", "−12", "không còn": what stands beside the mark of a project that changed. */
export function changeLabel(project: ProjectOnMap, texts: MapTexts): string {
  if (!project.change) return project.label;
  const moved = project.moved ?? 0;
  const days = moved === 0 ? '' : moved > 0 ? `+${moved}` : `−${-moved}`;
  return [texts.changes[project.change], days].filter(Boolean).join(' ');
}
