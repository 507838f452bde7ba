-- The books. Facts are appended, never updated: a correction is a later fact with the same fact_key.
-- "As at D, known on K" = effective_on <= D and known_on <= K, and of each fact_key the latest known (domain.md §0).
-- chained says that a key has more than one fact; it spares every reading the search for corrections of the many that have none.
-- Amounts are whole đồng. recorded_at is the machine's clock, for audit only; nothing is computed from it.

create extension if not exists postgis;

-- EPSG:9213 and 9212 are missing from Debian's PostGIS. The rotations are position-vector signs (PROJ's towgs84),
-- the opposite of the decree's coordinate-frame signs: copying the decree's is 0.775 m wrong at Bắc Kạn.
insert into spatial_ref_sys (srid, auth_name, auth_srid, proj4text, srtext) values
(9213, 'EPSG', 9213,
 '+proj=tmerc +lat_0=0 +lon_0=106.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs',
 'PROJCS["VN-2000 / TM-3 106-30",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",106.5],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","9213"]]'),
(9212, 'EPSG', 9212,
 '+proj=tmerc +lat_0=0 +lon_0=106.25 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs',
 'PROJCS["VN-2000 / TM-3 106-15",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",106.25],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","9212"]]')
on conflict (srid) do update set proj4text = excluded.proj4text, srtext = excluded.srtext;

create sequence fact_seq cache 1;
create sequence row_seq cache 1;

-- ---------------------------------------------------------------- ground
create table app_user (
    id            bigint primary key default nextval('row_seq'),
    username      text not null unique,
    full_name     text not null,
    password_hash text not null,
    role          text not null check (role in ('DEPARTMENT', 'OWNER', 'LEADER', 'ADMIN')),
    agency_id     bigint,
    demonstration boolean not null default false,
    enabled       boolean not null default true
);

create table audit_entry (
    id          bigint primary key default nextval('row_seq'),
    recorded_at timestamptz not null default clock_timestamp(),
    username    text not null,
    act         text not null,
    subject     text not null,
    detail      text
);

create table stored_file (
    sha256     char(64) primary key,
    name       text not null,
    media_type text not null,
    size_bytes bigint not null,
    content    bytea not null,
    stored_at  timestamptz not null default clock_timestamp()
);

create table import_batch (
    id          bigint primary key default nextval('row_seq'),
    sha256      char(64) not null references stored_file,
    name        text not null,
    layout      text not null,
    imported_by text not null,
    known_from  date not null,
    known_to    date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    added       int not null,
    changed     int not null,
    unchanged   int not null
);

create table decision (
    id          bigint primary key default nextval('row_seq'),
    number      text not null,
    decided_on  date not null,
    issuer      text not null,
    kind        text not null,
    title       text,
    file_sha256 char(64) references stored_file,
    src_batch   bigint references import_batch,
    src_sheet   text,
    src_row     int,
    src_col     text,
    entered_by  text,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (number, decided_on, issuer)
);

create table agency (
    id           bigint primary key default nextval('row_seq'),
    name         text not null unique,
    short_name   text not null unique,
    kind         text not null,
    valid_from   date not null,
    valid_to     date,
    successor_id bigint references agency,
    src_batch    bigint references import_batch,
    src_sheet    text,
    src_row      int
);
alter table app_user add foreign key (agency_id) references agency;

create table admin_unit (
    id         bigint primary key default nextval('row_seq'),
    code       text not null,
    name       text not null,
    short_name text not null,
    level      text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    parent     text,
    valid_from date not null,
    valid_to   date,
    label      geometry(Point, 4326),
    shape      geometry(MultiPolygon, 4326),
    schematic  boolean not null,
    source     text,
    unique (code, valid_from)
);
create table admin_unit_succession (
    from_id  bigint not null references admin_unit,
    to_id    bigint not null references admin_unit,
    on_date  date not null,
    doubtful boolean not null,
    note     text,
    primary key (from_id, to_id)
);

-- Law is data: each figure with the days it holds, its article, and whether a page confirmed it.
create table legal_figure (
    id         bigint primary key default nextval('row_seq'),
    name       text not null,
    applies_to text not null,
    amount     numeric not null,
    valid_from date not null,
    valid_to   date,
    article    text not null,
    source     text not null,
    verified   boolean not null,
    unique (name, applies_to, valid_from)
);

create table plan_period (
    code       text primary key,
    first_year int not null,
    last_year  int not null,
    check (last_year >= first_year)
);

-- ---------------------------------------------------------------- books: project
create table project (
    id         bigint primary key default nextval('row_seq'),
    created_at timestamptz not null default clock_timestamp()
);
create table project_code (
    project_id bigint not null references project,
    code       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from)
);
create index on project_code (project_id);

