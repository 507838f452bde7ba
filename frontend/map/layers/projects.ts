import Feature from 'ol/Feature.js';
import type { FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { containsXY, type Extent } from 'ol/extent.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Icon, Stroke, Style, Text } from 'ol/style.js';
import { LIGHTS, louder, type Light } from '../../components/lights.js';
import { zoomOf } from '../camera.js';
import { cluster, ruleAt, type Group, type Placed } from '../cluster.js';
import type { ProjectOnMap } from '../contract.js';
import { isShown } from '../filter.js';
import { classOf, figure, type ColourClass } from '../colouring.js';
import { clusterMark, figureCluster, figureRadius, mark, markRadius, pill, pillSize, type Drawing, type Tells } from '../marks.js';
import { Near } from '../near.js';
import { around, meet, type Rect } from '../room.js';
import { PARCEL_ZOOM, SITE_ZOOM, type Scene } from '../scene.js';

interface PlacedProject extends Placed {
  project: ProjectOnMap;
}

/** Marks of projects and of their clusters. */
export interface ProjectsLayer {
  layer: VectorLayer<VectorSource<Feature<Point>>>;
  /**
   * Gathers the marks anew: after data, filter or selection changed, or the zoom did.
   *
   * @param sight what is looked at, with room to drag the map; null for everything
   */
  gather(resolution: number, sight: Extent | null): void;
  /** Members of the mark under a feature; one, or several in a cluster. */
  members(feature: FeatureLike): ProjectOnMap[];
}

function classIn(scene: Scene, project: ProjectOnMap): ColourClass {
  const colouring = scene.colouring;
  return colouring ? classOf(colouring.values.get(project.id), colouring.bounds) : null;
}

function tellsIn(scene: Scene, project: ProjectOnMap): Tells {
  return scene.colouring ? { cls: classIn(scene, project), bounds: scene.colouring.bounds } : { light: project.light };
}

function radiusIn(scene: Scene, project: ProjectOnMap): number {
  return scene.colouring ? figureRadius(classIn(scene, project)) : markRadius(project.light);
}

/** What stands beside a mark: days of the late, or the figure that colours it. */
function labelIn(scene: Scene, project: ProjectOnMap): string {
  const colouring = scene.colouring;
  if (!colouring) return project.label;
  const value = colouring.values.get(project.id);
  return value === undefined ? '' : figure(value, colouring.by, scene.texts);
}

/** The light that edges the pill: none of them when figures are told. */
function pillLight(scene: Scene, project: ProjectOnMap): Light {
  return scene.colouring ? 'GREY' : project.light;
}

export function projectsLayer(scene: Scene): ProjectsLayer {
  const source = new VectorSource<Feature<Point>>();
  const layer = new VectorLayer({
    source,
    zIndex: 10,
    // under the words' name, so that unit names give way to marks and their numbers
    declutter: 'words',
    updateWhileAnimating: true,
    updateWhileInteracting: true,
    renderBuffer: 200,
    style: (feature, resolution) => markStyle(scene, feature, resolution),
  });
  return {
    layer,
    gather(resolution, sight) {
      const placed: PlacedProject[] = [];
      for (const project of scene.projects.values()) {
        if (project.lon === null || project.lat === null) continue;
        if (project.id !== scene.selected && (scene.colouring?.areas || !isShown(project, scene.filter))) continue;
        const [x, y] = fromLonLat([project.lon, project.lat]) as [number, number];
        if (sight && !containsXY(sight, x, y) && project.id !== scene.selected) continue;
        placed.push({ id: project.id, light: project.light, x, y, project });
      }
      const rule = ruleAt(zoomOf(resolution), resolution, scene.selected);
      const groups = cluster(placed, scene.colouring ? { ...rule, lateAlone: false } : rule);
      stepAside(groups, scene.selected, resolution);
      const pills = placePills(scene, groups, resolution);
      source.clear(true);
      source.addFeatures(
        groups.map((group) => {
          const feature = new Feature(new Point([group.x, group.y]));
          feature.setId(group.members.length === 1 ? group.members[0]!.id : `c${group.members[0]!.id}`);
          feature.set('group', group, true);
          feature.set('pill', pills.get(group), true);
          return feature;
        }),
      );
    },
    members: (feature) => (feature.get('group') as Group<PlacedProject>).members.map((m) => m.project),
  };
}

/**
 * A cluster stands at a middle that nobody stands on, so it may leave the selected project's ring and late marks free.
 */
function stepAside(groups: Group<PlacedProject>[], selected: number | null, resolution: number): void {
  const singles = groups.filter((g) => g.members.length === 1);
  for (const group of groups) {
    if (group.members.length === 1) continue;
    for (const single of singles) {
      const { id, light } = single.members[0]!;
      const room = (id === selected ? 44 : light === 'RED' ? 36 : 0) * resolution;
      const dx = group.x - single.x;
      const dy = group.y - single.y;
      // most are far away, and a root is dear
      if (Math.abs(dx) >= room || Math.abs(dy) >= room) continue;
      const distance = Math.hypot(dx, dy);
      if (distance >= room) continue;
      const [ux, uy] = distance > resolution ? [dx / distance, dy / distance] : [Math.SQRT1_2, -Math.SQRT1_2];
      group.x = single.x + ux * room;
      group.y = single.y + uy * room;
    }
  }
}

/** Where the days of each mark go: below it, or where nothing else stands. */
function placePills(
  scene: Scene,
  groups: readonly Group<PlacedProject>[],
  resolution: number,
): Map<Group<PlacedProject>, Side> {
  const taken: Rect[] = groups.map((group) => {
    const only = group.members.length === 1 ? group.members[0]!.project : null;
    const half = only === null ? 26 : only.id === scene.selected ? 24 : radiusIn(scene, only) + (only.approx ? 7 : 4);
    return around(group.x / resolution, -group.y / resolution, 2 * half, 2 * half);
  });
  const chosen = groups.find((g) => g.members.length === 1 && g.members[0]!.id === scene.selected);
  if (chosen) taken.push(selectedBox(scene, chosen, resolution));
  const room = new Near(64);
  taken.forEach((rect, i) => room.addBox(i, rect));
  const sides = new Map<Group<PlacedProject>, Side>();
  groups.forEach((group, i) => {
    const only = group.members.length === 1 ? group.members[0]!.project : null;
    const label = only ? labelIn(scene, only) : '';
    if (!only || !label || only.id === scene.selected) return;
    const size = pillSize(scene.palette, label);
    const at = (side: Side): Rect => {
      const [dx, dy] = offset(side, radiusIn(scene, only), size);
      return around(group.x / resolution + dx, -group.y / resolution + dy, size[0], size[1]);
    };
    const free = (rect: Rect): boolean => room.firstInBox(rect, (other) => other !== i && meet(taken[other]!, rect)) < 0;
    const side = SIDES.find((each) => free(at(each))) ?? SIDES[0]!;
    sides.set(group, side);
    room.addBox(taken.length, at(side));
    taken.push(at(side));
  });
  scene.taken = taken;
  return sides;
}

/** The name of the selected project stands towards the side with more room: −1 left, 1 right. */
function selectedSide(scene: Scene, x: number, resolution: number): -1 | 1 {
  return x > scene.middle - scene.width * resolution * 0.18 ? -1 : 1;
}

function selectedBox(scene: Scene, { x, y, members }: Group<PlacedProject>, resolution: number): Rect {
  const lines = wrapped(members[0]!.project.name, 30).split('\n');
  const width = 8 * Math.max(8, ...lines.map((line) => line.length));
  const side = selectedSide(scene, x, resolution);
  return around(x / resolution + side * (28 + width / 2), -y / resolution - 8 * (lines.length - 1), width, 26 + 18 * lines.length);
}

type Side = 'below' | 'above' | 'right' | 'left';
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];

