-- People see where they are signed in and end it from elsewhere: a session has a name that is not its secret, and tells
-- on which device it began, in our own words. What the browser sent about itself is not kept.
alter table people.session
  add column id uuid not null default gen_random_uuid() constraint session_id_once unique,
  add column device text constraint session_device_short check (length(device) <= 80);
