/** What is told to others, as rules. The ways to tell them have packages of their own. */
package dev.frontdesk.notices;
