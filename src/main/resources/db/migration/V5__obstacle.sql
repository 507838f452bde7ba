-- The book of obstacles (vướng mắc). An obstacle is its project and its number; everything said about it is a dated fact.

create table obstacle (
    id         bigint primary key default nextval('row_seq'),
    project_id bigint not null references project,
    number     text not null,
    unique (project_id, number)
);

-- said: the title (RAISED), why who or when changed (ASSIGNED), what was done (STEP), how it ended (RESOLVED), why it opened again.
create table obstacle_statement (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    obstacle_id  bigint not null references obstacle,
    project_id   bigint not null references project,
    kind         text not null check (kind in ('RAISED', 'ASSIGNED', 'STEP', 'RESOLVED', 'REOPENED')),
    said         text,
    main_cause   text,
    other_causes text[],
    place        geometry(Geometry, 4326),
    chainage     text,
    milestone    text,
    parcels      bigint[],
    agency_id    bigint references agency,
    person       text,
    task         text,
    due_on       date,
    done_by      text,
    document     text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text,
    check (kind = 'ASSIGNED' or said is not null),
    check (kind <> 'RAISED' or main_cause is not null),
    check (kind <> 'ASSIGNED' or (agency_id is not null and task is not null and due_on is not null))
);
create index on obstacle_statement (fact_key, known_on, id);
create index on obstacle_statement (project_id);
create index on obstacle_statement (obstacle_id);

-- To whom an obstacle goes up from how many days overdue: the office's own rule, no law.
create table obstacle_escalation (
    id         bigint primary key default nextval('row_seq'),
    level      text not null check (level in ('OWNER', 'DEPARTMENT', 'PROVINCE')),
    from_day   int not null check (from_day > 0),
    valid_from date not null,
    known_on   date not null,
    entered_by text not null,
    unique (level, valid_from, known_on)
);
insert into obstacle_escalation (level, from_day, valid_from, known_on, entered_by) values
('OWNER', 1, '2000-01-01', '2000-01-01', 'mặc định'),
('DEPARTMENT', 15, '2000-01-01', '2000-01-01', 'mặc định'),
('PROVINCE', 31, '2000-01-01', '2000-01-01', 'mặc định');
