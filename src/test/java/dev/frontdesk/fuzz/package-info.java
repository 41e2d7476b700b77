/**
 * Chance, for tests that send Frontdesk whatever may come: {@link dev.frontdesk.fuzz.Dice} throws it, and a {@link
 * dev.frontdesk.fuzz.Crowd} sends it from several threads. What fails names its seed, and {@code -Dfuzz.seed=…} throws
 * the same again.
 */
package dev.frontdesk.fuzz;
