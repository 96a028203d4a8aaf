package org.entente.host.country;

import org.entente.host.country.Decision.Reach;

/** The resolver over one set of tables; safe for several threads, memory bounded. */
final class StandardCountryResolver implements CountryResolver {

  /** Made on first use and shared: the tables are read once. */
  private static final class Holder {
    static final StandardCountryResolver STANDARD =
        new StandardCountryResolver(CountryTables.standard());
  }

  private final CountryTables tables;
  private final AddressRules rules;
  private final DecisionCache parts = new DecisionCache(15, 96);
  private final DecisionCache addresses = new DecisionCache(13, 512);

  StandardCountryResolver(CountryTables tables) {
    this.tables = tables;
    this.rules = new AddressRules(tables);
  }

  static CountryResolver shared() {
    return Holder.STANDARD;
  }

  @Override
  public Resolution resolve(String address) {
    return decide(address).of(address);
  }

  @Override
  public Resolution resolveName(String name) {
    return rules.decideName(name).of(name);
  }

  @Override
  public String version() {
    return tables.version();
  }

  private Decision decide(String address) {
    int last = AddressParts.separatorBefore(address, address.length());
    int previous = -1;
    if (last >= 0) {
      Decision known = parts.get(address, last + 1);
      if (known == DecisionCache.WIDER) {
        previous = AddressParts.separatorBefore(address, last);
        known = parts.get(address, previous + 1);
      }
      if (known != null && known != DecisionCache.WIDER) {
        return known;
      }
    }
    Decision known = addresses.get(address, 0);
    if (known != null) {
      return known;
    }
    Decision decision = rules.decide(address);
    keep(decision, address, last);
    return decision;
  }

  private void keep(Decision decision, String address, int last) {
    // Without a separator the rules ask for more than the text of a part.
    if (last < 0) {
      addresses.put(address, 0, decision);
      return;
    }
    if (decision.reach() == Reach.LAST_PART) {
      parts.put(address, last + 1, decision);
      return;
    }
    parts.put(address, last + 1, DecisionCache.WIDER);
    int previous = AddressParts.separatorBefore(address, last);
    if (decision.reach() == Reach.LAST_TWO_PARTS) {
      parts.put(address, previous + 1, decision);
    } else {
      parts.put(address, previous + 1, DecisionCache.WIDER);
      addresses.put(address, 0, decision);
    }
  }
}
