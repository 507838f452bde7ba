import { vietnameseDate } from '../components/days.js';
import type { MapTexts } from './contract.js';

/** What lies on the map besides projects, each kind in an answer of its own: resolving an obstacle asks for nothing else. */
export type PinKind = 'obstacles' | 'photos';
export const PIN_KINDS: readonly PinKind[] = ['obstacles', 'photos'];

/** From this zoom pins are drawn: before it the lights of the projects tell enough, and pins would hide them. */
export const PIN_ZOOM = 10.5;
/** Pins nearer than this become one, CSS pixels. */
const REACH = 30;

export type ObstacleState = 'OVERDUE' | 'OPEN' | 'RESOLVED';

/** GET api/map/obstacles?at&known: the obstacles of the day that have a place. What says nothing is left out. */
export interface ObstacleSpot {
  id: number;
  project: number;
  number: string;
  title: string;
  lon: number;
  lat: number;
  /** The place is only near. */
  approx?: boolean;
  state: ObstacleState;
  /** Key of the milestone that it holds. */
  holds?: string;
  parcels?: number;
  chainage?: string;
  who: string;
  task: string;
  due: string;
  /** Overdue. */
  days?: number;
  /** The day on which it ended. */
  resolved?: string;
}

/** GET api/map/photos?at&known: the photographs taken until the day that have a place. */
export interface PhotoSpot {
  id: number;
  project: number;
  lon: number;
  lat: number;
  on: string;
  time: string | null;
  note: string | null;
  /** Addresses under the page's base. */
  small: string;
  large: string;
}

export interface PinTexts {
  obstacles: string;
  photos: string;
  legend: string;
  near: string;
  states: Record<ObstacleState, string>;
  /** {days}, {day} stand for a number and a day. */
  overdue: string;
  due: string;
  resolved: string;
  must: string;
  holds: string;
  holdsParcels: string;
  approx: string;
  open: string;
  close: string;
  /** {count} stands for a number. */
  countObstacles: string;
  countPhotos: string;
  enlarge: string;
  previous: string;
  next: string;
  /** {n} of {all}. */
  of: string;
  milestones: Record<string, string>;
}

export const PIN_WORDS: PinTexts = {
  obstacles: 'Vướng mắc',
  photos: 'Ảnh hiện trường',
  legend: 'Hiện thêm trên bản đồ',
  near: 'Phóng to để thấy',
  states: { OVERDUE: 'Quá hạn', OPEN: 'Đang xử lý', RESOLVED: 'Đã giải quyết' },
  overdue: 'quá hạn {days} ngày',
  due: 'hạn {day}',
  resolved: 'ngày {day}',
  must: 'Phải xử lý',
  holds: 'Giữ mốc {milestone}',
  holdsParcels: 'giữ {parcels} thửa',
  approx: 'vị trí gần đúng',
  open: 'Mở trong hồ sơ dự án',
  close: 'Đóng',
  countObstacles: '{count} vướng mắc',
  countPhotos: '{count} ảnh',
  enlarge: 'Xem ảnh lớn',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  of: 'Ảnh {n} trên {all}',
  milestones: {},
};

export interface Pin {
  kind: PinKind;
  x: number;
  y: number;
  obstacle?: ObstacleSpot;
  photo?: PhotoSpot;
}

export interface PinGroup {
  kind: PinKind;
  x: number;
  y: number;
  members: Pin[];
}

const LOUD: Record<ObstacleState, number> = { OVERDUE: 0, OPEN: 1, RESOLVED: 2 };

/** The worst obstacle first, the most overdue of them at the top; the latest photograph first. */
export function inOrder(a: Pin, b: Pin): number {
  if (a.obstacle && b.obstacle) {
    return LOUD[a.obstacle.state] - LOUD[b.obstacle.state] || (b.obstacle.days ?? 0) - (a.obstacle.days ?? 0) || a.obstacle.id - b.obstacle.id;
  }
  if (a.photo && b.photo) return `${b.photo.on} ${b.photo.time ?? ''}`.localeCompare(`${a.photo.on} ${a.photo.time ?? ''}`) || b.photo.id - a.photo.id;
  return 0;
}

/** Pins of a kind that would cover each other become one, which stands where its first stands: a real place. */
export function groupPins(pins: readonly Pin[], resolution: number): PinGroup[] {
  const groups: PinGroup[] = [];
  for (const pin of PIN_KINDS.flatMap((kind) => pins.filter((each) => each.kind === kind).sort(inOrder))) {
    const home = groups.find((group) => group.kind === pin.kind && Math.hypot(group.x - pin.x, group.y - pin.y) < REACH * resolution);
    if (home) home.members.push(pin);
    else groups.push({ kind: pin.kind, x: pin.x, y: pin.y, members: [pin] });
  }
  return groups;
}

/** Property `pins`: "obstacles,photos"; "none" for neither; null where the map has no pins at all. */
export function readPins(text: string | null | undefined): PinKind[] | null {
  if (text === null || text === undefined || text === '') return null;
  return PIN_KINDS.filter((kind) => text.split(',').includes(kind));
}

export function writePins(kinds: readonly PinKind[]): string {
  return PIN_KINDS.filter((kind) => kinds.includes(kind)).join(',') || 'none';
}

/** "Quá hạn 12 ngày", "Đang xử lý, hạn 30/11/2025", "Đã giải quyết, ngày 02/09/2025". */
export function stateWords(obstacle: ObstacleSpot, words: PinTexts): string {
  switch (obstacle.state) {
    case 'OVERDUE':
      return capital(words.overdue.replace('{days}', String(obstacle.days ?? 0)));
    case 'OPEN':
      return `${words.states.OPEN}, ${words.due.replace('{day}', vietnameseDate(obstacle.due))}`;
    case 'RESOLVED':
      return `${words.states.RESOLVED}, ${words.resolved.replace('{day}', vietnameseDate(obstacle.resolved ?? ''))}`;
  }
}

/** What it holds: the milestone, parcels, a stretch of road; empty when nothing is said. */
export function holdWords(obstacle: ObstacleSpot, words: PinTexts): string {
  const parts: string[] = [];
  if (obstacle.holds) parts.push(words.holds.replace('{milestone}', words.milestones[obstacle.holds] ?? obstacle.holds));
  if (obstacle.parcels) parts.push(words.holdsParcels.replace('{parcels}', String(obstacle.parcels)));
  if (obstacle.chainage) parts.push(obstacle.chainage);
  return capital(parts.join(' · '));
}

/** "12/10/2025 09:31". */
export function photoDay(photo: PhotoSpot): string {
  return photo.time ? `${vietnameseDate(photo.on)} ${photo.time.slice(0, 5)}` : vietnameseDate(photo.on);
}

function capital(text: string): string {
  return text ? text[0]!.toLocaleUpperCase('vi') + text.slice(1) : text;
}

export function pinWords(texts: MapTexts): PinTexts {
  return { ...PIN_WORDS, ...(texts as { pins?: Partial<PinTexts> }).pins };
}
