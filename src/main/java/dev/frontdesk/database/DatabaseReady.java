package dev.frontdesk.database;

/**
 * The database can be reached and its schema is the one that this code needs. Announced once in each start, before the
 * first request; beans that fill or read tables at the start observe it. A {@code BadSetting} that an observer throws
 * stops the start with its sentence.
 *
 * @param newMigrations how many migrations this start has carried out
 * @param schemaVersion the newest migration that the database has; null while there is none
 */
public record DatabaseReady(int newMigrations, String schemaVersion) {}
