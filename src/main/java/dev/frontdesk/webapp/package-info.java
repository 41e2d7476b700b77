/**
 * Serves the page's files of text, compressed for browsers that accept it: without that, a first visit loads three times as
 * many bytes.
 *
 * <p>Words: a <em>form</em> of a file is its bytes as they are, or compressed; each form has an ETag of its own.
 *
 * <p>Neighbours: the filters of {@code access} stand before this servlet and set the headers of security and Cache-Control;
 * {@code api} has the ETags and the reading of Accept-Encoding. Out of scope: pictures, which the server itself serves, and
 * answers of the API ({@code api.Gzip}).
 */
package dev.frontdesk.webapp;
