CREATE TABLE "daily_task" (
	"name" text NOT NULL,
	"day" date NOT NULL,
	"position" jsonb,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "daily_task_name_day_pk" PRIMARY KEY("name","day")
);
--> statement-breakpoint
CREATE TABLE "level_settling" (
	"id" integer PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"position" bigint NOT NULL,
	"last" bigint NOT NULL,
	"changed" bigint NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "program_version" (
	"revision" integer PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "point_lot_expiring";--> statement-breakpoint
ALTER TABLE "projection" ADD COLUMN "level_field" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "daily_task_unfinished" ON "daily_task" USING btree ("name") WHERE "daily_task"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "point_lot_expiring" ON "point_lot" USING btree ("expires_at","id") WHERE "point_lot"."remaining" > 0 and "point_lot"."expires_at" is not null;