package org.entente.host.plugin;

import java.util.concurrent.Callable;

/**
 * Calls into a plugin: under its context class loader, with whatever it throws against its
 * interface turned into a {@link PluginFailure}.
 */
final class Guard {

  private final String pluginId;
  private final ClassLoader loader;

  Guard(String pluginId, ClassLoader loader) {
    this.pluginId = pluginId;
    this.loader = loader;
  }

  /** Calls; checked exceptions, which interfaces declare, come through as they are. */
  <T> T call(Callable<T> action) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return action.call();
    } catch (RuntimeException e) {
      // What the host's own sinks throw through the plugin, to end a cancelled import say, is no
      // fault of the plugin.
      if (e.getClass().getName().startsWith("org.entente.host.")) {
        throw e;
      }
      throw failure(e);
    } catch (LinkageError | StackOverflowError | AssertionError e) {
      throw failure(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Calls something that declares no checked exception. */
  <T> T get(Callable<T> action) {
    try {
      return call(action);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private PluginFailure failure(Throwable cause) {
    return new PluginFailure(
        pluginId,
        "The plugin "
            + pluginId
            + " failed: "
            + describe(cause)
            + ". Update it, or remove it from the plugins folder.",
        cause);
  }

  /** The kind of a throwable and its message, without a full stop at the end. */
  static String describe(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    String text = message == null || message.isBlank() ? name : name + ": " + message.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
