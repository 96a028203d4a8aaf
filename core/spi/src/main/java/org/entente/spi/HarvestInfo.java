package org.entente.spi;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a {@link HarvestSource} can be asked and told.
 *
 * @param queryHelp one or two sentences for a user: how a query is written, with an example
 * @param settings what the API needs to be told
 * @param pace the least time between two requests; zero where the API asks for none
 * @param termsPage the address of the page with the API's terms of use and limits
 * @since SPI 1.4
 */
public record HarvestInfo(
    String queryHelp, List<Setting> settings, Duration pace, String termsPage) {

  public HarvestInfo {
    requireNonNull(queryHelp, "queryHelp");
    requireNonNull(termsPage, "termsPage");
    settings = List.copyOf(settings);
    Set<String> names = new HashSet<>();
    for (Setting setting : settings) {
      if (!names.add(setting.name())) {
        throw new IllegalArgumentException("two settings are called " + setting.name());
      }
    }
    if (pace.isNegative()) {
      throw new IllegalArgumentException("the pace is no negative time, but was " + pace);
    }
  }

  /**
   * A setting.
   *
   * @param name {@code [a-z0-9-]+}, such as {@code api-key}
   * @param description a sentence for the user: what it is and where it is got
   * @param defaultValue empty where there is none
   * @param required whether nothing works without it
   * @param secret whether it must never be shown; the host takes secrets from the environment alone
   *     and redacts them in everything that it says
   */
  public record Setting(
      String name, String description, String defaultValue, boolean required, boolean secret) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    public Setting {
      requireNonNull(description, "description");
      requireNonNull(defaultValue, "defaultValue");
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "a setting's name is made of a-z, 0-9 and '-', but was '" + name + "'");
      }
      if (secret && !defaultValue.isEmpty()) {
        throw new IllegalArgumentException("the secret " + name + " has a default value");
      }
    }

    /**
     * The environment variable that the host takes the setting from, such as {@code
     * ENTENTE_OPENALEX_API_KEY}, for sentences that tell a user to set it.
     *
     * @param sourceId {@link SourceInfo#id}
     */
    public static String variable(String sourceId, String name) {
      return ("ENTENTE_" + sourceId + "_" + name)
          .toUpperCase(Locale.ROOT)
          .replaceAll("[^A-Z0-9]", "_");
    }
  }
}
