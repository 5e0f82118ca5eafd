DROP INDEX "member_by_seq";--> statement-breakpoint
DROP INDEX "member_by_joining";--> statement-breakpoint
DROP INDEX "member_by_channel";--> statement-breakpoint
DROP INDEX "member_by_level";--> statement-breakpoint
DROP INDEX "member_by_state";--> statement-breakpoint
CREATE INDEX "member_by_seq" ON "member" USING btree ("seq","joined_at","channel","level","status","card_state");--> statement-breakpoint
CREATE INDEX "member_by_joining" ON "member" USING btree ("joined_at","seq","channel","level","status","card_state");--> statement-breakpoint
CREATE INDEX "member_by_channel" ON "member" USING btree ("channel","joined_at","seq","level","status","card_state");--> statement-breakpoint
CREATE INDEX "member_by_level" ON "member" USING btree ("level","joined_at","seq","channel","status","card_state");--> statement-breakpoint
CREATE INDEX "member_by_state" ON "member" USING btree ("status","card_state","joined_at","seq","channel","level");