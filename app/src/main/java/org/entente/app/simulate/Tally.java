package org.entente.app.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.app.simulate.DatabaseRecord.Shown;

/**
 * Counts of one database's articles and reviews, record by record, by definition and without
 * cleverness: this is the truth that the program's metrics are held against. It knows nothing of
 * the quotas that the world was planned by.
 */
final class Tally {

  private final Year[] years = new Year[Story.YEARS];
  private long records;

  Tally() {
    for (int i = 0; i < years.length; i++) {
      years[i] = new Year();
    }
  }

  /** Records of all types. */
  long records() {
    return records;
  }

  Year year(int year) {
    return years[year - Story.FIRST_YEAR];
  }

  void add(DatabaseRecord record) {
    records++;
    if (record.core()) {
      year(record.year()).add(record);
    }
  }

  void add(Tally other) {
    records += other.records;
    for (int i = 0; i < years.length; i++) {
      years[i].add(other.years[i]);
    }
  }

  /** The counts of one year. */
  static final class Year {
    long works;
    long worksWithoutCountry;
    long cited;
    long international;
    final Country[] countries = new Country[Geography.size()];

    /** Works of the protagonist with each country. */
    final long[] partners = new long[Geography.size()];

    /** Their citations. */
    final long[] partnersCited = new long[Geography.size()];

    /** Works of the protagonist without the country that have an address without a country. */
    final long[] possiblePartners = new long[Geography.size()];

    /** Works of the protagonist by their number of countries. */
    final long[] byCountries = new long[Geography.size() + 1];

    /** Authors with addresses in the protagonist and the United States on one work. */
    final Set<Long> dualAuthors = new HashSet<>();

    long dualWorks;

    Year() {
      for (int i = 0; i < countries.length; i++) {
        countries[i] = new Country();
      }
    }

    private void add(DatabaseRecord record) {
      Set<Integer> known = new TreeSet<>();
      boolean unresolved = false;
      for (Shown shown : record.addresses()) {
        if (shown.withCountry()) {
          known.add(shown.address().country());
        } else {
          unresolved = true;
        }
      }
      works++;
      cited += record.publication().cited();
      if (known.isEmpty()) {
        worksWithoutCountry++;
      }
      if (known.size() >= 2) {
        international++;
      }
      for (int country : known) {
        countries[country].add(record, known.size(), unresolved);
      }
      if (known.contains(Geography.PROTAGONIST)) {
        addProtagonist(record, known, unresolved);
      }
    }

    private void addProtagonist(DatabaseRecord record, Set<Integer> known, boolean unresolved) {
      byCountries[known.size()]++;
      for (int country = 0; country < partners.length; country++) {
        if (known.contains(country)) {
          partners[country]++;
          partnersCited[country] += record.publication().cited();
        } else if (unresolved) {
          possiblePartners[country]++;
        }
      }
      boolean dual = false;
      for (int i = 0; i < record.authors().size(); i++) {
        Set<Integer> own = new HashSet<>();
        for (int address : record.authors().get(i).addresses()) {
          Shown shown = record.addresses().get(address);
          if (shown.withCountry()) {
            own.add(shown.address().country());
          }
        }
        if (own.contains(Geography.PROTAGONIST) && own.contains(Geography.UNITED_STATES)) {
          dualAuthors.add(record.authors().get(i).person().key());
          dual = true;
        }
      }
      if (dual) {
        dualWorks++;
      }
    }

    private void add(Year other) {
      works += other.works;
      worksWithoutCountry += other.worksWithoutCountry;
      cited += other.cited;
      international += other.international;
      for (int i = 0; i < countries.length; i++) {
        countries[i].add(other.countries[i]);
        partners[i] += other.partners[i];
        partnersCited[i] += other.partnersCited[i];
        possiblePartners[i] += other.possiblePartners[i];
      }
      for (int i = 0; i < byCountries.length; i++) {
        byCountries[i] += other.byCountries[i];
      }
      dualAuthors.addAll(other.dualAuthors);
      dualWorks += other.dualWorks;
    }
  }

  /** The counts of one country in one year. */
  static final class Country {
    long works;
    long international;

    /** Works with this country alone and an address without a country. */
    long possiblyInternational;

    /** Works with this country alone and two organisations or more. */
    long domestic;

    long cited;

    private void add(DatabaseRecord record, int known, boolean unresolved) {
      works++;
      cited += record.publication().cited();
      if (known >= 2) {
        international++;
        return;
      }
      if (unresolved) {
        possiblyInternational++;
      }
      if (organisations(record.addresses()) >= 2 && record.authors().size() >= 2) {
        domestic++;
      }
    }

    private static int organisations(List<Shown> addresses) {
      Set<Integer> organisations = new HashSet<>();
      for (Shown shown : addresses) {
        if (shown.withCountry()) {
          organisations.add(shown.address().organisation());
        }
      }
      return organisations.size();
    }

    private void add(Country other) {
      works += other.works;
      international += other.international;
      possiblyInternational += other.possiblyInternational;
      domestic += other.domestic;
      cited += other.cited;
    }
  }
}
