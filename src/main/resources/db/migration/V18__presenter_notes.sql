-- What a presenter wants to say of a project: her own words, no fact of the books.
create table presenter_note (
    username   text not null references app_user (username),
    project_id bigint not null references project (id),
    words      text not null check (length(words) between 1 and 4000),
    primary key (username, project_id)
);
