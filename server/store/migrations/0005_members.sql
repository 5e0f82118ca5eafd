CREATE TABLE "member_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"tx" bigint DEFAULT (pg_current_xact_id()::text)::bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actor_day" (
	"actor" text NOT NULL,
	"day" date NOT NULL,
	"given" bigint DEFAULT 0 NOT NULL,
	"taken" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "actor_day_actor_day_pk" PRIMARY KEY("actor","day")
);
--> statement-breakpoint
CREATE TABLE "lot_use" (
	"entry_id" bigint NOT NULL,
	"lot_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "lot_use_entry_id_lot_id_pk" PRIMARY KEY("entry_id","lot_id")
);
--> statement-breakpoint
CREATE TABLE "point_lot" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"remaining" bigint NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "point_lot_holds" CHECK ("point_lot"."remaining" >= 0 and "point_lot"."remaining" <= "point_lot"."amount")
);
--> statement-breakpoint
CREATE TABLE "projection" (
	"card_id" text NOT NULL,
	"code" text NOT NULL,
	"points" bigint NOT NULL,
	"balance" bigint,
	"level" text,
	"told_at" timestamp with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"refused_at" timestamp with time zone,
	CONSTRAINT "projection_card_id_code_pk" PRIMARY KEY("card_id","code")
);
--> statement-breakpoint
CREATE TABLE "problem" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"member_id" uuid,
	"card_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "program" (
	"id" integer PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- Entries of before were posted one by one: each is a posting of its own.
ALTER TABLE "ledger_entry" ADD COLUMN "posting_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entry" ALTER COLUMN "posting_id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "fingerprint" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entry" ALTER COLUMN "fingerprint" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "store" text;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "purchase" bigint;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "reverses" bigint;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "level_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "card_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "birthday_index" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "seq" bigserial NOT NULL;--> statement-breakpoint
ALTER TABLE "point_lot" ADD CONSTRAINT "point_lot_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_change_in_order" ON "member_change" USING btree ("tx","id");--> statement-breakpoint
CREATE INDEX "point_lot_open" ON "point_lot" USING btree ("member_id","expires_at","id") WHERE "point_lot"."remaining" > 0;--> statement-breakpoint
CREATE INDEX "point_lot_expiring" ON "point_lot" USING btree ("expires_at") WHERE "point_lot"."remaining" > 0 and "point_lot"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "point_lot_by_entry" ON "point_lot" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "problem_open_once" ON "problem" USING btree ("kind","subject") WHERE "problem"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "problem_open" ON "problem" USING btree ("last_at","id") WHERE "problem"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "problem_by_time" ON "problem" USING btree ("last_at","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_posting" ON "ledger_entry" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_earned" ON "ledger_entry" USING btree ("member_id","created_at") WHERE "ledger_entry"."account" = 'points' and "ledger_entry"."amount" > 0;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_taken_back" ON "ledger_entry" USING btree ("reverses") WHERE "ledger_entry"."reverses" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "member_by_seq" ON "member" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "member_by_joining" ON "member" USING btree ("joined_at","seq");--> statement-breakpoint
CREATE INDEX "member_by_channel" ON "member" USING btree ("channel","joined_at","seq");--> statement-breakpoint
CREATE INDEX "member_by_level" ON "member" USING btree ("level","joined_at","seq");--> statement-breakpoint
CREATE INDEX "member_by_state" ON "member" USING btree ("status","card_state","joined_at","seq");--> statement-breakpoint
CREATE INDEX "member_by_birthday" ON "member" USING btree ("birthday_index");