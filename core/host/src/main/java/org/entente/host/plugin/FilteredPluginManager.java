package org.entente.host.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.spi.Spi;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/**
 * PF4J with a class loader that shows plugins the boundary alone, and with a stop that stops all.
 */
final class FilteredPluginManager extends JarPluginManager {

  FilteredPluginManager(Path folder) {
    super(folder);
    setSystemVersion(Spi.VERSION);
    resolveRecoveryStrategy = ResolveRecoveryStrategy.IGNORE_PLUGIN_AND_CONTINUE;
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new FilteredLoader(this);
  }

  /**
   * PF4J 3.15.0 walks the list of started plugins while it removes from it (pf4j#656): some are not
   * stopped, or it throws.
   */
  @Override
  public void stopPlugins() {
    List<PluginWrapper> backwards = new ArrayList<>(startedPlugins);
    Collections.reverse(backwards);
    for (PluginWrapper plugin : backwards) {
      stopPlugin(plugin.getPluginId());
    }
  }

  /**
   * Closes a plugin's class loader. PF4J asks a plugin that did not stop to stop once more while it
   * unloads it, on the caller's thread, where one that hangs would hold up the host.
   */
  void unloadWithoutStopping(String pluginId) {
    PluginWrapper plugin = getPlugin(pluginId);
    if (plugin != null && plugin.getPluginState().isStarted()) {
      plugin.setPluginState(PluginState.FAILED);
    }
    unloadPlugin(pluginId);
  }

  private static final class FilteredLoader extends JarPluginLoader {

    FilteredLoader(FilteredPluginManager manager) {
      super(manager);
    }

    @Override
    public ClassLoader loadPlugin(Path pluginPath, PluginDescriptor descriptor) {
      PluginClassLoader loader = new BoundaryClassLoader(pluginManager, descriptor);
      loader.addFile(pluginPath.toFile());
      return loader;
    }
  }
}
