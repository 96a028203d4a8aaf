package org.entente.host.plugin;

/** A plugin is not installed, removed or switched. The message is a sentence for the user. */
public final class PluginInstallException extends Exception {

  private static final long serialVersionUID = 1L;

  PluginInstallException(String message) {
    super(message);
  }

  PluginInstallException(String message, Throwable cause) {
    super(message, cause);
  }
}
