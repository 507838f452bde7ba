-- A statement of a work area and a survey of a parcel never change, so their pair may say again what the survey says: what land holds is
-- then read from one narrow table, in the order of projects, without touching the surveys and their shapes.
alter table work_area_parcel
    add column project_id   bigint references project,
    add column parcel_id    bigint,
    add column land_type    text,
    add column recovered_m2 numeric(12,1),
    add column effective_on date,
    add column known_on     date;
update work_area_parcel w
set project_id = s.project_id, parcel_id = s.parcel_id, land_type = s.land_type, recovered_m2 = s.recovered_m2,
    effective_on = s.effective_on, known_on = s.known_on
from parcel_survey s where s.id = w.survey_fact;
-- Where a survey no longer finds the parcel, it lies in no work area.
delete from work_area_parcel w using parcel_survey s where s.id = w.survey_fact and s.gone;
alter table work_area_parcel
    alter column project_id set not null,
    alter column parcel_id set not null,
    alter column land_type set not null,
    alter column recovered_m2 set not null,
    alter column effective_on set not null,
    alter column known_on set not null;
create index work_area_parcel_reading on work_area_parcel (project_id, parcel_id)
    include (area_fact, survey_fact, land_type, recovered_m2, effective_on, known_on);

-- The same for what is said of parcels and households: one project's rows lie together in the index, whenever they were entered, and in an
-- order in which they are joined without sorting or hashing.
drop index parcel_event_reading;
create index parcel_event_reading on parcel_event (project_id, kind, parcel_id)
    include (on_date, effective_on, known_on, chained, fact_key, id);
create index step_statement_reading on step_statement (project_id, household_id)
    include (step, state, on_date, effective_on, known_on, chained, id);
create index holding_reading on holding (project_id, parcel_id)
    include (household_id, active, effective_on, known_on, chained, id);
create index household_profile_apart on household_profile (project_id)
    include (household_id, effective_on, known_on, chained, id) where apart;
drop index parcel_event_project_id_idx, step_statement_project_id_idx, holding_project_id_idx;
