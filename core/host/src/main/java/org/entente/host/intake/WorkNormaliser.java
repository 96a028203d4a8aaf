package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.entente.host.country.CountryResolver;
import org.entente.host.intake.PlaceNames.Place;
import org.entente.model.Affiliation;
import org.entente.model.Correspondence;
import org.entente.model.Work;

/** Adds to a work what is decided once for all sources; used by one thread. */
final class WorkNormaliser {

  private final AddressMemory memory;
  private final PlaceNames places;
  private final DocumentTypes documentTypes;

  WorkNormaliser(
      CountryResolver countries, DocumentTypes documentTypes, OrganisationNames organisations) {
    this.memory = new AddressMemory(countries, organisations);
    this.places = memory.places();
    this.documentTypes = documentTypes;
  }

  NormalWork normalise(Work work) {
    List<NormalAddress> addresses = new ArrayList<>(work.affiliations().size());
    List<String> ofWork = new ArrayList<>(4);
    int unresolved = 0;
    for (Affiliation affiliation : work.affiliations()) {
      NormalAddress address = memory.of(affiliation);
      addresses.add(address);
      String country = address.country();
      if (country == null) {
        unresolved++;
      } else if (!ofWork.contains(country)) {
        ofWork.add(country);
      }
    }
    List<Place> correspondences = work.correspondences().isEmpty() ? List.of() : new ArrayList<>(2);
    for (Correspondence correspondence : work.correspondences()) {
      correspondences.add(places.ofAddress(correspondence.raw()));
    }
    Integer year = work.year();
    String key = work.sourceKey().strip();
    return new NormalWork(
        work,
        key.isEmpty() ? contentKey(work) : key,
        Doi.normalise(work.doi()),
        Texts.pmid(work.pmid()),
        Texts.collapse(work.title()),
        year == null ? work.earlyAccessYear() : year,
        documentTypes.normalise(work.documentTypes()),
        Texts.collapse(String.join("; ", work.documentTypes())),
        Texts.collapse(work.language()),
        Texts.collapse(work.venue()),
        addresses,
        ofWork,
        unresolved,
        correspondences);
  }

  /**
   * A key for a record that has none: the same content gives the same key, so that a second import
   * of the same file finds its duplicates.
   */
  private static String contentKey(Work work) {
    return "~" + Meter.shortDigest(work.toString().getBytes(UTF_8));
  }
}
