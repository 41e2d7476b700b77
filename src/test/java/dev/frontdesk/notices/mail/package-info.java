/** Mail to colleagues: its rules as plain objects, and its stories with a real mail server. */
package dev.frontdesk.notices.mail;
