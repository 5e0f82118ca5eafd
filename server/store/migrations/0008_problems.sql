CREATE TABLE "reconciliation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"total" integer NOT NULL,
	"card_id" text,
	"code" text,
	"checked" integer DEFAULT 0 NOT NULL,
	"differences" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"paused_until" timestamp with time zone,
	"pause" text,
	"stopped_by" integer
);
--> statement-breakpoint
CREATE TABLE "reconciliation_suspect" (
	"run_id" uuid NOT NULL,
	"card_id" text NOT NULL,
	"code" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reconciliation_suspect_run_id_card_id_code_pk" PRIMARY KEY("run_id","card_id","code")
);
--> statement-breakpoint
DROP INDEX "problem_by_time";--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "reconciliation_suspect" ADD CONSTRAINT "reconciliation_suspect_run_id_reconciliation_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."reconciliation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reconciliation_one_running" ON "reconciliation" USING btree (("ended_at" is null)) WHERE "reconciliation"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "reconciliation_by_start" ON "reconciliation" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "reconciliation_suspect_in_order" ON "reconciliation_suspect" USING btree ("run_id","seen_at","card_id","code");--> statement-breakpoint
CREATE INDEX "problem_settled" ON "problem" USING btree ("settled_at","id") WHERE "problem"."settled_at" is not null;--> statement-breakpoint
CREATE INDEX "problem_by_subject" ON "problem" USING btree ("subject","kind");