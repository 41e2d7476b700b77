/**
 * Describes the API: an OpenAPI 3.1 document that the build writes from the code, and a page that shows it.
 *
 * <p>Words: the <em>document</em> is what {@code GET /api/openapi.json} answers (https://spec.openapis.org/oas/v3.1.1.html).
 *
 * <p>Neighbours: the smallrye plugin reads the resources of {@link dev.frontdesk.ApiApplication} and their annotations;
 * {@link dev.frontdesk.api.document.DocumentFilter} adds what it cannot know, while building; it is not in the WAR. Out of
 * scope: what the addresses do ({@code api}, {@code history}, {@code operations} and others).
 */
package dev.frontdesk.api.document;
