-- Belts: every award has a certificate. Its code is made with the award; the signed badge when somebody first asks for it.

-- The keys with which the company signs. The private part is sealed with a key that is not in the database.
create table belts.signing_key (
  -- The public key, as a multibase.
  name text constraint signing_key_pk primary key,
  sealed bytea not null,
  -- By which key of the data folder it is sealed.
  sealed_with text not null,
  made_at timestamptz not null default now()
);
select obi.make_append_only('belts.signing_key');

-- Ten signs of thirty-two, from the random bytes of the database: nobody guesses one.
create function belts.new_code() returns text language plpgsql volatile as $$
declare
  bytes bytea := uuid_send(gen_random_uuid());
  code text := '';
  place integer;
begin
  -- The other bytes of such an identifier are not random throughout.
  foreach place in array '{0,1,2,3,4,5,9,10,11,12}'::integer[] loop
    code := code || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', (get_byte(bytes, place) & 31) + 1, 1);
  end loop;
  return code;
end $$;

create table belts.credential (
  award_id bigint constraint credential_pk primary key constraint credential_award_fk references belts.event,
  person_id uuid not null constraint credential_person_fk references people.person,
  belt belts.belt not null,
  cycle integer not null,
  code text not null constraint credential_code_once unique,
  -- Which bit of which status list says whether it was withdrawn.
  number bigint not null generated always as identity (start with 0 minvalue 0) constraint credential_number_once unique,
  -- The signed badge, byte for byte, and the key that signed it; null until somebody asks for it.
  badge text,
  signed_with text constraint credential_key_fk references belts.signing_key,
  signed_at timestamptz,
  constraint credential_signed_whole check ((badge is null) = (signed_with is null) and (badge is null) = (signed_at is null))
);
create index credential_by_person on belts.credential (person_id);
create index event_revoked on belts.event (person_id) where kind = 'revoked';

create function belts.add_credentials() returns trigger language plpgsql as $$
begin
  insert into belts.credential (award_id, person_id, belt, cycle, code)
    select id, person_id, (detail->>'belt')::belts.belt, (detail->>'cycle')::integer, belts.new_code()
    from happened where kind in ('awarded', 'recognised') order by id;
  return null;
end $$;
create trigger credentials_after_insert after insert on belts.event
  referencing new table as happened for each statement execute function belts.add_credentials();

insert into belts.credential (award_id, person_id, belt, cycle, code)
  select id, person_id, (detail->>'belt')::belts.belt, (detail->>'cycle')::integer, belts.new_code()
  from belts.event where kind in ('awarded', 'recognised') order by id;

-- What is withdrawn: the awards of a belt up to the cycle that HR took away.
create view belts.withdrawn_credential as
  select c.award_id, c.number, r.id as revoked_by, r.happened_on as withdrawn_on
  from belts.event r
  join belts.credential c on c.person_id = r.person_id and c.belt::text = r.detail->>'belt'
    and c.cycle <= (r.detail->>'cycle')::integer and c.award_id < r.id
  where r.kind = 'revoked';
