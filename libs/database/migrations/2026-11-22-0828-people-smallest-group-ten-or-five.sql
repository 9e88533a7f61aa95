-- Between two limits like 9 and 10 a figure would tell of one person: it is ten, or five.
update people.company set smallest_group = 10 where smallest_group not in (5, 10);
alter table people.company
  drop constraint company_smallest_group,
  add constraint company_smallest_group check (smallest_group in (5, 10));
