/** When the two of a pair `r` last gave a sign of life: whatever one of them did in it. */
export const LAST_SIGN = `greatest(r.extended_at,
    (select max(greatest(s.logged_at, s.answered_at, s.cancelled_at, s.planned_at)) from mentoring.session s where s.pair_id = r.id),
    (select greatest(a.saved_at, a.agreed_at, a.change_asked_at) from mentoring.agreement a where a.pair_id = r.id),
    (select max(g.added_at) from mentoring.goal g where g.pair_id = r.id),
    (select max(greatest(i.added_at, i.done_at)) from mentoring.agenda_item i where i.pair_id = r.id))`;
