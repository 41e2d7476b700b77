package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine that nobody else trusts, made by the JDK's own tool. */
public final class Certificate {

    private static final String PASSWORD = "of-no-use-elsewhere";
    private static final String ALIAS = "localhost";

    private final Path store;

    private Certificate(Path store) {
        this.store = store;
    }

    /** In a folder that exists: {@code certificate.pem} and {@code key.pem}. */
    public static Certificate in(Path folder) {
        Path store = folder.resolve("certificate.p12");
        Certificate certificate = new Certificate(store);
        try {
            Files.deleteIfExists(store);
            make(store);
            certificate.writePemInto(folder);
            return certificate;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("No certificate could be made in " + folder, failure);
        }
    }

    /** From now on this process trusts it, and no other; to be called before it has spoken TLS. */
    public void trust() {
        System.setProperty("javax.net.ssl.trustStore", store.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    }

    /** For a server that shows it, and for clients that trust it and no other. */
    public SSLContext context() {
        try {
            KeyStore keys = keys();
            KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            shown.init(keys, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
            TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusting.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown.getKeyManagers(), trusting.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("The certificate cannot be read", failure);
        }
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static void make(Path store) throws IOException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool did not make " + store);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void writePemInto(Path folder) throws IOException, GeneralSecurityException {
        KeyStore keys = keys();
        byte[] key = keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key));
        Files.writeString(
                folder.resolve("certificate.pem"),
                pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
