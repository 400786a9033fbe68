package io.github.linkfault.target;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The certificate that a server showed and that is not accepted, and why. */
final class UntrustedCertificate extends CertificateException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMES = 5;

    /** Kinds of names in a certificate (RFC 5280, section 4.2.1.6). */
    private static final List<Integer> DNS_OR_ADDRESS = List.of(2, 7);

    private final transient X509Certificate certificate;

    UntrustedCertificate(X509Certificate certificate, CertificateException refusal) {
        super(refusal);
        this.certificate = certificate;
    }

    /** The certificate by subject and issuer. */
    private String shown() {
        return "the certificate (subject "
                + certificate.getSubjectX500Principal().getName() + "; issuer "
                + certificate.getIssuerX500Principal().getName() + ")";
    }

    /** What is wrong with it and what to change, for the layer TLS. */
    ConnectFailure told(String host, ConnectionSettings settings, String urlMember) {
        String trust = settings.member("trust");
        if (cause(CertPathBuilderException.class)) {
            return failure(
                    "comes from no authority that is trusted here",
                    "Give the certificate of its authority, as a PEM file, as " + trust);
        }
        if (cause(CertificateExpiredException.class) || reason(BasicReason.EXPIRED)) {
            return failure(
                    isOver()
                            ? "expired on " + day(certificate.getNotAfter().toInstant())
                            : "depends on one that has expired",
                    "Renew it on the server of " + urlMember + ", or in the file of " + trust);
        }
        if (cause(CertificateNotYetValidException.class) || reason(BasicReason.NOT_YET_VALID)) {
            return failure(
                    "is not valid before " + day(certificate.getNotBefore().toInstant()),
                    "Check the clock of this machine and the server of " + urlMember);
        }
        if (cause(CertPathValidatorException.class)) {
            return failure(
                    "is not accepted: its chain has a weak algorithm, a wrong use or a broken signature",
                    "Renew it on the server of " + urlMember);
        }
        return failure(
                "is for " + names() + ", not for " + host, "Use a name that the certificate has in " + urlMember);
    }

    private ConnectFailure failure(String what, String advice) {
        return new ConnectFailure(ConnectFailure.Layer.TLS, shown() + " " + what, advice);
    }

    private boolean isOver() {
        return certificate.getNotAfter().toInstant().isBefore(Instant.now());
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) this, Objects::nonNull, Throwable::getCause)
                .limit(10);
    }

    private boolean cause(Class<? extends Throwable> kind) {
        return causes().anyMatch(kind::isInstance);
    }

    private boolean reason(BasicReason reason) {
        return causes().anyMatch(
                        cause -> cause instanceof CertPathValidatorException path && path.getReason() == reason);
    }

    private String names() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            String all = (names == null ? List.<List<?>>of() : names)
                    .stream()
                            .filter(name -> DNS_OR_ADDRESS.contains(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .limit(MOST_NAMES)
                            .collect(Collectors.joining(", "));
            return all.isEmpty() ? "no name" : all;
        } catch (CertificateParsingException unreadable) {
            return "no name that can be read";
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
