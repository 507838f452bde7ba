-- Named views of the project list. A preference of a person, no fact of a project: it may be changed and deleted.
create table saved_view (
    id        bigint primary key default nextval('row_seq'),
    username  text not null references app_user (username),
    -- The maker's agency on the day of saving: a shared view is seen by those who belong to it.
    agency_id bigint references agency,
    name      text not null check (length(name) between 1 and 60),
    -- The parameters of the list's address, the days apart.
    query     text not null check (length(query) <= 4000),
    shared    boolean not null,
    unique (username, name)
);
create index saved_view_shared on saved_view (agency_id) where shared;

-- With which view the list opens: the number of a saved one or the name of one that the product brings.
create table default_view (
    username text primary key references app_user (username),
    slug     text not null
);
