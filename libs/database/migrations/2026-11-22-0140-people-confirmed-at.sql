-- When the person of a session last proved who they are: what cannot be undone asks for a fresh proof.
alter table people.session add column confirmed_at timestamptz;
update people.session set confirmed_at = created_at;
alter table people.session alter column confirmed_at set default now(), alter column confirmed_at set not null;
