/**
 * Serves the operator of Frontdesk: health, metrics, the doctor, and the rebuild of the call log.
 *
 * <p>Words: <em>health</em> says whether calls can be taken now, at once and from what is known; the <em>doctor</em> looks
 * thoroughly at what an operator would check by hand; a <em>check</em> looks at one thing; a <em>finding</em> is its result
 * with what to do. A check asks and changes nothing; those of the database, the disk and the directory can be asked at
 * once, for health, or thoroughly, for the doctor. No finding holds a secret, a name or a number: lines and apps are
 * named by their ids.
 *
 * <p>Neighbours: {@code plivo.checks}, {@code plivo.account} and {@code plivo.records} contribute what needs Plivo's words:
 * a bean that implements {@link dev.frontdesk.operations.Check} or {@link dev.frontdesk.operations.HealthCheck} is asked.
 * This package knows {@code call.store}, {@code routing}, {@code directory} and {@code database} for their state. Out of
 * scope: mending anything but rows of the log.
 */
package dev.frontdesk.operations;
