-- What a judgement asks of every parcel, without fetching its shapes.
create index parcel_survey_reading on parcel_survey (project_id)
    include (id, parcel_id, land_type, recovered_m2, effective_on, known_on, chained, gone, fact_key);
create index parcel_event_reading on parcel_event (project_id)
    include (parcel_id, kind, on_date, effective_on, known_on, chained, fact_key, id);
create index on parcel_event (parcel_id);
-- The few facts that were corrected, found without looking at the many that were not.
create index on parcel_survey (project_id) where chained;
create index on parcel_event (project_id) where chained;
create index on step_statement (project_id) where chained;
create index on holding (project_id) where chained;
create index on household_profile (project_id) where chained;
