package org.entente.app.scaffold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders such as {@code @name@}: Maven's own are {@code ${name}}, and stay as they
 * are.
 */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("@([a-zA-Z0-9]+)@");

  private Template() {}

  /** The text of a template that came with the program. */
  static String read(String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the template " + name + " is not in the program");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The text with every placeholder replaced, also those that a value holds. */
  static String fill(String text, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalStateException("no value is given for " + matcher.group());
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(fill(value, values)));
    }
    return matcher.appendTail(filled).toString();
  }
}
