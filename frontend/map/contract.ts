/**
 * Every message between the server and the map. Java mirrors these by name: MapState, ProjectOnMap, ParcelStates.
 * Dates are ISO days, coordinates are degrees of WGS 84 (longitude, latitude), lengths of delay are days.
 */
import type { Light } from '../components/lights.js';
import type { BoundaryTexts } from './boundaries.js';

/** GET api/map/state?at&known: where every project of the viewer's scope stands on a day. */
export interface MapState {
  version: string;
  at: string;
  known: string;
  projects: ProjectOnMap[];
}

export interface ProjectOnMap {
  id: number;
  code: string;
  name: string;
  light: Light;
  /** Days behind the current plan, negative when early; null when it cannot be said. */
  late: number | null;
  /** What stands beside the mark, e.g. "181"; empty for none, then left out of the answer, as `approx` is when false. */
  label: string;
  /** null when the project has no place yet: it is in the list only. */
  lon: number | null;
  lat: number | null;
  /** The place is only near: dashed ring. */
  approx: boolean;
  /** In the difference of two days only. */
  change?: ProjectChange;
  /** Days later than it was, negative when it caught up. */
  moved?: number | null;
}

/** What happened to a project between two days. */
export type ProjectChange = 'GONE' | 'ADDED' | 'ENTERED' | 'LEFT' | 'LATER' | 'EARLIER' | 'BOUNDARY' | 'LAND' | 'MONEY';

export type ParcelState = 'BLOCKED' | 'HANDED_OVER' | 'PAID' | 'PROCESSING' | 'INVENTORIED' | 'NOT_INVENTORIED';

/** In the order of the legend, the most urgent first. */
export const PARCEL_STATES: readonly ParcelState[] = [
  'BLOCKED',
  'PROCESSING',
  'INVENTORIED',
  'PAID',
  'HANDED_OVER',
  'NOT_INVENTORIED',
];

/**
 * GET api/map/parcels?at&known&bbox=west,south,east,north (degrees): states by parcel id. Shapes come apart, in
 * tiles that change seldom.
 */
export interface ParcelStates {
  version: string;
  /** Ids by state, rising, each as its distance from the one before, the first from zero; those that nobody has inventoried are left out. */
  parcels: Partial<Record<ParcelState, number[]>>;
  /** Days that a parcel alone adds to the finish of its project; parcels that add none are left out. */
  days: Record<string, number>;
  groups: HoldingGroup[];
}

/** A parcel, and a place within it: CSS pixels from the corner of the map. */
export interface ParcelInSight {
  id: number;
  x: number;
  y: number;
}

/** The land of a project whose release regains most: where its label stands, degrees. */
export interface HoldingGroup {
  project: number;
  lon: number;
  lat: number;
  households: number;
  parcels: number;
  days: number;
}

/** GET api/map/measure?at&known&colour&…filter: figures of projects by id, and of units by code; what has none is left out. */
export interface MeasureAnswer {
  by: string;
  /** Where each class but the lowest begins. */
  bounds: number[];
  values: Record<string, number>;
  units: Record<string, { value: number | null; projects: number }>;
}

/** GET api/map/search?q&at&known: what the words find, the likeliest first within each kind. */
export interface SearchAnswer {
  found: Found[];
}

export type FoundKind = 'PROJECT' | 'UNIT' | 'PARCEL' | 'KM';

export interface Found {
  kind: FoundKind;
  /** Of a parcel sheet and number, "12/45"; of a chainage "Km3+200". */
  name: string;
  note: string;
  /** The project it is or belongs to. */
  project: number | null;
  light: Light | null;
  /** null for a project without a place. */
  lon: number | null;
  lat: number | null;
  /** West, south, east, north; null for a point. */
  box: [number, number, number, number] | null;
  approx: boolean;
}

/** Property `colour`; an empty `by` is the light. */
export interface ColourWanted {
  by: string;
  units: boolean;
  /** Parameters of the list's address. */
  filter: string;
}
/** Detail of `dt-colour`. */
export interface ColourDetail {
  by: string;
  units: boolean;
}

