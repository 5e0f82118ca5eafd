CREATE TABLE "till_binding" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"openid" text NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	"unbound_at" timestamp with time zone,
	"unbound_by" text
);
--> statement-breakpoint
CREATE TABLE "till_link" (
	"token_index" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" text,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "till_try" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "scope" text DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "openid" text;--> statement-breakpoint
ALTER TABLE "till_binding" ADD CONSTRAINT "till_binding_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_link" ADD CONSTRAINT "till_link_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "till_try" ADD CONSTRAINT "till_try_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "till_binding_of_staff" ON "till_binding" USING btree ("staff_id") WHERE "till_binding"."unbound_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "till_binding_of_openid" ON "till_binding" USING btree ("openid") WHERE "till_binding"."unbound_at" is null;--> statement-breakpoint
CREATE INDEX "till_link_by_staff" ON "till_link" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_of_staff" ON "ledger_entry" USING btree ("actor","id") WHERE "ledger_entry"."actor" like 'staff:%';