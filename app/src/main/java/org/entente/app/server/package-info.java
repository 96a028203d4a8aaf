/**
 * The embedded server: REST under {@code /api/v1}, the web pages beside it. Everything that comes
 * in passes {@link org.entente.app.server.FrontDoor}.
 */
@NullMarked
package org.entente.app.server;

import org.jspecify.annotations.NullMarked;
