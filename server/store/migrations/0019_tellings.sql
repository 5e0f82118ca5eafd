CREATE TABLE "telling" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"taken" bigint
);
