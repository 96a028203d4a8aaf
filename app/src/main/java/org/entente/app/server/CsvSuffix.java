package org.entente.app.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code …/observations.csv} as {@code …/observations} with {@code Accept: text/csv}. Only
 * the addresses that have a CSV form are touched: a dataset may be called {@code x.csv}.
 */
@PreMatching
public final class CsvSuffix implements ContainerRequestFilter {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(/api/v1/(?:observations|findings|checks|sensitivity|datasets|links"
              + "|comparisons(?:/overlap|/disagreements|/agreement(?:/document-types)?|/series"
              + "|/partners|/findings|/decomposition(?:/parts)?|/works)?"
              + "|datasets/[^/]+/(?:rejects|unresolved|differences)))\\.csv");

  @Override
  public void filter(ContainerRequestContext request) {
    Matcher matcher = ADDRESS.matcher(request.getUriInfo().getRequestUri().getRawPath());
    if (matcher.matches()) {
      request.setRequestUri(
          request.getUriInfo().getRequestUriBuilder().replacePath(matcher.group(1)).build());
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, Csv.MEDIA_TYPE);
    }
  }
}
