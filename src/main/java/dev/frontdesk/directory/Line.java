package dev.frontdesk.directory;

import jakarta.persistence.Embeddable;

/**
 * A line as it was at one moment: what the log keeps of a {@link CompanyNumber}, so that later changes of the directory
 * do not rewrite history.
 *
 * @param sipEndpoint the line's SIP address, null for a line that is only a phone number
 * @param phoneNumber the line's own number in E.164 with its plus sign, null for a line that is only a SIP endpoint
 */
@Embeddable
public record Line(long id, String name, String sipEndpoint, String phoneNumber) {}
