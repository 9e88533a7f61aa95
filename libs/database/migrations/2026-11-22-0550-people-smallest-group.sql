-- How many people a figure about what they think or do is at least about. The company may lower it to 5, never further.
alter table people.company
  add smallest_group smallint not null default 10 constraint company_smallest_group check (smallest_group between 5 and 10);
