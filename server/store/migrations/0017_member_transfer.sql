CREATE TABLE "import_key" (
	"import_id" uuid NOT NULL,
	"key" text NOT NULL,
	"row" integer NOT NULL,
	CONSTRAINT "import_key_import_id_key_pk" PRIMARY KEY("import_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_part" (
	"import_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"signs" jsonb NOT NULL,
	CONSTRAINT "import_part_import_id_no_pk" PRIMARY KEY("import_id","no")
);
--> statement-breakpoint
CREATE TABLE "import_piece" (
	"import_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"lines" integer NOT NULL,
	"faults" jsonb,
	CONSTRAINT "import_piece_import_id_no_pk" PRIMARY KEY("import_id","no")
);
--> statement-breakpoint
CREATE TABLE "member_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"state" text NOT NULL,
	"encoding" text,
	"delimiter" text,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"known" text DEFAULT 'skip' NOT NULL,
	"channel" text,
	"position" integer DEFAULT 0 NOT NULL,
	"reader" "bytea",
	"pieces" integer DEFAULT 0 NOT NULL,
	"lines" integer DEFAULT 0 NOT NULL,
	"misshapen" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"fresh" integer DEFAULT 0 NOT NULL,
	"known_lines" integer DEFAULT 0 NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"made" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"reason_row" integer,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"touched_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"forgotten_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "member_import_by_time" ON "member_import" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "member_import_kept" ON "member_import" USING btree ("touched_at") WHERE "member_import"."forgotten_at" is null;