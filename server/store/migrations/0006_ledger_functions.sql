-- Locks a member's account and reads what a posting is decided from. One function, for one round trip; and volatile, so that what
-- it reads after the lock is what was committed while it waited, which a single statement would not see.
create function lock_account(wanted uuid, wanted_key text, who text, today date) returns jsonb language plpgsql as $$
declare
  owner member%rowtype;
  spent jsonb;
begin
  select * into owner from member where id = wanted for update;
  if not found then
    return null;
  end if;
  if who is not null then
    insert into actor_day (actor, day) values (who, today) on conflict do nothing;
    select jsonb_build_object('given', given, 'taken', taken) into spent
      from actor_day where actor = who and day = today for update;
  end if;
  return jsonb_build_object(
    'status', owner.status,
    'points', owner.points,
    'balance', owner.balance,
    'lots', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'remaining', remaining, 'expiresAt', expires_at) order by expires_at, id), '[]')
      from point_lot where member_id = wanted and remaining > 0
    ),
    'known', (
      select jsonb_build_object('memberId', member_id, 'postingId', posting_id, 'fingerprint', fingerprint)
      from ledger_entry where idempotency_key = wanted_key
    ),
    'day', spent,
    'rules', (select rules from program where id = 1)
  );
end
$$;
--> statement-breakpoint
-- How a member's cards stand, the best of them. The same decision as domain/holdingStatus.ts.
create function card_state_of(wanted uuid) returns text language sql stable as $$
  select case
    when bool_or(is_held and activated_at is not null) then 'active'
    when bool_or(is_held) then 'waiting'
    when bool_or(invalidated_at is null) then 'deleted'
    when bool_or(invalidated_at is not null) then 'invalidated'
    else 'none'
  end
  from (
    select activated_at, invalidated_at,
      invalidated_at is null and (deleted_at is null or coalesce(received_at > deleted_at, false)) as is_held
    from holding where member_id = wanted
  ) h
$$;
--> statement-breakpoint
create function holding_states_member() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.member_id is not null and old.member_id is distinct from new.member_id then
    update member set card_state = card_state_of(id) where id = old.member_id;
  end if;
  if new.member_id is not null then
    update member set card_state = card_state_of(id)
      where id = new.member_id and card_state is distinct from card_state_of(id);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger holding_inserted_states_member after insert on holding
  for each row when (new.member_id is not null) execute function holding_states_member();
--> statement-breakpoint
create trigger holding_changed_states_member after update of member_id, received_at, activated_at, deleted_at, invalidated_at on holding
  for each row when (
    (old.member_id, old.received_at, old.activated_at, old.deleted_at, old.invalidated_at)
    is distinct from (new.member_id, new.received_at, new.activated_at, new.deleted_at, new.invalidated_at)
  ) execute function holding_states_member();
--> statement-breakpoint
-- What stood before this release: each member's points become one lot that does not expire, and her cards are looked at once.
insert into point_lot (member_id, entry_id, amount, remaining)
  select m.id, coalesce((select max(e.id) from ledger_entry e where e.member_id = m.id and e.account = 'points'), 0), m.points, m.points
  from member m where m.points > 0;
--> statement-breakpoint
update member set card_state = card_state_of(id) where card_state is distinct from card_state_of(id);
--> statement-breakpoint
insert into projection (card_id, code, points, told_at)
  select h.card_id, h.code, m.points, h.activated_at
  from holding h join member m on m.id = h.member_id where h.activated_at is not null;
