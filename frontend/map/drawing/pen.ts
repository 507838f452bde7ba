import Feature from 'ol/Feature.js';
import type OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import type { Coordinate } from 'ol/coordinate.js';
import { isEmpty } from 'ol/extent.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import Interaction from 'ol/interaction/Interaction.js';
import Modify from 'ol/interaction/Modify.js';
import Snap from 'ol/interaction/Snap.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { faded, type Palette } from '../palette.js';
import { countCorners, kept, ringOf, withCorner, type At, type Corner, type Sketch, type Target } from './sketch.js';

/** The widest view in which outlines are fetched to join on to, degrees; the server's OutlineController allows 0.05. */
const WIDEST = 0.0499;
const NEAR = { mouse: 12, touch: 22 };

export interface PenEvents {
  drew(sketch: Sketch): void;
  chose(at: At | null): void;
  /** The ring is closed, or the line ended. */
  ended(): void;
  /** Whether the map looks near enough to join on to what is there. */
  reach(near: boolean): void;
}

/** A stretch of problem, and the corners it is about. */
export interface Wrong extends Target {
  readonly corners: readonly number[];
}

/** The sketch on the map: it shows it, and turns presses, drags and keys into strokes. */
export class Pen {
  readonly #map: OlMap;
  readonly #palette: () => Palette;
  readonly #events: PenEvents;
  readonly #shapes = new VectorSource();
  readonly #marks = new VectorSource();
  readonly #others = new VectorSource();
  readonly #beside = new VectorSource();
  readonly #modify: Modify;
  readonly #snap: Snap;
  readonly #ownSnap: Snap;
  #sketch: Sketch = { kind: 'SITE', pieces: [] };
  #target: Target = { piece: 0, ring: 0 };
  #adding = false;
  #snaps = true;
  #next: Coordinate | null = null;
  #chosen: At | null = null;
  #wrong: readonly Wrong[] = [];
  #fetched = '';
  #fetching: AbortController | null = null;
  #lastPress: { at: Coordinate; time: number } | null = null;
  /** The last press was the second half of a double one. */
  #again = false;

