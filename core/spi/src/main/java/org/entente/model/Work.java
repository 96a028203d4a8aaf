package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One publication record as one source describes it, in the source's own words. Countries, the
 * normal form of the DOI and the normal document type are added by the host.
 *
 * @param sourceKey the source's own identifier (such as {@code WOS:000985648900009} or {@code
 *     2-s2.0-85103845390}); empty where it gives none
 * @param doi the DOI as written, empty where it says nothing
 * @param pmid the PubMed identifier as written, empty where it says nothing
 * @param title the title as written, empty where it says nothing
 * @param year the publication year, null where the source gives none (early-access records)
 * @param earlyAccessYear the year of early access, null where the source gives none
 * @param documentTypes the document types as written, in the source's order
 * @param language the language as written, empty where it says nothing
 * @param venue the journal, book or proceedings as written, empty where it says nothing
 * @param timesCited citations, count, as of the export; null where it says nothing
 * @param normalisedImpact the source's own normalised impact (CNCI, FWCI), 1 is the world average;
 *     null where it says nothing
 * @param authorships the authors in order
 * @param affiliations the addresses in the order in which the source lists them
 * @param correspondences the addresses for correspondence, apart from the affiliations, in the
 *     order in which the source lists them; empty where it gives none
 * @param numbering volume, issue, first page, article number and ISSNs
 */
public record Work(
    String sourceKey,
    String doi,
    String pmid,
    String title,
    @Nullable Integer year,
    @Nullable Integer earlyAccessYear,
    List<String> documentTypes,
    String language,
    String venue,
    @Nullable Integer timesCited,
    @Nullable Double normalisedImpact,
    List<Authorship> authorships,
    List<Affiliation> affiliations,
    List<Correspondence> correspondences,
    Numbering numbering) {

  public Work {
    requireNonNull(sourceKey, "sourceKey");
    requireNonNull(doi, "doi");
    requireNonNull(pmid, "pmid");
    requireNonNull(title, "title");
    requireNonNull(language, "language");
    requireNonNull(venue, "venue");
    documentTypes = List.copyOf(documentTypes);
    authorships = List.copyOf(authorships);
    affiliations = List.copyOf(affiliations);
    correspondences = List.copyOf(correspondences);
    requireNonNull(numbering, "numbering");
  }

  /** A work of which the source does not say where it stands within its venue. */
  public Work(
      String sourceKey,
      String doi,
      String pmid,
      String title,
      @Nullable Integer year,
      @Nullable Integer earlyAccessYear,
      List<String> documentTypes,
      String language,
      String venue,
      @Nullable Integer timesCited,
      @Nullable Double normalisedImpact,
      List<Authorship> authorships,
      List<Affiliation> affiliations,
      List<Correspondence> correspondences) {
    this(
        sourceKey,
        doi,
        pmid,
        title,
        year,
        earlyAccessYear,
        documentTypes,
        language,
        venue,
        timesCited,
        normalisedImpact,
        authorships,
        affiliations,
        correspondences,
        Numbering.NONE);
  }

  /** A work without addresses for correspondence. */
  public Work(
      String sourceKey,
      String doi,
      String pmid,
      String title,
      @Nullable Integer year,
      @Nullable Integer earlyAccessYear,
      List<String> documentTypes,
      String language,
      String venue,
      @Nullable Integer timesCited,
      @Nullable Double normalisedImpact,
      List<Authorship> authorships,
      List<Affiliation> affiliations) {
    this(
        sourceKey,
        doi,
        pmid,
        title,
        year,
        earlyAccessYear,
        documentTypes,
        language,
        venue,
        timesCited,
        normalisedImpact,
        authorships,
        affiliations,
        List.of());
  }
}
