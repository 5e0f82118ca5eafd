CREATE TABLE "activation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_index" text NOT NULL,
	"ticket" "bytea",
	"encrypt_code" "bytea",
	"card_id" text NOT NULL,
	"openid_hint" text,
	"landed_by" text,
	"channel" text,
	"code" text,
	"openid" text,
	"answers" "bytea",
	"member_id" uuid,
	"state" text NOT NULL,
	"reason" text,
	"expired_answers" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"received_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"enrolled_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "card" (
	"card_id" text PRIMARY KEY NOT NULL,
	"template" jsonb NOT NULL,
	"status" text NOT NULL,
	"refuse_reason" text,
	"is_default" boolean DEFAULT false NOT NULL,
	"form" jsonb,
	"read_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"channel" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"greeting" jsonb,
	"qrcodes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"statement" jsonb,
	"fields" jsonb NOT NULL,
	"activation_id" uuid,
	"given_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"app_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credential_app_id_kind_pk" PRIMARY KEY("app_id","kind")
);
--> statement-breakpoint
CREATE TABLE "holding" (
	"card_id" text NOT NULL,
	"code" text NOT NULL,
	"openid" text NOT NULL,
	"unionid" text,
	"member_id" uuid,
	"channel" text,
	"received_at" timestamp with time zone,
	"activated_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"invalidated_at" timestamp with time zone,
	"viewed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holding_card_id_code_pk" PRIMARY KEY("card_id","code")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"account" text NOT NULL,
	"amount" bigint NOT NULL,
	"total" bigint NOT NULL,
	"idempotency_key" text NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"card_id" text,
	"channel" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_entry_moves" CHECK ("ledger_entry"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_no" text NOT NULL,
	"unionid" text,
	"mobile_index" text,
	"profile" "bytea",
	"points" bigint DEFAULT 0 NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"level" text,
	"channel" text,
	"status" text DEFAULT 'active' NOT NULL,
	"joined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_number" (
	"member_no" text PRIMARY KEY NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oauth_code" (
	"code_index" text PRIMARY KEY NOT NULL,
	"openid" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedup_key" text NOT NULL,
	"event" text NOT NULL,
	"raw" "bytea" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
ALTER TABLE "activation" ADD CONSTRAINT "activation_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_activation_id_activation_id_fk" FOREIGN KEY ("activation_id") REFERENCES "public"."activation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activation_by_ticket" ON "activation" USING btree ("ticket_index");--> statement-breakpoint
CREATE INDEX "activation_by_openid" ON "activation" USING btree ("openid","received_at");--> statement-breakpoint
CREATE INDEX "activation_by_landing" ON "activation" USING btree ("landed_by","received_at");--> statement-breakpoint
CREATE INDEX "activation_unfinished" ON "activation" USING btree ("state") WHERE "activation"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "card_one_default" ON "card" USING btree ("is_default") WHERE "card"."is_default";--> statement-breakpoint
CREATE UNIQUE INDEX "consent_once" ON "consent" USING btree ("member_id","kind","version");--> statement-breakpoint
CREATE INDEX "holding_by_openid" ON "holding" USING btree ("openid","card_id");--> statement-breakpoint
CREATE INDEX "holding_by_member" ON "holding" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_once" ON "ledger_entry" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_member" ON "ledger_entry" USING btree ("member_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_by_no" ON "member" USING btree ("member_no");--> statement-breakpoint
CREATE UNIQUE INDEX "member_by_mobile" ON "member" USING btree ("mobile_index");--> statement-breakpoint
CREATE UNIQUE INDEX "member_by_unionid" ON "member" USING btree ("unionid");--> statement-breakpoint
CREATE UNIQUE INDEX "push_once" ON "push" USING btree ("dedup_key");--> statement-breakpoint
CREATE INDEX "push_unapplied" ON "push" USING btree ("received_at") WHERE "push"."applied_at" is null;