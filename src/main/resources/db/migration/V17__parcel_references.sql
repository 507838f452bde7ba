-- A survey brings 100,000 parcels at once. A foreign key looks each row's parcel, project, batch and decision up one by one, which was a third
-- of the time of entering them; here the rows of a statement are looked up together. What is refused is the same, and a little more: a fact
-- about a parcel names the parcel's own project.
create function parcel_facts_refer() returns trigger language plpgsql as $$
begin
  if exists (select 1 from entered e left join parcel p on p.id = e.parcel_id and p.project_id = e.project_id where p.id is null) then
    raise foreign_key_violation using message = format('%s: no such parcel in that project', tg_table_name);
  end if;
  if exists (select 1 from (select distinct src_batch as id from entered where src_batch is not null) e
             where not exists (select 1 from import_batch b where b.id = e.id)) then
    raise foreign_key_violation using message = format('%s: no such import batch', tg_table_name);
  end if;
  if exists (select 1 from (select distinct decision_id as id from entered where decision_id is not null) e
             where not exists (select 1 from decision d where d.id = e.id)) then
    raise foreign_key_violation using message = format('%s: no such decision', tg_table_name);
  end if;
  return null;
end $$;
create trigger parcel_facts_refer after insert on parcel_survey referencing new table as entered
    for each statement execute function parcel_facts_refer();
create trigger parcel_facts_refer after insert on parcel_event referencing new table as entered
    for each statement execute function parcel_facts_refer();

create function parcel_refers() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct project_id as id from entered) e where not exists (select 1 from project p where p.id = e.id)) then
    raise foreign_key_violation using message = 'parcel: no such project';
  end if;
  return null;
end $$;
create trigger parcel_refers after insert on parcel referencing new table as entered
    for each statement execute function parcel_refers();

-- The other way round: what facts refer to does not go.
create function parcel_facts_referred() returns trigger language plpgsql as $$
begin
  if exists (select 1 from gone g where exists (select 1 from parcel_survey f where f.project_id = g.project_id and f.parcel_id = g.id)
             or exists (select 1 from parcel_event f where f.project_id = g.project_id and f.parcel_id = g.id)) then
    raise foreign_key_violation using message = 'parcel: there are facts about it';
  end if;
  return null;
end $$;
create trigger parcel_facts_referred after delete on parcel referencing old table as gone
    for each statement execute function parcel_facts_referred();

alter table parcel drop constraint parcel_project_id_fkey;
alter table parcel_survey
    drop constraint parcel_survey_parcel_id_fkey,
    drop constraint parcel_survey_project_id_fkey,
    drop constraint parcel_survey_src_batch_fkey,
    drop constraint parcel_survey_decision_id_fkey;
alter table parcel_event
    drop constraint parcel_event_parcel_id_fkey,
    drop constraint parcel_event_project_id_fkey,
    drop constraint parcel_event_src_batch_fkey,
    drop constraint parcel_event_decision_id_fkey;
-- Covered by parcel_survey_reading and parcel_event_reading.
drop index parcel_survey_project_id_idx, parcel_event_parcel_id_idx;

-- Parcels hardly overlap and come by the hundred thousand: a tree that splits space takes them in faster than one that grows boxes.
drop index parcel_survey_drawn_idx;
create index parcel_survey_drawn_idx on parcel_survey using spgist (drawn);
