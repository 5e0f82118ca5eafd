-- Whoever follows the changes is woken by every one of them, whichever statement wrote it. PostgreSQL sends one notice a transaction.
create function member_change_tells() returns trigger language plpgsql as $$
begin
  perform pg_notify('member_portal_changes', '["changes"]');
  return null;
end
$$;
--> statement-breakpoint
create trigger member_change_tells after insert on member_change
  for each statement execute function member_change_tells();
