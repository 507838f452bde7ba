import type Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import type { Geometry } from 'ol/geom.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { daysShown, isBoundaryShown, type BoundaryDay, type BoundaryProperties } from '../boundaries.js';
import type { Scene } from '../scene.js';
import { fetchBoundaries } from '../server.js';

/** Below it a site is smaller than the mark that stands on it. */
const FROM_ZOOM = 10;
const DASH: Record<BoundaryDay, number[] | undefined> = { BEFORE: [9, 6], GONE: [2, 6], AFTER: undefined };

/** Boundaries that two days draw differently, the older dashed over the newer, with their part of the legend. */
export class Boundaries {
  readonly words = document.createElement('div');
  #scene: Scene | null = null;
  #source = new VectorSource<Feature<Geometry>>();
  #layer = new VectorLayer({
    source: this.#source,
    zIndex: 8,
    minZoom: FROM_ZOOM - 0.01,
    declutter: 'boundaries',
    style: (feature) => this.#style(feature.getProperties() as BoundaryProperties),
  });
  #loading: AbortController | null = null;
  #cut = false;
  #failed = false;

  constructor() {
    this.words.className = 'boundaries';
    this.words.hidden = true;
  }

  attach(map: OlMap, scene: Scene): void {
    this.#scene = scene;
    map.addLayer(this.#layer);
  }

  /** An empty `since` is no difference: nothing is drawn. */
  async load(at: string, known: string, since: string): Promise<void> {
    this.#loading?.abort();
    if (!since) {
      this.#take([], false, false);
      return;
    }
    const abort = (this.#loading = new AbortController());
    try {
      const answer = await fetchBoundaries(at, known, since, abort.signal);
      const features = new GeoJSON().readFeatures(answer, { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
      this.#take(features as Feature<Geometry>[], answer.cut, false);
    } catch (error) {
      if (abort.signal.aborted) return;
      console.warn('dt-map', error);
      this.#take([], false, true);
    }
  }

  #take(features: Feature<Geometry>[], cut: boolean, failed: boolean): void {
    this.#source.clear(true);
    this.#source.addFeatures(features);
    this.#cut = cut;
    this.#failed = failed;
    this.show();
  }

  /** Anew after data, filter, selection or words changed. */
  show(): void {
    const scene = this.#scene;
    if (!scene) return;
    this.#layer.changed();
    const texts = scene.texts.boundary;
    const days = daysShown(
      this.#source.getFeatures().map((feature) => feature.getProperties() as BoundaryProperties),
      scene,
    );
    const note = this.#failed ? texts.failed : this.#cut ? texts.cut : '';
    this.words.hidden = days.length === 0 && !note;
    this.words.dataset['count'] = String(this.#source.getFeatures().length);
    const list = document.createElement('ul');
    list.setAttribute('aria-label', texts.legend);
    for (const day of days) {
      const item = document.createElement('li');
      item.dataset['day'] = day;
      item.innerHTML = swatch(day);
      const words = document.createElement('span');
      words.textContent = texts[day];
      item.append(words);
      list.append(item);
    }
    const told = document.createElement('p');
    told.textContent = note;
    told.hidden = !note;
    this.words.replaceChildren(...(days.length ? [list] : []), told);
  }

  #style(p: BoundaryProperties): Style[] | void {
    const scene = this.#scene!;
    if (!isBoundaryShown(p, scene)) return;
    const c = scene.palette;
    const after = p.day === 'AFTER';
    const line = { color: after ? c.accent : c.ink, lineDash: DASH[p.day], lineJoin: 'round', lineCap: p.day === 'GONE' ? 'round' : 'butt' } as const;
    // halos lie under every line: where both days agree, the older one is dashed upon the newer
    const zIndex = after ? 1 : 2;
    const text =
      p.day === 'GONE'
        ? new Text({
            text: scene.texts.changes.GONE ?? '',
            font: `600 12px ${c.font}`,
            fill: new Fill({ color: c.ink }),
            backgroundFill: new Fill({ color: c.surface }),
            backgroundStroke: new Stroke({ color: c.ink2, width: 1 }),
            padding: [3, 6, 2, 6],
            overflow: true,
          })
        : undefined;
    if (p.kind === 'POINT') {
      const image = new Circle({ radius: 15, declutterMode: 'none', stroke: new Stroke({ ...line, lineDash: after ? undefined : [4, 3], width: 2 }) });
      return [new Style({ zIndex, image, text })];
    }
    return [
      new Style({ zIndex: 0, stroke: new Stroke({ color: c.surface, width: after ? 6 : 4.4, lineJoin: 'round' }) }),
      new Style({ zIndex, stroke: new Stroke({ ...line, width: after ? 3.6 : 1.8 }), text }),
    ];
  }
}

function swatch(day: BoundaryDay): string {
  const colour = day === 'AFTER' ? 'accent' : 'ink';
  const dash = day === 'AFTER' ? '' : day === 'GONE' ? ' stroke-dasharray="0.5 4" stroke-linecap="round"' : ' stroke-dasharray="5 3"';
  return `<svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true"><rect x="1.5" y="1.5" width="15" height="11" fill="none" stroke="var(--dt-${colour})" stroke-width="2"${dash}/></svg>`;
}