/** What the fill of a parcel tells. */
export type ParcelLayer = 'state' | 'days';

/** Properties of tiles/{geometryVersion}/sites/{z}/{x}/{y}, layer "site", from zoom 11. */
export interface SiteProperties {
  project: number;
  kind: 'SITE' | 'LINE' | 'POINT';
  schematic: boolean;
}

/** Properties of tiles/{geometryVersion}/parcels/{z}/{x}/{y}, layer "parcel", from zoom 14; the feature id joins. */
export interface ParcelProperties {
  project: number;
  label: string;
}

/** gis-data/units.geojson */
export interface UnitProperties {
  code: string;
  name: string;
  short: string;
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  /** Code of the unit above. */
  parent: string | null;
  validFrom: string | null;
  /** First day on which it is no longer valid. */
  validTo: string | null;
  label: [number, number];
  minZoom?: number;
}

/** gis-data/ground.geojson */
export interface GroundProperties {
  kind: 'outside' | 'neighbour-label' | 'river' | 'river-area' | 'lake' | 'road' | 'built' | 'place';
  name?: string | null;
  ref?: string | null;
  class?: string | null;
  rank?: number;
  minZoom?: number;
  maxZoom?: number;
}

/** Property `filter`: all that is given must hold. Empty or missing lists ask nothing. */
export interface MapFilter {
  lights?: Light[];
  /** The projects that all other conditions let through. */
  ids?: ReadonlySet<number> | null;
}

/** Detail of `dt-select`. */
export interface SelectDetail {
  project: number | null;
}
/** Detail of `dt-filter`. */
export interface FilterDetail {
  lights: Light[];
}
/** Detail of `dt-parcel`: the parcel that was clicked, null beside all of them; `more` adds it to those chosen. */
export interface ParcelDetail {
  parcel: number | null;
  more: boolean;
}
/** Detail of `dt-camera`: "105.84000,22.14700,10.50". */
export interface CameraDetail {
  camera: string;
}

export interface MapTexts {
  title: string;
  lights: Record<Light, string>;
  legend: string;
  parcels: Record<ParcelState, string>;
  parcelLegend: string;
  /** The switch of what parcels tell: their state, or days held. */
  layerState: string;
  layerDays: string;
  /** Days held, from few to many, in the order of the legend. */
  dayClasses: string[];
  /** Words beside the mark of a project that changed; days stand for themselves. */
  changes: Partial<Record<ProjectChange, string>>;
  boundary: BoundaryTexts;
  /** {households}, {parcels} and {days} stand for numbers. */
  holds: string;
  holdsParcels: string;
  zoomIn: string;
  zoomOut: string;
  home: string;
  site: string;
  attribution: string;
  demo: string;
  days: string;
  /** {late} and {all} stand for numbers. */
  chip: string;
  approx: string;
  /** What marks can be coloured by: name and unit by key. */
  colours: Record<string, { name: string; unit: string }>;
  colourBy: string;
  colourLight: string;
  colourUnits: string;
  colourMost: string;
  colourNone: string;
  /** {to} and {from} stand for numbers. */
  colourBelow: string;
  colourFrom: string;
  failed: string;
  kept: string;
  retry: string;
  search: string;
  searchShort: string;
  searchClear: string;
  /** {count} stands for a number. */
  searchCount: string;
  /** {q} stands for what was typed. */
  searchNone: string;
  searchFailed: string;
  /** {name} stands for what was found, here and in the name of a parcel. */
  searchWent: string;
  searchParcel: string;
  searchProjects: string;
  searchUnits: string;
  searchParcels: string;
  searchKms: string;
  measure: string;
  measureHint: string;
  measureKeys: string;
  /** {length} and {area} stand for numbers with their unit. */
  measureLength: string;
  measureAround: string;
  measureArea: string;
  measureTotal: string;
  measureUndo: string;
  measureClose: string;
}

