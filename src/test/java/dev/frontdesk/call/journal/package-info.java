/**
 * Tests the journal on disk: damage, full disks, two processes, group fsync.
 *
 * <p>Words: {@code AnotherProcess} replays the journal of a folder as a second Frontdesk on this machine would.
 *
 * <p>Neighbours: none; these tests need no database. Out of scope: what happens to replayed events ({@code
 * call.store}).
 */
package dev.frontdesk.call.journal;
