DROP INDEX "member_by_birthday";--> statement-breakpoint
CREATE INDEX "member_by_birthday" ON "member" USING btree ("birthday_index","joined_at");