-- The role of the running API. Roles belong to the whole cluster, so another database on it may have made this one already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gib_app') THEN
    CREATE ROLE gib_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL; -- made by another database at this very moment
END $$;
--> statement-breakpoint
-- The owner must be able to become gib_app for the length of a transaction, and its own rows pass the same wall.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'gib_app', 'USAGE') THEN
    GRANT gib_app TO CURRENT_USER;
  END IF;
  BEGIN
    SET LOCAL ROLE gib_app;
    SET LOCAL ROLE NONE;
  EXCEPTION
    WHEN insufficient_privilege THEN GRANT gib_app TO CURRENT_USER;
  END;
END $$;
