-- The network of a project's tasks. A task is known by its project and code, a link by its project and both codes.

create table network_task_statement (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    code       text not null,
    name       text not null,
    milestone  text,                              -- reached when the task is finished
    days       int not null check (days >= 0),    -- of its calendar; 0 is an event
    work_days  text not null check (work_days in ('EVERY_DAY', 'SITE', 'OFFICE')),
    not_before date,                              -- its planned first day; null: only its predecessors say when
    started    date,
    finished   date check (finished >= started),
    active     boolean not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table network_link_statement (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    from_code  text not null,
    to_code    text not null,
    kind       text not null check (kind in ('FINISH_START', 'START_START')),
    lag_days   int not null,                      -- of the later task's calendar
    active     boolean not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create index on network_task_statement (fact_key, known_on, id);
create index on network_task_statement (project_id);
create index on network_link_statement (fact_key, known_on, id);
create index on network_link_statement (project_id);
