/**
 * Softphones within the tests' process: SIP written by hand over UDP or TCP, so that the switch is not tested by its own
 * library, and sound without a sound card.
 */
package dev.frontdesk.carrier.sip.phone;
