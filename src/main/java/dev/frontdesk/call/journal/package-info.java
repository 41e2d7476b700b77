/**
 * Keeps events on disk while the database cannot take them: a write-ahead log of append-only files, each line forced to
 * disk before its webhook is acknowledged, replayed in small batches afterwards. It knows no database.
 *
 * <p>Words: a <em>pending write</em> is an event on its way to the database, which the journal drops from its files once it
 * is written; <em>group fsync</em> is one {@code force()} for all threads that append together; <em>preallocation</em> fills
 * a file with zeros, so that a line does not change the file's length; <em>replay</em> hands the lines to a consumer and
 * deletes the file.
 *
 * <p>Files belong to the process that holds their lock. A process that finds a file without a lock replays it, so that a
 * crash loses nothing. Replaying a line twice does no harm: a call is what the set of its events says.
 *
 * <p>Neighbours: knows {@code call} for events. {@code call.store} decides when to append and when to replay. Out of scope:
 * whether the database is available ({@code database}), and where replayed events go ({@code call.store}).
 */
package dev.frontdesk.call.journal;
