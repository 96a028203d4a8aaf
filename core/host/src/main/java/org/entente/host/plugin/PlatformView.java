package org.entente.host.plugin;

import java.util.List;

/**
 * All that a plugin sees of the host: the classes of the boundary, by their package. Its parent is
 * the JDK's platform loader, so the host's own libraries, and the service files they carry, do not
 * reach a plugin that brings another version of them.
 */
final class PlatformView extends ClassLoader {

  /** The packages of the boundary; everything else of the host is invisible. */
  private static final List<String> SHARED =
      List.of("org.entente.spi.", "org.entente.model.", "org.pf4j.", "org.slf4j.", "org.jspecify.");

  /** Those of them that no plugin has a reason to carry; the others come along with libraries. */
  static final List<String> BOUNDARY =
      List.of("org.entente.spi.", "org.entente.model.", "org.pf4j.");

  private final ClassLoader host;

  PlatformView(ClassLoader host) {
    super("entente-platform", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  static boolean shares(String className) {
    return SHARED.stream().anyMatch(className::startsWith);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (shares(name)) {
      return host.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
