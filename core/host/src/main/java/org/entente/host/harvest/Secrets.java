package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a harvest that must never be shown, and what takes them out of everything that is.
 * A value is found as it is and in the forms that it takes in an address or in JSON.
 */
final class Secrets {

  private static final String HIDDEN = "***";

  /** What stands in a concealed text for a secret: its name and its form. */
  private static final Pattern MARK = Pattern.compile("\\{secret:([a-z0-9-]+):([0-9]+)}");

  /** No secrets. */
  static final Secrets NONE = new Secrets(Map.of());

  private record Form(String name, int number, String text) {

    String mark() {
      return "{secret:" + name + ":" + number + "}";
    }
  }

  private final List<Form> forms = new ArrayList<>();
  private final @Nullable Pattern pattern;
  private final @Nullable Pattern bytes;

  /**
   * Knows these.
   *
   * @param values by name of the setting; empty ones are none
   */
  Secrets(Map<String, String> values) {
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                List<String> texts = formsOf(value);
                for (int i = 0; i < texts.size(); i++) {
                  forms.add(new Form(name, i, texts.get(i)));
                }
              }
            });
    pattern = forms.isEmpty() ? null : pattern(forms.stream().map(Form::text).toList());
    bytes =
        forms.isEmpty()
            ? null
            : pattern(
                forms.stream()
                    .map(form -> new String(form.text().getBytes(UTF_8), ISO_8859_1))
                    .toList());
  }

  /** The same number of forms for every value, so that a form's number means one thing. */
  private static List<String> formsOf(String value) {
    String form = URLEncoder.encode(value, UTF_8);
    String address = form.replace("+", "%20").replace("%7E", "~").replace("*", "%2A");
    return List.of(
        value,
        form,
        address,
        lowerCaseHex(form),
        lowerCaseHex(address),
        value.replace("\\", "\\\\").replace("\"", "\\\""),
        value.replace("/", "\\/"));
  }

  private static String lowerCaseHex(String encoded) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(encoded)
        .replaceAll(match -> match.group().toLowerCase(java.util.Locale.ROOT));
  }

  /** The longest first: a form may be the beginning of another. */
  private static Pattern pattern(List<String> texts) {
    return Pattern.compile(
        texts.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }

  /** The text without secrets. */
  String redact(String text) {
    return pattern == null ? text : pattern.matcher(text).replaceAll(HIDDEN);
  }

  /** The bytes without secrets; the very array where there are none in it. */
  byte[] redact(byte[] body) {
    if (bytes == null) {
      return body;
    }
    Matcher matcher = bytes.matcher(new String(body, ISO_8859_1));
    return matcher.find() ? matcher.replaceAll(HIDDEN).getBytes(ISO_8859_1) : body;
  }

  /** Whether a text holds a secret. */
  boolean in(String text) {
    return pattern != null && pattern.matcher(text).find();
  }

  /** The text with a mark for every secret, from which {@link #reveal} makes the text again. */
  String conceal(String text) {
    return pattern == null
        ? text
        : pattern
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(form(match.group()).mark()));
  }

  private Form form(String text) {
    return forms.stream()
        .filter(form -> form.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a form of a secret is not known"));
  }

  /** What {@link #conceal} was given; a mark of a secret that is not known stays. */
  String reveal(String concealed) {
    return MARK.matcher(concealed)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(
                    forms.stream()
                        .filter(form -> form.mark().equals(mark.group()))
                        .map(Form::text)
                        .findFirst()
                        .orElse(mark.group())));
  }

  /**
   * What stands for a throwable as the cause of another: its kind, its message without secrets, its
   * stack, and the same of its causes.
   */
  Throwable redact(Throwable cause) {
    return redact(cause, new IdentityHashMap<>());
  }

  private Throwable redact(Throwable cause, IdentityHashMap<Throwable, Throwable> done) {
    Throwable known = done.get(cause);
    if (known != null) {
      return known;
    }
    Redacted redacted = new Redacted(redact(cause.toString()));
    done.put(cause, redacted);
    redacted.setStackTrace(cause.getStackTrace());
    Throwable further = cause.getCause();
    if (further != null && !done.containsKey(further)) {
      redacted.initCause(redact(further, done));
    }
    for (Throwable suppressed : cause.getSuppressed()) {
      if (!done.containsKey(suppressed)) {
        redacted.addSuppressed(redact(suppressed, done));
      }
    }
    return redacted;
  }

  /** Shows no secrets, wherever it is printed. */
  @Override
  public String toString() {
    return "Secrets";
  }

  /** A throwable of another kind, as a text. */
  private static final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;

    Redacted(String text) {
      super(text);
    }

    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