/** Middle of a pill from the middle of its mark, y down. */
function offset(side: Side, r: number, [width, height]: [number, number]): [number, number] {
  switch (side) {
    case 'below':
      return [0, r + height / 2 + 2];
    case 'above':
      return [0, -(r + height / 2 + 2)];
    case 'right':
      return [r + width / 2 + 2, 0];
    case 'left':
      return [-(r + width / 2 + 2), 0];
  }
}

function icon(drawing: Drawing, options: object = {}): Icon {
  return new Icon({ img: drawing.canvas, scale: drawing.scale, declutterMode: 'obstacle', ...options });
}

/** The loud over the quiet, and within one light the later over the less late. */
function depth(light: Light, late: number | null): number {
  const rank = [...LIGHTS].sort(louder).reverse().indexOf(light);
  return 10 + rank * 10 + Math.min(9, Math.max(0, (late ?? 0) / 100));
}

function markStyle(scene: Scene, feature: FeatureLike, resolution: number): Style[] | void {
  const group = feature.get('group') as Group<PlacedProject> | undefined;
  if (!group) return;
  const zoom = zoomOf(resolution);
  const c = scene.palette;
  if (group.members.length > 1) {
    const hovered = group.members.some((m) => m.id === scene.hovered);
    const drawing = scene.colouring
      ? figureCluster(c, countClasses(scene, group.members), scene.colouring.bounds, hovered)
      : clusterMark(c, group.parts, group.worst, hovered);
    return [new Style({ zIndex: depth(group.worst, 999), image: icon(drawing) })];
  }
  const { project } = group.members[0]!;
  const selected = project.id === scene.selected;
  const hovered = project.id === scene.hovered;
  const site = scene.siteExtents.get(project.id);
  if (zoom >= PARCEL_ZOOM && site) {
    // the outline stands for the mark; the name stands above it
    return [nameStyle(scene, project, selected, 14, {
      geometry: new Point([(site[0]! + site[2]!) / 2, site[3]!]),
      offsetY: -14,
      textAlign: 'center',
    })];
  }
  const z = selected ? 90 : depth(project.light, project.late);
  const styles = [
    new Style({ zIndex: z, image: icon(mark(c, tellsIn(scene, project), { selected, hovered, approx: project.approx })) }),
  ];
  const days = zoom >= 9 ? labelIn(scene, project) : '';
  if (selected) {
    // towards the side with more room
    const side = selectedSide(scene, group.x, resolution);
    const off = project.approx ? 34 : 29;
    const unit = days && /^[-+−]?\d+$/.test(days) ? ` ${scene.texts.days}` : '';
    styles.push(
      nameStyle(scene, project, true, 14, { offsetX: side * off, offsetY: (days ? -10 : 0) - (wrapped(project.name, 30).split('\n').length - 1) * 8, textAlign: side < 0 ? 'right' : 'left' }),
    );
    if (days) {
      const drawing = pill(c, days + unit, pillLight(scene, project), true);
      styles.push(
        new Style({
          zIndex: z,
          image: icon(drawing, { displacement: [side * (off + drawing.canvas.width * drawing.scale * 0.5), -10] }),
        }),
      );
    }
    return styles;
  }
  const r = radiusIn(scene, project);
  if (days) {
    const side = (feature.get('pill') as Side | undefined) ?? 'below';
    const [dx, dy] = offset(side, r, pillSize(c, days));
    styles.push(
      new Style({
        zIndex: z,
        image: icon(pill(c, days, pillLight(scene, project)), { displacement: [dx, -dy] }),
      }),
    );
  }
  if (zoom >= SITE_ZOOM) {
    styles.push(nameStyle(scene, project, false, 12.5, { offsetX: r + 12, textAlign: 'left' }));
  }
  return styles;
}

