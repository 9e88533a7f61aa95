-- Who wrote the title and the place of a planned session: whoever moves it to another time does not become their author.
alter table mentoring.session
  add column title_by uuid constraint session_title_author_fk references people.person,
  add column place_by uuid constraint session_place_author_fk references people.person;
update mentoring.session set title_by = case when title is not null then planned_by end,
  place_by = case when place is not null then planned_by end
where title is not null or place is not null;
