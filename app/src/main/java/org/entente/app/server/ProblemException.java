package org.entente.app.server;

/** Ends a request with a problem; the message is its detail. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  int status() {
    return status;
  }

  static ProblemException badRequest(String detail) {
    return new ProblemException(400, detail);
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(404, detail);
  }
}
