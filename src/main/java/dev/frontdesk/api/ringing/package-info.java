/**
 * Who rings, as JSON: schedules, blocked callers, and the route that a call would take.
 *
 * <p>Words: a <em>route</em> is a ring plan that a person asks for.
 *
 * <p>Neighbours: stands above {@code api}, whose problems and tags it shares; asks {@code routing} for plans and {@code
 * directory} for all else. Out of scope: lines, users and apps ({@code api}), and who rings ({@code routing}).
 */
package dev.frontdesk.api.ringing;
