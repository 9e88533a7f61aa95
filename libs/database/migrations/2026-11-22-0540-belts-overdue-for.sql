-- Belts: a past day's row says for which belt somebody was overdue, as today's does: it need not be the highest one that
-- is asked. Rows that were derived without it are forgotten; they are derived again when somebody asks for their day.
delete from belts.past_day;
delete from belts.past_certification;
alter table belts.past_certification add column overdue_for belts.belt;
