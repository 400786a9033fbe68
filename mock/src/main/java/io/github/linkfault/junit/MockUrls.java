package io.github.linkfault.junit;

/**
 * Where the mock of a test class listens.
 *
 * @param aerosync the base URL of Aerosync, with its {@code /v2}
 * @param fuse the base URL of Fuse; its paths begin with {@code /v1}
 * @param widget the page that behaves as the widget's iframe does; {@code ?error=AR-100} chooses what it reports
 */
public record MockUrls(String aerosync, String fuse, String widget) {}
