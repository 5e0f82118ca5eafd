-- A member's account with all that a posting is decided from, in one round trip. Locked, it is volatile on purpose: what it reads
-- after the lock is what was committed while it waited. Unlocked, `postings` says later whether anything came in between.
create function read_account(wanted uuid, wanted_key text, who text, today date, locked boolean) returns jsonb language plpgsql as $$
declare
  owner member%rowtype;
  spent actor_day%rowtype;
begin
  if locked then
    select * into owner from member where id = wanted for update;
  else
    select * into owner from member where id = wanted;
  end if;
  if owner.id is null then
    return null;
  end if;
  if who is not null and locked then
    insert into actor_day (actor, day) values (who, today) on conflict do nothing;
    select * into spent from actor_day where actor = who and day = today for update;
  elsif who is not null then
    select * into spent from actor_day where actor = who and day = today;
  end if;
  return jsonb_build_object(
    'status', owner.status,
    'points', owner.points,
    'balance', owner.balance,
    'postings', owner.postings,
    'lots', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'remaining', remaining, 'expiresAt', expires_at) order by expires_at, id), '[]')
      from point_lot where member_id = wanted and remaining > 0
    ),
    'known', (
      select jsonb_build_object('memberId', member_id, 'postingId', posting_id, 'fingerprint', fingerprint)
      from ledger_entry where idempotency_key = wanted_key
    ),
    'day', jsonb_build_object('given', coalesce(spent.given, 0), 'taken', coalesce(spent.taken, 0)),
    'rules', (select rules from program where id = 1)
  );
end
$$;
--> statement-breakpoint
drop function lock_account(uuid, text, text, date);
--> statement-breakpoint
-- As before, and besides: with `expected`, only while nothing was posted since the account was read; null, and nothing changed, where
-- something was. What is left of the body is unchanged.
create or replace function record_posting(posting jsonb) returns jsonb language plpgsql as $$
declare
  owner uuid := (posting ->> 'memberId')::uuid;
  posted uuid := (posting ->> 'postingId')::uuid;
  happened timestamptz := (posting ->> 'at')::timestamptz;
  line jsonb;
  part jsonb;
  ids bigint[] := '{}';
  entry bigint;
  expected jsonb := posting -> 'expected';
begin
  if expected is not null then
    perform from member where id = owner and status = 'active' and postings = (expected ->> 'postings')::bigint for update;
    if not found then
      return null;
    end if;
  end if;
  if posting -> 'day' ->> 'day' is not null then
    insert into actor_day (actor, day) values (posting ->> 'actor', (posting -> 'day' ->> 'day')::date) on conflict do nothing;
    if expected is not null then
      perform from actor_day
        where actor = posting ->> 'actor' and day = (posting -> 'day' ->> 'day')::date
          and given = (expected ->> 'given')::bigint and taken = (expected ->> 'taken')::bigint
        for update;
      if not found then
        return null;
      end if;
    end if;
  end if;
  for line in select value from jsonb_array_elements(posting -> 'lines') with ordinality order by ordinality loop
    insert into ledger_entry
      (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, note, actor, store, purchase, reverses,
        expires_at, card_id, channel, created_at)
    values (
      owner, posted, line ->> 'account', (line ->> 'amount')::bigint, (line ->> 'total')::bigint, line ->> 'key', posting ->> 'fingerprint',
      line ->> 'reason', line ->> 'note', posting ->> 'actor', posting ->> 'store', (line ->> 'purchase')::bigint, (line ->> 'reverses')::bigint,
      (line ->> 'expiresAt')::timestamptz, posting ->> 'cardId', posting ->> 'channel', happened
    ) returning id into entry;
    ids := ids || entry;
  end loop;
  for part in select value from jsonb_array_elements(posting -> 'newLots') loop
    insert into point_lot (member_id, entry_id, amount, remaining, expires_at)
    values (
      owner, ids[(part ->> 'line')::int + 1], (part ->> 'amount')::bigint, (part ->> 'remaining')::bigint, (part ->> 'expiresAt')::timestamptz
    );
  end loop;
  for part in select value from jsonb_array_elements(posting -> 'uses') loop
    update point_lot set remaining = remaining - (part ->> 'amount')::bigint where id = (part ->> 'lotId')::bigint;
    -- What is put back is no use: only a taking is undone.
    if (part ->> 'amount')::bigint > 0 then
      insert into lot_use (entry_id, lot_id, amount)
      values (ids[(part ->> 'line')::int + 1], (part ->> 'lotId')::bigint, (part ->> 'amount')::bigint);
    end if;
  end loop;
  update member set points = (posting ->> 'points')::bigint, balance = (posting ->> 'balance')::bigint, postings = postings + 1 where id = owner;
  if posting -> 'day' ->> 'day' is not null then
    update actor_day set
      given = greatest(0, given + (posting -> 'day' ->> 'given')::bigint), taken = greatest(0, taken + (posting -> 'day' ->> 'taken')::bigint)
    where actor = posting ->> 'actor' and day = (posting -> 'day' ->> 'day')::date;
  end if;
  insert into member_change (member_id, kind, subject, at) values (owner, 'ledger.posted', posted::text, happened);
  insert into telling as t (member_id) values (owner) on conflict (member_id) do update set revision = t.revision + 1;
  return jsonb_build_object(
    'ids', ids,
    'openids', (select coalesce(jsonb_agg(distinct h.openid), '[]') from holding h where h.member_id = owner)
  );
end
$$;
