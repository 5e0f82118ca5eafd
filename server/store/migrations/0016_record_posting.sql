-- Records a planned posting. A function, so that its statements are planned once a connection and not at every posting; they would cost more
-- than everything else together. The caller holds the account's lock. Answers the entries' ids, in the order of the lines,
-- and whose pages show it. Nobody is notified here: PostgreSQL lets transactions that notify commit only one after the other.
create function record_posting(posting jsonb) returns jsonb language plpgsql as $$
declare
  owner uuid := (posting ->> 'memberId')::uuid;
  posted uuid := (posting ->> 'postingId')::uuid;
  happened timestamptz := (posting ->> 'at')::timestamptz;
  line jsonb;
  part jsonb;
  ids bigint[] := '{}';
  entry bigint;
begin
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
  update member set points = (posting ->> 'points')::bigint, balance = (posting ->> 'balance')::bigint where id = owner;
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
