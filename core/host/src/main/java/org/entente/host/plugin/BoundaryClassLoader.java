package org.entente.host.plugin;

import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** The class loader of one plugin: the plugin's own classes, and of the host the boundary alone. */
final class BoundaryClassLoader extends PluginClassLoader {

  BoundaryClassLoader(PluginManager manager, PluginDescriptor descriptor) {
    super(
        manager,
        descriptor,
        new PlatformView(FilteredPluginManager.class.getClassLoader()),
        ClassLoadingStrategy.PDA);
  }

  /**
   * A plugin that bundles the boundary by mistake still gets the host's: two copies would not know
   * each other.
   */
  @Override
  protected boolean shouldDelegateToParent(String className) {
    return super.shouldDelegateToParent(className) || PlatformView.shares(className);
  }
}
