-- What the rules were stays as it was saved.
create function program_version_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'program_version is append-only' using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger program_version_append_only before update or delete on program_version
  for each row execute function program_version_refuse_change();
--> statement-breakpoint
create trigger program_version_no_truncate before truncate on program_version
  for each statement execute function program_version_refuse_change();
