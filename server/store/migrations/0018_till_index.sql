DROP INDEX "ledger_entry_of_staff";--> statement-breakpoint
CREATE INDEX "ledger_entry_of_staff" ON "ledger_entry" USING btree ("actor","created_at") WHERE "ledger_entry"."actor" like 'staff:%';