package org.entente.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The token that every request must carry: as {@code Authorization: Bearer}, or once as {@code
 * ?token=}, after which a browser carries a cookie made of its digest.
 */
final class AccessToken {

  private static final String BEARER = "Bearer ";

  private final String token;
  private final String cookieName;
  private final String cookieValue;

  AccessToken(String token, int port) {
    this.token = token;
    // Cookies do not tell ports apart; two servers on one machine must not overwrite each other's.
    this.cookieName = "entente-" + port;
    this.cookieValue = HexFormat.of().formatHex(digest("entente-cookie " + token));
  }

  /** A new token of 192 random bits, fit for a URL. */
  static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  boolean isBearer(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && same(authorization.substring(BEARER.length()).strip(), token);
  }

  boolean isToken(@Nullable String given) {
    return given != null && same(given, token);
  }

  /** Whether the value of the {@code Cookie} header holds this server's cookie. */
  boolean isCookie(@Nullable String header) {
    if (header == null) {
      return false;
    }
    for (String part : header.split(";", -1)) {
      String cookie = part.strip();
      if (cookie.startsWith(cookieName + "=")
          && same(cookie.substring(cookieName.length() + 1), cookieValue)) {
        return true;
      }
    }
    return false;
  }

  /** The value of {@code Set-Cookie}. */
  String setCookie() {
    return cookieName + "=" + cookieValue + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Compares without telling by its time how much was right. */
  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(digest(given), digest(expected));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
