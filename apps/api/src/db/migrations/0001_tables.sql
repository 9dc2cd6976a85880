CREATE TABLE "actions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"call_id" uuid,
	"child_id" uuid,
	"kind" text NOT NULL,
	"what" text,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"consent" boolean NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "actions_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answer_events" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "answer_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"question" text,
	"child_id" uuid,
	"value" jsonb,
	"raw" text,
	"replaces" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL,
	"device" text NOT NULL,
	"device_sequence" bigint NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_events_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "answer_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "appointments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"call_id" uuid,
	"when" timestamp with time zone NOT NULL,
	"with_person_id" uuid,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "appointments_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "appointments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attempts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "attempts_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "balances" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"rules" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "balances_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "balances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calls" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"caller_id" uuid NOT NULL,
	"protocol_id" text NOT NULL,
	"protocol_version" text NOT NULL,
	"situation" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	"for_next_caller" text,
	"balance_shown_at" timestamp with time zone,
	"estimate" jsonb,
	"finished_at" timestamp with time zone,
	"on_date" date NOT NULL,
	CONSTRAINT "calls_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "calls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"name" text NOT NULL,
	"born" text,
	"school_id" uuid,
	"group_label" text,
	CONSTRAINT "children_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "children" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "families" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"say_name" text,
	"phones" jsonb NOT NULL,
	"language" text NOT NULL,
	"interpreter" boolean NOT NULL,
	"facts" jsonb NOT NULL,
	"remark" text,
	"stop_calling" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "families_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "families" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "operations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "operations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"contact_name" text,
	"contact_phone" text,
	"demo" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" text,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "people_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refused_operations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"operation_id" text,
	"body" jsonb,
	"reason" text NOT NULL,
	"person_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "refused_operations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "refused_operations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "round_families" (
	"org_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"caller_id" uuid,
	CONSTRAINT "round_families_org_id_round_id_family_id_pk" PRIMARY KEY("org_id","round_id","family_id")
);
--> statement-breakpoint
ALTER TABLE "round_families" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rounds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"protocol_id" text NOT NULL,
	"protocol_version" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	CONSTRAINT "rounds_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "schools" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "schools_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "schools" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "set_up_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"organisation_id" uuid,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_family_id_families_org_id_id_fk" FOREIGN KEY ("org_id","family_id") REFERENCES "public"."families"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_call_id_calls_org_id_id_fk" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."calls"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_child_id_children_org_id_id_fk" FOREIGN KEY ("org_id","child_id") REFERENCES "public"."children"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_owner_id_people_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_made_by_people_org_id_id_fk" FOREIGN KEY ("org_id","made_by") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_org_id_settled_by_people_org_id_id_fk" FOREIGN KEY ("org_id","settled_by") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_org_id_call_id_calls_org_id_id_fk" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."calls"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_org_id_child_id_children_org_id_id_fk" FOREIGN KEY ("org_id","child_id") REFERENCES "public"."children"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_org_id_by_people_org_id_id_fk" FOREIGN KEY ("org_id","by") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_org_id_family_id_families_org_id_id_fk" FOREIGN KEY ("org_id","family_id") REFERENCES "public"."families"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_org_id_call_id_calls_org_id_id_fk" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."calls"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_org_id_with_person_id_people_org_id_id_fk" FOREIGN KEY ("org_id","with_person_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_org_id_made_by_people_org_id_id_fk" FOREIGN KEY ("org_id","made_by") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_org_id_family_id_families_org_id_id_fk" FOREIGN KEY ("org_id","family_id") REFERENCES "public"."families"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_org_id_person_id_people_org_id_id_fk" FOREIGN KEY ("org_id","person_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_org_id_call_id_calls_org_id_id_fk" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."calls"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_org_id_family_id_families_org_id_id_fk" FOREIGN KEY ("org_id","family_id") REFERENCES "public"."families"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_org_id_caller_id_people_org_id_id_fk" FOREIGN KEY ("org_id","caller_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_org_id_family_id_families_org_id_id_fk" FOREIGN KEY ("org_id","family_id") REFERENCES "public"."families"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_org_id_school_id_schools_org_id_id_fk" FOREIGN KEY ("org_id","school_id") REFERENCES "public"."schools"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "families" ADD CONSTRAINT "families_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_org_id_person_id_people_org_id_id_fk" FOREIGN KEY ("org_id","person_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_operations" ADD CONSTRAINT "refused_operations_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_operations" ADD CONSTRAINT "refused_operations_org_id_person_id_people_org_id_id_fk" FOREIGN KEY ("org_id","person_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_families" ADD CONSTRAINT "round_families_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_families" ADD CONSTRAINT "round_families_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_families" ADD CONSTRAINT "round_families_org_id_family_id_families_org_id_id_fk" FOREIGN KEY ("org_id","family_id") REFERENCES "public"."families"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_families" ADD CONSTRAINT "round_families_org_id_caller_id_people_org_id_id_fk" FOREIGN KEY ("org_id","caller_id") REFERENCES "public"."people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_of_family" ON "actions" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE INDEX "answer_events_of_call" ON "answer_events" USING btree ("org_id","call_id","sequence");--> statement-breakpoint
CREATE INDEX "appointments_of_family" ON "appointments" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE INDEX "attempts_of_family" ON "attempts" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE INDEX "balances_of_call" ON "balances" USING btree ("org_id","call_id");--> statement-breakpoint
CREATE INDEX "calls_of_family" ON "calls" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE INDEX "calls_of_round" ON "calls" USING btree ("org_id","round_id");--> statement-breakpoint
CREATE INDEX "children_of_family" ON "children" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_user" ON "people" USING btree ("org_id","user_id");--> statement-breakpoint
CREATE INDEX "refused_operations_by_operation" ON "refused_operations" USING btree ("org_id","operation_id");--> statement-breakpoint
CREATE INDEX "round_families_of_caller" ON "round_families" USING btree ("org_id","caller_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_code" ON "rounds" USING btree ("org_id","code");--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "actions" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "answer_events" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "appointments" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "attempts" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "balances" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "calls" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "children" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "families" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "operations" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_itself" ON "organisations" AS PERMISSIVE FOR ALL TO "gib_app" USING (id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "people" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "refused_operations" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "round_families" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "rounds" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_organisation_only" ON "schools" AS PERMISSIVE FOR ALL TO "gib_app" USING (org_id = nullif(current_setting('gib.org', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('gib.org', true), '')::uuid);