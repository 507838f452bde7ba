-- A short address of a view, so that it fits in a chat. The view itself is asked for after signing in, as ever.
create table short_link (
    slug       text primary key check (slug ~ '^[a-z0-9]{10}$'),
    -- Path and parameters within the product, without host.
    address    text not null check (length(address) <= 2000),
    -- Whose name and place the preview shows; null for a view of many.
    project_id bigint references project (id),
    username   text not null references app_user (username)
);
create unique index short_link_address on short_link (md5(address), coalesce(project_id, 0));
