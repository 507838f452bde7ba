-- What an administrator lays over the map: shapes of a file, tiles in one file, or the address of a server. What it shows never changes:
-- another file is another layer, so that everything served of one may be kept for ever.
create table map_layer (
    id          bigint primary key default nextval('row_seq'),
    kind        text not null check (kind in ('GEOJSON', 'GEOPACKAGE', 'PMTILES', 'XYZ', 'WMS', 'WMTS')),
    -- DRAFT: whoever brings it still looks at it. REMOVED: its content is gone, its name is kept for the trail.
    state       text not null check (state in ('DRAFT', 'SHOWN', 'REMOVED')),
    name_vi     text not null,
    name_en     text not null default '',
    attribution text not null,
    address     text,
    wms_layers  text,
    file_name   text,
    size_bytes  bigint,
    shapes      integer,
    -- Tiles of shapes, not of pictures.
    vector      boolean not null default false,
    west        double precision,
    south       double precision,
    east        double precision,
    north       double precision,
    from_zoom   integer not null check (from_zoom between 0 and 22),
    to_zoom     integer not null check (to_zoom between from_zoom and 22),
    opacity     integer not null check (opacity between 10 and 100),
    at_start    boolean not null,
    place       integer not null default 0,
    added_by    text not null references app_user (username),
    added_at    timestamptz not null default clock_timestamp(),
    check (state <> 'SHOWN' or (name_vi <> '' and attribution <> ''))
);

create table map_layer_shape (
    id       bigint primary key default nextval('row_seq'),
    layer_id bigint not null references map_layer (id) on delete cascade,
    title    text not null,
    -- What the file says of the shape: an array of name and value, in the file's order.
    facts    jsonb not null,
    drawn    geometry(Geometry, 3857) not null,
    -- Where its title stands: one place, however many tiles it is cut into.
    named    geometry(Point, 3857) not null
);
create index map_layer_shape_layer on map_layer_shape (layer_id);
create index map_layer_shape_drawn on map_layer_shape using gist (drawn);
create index map_layer_shape_named on map_layer_shape using gist (named);

-- A file of tiles in parts of the same length, of which only the asked ones are read.
create table map_layer_part (
    layer_id bigint not null references map_layer (id) on delete cascade,
    part     integer not null,
    content  bytea not null,
    primary key (layer_id, part)
);
alter table map_layer_part alter column content set storage external;
