/**
 * The records that cross the plugin boundary: immutable, checked on construction, made of JDK
 * types.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
