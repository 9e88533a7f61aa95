-- Belts: a day that HR moved says from which day, as people read it beside the need. Not known of what was moved before.
alter table belts.moved_date add column due_before date;
