package org.entente.host.harvest;

/**
 * A setting is missing, unknown or was given where it must not be: wrong usage. The message is a
 * sentence for the user and holds no value of a setting.
 */
public final class SettingException extends HarvestException {

  private static final long serialVersionUID = 1L;

  public SettingException(String message) {
    super(message);
  }
}
