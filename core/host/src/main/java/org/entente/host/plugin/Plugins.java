package org.entente.host.plugin;

/**
 * The installed plugins, which may change while the program runs. Safe for use by several threads.
 */
public interface Plugins {

  /**
   * What is installed at this moment: to tell of, not to call, for it may be unloaded at any time.
   */
  PluginRegistry registry();

  /**
   * What is installed at this moment, to call: it stays loaded until the lease is closed, whatever
   * becomes of the folder meanwhile. A lease taken while the same thread holds another is of the
   * same moment, so that one question is answered by one version of every plugin.
   */
  Lease lease();

  /** A hold on the plugins of one moment. */
  interface Lease extends AutoCloseable {

    PluginRegistry registry();

    @Override
    void close();
  }

  /** Plugins that never change. */
  static Plugins fixed(PluginRegistry registry) {
    return new Plugins() {
      @Override
      public PluginRegistry registry() {
        return registry;
      }

      @Override
      public Lease lease() {
        return new Lease() {
          @Override
          public PluginRegistry registry() {
            return registry;
          }

          @Override
          public void close() {}
        };
      }
    };
  }
}
