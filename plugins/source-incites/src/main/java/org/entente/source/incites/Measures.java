package org.entente.source.incites;

import org.jspecify.annotations.Nullable;

/**
 * Which metric each column of a table holds, given its filters. {@code works} and {@code
 * international-works} are a country's whole output; a table that is narrowed to joint works counts
 * something else and must not be stored under their names.
 */
final class Measures {

  /** From so many rows on, 100 % throughout is a filter that the file does not mention. */
  private static final int CERTAINLY_FILTERED = 5;

  private final TableKind kind;
  private final Collaboration collaboration;
  private final int rowsAtHundred;

  Measures(TableKind kind, Collaboration collaboration, int rowsAtHundred) {
    this.kind = kind;
    this.collaboration = collaboration;
    this.rowsAtHundred = rowsAtHundred;
  }

  /** Whether rates of collaboration follow from a filter and are not to be kept. */
  boolean artefacts() {
    return collaboration.makesRatesArtefacts() || rowsAtHundred >= 2;
  }

  /** What kind of table it is: joint works are a kind of their own. */
  String title() {
    return partner().isEmpty() ? kind.title() : kind.title() + ", works with " + partner();
  }

  String partner() {
    return collaboration.partner();
  }

  /** Whether the documents of a country are not all its works, but some joint ones. */
  boolean countsJointWorks() {
    return kind == TableKind.LOCATIONS
        && (collaboration.restricted()
            || (collaboration.extent() == Collaboration.Extent.ALL
                && rowsAtHundred >= CERTAINLY_FILTERED));
  }

  /** The metric of a column for a row, null where its value is not kept. */
  @Nullable String metric(Column column, boolean baseline) {
    if (artefacts() && column.collaborationRate()) {
      return null;
    }
    boolean partnered = !partner().isEmpty() && !baseline;
    boolean own = countsJointWorks() || !partner().isEmpty();
    return switch (column.role()) {
      case DOCUMENTS -> {
        if (partnered && collaboration.extent() != Collaboration.Extent.DOMESTIC) {
          yield "partner-works";
        }
        if (own) {
          yield column.metric();
        }
        yield switch (collaboration.extent()) {
          case ALL -> "works";
          case INTERNATIONAL -> "international-works";
          case DOMESTIC -> "domestic-works";
        };
      }
      case INTERNATIONAL -> whole(own) ? "international-works" : column.metric();
      case DOMESTIC -> whole(own) ? "domestic-works" : column.metric();
      case INTERNATIONAL_PERCENT -> "international-share";
      case DOMESTIC_PERCENT -> "domestic-share";
      case INDICATOR -> column.metric();
      case NAME, RANK, YEAR, COUNTRY, TEXT -> null;
    };
  }

  private boolean whole(boolean own) {
    return !own && collaboration.extent() == Collaboration.Extent.ALL;
  }

  /** One sentence on what is not as it seems, null where nothing is. */
  @Nullable String sentence() {
    if (!artefacts()) {
      return null;
    }
    StringBuilder sentence = new StringBuilder();
    if (collaboration.line().isEmpty()) {
      sentence.append(
          "Every row of this table has 100 % international collaborations, as it is with a filter on"
              + " collaboration, although the file mentions none");
    } else {
      sentence
          .append("This table is filtered to collaborations (")
          .append(collaboration.line())
          .append(")");
    }
    sentence.append(
        ": its percentages of collaboration follow from that and are no rates, so they were left"
            + " out.");
    if (!partner().isEmpty()) {
      sentence
          .append(" Its documents are works together with ")
          .append(partner())
          .append(" and were kept as partner-works.");
    } else if (countsJointWorks()) {
      sentence.append(
          " Its documents are not all works of each location and were kept as"
              + " incites-web-of-science-documents, not as works.");
    } else if (collaboration.extent() != Collaboration.Extent.ALL) {
      sentence.append(" Its documents were kept as ");
      sentence.append(
          collaboration.extent() == Collaboration.Extent.DOMESTIC
              ? "domestic-works."
              : "international-works.");
    } else {
      sentence.append(" Its counts are of the works within that filter.");
    }
    return sentence.append(" Export the table without the filter to get the rates.").toString();
  }
}
