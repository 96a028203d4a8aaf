/** Checks on the pages' files. */
@NullMarked
package org.entente.app.web;

import org.jspecify.annotations.NullMarked;
