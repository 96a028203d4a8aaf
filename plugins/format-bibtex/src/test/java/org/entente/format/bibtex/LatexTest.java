package org.entente.format.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatexTest {

  @Test
  void latex() {
    assertEquals("a & b % c _ $ # { }", Latex.plain("a \\& b \\% c \\_ \\$ \\# \\{ \\}"));
    assertEquals(
        "\u00E9\u00E9\u00E9\u00E7\u0161\u00E5\u0142\u00DF",
        Latex.plain("\\'e\\'{e}{\\'e}\\c{c}\\v{s}\\r a\\l{}\\ss "));
    assertEquals("[Anonymous] \"said\" 'it'", Latex.plain("{[}Anonymous] ``said{''} `it'"));
    assertEquals("\\unknown x \\", Latex.plain("\\unknown{} {x} \\"));
    assertEquals("\\n", Latex.plain("\\textbackslash{}n"));
  }
}
