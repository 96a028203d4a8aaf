/** Tests of the Web of Science source, on files made for them and on real exports. */
@NullMarked
package org.entente.source.wos;

import org.jspecify.annotations.NullMarked;
