-- ---------------------------------------------------------------- books: oversight
-- Inspections, evaluations, violations, suspension, operation after hand-over: what the count form (domain.md §4.2) counts and no other
-- book keeps. Steps of the project itself (decided, awarded, handed over, settled) stay with the milestones.
create table oversight_event (
    id         bigint primary key default nextval('fact_seq'),
    fact_key   text not null,
    project_id bigint not null references project,
    kind       text not null check (kind in ('INSPECTED', 'EVALUATED', 'BREACH_PLANNING', 'BREACH_AUTHORITY', 'BREACH_APPRAISAL',
                   'BREACH_QUALITY', 'LOSS', 'POLICY_ADJUSTED', 'DECISION_ADJUSTED', 'SUSPENDED', 'RESUMED', 'CONTRACTOR_SELECTED',
                   'IN_OPERATION', 'OPERATION_PROBLEM', 'IMPACT_EVALUATED', 'CAPITAL_CLASS')),
    finding    text,                                                        -- what was found or decided, in the paper's words
    amount     bigint check (amount > 0),                                   -- đồng lost or wasted: LOSS only
    capital    text check (capital in ('PUBLIC_INVESTMENT', 'OTHER_STATE')), -- CAPITAL_CLASS only
    withdrawn  boolean not null,                                            -- said by mistake: it never happened
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create index on oversight_event (fact_key, known_on, id);
create index on oversight_event (project_id);
