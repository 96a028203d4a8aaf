package org.entente.host.country;

/** A user's own names on top of another resolver. */
final class OwnNamesResolver implements CountryResolver {

  private final OwnNames own;
  private final CountryResolver tables;

  OwnNamesResolver(OwnNames own, CountryResolver tables) {
    this.own = own;
    this.tables = tables;
  }

  @Override
  public Resolution resolve(String address) {
    Resolution found = own.find(address);
    return found == null ? tables.resolve(address) : found;
  }

  @Override
  public Resolution resolveName(String name) {
    Resolution found = own.find(name);
    return found == null ? tables.resolveName(name) : found;
  }

  @Override
  public String version() {
    return tables.version() + own.version();
  }
}
