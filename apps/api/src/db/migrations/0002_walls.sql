-- The owner is held by the wall too: only a superuser passes it, and the API never works as one.
ALTER TABLE "actions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "answer_events" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "appointments" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "attempts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "balances" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "calls" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "children" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "families" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "operations" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "organisations" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "people" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "refused_operations" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "round_families" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "rounds" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "schools" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What the API may do. Nothing else is granted, and nothing may be deleted.
GRANT SELECT ON "organisations" TO gib_app;
--> statement-breakpoint
-- Kept up to date.
GRANT SELECT, INSERT, UPDATE ON "actions", "appointments", "calls", "children", "families", "people", "round_families", "rounds", "schools" TO gib_app;
--> statement-breakpoint
-- History: it is added to and never changed.
GRANT SELECT, INSERT ON "answer_events", "attempts", "balances", "operations", "refused_operations" TO gib_app;
--> statement-breakpoint
-- A login stands for one person of one organisation.
ALTER TABLE "user" ADD CONSTRAINT "user_person" FOREIGN KEY ("organisation_id","person_id") REFERENCES "people"("org_id","id");
