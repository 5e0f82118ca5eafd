-- Postings are told after their commit: transactions that notify commit only one after the other, and a till's noon would feel it.
drop trigger member_change_tells on member_change;
--> statement-breakpoint
create trigger member_change_tells after insert on member_change
  for each row when (new.kind <> 'ledger.posted') execute function member_change_tells();
