package org.entente.host.harvest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestInfo.Setting;
import org.entente.spi.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one harvest: what the user gave, what the environment holds, and the defaults.
 * Secrets come from the environment alone: what is typed on a command line stays in the shell's
 * history and is seen by everybody on the computer.
 */
public final class HarvestSettings implements Settings {

  private final Map<String, String> values;

  private HarvestSettings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * The user's settings, to put into a {@link HarvestRequest}: what was given, and of the rest what
   * the environment holds.
   *
   * @param source the source's id
   * @param given by name; no secrets
   * @param environment a variable's value, null where it is not set
   * @throws SettingException if a secret was given, or a setting that the source does not have
   */
  public static Map<String, String> gather(
      String source,
      HarvestInfo info,
      Map<String, String> given,
      UnaryOperator<@Nullable String> environment)
      throws SettingException {
    refuseUnknown(source, info, given);
    Map<String, String> gathered = new LinkedHashMap<>();
    for (Setting setting : info.settings()) {
      String value = given.get(setting.name());
      if (value != null && setting.secret()) {
        throw new SettingException(
            "The setting '"
                + setting.name()
                + "' is secret and is not taken from the command line, where others can see it. Put"
                + " it into the environment variable "
                + variable(source, setting.name())
                + ", and make a new one if this one may have been seen.");
      }
      if (value == null) {
        value = environment.apply(variable(source, setting.name()));
      }
      if (value != null && !value.isBlank()) {
        gathered.put(setting.name(), value.strip());
      }
    }
    return gathered;
  }

  /**
   * The environment variable of a setting, such as {@code ENTENTE_OPENALEX_API_KEY}.
   *
   * @param source the source's id
   */
  public static String variable(String source, String setting) {
    return ("ENTENTE_" + source + "_" + setting)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "_");
  }

  /** What the source is given: checked, defaults filled in. */
  static HarvestSettings of(String source, HarvestInfo info, Map<String, String> given)
      throws SettingException {
    refuseUnknown(source, info, given);
    Map<String, String> values = new LinkedHashMap<>();
    for (Setting setting : info.settings()) {
      String value = given.getOrDefault(setting.name(), "");
      if (value.isEmpty()) {
        value = setting.defaultValue();
      }
      if (value.isEmpty() && setting.required()) {
        throw new SettingException(
            "The source '"
                + source
                + "' needs the setting '"
                + setting.name()
                + "': "
                + sentence(setting.description())
                + (setting.secret()
                    ? " It is secret: put it into the environment variable "
                        + variable(source, setting.name())
                        + "."
                    : " Give it with --setting "
                        + setting.name()
                        + "=…, or in the environment variable "
                        + variable(source, setting.name())
                        + "."));
      }
      values.put(setting.name(), value);
    }
    return new HarvestSettings(values);
  }

  private static String sentence(String description) {
    String text = description.strip();
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }

  private static void refuseUnknown(String source, HarvestInfo info, Map<String, String> given)
      throws SettingException {
    for (String name : given.keySet()) {
      if (info.settings().stream().noneMatch(setting -> setting.name().equals(name))) {
        throw new SettingException(
            "The source '"
                + source
                + "' has no setting '"
                + name
                + "'. "
                + (info.settings().isEmpty()
                    ? "It has none at all."
                    : "It has: "
                        + info.settings().stream()
                            .map(Setting::name)
                            .collect(Collectors.joining(", "))
                        + "."));
      }
    }
  }

  @Override
  public String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the source announced no setting '" + name + "'");
    }
    return value;
  }

  /** The secret ones. */
  Secrets secrets(HarvestInfo info) {
    return new Secrets(part(info, true));
  }

  /** The ones that may be shown and kept, by name. */
  Map<String, String> open(HarvestInfo info) {
    return part(info, false);
  }

  private Map<String, String> part(HarvestInfo info, boolean secret) {
    Map<String, String> part = new LinkedHashMap<>();
    for (Setting setting : info.settings()) {
      if (setting.secret() == secret) {
        part.put(setting.name(), get(setting.name()));
      }
    }
    return part;
  }

  /** Shows no value. */
  @Override
  public String toString() {
    return "settings " + values.keySet();
  }
}
