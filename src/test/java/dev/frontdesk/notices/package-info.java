/** Which notices follow from a call, as rules. Each way to send them has a package of its own. */
package dev.frontdesk.notices;
