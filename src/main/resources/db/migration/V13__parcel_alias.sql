-- A parcel found again by its shape under another sheet, number, commune or edition stays the same parcel: here are its other names.
create table parcel_alias (
    id          bigint primary key default nextval('row_seq'),
    parcel_id   bigint not null references parcel,
    project_id  bigint not null references project,
    commune     text not null,
    map_edition int not null,
    sheet       text not null,
    number      text not null,
    src_batch   bigint references import_batch,
    unique (project_id, commune, map_edition, sheet, number)
);
