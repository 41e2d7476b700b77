package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlRootElement;

/** Ends the call. */
@XmlRootElement(name = "Hangup")
public final class Hangup implements Verb {}
