CREATE TABLE "copy_link" (
	"token_index" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "departure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"receipt_no" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"points" bigint NOT NULL,
	"balance" bigint NOT NULL,
	"cancelled_at" timestamp with time zone,
	"begun_at" timestamp with time zone,
	"invalidated_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"try_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "holding_face" (
	"card_id" text NOT NULL,
	"code" text NOT NULL,
	"background_url" text,
	"custom_field1" text,
	"custom_field2" text,
	"custom_field3" text,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holding_face_card_id_code_pk" PRIMARY KEY("card_id","code")
);
--> statement-breakpoint
DROP INDEX "push_by_code";--> statement-breakpoint
DROP INDEX "consent_once";--> statement-breakpoint
ALTER TABLE "consent" ALTER COLUMN "fields" SET DEFAULT '[]'::jsonb;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "mobile_proven" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "push" ADD COLUMN "card_id" text;--> statement-breakpoint
ALTER TABLE "push" ADD COLUMN "holder_index" text;--> statement-breakpoint
ALTER TABLE "copy_link" ADD CONSTRAINT "copy_link_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departure" ADD CONSTRAINT "departure_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "copy_link_by_member" ON "copy_link" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "departure_by_receipt" ON "departure" USING btree ("receipt_no");--> statement-breakpoint
CREATE UNIQUE INDEX "departure_open_once" ON "departure" USING btree ("member_id") WHERE "departure"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "departure_due" ON "departure" USING btree ("due_at") WHERE "departure"."cancelled_at" is null and "departure"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "consent_by_member" ON "consent" USING btree ("member_id","given_at");--> statement-breakpoint
CREATE INDEX "push_by_holding" ON "push" USING btree ("card_id","code","sent_at","id");--> statement-breakpoint
CREATE INDEX "push_by_holder" ON "push" USING btree ("holder_index");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_once" ON "consent" USING btree ("member_id","kind","version") WHERE "consent"."withdrawn_at" is null;