  constructor(map: OlMap, palette: () => Palette, events: PenEvents) {
    this.#map = map;
    this.#palette = palette;
    this.#events = events;
    map.addLayer(new VectorLayer({ source: this.#beside, zIndex: 57, style: () => this.#besideStyle() }));
    map.addLayer(new VectorLayer({ source: this.#shapes, zIndex: 58, style: (f) => this.#shapeStyle(f.getGeometry() instanceof Polygon) }));
    map.addLayer(new VectorLayer({ source: this.#marks, zIndex: 59, declutter: 'corners', style: (f) => this.#markStyle(f.get('at') as At, Boolean(f.get('next'))) }));
    map.addInteraction(new Presses((event) => this.#press(event)));
    this.#modify = new Modify({ source: this.#shapes, pixelTolerance: 14, deleteCondition: () => false, style: () => this.#handStyle() });
    this.#modify.on('modifyend', () => this.#events.drew(kept(this.#sketch, this.#read())));
    map.addInteraction(this.#modify);
    // the one added last sees a press first, and moves it on to what is near
    this.#snap = new Snap({ source: this.#others, pixelTolerance: 12 });
    this.#ownSnap = new Snap({ source: this.#shapes, pixelTolerance: 12 });
    map.addInteraction(this.#snap);
    map.addInteraction(this.#ownSnap);
    map.on('moveend', () => void this.#fetchOthers());
    this.#setActive();
    void this.#fetchOthers();
  }

  get adding(): boolean {
    return this.#adding;
  }

  get target(): Target {
    return this.#target;
  }

  set snaps(snaps: boolean) {
    this.#snaps = snaps;
    this.#setActive();
  }

  /** Presses set corners of a ring from now on, or move those there are. */
  mode(adding: boolean, target: Target = this.#target): void {
    this.#adding = adding;
    this.#target = target;
    this.#next = null;
    this.#setActive();
    this.#mark();
  }

  #setActive(): void {
    this.#modify.setActive(!this.#adding);
    this.#snap.setActive(this.#snaps);
    this.#ownSnap.setActive(this.#snaps && this.#adding);
  }

  show(sketch: Sketch, chosen: At | null, wrong: readonly Wrong[]): void {
    const drawn = this.#sketch !== sketch;
    // what was pressed is taken back: the next press is a new one
    if (countCorners(sketch) < countCorners(this.#sketch)) this.#lastPress = null;
    this.#sketch = sketch;
    this.#chosen = chosen;
    this.#wrong = wrong;
    if (drawn) {
      this.#shapes.clear(true);
      this.#shapes.addFeatures(shapesOf(sketch));
    }
    this.#mark();
  }

  /** Another's outline, dotted. */
  beside(sketch: Sketch | null): void {
    this.#beside.clear(true);
    if (sketch) this.#beside.addFeatures(shapesOf(sketch));
  }

  redraw(): void {
    for (const source of [this.#shapes, this.#marks, this.#beside]) source.changed();
  }

  /** So near that the sketch fills the view; nothing is drawn: stays. */
  fit(): void {
    const extent = this.#shapes.getExtent();
    if (!extent || isEmpty(extent)) return;
    this.#map.getView().fit(extent, { padding: [(this.#map.getSize()?.[1] ?? 0) < 420 ? 110 : 76, 60, 60, 60], maxZoom: 18 });
  }

  look(at: At): void {
    const corner = ringOf(this.#sketch, at)[at.corner];
    if (corner) this.#map.getView().setCenter(fromLonLat([...corner]));
  }

  /** Enter on the map: a corner in its middle. */
  addMiddle(): void {
    this.#add(this.#map.getView().getCenter()!);
  }

  // ---- presses ------------------------------------------------------------------------------------------------------

  #press(event: MapBrowserEvent): boolean {
    if (event.type === 'pointermove') {
      if (this.#adding && !event.dragging && (event.originalEvent as PointerEvent).pointerType !== 'touch') {
        this.#next = event.coordinate;
        this.#mark();
      }
      return true;
    }
    if (event.type === 'dblclick') {
      if (!this.#adding) return true;
      // the library calls any two quick presses double, wherever they were
      if (this.#again) this.#events.ended();
      return false;
    }
    if (event.type !== 'click') return true;
    const near = (event.originalEvent as PointerEvent).pointerType === 'touch' ? NEAR.touch : NEAR.mouse;
    if (!this.#adding) {
      this.#events.chose(this.#cornerAt(event.coordinate, near));
      return true;
    }
    const last = this.#lastPress;
    this.#lastPress = { at: event.coordinate, time: event.originalEvent.timeStamp };
    this.#again = last !== null && event.originalEvent.timeStamp - last.time < 350 && this.#isNear(last.at, event.coordinate, near);
    if (this.#again) return true;
    const ring = ringOf(this.#sketch, this.#target);
    if (this.#sketch.kind === 'SITE' && ring.length >= 3 && this.#isNear(fromLonLat([...ring[0]!]), event.coordinate, near)) {
      this.#events.ended();
      return true;
    }
    this.#add(event.coordinate);
    return true;
  }

  #add(coordinate: Coordinate): void {
    const [lon, lat] = toLonLat(coordinate) as [number, number];
    this.#next = null;
    this.#events.drew(withCorner(this.#sketch, this.#target, this.#exact([lon, lat])));
    if (this.#sketch.kind === 'POINT') this.#events.ended();
  }

  /** Tenths of a millimetre: more are the projection's. */
  #exact([lon, lat]: Corner): Corner {
    return [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];
  }

  #isNear(one: Coordinate, other: Coordinate, pixels: number): boolean {
    const resolution = this.#map.getView().getResolution() ?? 1;
    return Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!) <= pixels * resolution;
  }

  #cornerAt(coordinate: Coordinate, pixels: number): At | null {
    let found: At | null = null;
    let least = Infinity;
    each(this.#sketch, (at, corner) => {
      const [x, y] = fromLonLat([...corner]) as [number, number];
      const far = Math.hypot(x - coordinate[0]!, y - coordinate[1]!);
      if (far < least && this.#isNear([x, y], coordinate, pixels)) {
        least = far;
        found = at;
      }
    });
    return found;
  }

  /** The shapes as a drag left them. */
  #read(): Sketch {
    const pieces = this.#shapes
      .getFeatures()
      .sort((a, b) => Number(a.get('piece')) - Number(b.get('piece')))
      .map((feature) => {
        const shape = feature.getGeometry();
        const lines =
          shape instanceof Polygon
            ? shape.getCoordinates().map((ring) => ring.slice(0, -1))
            : shape instanceof LineString
              ? [shape.getCoordinates()]
              : [[(shape as Point).getCoordinates()]];
        const rings = lines.map((line) => line.map((c) => this.#exact(toLonLat(c) as [number, number])));
        if (!(shape instanceof Polygon)) return rings;
        // a hole that is only begun is no part of the polygon
        const before = this.#sketch.pieces[Number(feature.get('piece'))] ?? [];
        return before.map((ring) => (ring.length > 2 ? rings.shift()! : ring));
      });
    return { kind: this.#sketch.kind, pieces };
  }

  // ---- what there is to join on to -----------------------------------------------------------------------------------

  async #fetchOthers(): Promise<void> {
    const size = this.#map.getSize();
    if (!size) return;
    const [west, south, east, north] = transformExtent(this.#map.getView().calculateExtent(size), 'EPSG:3857', 'EPSG:4326') as [number, number, number, number];
    const near = east - west <= WIDEST && north - south <= WIDEST && east > west && north > south;
    this.#events.reach(near);
    if (!near) {
      this.#others.clear(true);
      this.#fetched = '';
      return;
    }
    const asked = new URLSearchParams({ west: west.toFixed(6), south: south.toFixed(6), east: east.toFixed(6), north: north.toFixed(6) }).toString();
    if (asked === this.#fetched) return;
    this.#fetched = asked;
    this.#fetching?.abort();
    const abort = (this.#fetching = new AbortController());
    try {
      const answer = await fetch(`api/map/outlines?${asked}`, { signal: abort.signal });
      if (!answer.ok) return;
      const features = new GeoJSON().readFeatures(await answer.json(), { featureProjection: 'EPSG:3857' });
      if (abort.signal.aborted) return;
      this.#others.clear(true);
      this.#others.addFeatures(features as Feature[]);
      this.#map.getTargetElement()?.setAttribute('data-outlines', String(features.length));
    } catch {
      // without the net there is nothing to join on to; drawing goes on
      this.#fetched = '';
    }
  }

  // ---- showing ------------------------------------------------------------------------------------------------------

  #mark(): void {
    this.#marks.clear(true);
    const features: Feature[] = [];
    each(this.#sketch, (at, corner) => features.push(new Feature({ geometry: new Point(fromLonLat([...corner])), at })));
    const ring = ringOf(this.#sketch, this.#target);
    if (this.#adding && this.#next && ring.length > 0 && this.#sketch.kind !== 'POINT') {
      const way = [fromLonLat([...ring.at(-1)!]), this.#next];
      if (this.#sketch.kind === 'SITE' && ring.length > 1) way.push(fromLonLat([...ring[0]!]));
      features.push(new Feature({ geometry: new LineString(way), next: true }));
    }
    this.#marks.addFeatures(features);
  }

  #shapeStyle(land: boolean): Style[] {
    const c = this.#palette();
    const round = { lineJoin: 'round', lineCap: 'round' } as const;
    return [
      new Style({ stroke: new Stroke({ ...round, color: c.surface, width: 6 }), fill: land ? new Fill({ color: faded(c.accent, 0.16) }) : undefined }),
      new Style({ stroke: new Stroke({ ...round, color: c.accent, width: 2.6 }) }),
    ];
  }

  #besideStyle(): Style[] {
    const c = this.#palette();
    return [
      new Style({ stroke: new Stroke({ color: c.surface, width: 5 }) }),
      new Style({
        stroke: new Stroke({ color: c.ink2, width: 2.4, lineDash: [2, 7], lineCap: 'round' }),
        image: new Circle({ radius: 7, stroke: new Stroke({ color: c.ink2, width: 2, lineDash: [2, 4] }) }),
      }),
    ];
  }

  #handStyle(): Style {
    const c = this.#palette();
    return new Style({ image: new Circle({ radius: 8, fill: new Fill({ color: faded(c.accent, 0.35) }), stroke: new Stroke({ color: c.accent, width: 2 }) }) });
  }

  #markStyle(at: At | undefined, next: boolean): Style | Style[] {
    const c = this.#palette();
    if (next || !at) return new Style({ stroke: new Stroke({ color: c.accent, width: 2, lineDash: [6, 6] }) });
    const wrong = this.#wrong.some((w) => w.piece === at.piece && w.ring === at.ring && w.corners.includes(at.corner));
    const chosen = this.#chosen?.piece === at.piece && this.#chosen.ring === at.ring && this.#chosen.corner === at.corner;
    const crowded = ringOf(this.#sketch, at).length > 60;
    const edge = wrong ? c.fill.RED : c.accent;
    return new Style({
      zIndex: chosen ? 3 : wrong ? 2 : 1,
      image: new Circle({
        declutterMode: 'none',
        radius: chosen ? 8 : wrong ? 7 : crowded ? 3.5 : 5.5,
        fill: new Fill({ color: chosen ? edge : c.surface }),
        stroke: new Stroke({ color: edge, width: wrong ? 3 : 2.4 }),
      }),
      text:
        crowded && !chosen && !wrong
          ? undefined
          : new Text({
              text: String(at.corner + 1),
              font: `600 12px ${c.font}`,
              offsetX: 12,
              offsetY: -11,
              fill: new Fill({ color: wrong ? c.lateInk : c.ink }),
              stroke: new Stroke({ color: c.halo, width: 3.6 }),
            }),
    });
  }
}

function each(sketch: Sketch, act: (at: At, corner: Corner) => void): void {
  sketch.pieces.forEach((piece, p) => piece.forEach((ring, r) => ring.forEach((corner, i) => act({ piece: p, ring: r, corner: i }, corner))));
}

function shapesOf(sketch: Sketch): Feature[] {
  return sketch.pieces.map((piece, i) => {
    const lines = piece.map((ring) => ring.map((c) => fromLonLat([...c])));
    const first = lines[0]!;
    const geometry =
      sketch.kind === 'POINT' || first.length === 1
        ? new Point(first[0]!)
        : sketch.kind === 'SITE' && first.length > 2
          ? new Polygon(lines.filter((line) => line.length > 2).map((line) => [...line, line[0]!]))
          : new LineString(first);
    const feature = new Feature(geometry as Point | Polygon | LineString);
    feature.set('piece', i);
    return feature;
  });
}

/** Gives every event of the map on, after those behind it have moved it to what is near. */
class Presses extends Interaction {
  constructor(press: (event: MapBrowserEvent) => boolean) {
    super({ handleEvent: press });
  }
}
