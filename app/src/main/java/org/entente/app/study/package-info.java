/** The studies that lie in the installation and in a library. */
@NullMarked
package org.entente.app.study;

import org.jspecify.annotations.NullMarked;
