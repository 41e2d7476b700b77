package dev.frontdesk.carrier.sip;

import gov.nist.javax.sip.header.AuthenticationHeader;
import java.text.ParseException;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Challenges each phone that registers or calls, and accepts those that answer with their password. */
final class Doorkeeper {

    private final SipPort sip;
    private final SipAccounts accounts;
    private final Digest digest;

    Doorkeeper(SipPort sip, SipAccounts accounts, Digest digest) {
        this.sip = sip;
        this.accounts = accounts;
        this.digest = digest;
    }

    /** The user; empty where the request was answered with a challenge, or a no. */
    Optional<String> check(Request request, ServerTransaction transaction)
            throws SipException, ParseException, InvalidArgumentException {
        Header given = request.getHeader(registers(request) ? AuthorizationHeader.NAME : ProxyAuthorizationHeader.NAME);
        if (!(given instanceof AuthenticationHeader header)) {
            challenge(request, transaction, false);
            return Optional.empty();
        }
        Digest.Answer answer = answer(header);
        boolean fresh = digest.isFresh(answer.nonce());
        boolean right = answer.user() != null
                && answer.user().equals(from(request))
                && accounts.password(answer.user())
                        .filter(password -> digest.isRight(answer, request.getMethod(), password))
                        .isPresent();
        if (right && fresh) {
            return Optional.of(answer.user());
        }
        if (right || !fresh) {
            challenge(request, transaction, right);
        } else {
            transaction.sendResponse(sip.response(Response.FORBIDDEN, request));
        }
        return Optional.empty();
    }

    private void challenge(Request request, ServerTransaction transaction, boolean stale)
            throws SipException, ParseException, InvalidArgumentException {
        int status = registers(request) ? Response.UNAUTHORIZED : Response.PROXY_AUTHENTICATION_REQUIRED;
        Response response = sip.response(status, request);
        WWWAuthenticateHeader challenge = registers(request)
                ? sip.headers().createWWWAuthenticateHeader("Digest")
                : sip.headers().createProxyAuthenticateHeader("Digest");
        challenge.setRealm(Digest.REALM);
        challenge.setNonce(digest.nonce());
        challenge.setAlgorithm("MD5");
        challenge.setQop("auth");
        if (stale) {
            challenge.setStale(true);
        }
        response.addHeader(challenge);
        transaction.sendResponse(response);
    }

    private static Digest.Answer answer(AuthenticationHeader header) {
        return new Digest.Answer(
                header.getParameter("username"),
                header.getParameter("realm"),
                header.getParameter("nonce"),
                header.getParameter("uri"),
                header.getParameter("response"),
                header.getParameter("qop"),
                header.getParameter("cnonce"),
                header.getParameter("nc"));
    }

    private static boolean registers(Request request) {
        return request.getMethod().equals(Request.REGISTER);
    }

    private static String from(Request request) {
        FromHeader from = (FromHeader) request.getHeader(FromHeader.NAME);
        return from.getAddress().getURI() instanceof SipURI uri ? uri.getUser() : null;
    }
}
