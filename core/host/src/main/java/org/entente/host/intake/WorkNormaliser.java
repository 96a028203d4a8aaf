package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.entente.host.country.CountryResolver;
import org.entente.model.Affiliation;
import org.entente.model.Work;
import org.jspecify.annotations.Nullable;

/** Adds to a work what is decided once for all sources; used by one thread. */
final class WorkNormaliser {

  /**
   * Address texts repeat a great deal; the last few tens of thousands are remembered, each in the
   * one place that its hash gives it, so that memory stays flat. A power of two.
   */
  private static final int REMEMBERED = 1 << 15;

  private final CountryResolver countries;
  private final DocumentTypes documentTypes;
  private final @Nullable String[] addresses = new String[REMEMBERED];
  private final @Nullable String[] resolved = new String[REMEMBERED];

  WorkNormaliser(CountryResolver countries, DocumentTypes documentTypes) {
    this.countries = countries;
    this.documentTypes = documentTypes;
  }

  NormalWork normalise(Work work) {
    List<Affiliation> affiliations = work.affiliations();
    List<@Nullable String> ofAddresses = new ArrayList<>(affiliations.size());
    List<String> ofWork = new ArrayList<>(4);
    int unresolved = 0;
    for (Affiliation affiliation : affiliations) {
      String country = country(affiliation);
      ofAddresses.add(country);
      if (country == null) {
        unresolved++;
      } else if (!ofWork.contains(country)) {
        ofWork.add(country);
      }
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
        ofAddresses,
        ofWork,
        unresolved);
  }

  /** The country of an address: by its text, or by the source's own code where it has no text. */
  private @Nullable String country(Affiliation affiliation) {
    String raw = affiliation.raw();
    if (raw.isEmpty()) {
      String stated = affiliation.statedCountryCode();
      return stated.isEmpty() ? null : remembered(stated, false);
    }
    return remembered(raw, true);
  }

  private @Nullable String remembered(String text, boolean address) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    if (text.equals(addresses[place])) {
      return resolved[place];
    }
    String country = (address ? countries.resolve(text) : countries.resolveName(text)).country();
    String found = country.isEmpty() ? null : country;
    addresses[place] = text;
    resolved[place] = found;
    return found;
  }

  /**
   * A key for a record that has none: the same content gives the same key, so that a second import
   * of the same file finds its duplicates.
   */
  private static String contentKey(Work work) {
    return "~" + Meter.shortDigest(work.toString().getBytes(UTF_8));
  }
}
