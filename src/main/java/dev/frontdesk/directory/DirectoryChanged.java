package dev.frontdesk.directory;

/**
 * Is fired as a CDI event in the transaction that changes the directory, once for each write; observe it after the
 * commit. It carries the directory, since the connection of the transaction is free only after all observers: at that
 * moment, an observer that reads the database needs a second one, and sixteen of them wait for each other. A change by
 * hand in SQL, or on another node, fires none; {@link Directory#version()} shows it.
 *
 * @param snapshot the directory with the change; nobody else writes before the commit
 */
public record DirectoryChanged(Snapshot snapshot) {}