create table project_profile (
    id               bigint primary key default nextval('fact_seq'),
    fact_key         text not null,
    project_id       bigint not null references project,
    name             text not null,
    name_folded      text not null,
    owner_id         bigint not null references agency,
    monitor_id       bigint references agency,
    project_group    text not null,
    sector_class     text not null,
    sector           text not null,
    unit_id          bigint references admin_unit,
    published_source text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table project_investment (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    delta      bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table project_site (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    kind       text not null check (kind in ('SITE', 'LINE', 'POINT')),
    shape      geometry(Geometry, 4326) not null,
    drawn      geometry(Geometry, 3857) not null,
    schematic  boolean not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create index on project_site using gist (drawn);

-- ---------------------------------------------------------------- books: plan
create table medium_term_delta (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    period     text not null references plan_period,
    source     text not null,
    delta      bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table prior_allocation (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    period     text not null references plan_period,
    amount     bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table annual_plan_delta (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    year       int not null,
    source     text not null,
    plan_level text not null,
    plan_kind  text not null,
    delta      bigint not null,
    reason     text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- books: disbursement
-- budget_year (niên độ) is the plan year the money belongs to, not the year of the payment day: January belongs to two years.
create table payment (
    id          bigint primary key default nextval('fact_seq'),
    fact_key    text not null,
    project_id  bigint not null references project,
    budget_year int not null,
    source      text not null,
    plan_kind   text not null,
    volume      bigint not null,
    advance     bigint not null,
    recovery    bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- books: schedule
create table milestone_statement (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    milestone  text not null,
    kind       text not null check (kind in ('ORIGINAL', 'ADJUSTED', 'FORECAST', 'ACTUAL')),
    on_date    date,               -- null withdraws what the same key said before
    reason     text,
    document   text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table planned_progress (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    period_end date not null,
    cumulative numeric(7,4) not null check (cumulative between 0 and 100),
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table progress_report (
    id              bigint primary key default nextval('fact_seq'),
    fact_key        text not null,
    project_id      bigint not null references project,
    work_done       bigint,
    contract_value  bigint,
    forecast_finish date,
    cause           text,
    obstacle        text,
    actor           text,
    task            text,
    due_on          date,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- books: clearance
-- A parcel's key is commune at the survey, map edition, sheet, number: July 2025 changes no key.
create table parcel (
    id          bigint primary key default nextval('row_seq'),
    project_id  bigint not null references project,
    commune     text not null,
    map_edition int not null,
    sheet       text not null,
    number      text not null,
    unique (project_id, commune, map_edition, sheet, number)
);
create table parcel_survey (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    parcel_id    bigint not null references parcel,
    project_id   bigint not null references project,
    land_type    text not null,
    area_m2      numeric(12,1) not null,
    recovered_m2 numeric(12,1) not null,
    shape        geometry(MultiPolygon, 9213) not null,
    drawn        geometry(MultiPolygon, 3857) not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create index on parcel_survey using gist (drawn);
create table parcel_event (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    parcel_id  bigint not null references parcel,
    project_id bigint not null references project,
    kind       text not null check (kind in ('INVENTORIED', 'POSTED', 'APPROVED', 'PAID', 'HANDED_OVER', 'BLOCKED')),
    on_date    date,               -- null: not yet, or no longer
    cause      text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- judgement: thresholds are versioned data too
create table standing_threshold (
    id       bigint primary key default nextval('row_seq'),
    name     text not null,
    amount   numeric not null,
    valid_from date not null,
    known_on date not null,
    entered_by text not null,
    unique (name, valid_from, known_on)
);

-- One index each for "all facts of a key" and "all facts of a project".
do $$
declare t text;
begin
    foreach t in array array['project_profile','project_investment','project_site','medium_term_delta','prior_allocation',
        'annual_plan_delta','payment','milestone_statement','planned_progress','progress_report','parcel_survey','parcel_event']
    loop
        execute format('create index on %I (fact_key, known_on, id)', t);
        execute format('create index on %I (project_id)', t);
    end loop;
end $$;

insert into plan_period values ('2016-2020', 2016, 2020), ('2021-2025', 2021, 2025), ('2026-2030', 2026, 2030);

-- Years of funding by group: Law 39/2019, Art. 52.2 [S1]; the 2024 law keeps the numbers, its article not confirmed.
insert into legal_figure (name, applies_to, amount, valid_from, valid_to, article, source, verified) values
('funding-years', 'A', 6, '2020-01-01', '2025-01-01', 'Điều 52 khoản 2, Luật 39/2019/QH14', 'Hỏi đáp trích Điều 52', true),
('funding-years', 'B', 4, '2020-01-01', '2025-01-01', 'Điều 52 khoản 2, Luật 39/2019/QH14', 'Hỏi đáp trích Điều 52', true),
('funding-years', 'C', 3, '2020-01-01', '2025-01-01', 'Điều 52 khoản 2, Luật 39/2019/QH14', 'Hỏi đáp trích Điều 52', true),
('funding-years', 'A', 6, '2025-01-01', null, 'Luật 58/2024/QH15 (điều chưa đối chiếu)', 'chưa đối chiếu', false),
('funding-years', 'B', 4, '2025-01-01', null, 'Luật 58/2024/QH15 (điều chưa đối chiếu)', 'chưa đối chiếu', false),
('funding-years', 'C', 3, '2025-01-01', null, 'Luật 58/2024/QH15 (điều chưa đối chiếu)', 'chưa đối chiếu', false);

insert into standing_threshold (name, amount, valid_from, known_on, entered_by) values
('key-milestone-floor-days', 30, '2000-01-01', '2000-01-01', 'mặc định'),
('key-milestone-cap-days', 60, '2000-01-01', '2000-01-01', 'mặc định'),
('forecast-floor-days', 30, '2000-01-01', '2000-01-01', 'mặc định'),
('forecast-cap-days', 90, '2000-01-01', '2000-01-01', 'mặc định'),
('duration-share-percent', 10, '2000-01-01', '2000-01-01', 'mặc định'),
('elapsed-floor-percent', 20, '2000-01-01', '2000-01-01', 'mặc định'),
('time-index-red', 0.80, '2000-01-01', '2000-01-01', 'mặc định'),
('time-index-amber', 0.95, '2000-01-01', '2000-01-01', 'mặc định'),
('land-due-days', 60, '2000-01-01', '2000-01-01', 'mặc định'),
('report-amber-days', 35, '2000-01-01', '2000-01-01', 'mặc định'),
('report-grey-days', 65, '2000-01-01', '2000-01-01', 'mặc định'),
('money-amber-points', 10, '2000-01-01', '2000-01-01', 'mặc định'),
('money-red-points', 20, '2000-01-01', '2000-01-01', 'mặc định');
