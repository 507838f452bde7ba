-- Plan and money, deepened: carry-over with its parent line, transfers, capital assigned without a project, extensions; packages and
-- contracts; payments by contract, estimates, the owners' committed curves.

-- A carried-over line names the line it comes from; a transfer's delta names the project at its other side.
alter table annual_plan_delta
    add column from_year   int,
    add column from_source text,
    add column from_kind   text,
    add column counterpart_id bigint references project;

-- Capital assigned to the province as a whole: what of it is not detailed to projects is the unallocated balance.
create table assigned_plan_delta (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint references project,  -- always null: it has no project yet
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

-- More time for money: to be given capital at all (thời gian bố trí vốn), or to pay out a year's capital (thời gian giải ngân).
-- More time for a contract is an amendment of the contract; more time for the project is a milestone's adjusted date. Never mixed.
create table capital_extension (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    kind       text not null check (kind in ('FUNDING_TIME', 'DISBURSEMENT')),
    year       int not null,
    until_on   date not null,
    reason     text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- books: contract
create table bid_package (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    code       text not null,
    name       text not null,
    price      bigint,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
-- effective_on is the day it was signed.
create table contract_award (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    project_id   bigint not null references project,
    number       text not null,
    package_code text not null,
    contractor   text not null,
    kind         text not null check (kind in ('LUMP_SUM', 'UNIT_PRICE', 'ADJUSTABLE')),
    value        bigint not null,
    due_on       date,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table contract_amendment (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    number     text not null,
    appendix   text not null,
    delta      bigint not null,
    due_on     date,               -- null leaves the day as it was
    reason     text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
-- Work accepted (nghiệm thu) at one acceptance, not cumulative; effective_on is the day of the acceptance.
create table contract_acceptance (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    number     text not null,
    amount     bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- books: disbursement
alter table payment add column contract_number text;

-- An estimate (ước) is kept apart from what was paid: it can never stand over an actual.
create table payment_estimate (
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
-- Which contracts the payments reported without a contract were for: "of which", never added to the payments.
create table payment_breakdown (
    id              bigint primary key default nextval('fact_seq'),
    fact_key        text not null,
    project_id      bigint not null references project,
    contract_number text not null,
    volume          bigint not null,
    advance         bigint not null,
    recovery        bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
-- What the owner committed to have disbursed by each month's end; effective_on is the day of the commitment.
create table disbursement_commitment (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    year       int not null,
    month_end  date not null,
    cumulative bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

do $$
declare t text;
begin
    foreach t in array array['assigned_plan_delta','capital_extension','bid_package','contract_award','contract_amendment',
        'contract_acceptance','payment_estimate','payment_breakdown','disbursement_commitment']
    loop
        execute format('create index on %I (fact_key, known_on, id)', t);
        execute format('create index on %I (project_id)', t);
    end loop;
end $$;