/** How many of each class, the highest first, those without a figure last. */
function countClasses(scene: Scene, members: readonly PlacedProject[]): [ColourClass, number][] {
  const counts = new Map<ColourClass, number>();
  for (const { project } of members) {
    const cls = classIn(scene, project);
    counts.set(cls, (counts.get(cls) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (b ?? -1) - (a ?? -1));
}

function nameStyle(scene: Scene, project: ProjectOnMap, selected: boolean, size: number, where: NamePlace): Style {
  const c = scene.palette;
  const { geometry, ...offsets } = where;
  return new Style({
    geometry,
    zIndex: selected ? 91 : 5,
    text: new Text({
      ...offsets,
      text: wrapped(project.name, selected ? 30 : 26),
      font: `600 ${size}px ${c.font}`,
      fill: new Fill({ color: c.ink }),
      stroke: new Stroke({ color: c.halo, width: 4 }),
      overflow: true,
      justify: where.textAlign === 'center' ? 'center' : where.textAlign,
      declutterMode: selected ? 'obstacle' : 'declutter',
    }),
  });
}
interface NamePlace {
  geometry?: Point;
  offsetX?: number;
  offsetY?: number;
  textAlign: 'left' | 'right' | 'center';
}

/** Breaks a long name between words into lines of about one length, none longer than asked unless a word is. */
export function wrapped(name: string, length: number): string {
  const even = Math.min(length, Math.ceil(name.length / Math.ceil(name.length / length)) + 4);
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < even) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
