/** The front door: which resources stand under which address. All packages may be named here; none may name this one. */
package dev.frontdesk;
