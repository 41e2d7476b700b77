/**
 * Compares what people read with what there is: README, pages and the root's package-info name classes, files, settings,
 * addresses and commands, and each of them must exist.
 *
 * <p>Words: a <em>page</em> is a file that people read; a <em>name</em> is what it shows as code.
 */
package dev.frontdesk.pages;
