-- What ends a problem by itself, in the transaction of the fact that ends it.
create function settle_problems(kinds text[], subjects text[], at timestamptz) returns void language sql as $$
  update problem set settled_at = greatest(last_at, at), settled_by = 'system'
  where settled_at is null and kind = any (kinds) and subject = any (subjects)
$$;
--> statement-breakpoint
create function journey_end_settles_problem() returns trigger language plpgsql as $$
begin
  perform settle_problems(array['journey_stuck'], array[new.id::text], new.ended_at);
  return null;
end
$$;
--> statement-breakpoint
create trigger activation_ended_settles_problem after update of ended_at on activation
  for each row when (old.ended_at is null and new.ended_at is not null) execute function journey_end_settles_problem();
--> statement-breakpoint
-- An active member's card: whatever kept her from being one is over, and WeChat was told of her figures with it.
create function active_card_settles_problems() returns trigger language plpgsql as $$
begin
  perform settle_problems(
    array['activated_unknown', 'telling_late', 'telling_refused'], array[new.card_id || ':' || new.code], new.activated_at
  );
  if exists (select from problem where kind = 'journey_refused' and settled_at is null) then
    perform settle_problems(
      array['journey_refused'],
      array(
        select a.id::text from activation a where a.openid = new.openid and a.card_id = new.card_id and a.state in ('refused', 'expired')
        union all
        select a.id::text from activation a
        where a.landed_by = new.openid and a.openid is null and a.card_id = new.card_id and a.state in ('refused', 'expired')
      ),
      new.activated_at
    );
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger holding_activated_settles_problems after update of activated_at on holding
  for each row when (
    new.member_id is not null and new.activated_at is not null and new.activated_at is distinct from old.activated_at
  ) execute function active_card_settles_problems();
--> statement-breakpoint
-- A card that is gone shows nothing: what it should have shown is no problem any more.
create function gone_card_settles_problems() returns trigger language plpgsql as $$
begin
  perform settle_problems(
    array['activated_unknown', 'telling_late', 'telling_refused', 'difference'], array[new.card_id || ':' || new.code],
    greatest(new.deleted_at, new.invalidated_at)
  );
  return null;
end
$$;
--> statement-breakpoint
create trigger holding_gone_settles_problems after update of deleted_at, invalidated_at on holding
  for each row when (
    (new.deleted_at, new.invalidated_at) is distinct from (old.deleted_at, old.invalidated_at)
    and (new.invalidated_at is not null or new.deleted_at is not null and (new.received_at is null or new.deleted_at >= new.received_at))
  ) execute function gone_card_settles_problems();
