-- The book of site photographs. A photograph is its project and the hash of the file that came in; everything said about it is a dated fact.

create table photo (
    id         bigint primary key default nextval('row_seq'),
    project_id bigint not null references project,
    sha256     text not null,
    unique (project_id, sha256)
);

-- What is kept of the file: drawn anew, without what the camera wrote into it. The file itself is not kept (decision 0021).
create table photo_image (
    photo_id bigint primary key references photo,
    hash     text not null,
    width    int not null,
    height   int not null,
    large    bytea not null,
    small    bytea not null
);

-- effective_on is the earliest day ever said, so that a corrected day corrects at every day; taken_on is the day that counts.
create table photo_statement (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    photo_id   bigint not null references photo,
    project_id bigint not null references project,
    taken_on   date not null,
    taken_at   text,
    day_from   text not null check (day_from in ('CAMERA', 'HAND', 'UPLOADED')),
    lon        double precision,
    lat        double precision,
    note       text,
    withdrawn  text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text,
    check ((lon is null) = (lat is null))
);
create index on photo_statement (fact_key, known_on, id);
create index on photo_statement (project_id);
create index on photo_statement (photo_id);
