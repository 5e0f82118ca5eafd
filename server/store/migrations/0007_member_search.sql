CREATE TABLE "invalidation" (
	"card_id" text NOT NULL,
	"code" text NOT NULL,
	"member_id" uuid,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"refused_at" timestamp with time zone,
	"errcode" integer,
	"done_at" timestamp with time zone,
	CONSTRAINT "invalidation_card_id_code_pk" PRIMARY KEY("card_id","code")
);
--> statement-breakpoint
CREATE TABLE "member_token" (
	"token" bigint NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "member_token_token_seq_pk" PRIMARY KEY("token","seq")
);
--> statement-breakpoint
ALTER TABLE "push" ADD COLUMN "code" text;--> statement-breakpoint
CREATE INDEX "member_token_by_member" ON "member_token" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "holding_by_code" ON "holding" USING btree ("code");--> statement-breakpoint
CREATE INDEX "member_left" ON "member" USING btree ("joined_at","seq") WHERE "member"."status" = 'left';--> statement-breakpoint
CREATE INDEX "push_by_code" ON "push" USING btree ("code","sent_at","id");