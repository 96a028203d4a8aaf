package org.entente.app.cli;

/** How results are printed. */
enum Format {
  table,
  csv,
  json
}