export const VIETNAMESE: MapTexts = {
  title: 'Bản đồ dự án. Phím mũi tên để di chuyển, phím + và − để phóng to, thu nhỏ, Esc để bỏ chọn.',
  lights: {
    RED: 'Chậm',
    AMBER: 'Có nguy cơ',
    GREEN: 'Đúng tiến độ',
    BLUE: 'Đã bàn giao',
    GREY: 'Thiếu số liệu',
  },
  legend: 'Lọc theo đèn',
  parcels: {
    BLOCKED: 'Vướng mắc',
    PROCESSING: 'Đang lập, thẩm định phương án',
    INVENTORIED: 'Đã kiểm đếm',
    PAID: 'Đã chi trả, chờ bàn giao',
    HANDED_OVER: 'Đã bàn giao',
    NOT_INVENTORIED: 'Chưa kiểm đếm',
  },
  parcelLegend: 'Tình trạng thửa đất',
  layerState: 'Tình trạng',
  layerDays: 'Ngày giữ',
  dayClasses: ['Không giữ ngày nào', '1–15 ngày', '16–60 ngày', 'Trên 60 ngày'],
  changes: {
    GONE: 'không còn',
    ADDED: 'mới',
    ENTERED: 'vào',
    LEFT: 'ra',
    BOUNDARY: 'ranh giới',
    LAND: 'giao đất',
    MONEY: 'giải ngân',
  },
  boundary: {
    legend: 'Ranh giới đổi',
    BEFORE: 'Ranh giới trước',
    AFTER: 'Ranh giới nay',
    GONE: 'Phần không còn',
    cut: 'Quá nhiều ranh giới đổi: chỉ vẽ một phần.',
    failed: 'Chưa tải được ranh giới cũ.',
  },
  holds: '{households} hộ giữ {days} ngày',
  holdsParcels: '{parcels} thửa giữ {days} ngày',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  home: 'Xem toàn tỉnh',
  site: 'Tới nơi của dự án đang chọn',
  attribution: 'Nền sơ đồ của dự án',
  demo: 'số liệu minh họa',
  days: 'ngày',
  chip: '{late} chậm trên {all} dự án',
  approx: 'vị trí gần đúng',
  colours: {
    'days-late': { name: 'Số ngày chậm', unit: 'ngày' },
    'year-rate': { name: 'Giải ngân năm', unit: '%' },
    'land-rate': { name: 'Mặt bằng đã giao', unit: '%' },
    'year-plan': { name: 'Kế hoạch vốn năm', unit: 'tỷ' },
  },
  colourBy: 'Tô màu theo',
  colourLight: 'Tình trạng',
  colourUnits: 'Theo địa bàn',
  colourMost: 'Của dự án chậm nhất',
  colourNone: 'Không có số liệu',
  colourBelow: 'dưới {to}',
  colourFrom: 'từ {from}',
  failed: 'Không tải được số liệu bản đồ.',
  kept: 'Đang giữ số liệu tải lần trước.',
  retry: 'Tải lại',
  search: 'Tìm dự án, địa bàn, thửa đất hoặc lý trình trên bản đồ',
  searchShort: 'Tìm trên bản đồ',
  searchClear: 'Xóa tìm kiếm',
  searchCount: '{count} kết quả',
  searchNone: 'Không tìm thấy “{q}”. Có thể tìm tên hoặc mã dự án, xã, phường, thửa đất (tờ 12 thửa 45), lý trình (Km 3+200).',
  searchFailed: 'Chưa tìm được. Máy chủ không trả lời.',
  searchWent: 'Đã tới {name}',
  searchParcel: 'Thửa {name}',
  searchProjects: 'Dự án',
  searchUnits: 'Địa bàn',
  searchParcels: 'Thửa đất (tờ/thửa)',
  searchKms: 'Lý trình',
  measure: 'Đo độ dài, diện tích',
  measureHint: 'Bấm vào bản đồ để đặt điểm, bấm đúp để dừng.',
  measureKeys: 'Bàn phím: Enter đặt điểm ở giữa bản đồ, Backspace bỏ điểm cuối, Esc thôi đo.',
  measureLength: 'Dài {length}',
  measureAround: 'Chu vi {length}',
  measureArea: 'Diện tích {area}',
  measureTotal: 'tổng {length}',
  measureUndo: 'Bỏ điểm cuối',
  measureClose: 'Thôi đo',
};
