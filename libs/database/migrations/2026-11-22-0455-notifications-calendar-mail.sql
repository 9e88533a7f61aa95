-- Mails that carry an entry for a calendar go out one by one and at once, also about what was seen in Obi meanwhile.
create index notice_calendar_due on notifications.notice (mail_due_at, id)
  where mail_id is null and settled_at is null and kind = 'session-time';
