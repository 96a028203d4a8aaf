package org.entente.host.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title as two databases can be compared by: without markup, accents, case and punctuation, in
 * the variants that databases give it (a translation with the original in brackets, two languages
 * beside each other, a remark in brackets at the end).
 *
 * @param variants letters and digits alone, the whole title first; empty where there is no title
 * @param words the words of the whole title
 * @param numbers the runs of digits of the title in order, Roman numerals and "part one" among them
 * @param kind what the title says the text is of another: {@code correction}, {@code reply} …;
 *     empty for most
 * @param bilingual whether the title is given in two languages
 */
record TitleForm(
    List<String> variants,
    List<String> words,
    List<String> numbers,
    String kind,
    boolean bilingual) {

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,60}>");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
  private static final Pattern TEX = Pattern.compile("\\\\([A-Za-z]+)\\s?|[\\\\{}$^]");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern REMARK = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]\\s*[.*]?\\s*$");
  private static final Pattern RETRACTED =
      Pattern.compile(
          "^\\W*(retracted|withdrawn|temporary removal)(\\s+(article|paper|chapter))?\\s*[:.\\-\\]]\\s*",
          Pattern.CASE_INSENSITIVE);

  /** A variant shorter than this says too little to stand for a title. */
  private static final int SHORTEST_VARIANT = 15;

  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "-",
          "mdash", "-");

  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final List<String> GREEK_NAMES =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega");

  private static final Map<String, String> ROMAN =
      Map.of(
          "ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9", "xi",
          "11", "xii", "12");

  /** Numerals that are words or letters too, and count only behind "part" and the like. */
  private static final Map<String, String> AFTER_PART =
      Map.of("i", "1", "v", "5", "x", "10", "b", "b", "c", "c");

  private static final Set<String> PARTS = Set.of("part", "pt", "parts", "volume", "vol", "no");

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("erratum", "correction"),
          Map.entry("errata", "correction"),
          Map.entry("corrigendum", "correction"),
          Map.entry("corrigenda", "correction"),
          Map.entry("correction", "correction"),
          Map.entry("corrections", "correction"),
          Map.entry("addendum", "correction"),
          Map.entry("retraction", "retraction"),
          Map.entry("reply", "reply"),
          Map.entry("response", "reply"),
          Map.entry("rejoinder", "reply"),
          Map.entry("comment", "comment"),
          Map.entry("comments", "comment"),
          Map.entry("commentary", "comment"),
          Map.entry("discussion", "comment"));

  /** Words that say it at the end of a title too: "Something - Rejoinder". */
  private static final Set<String> LAST_KINDS =
      Set.of("erratum", "corrigendum", "reply", "rejoinder", "comment", "comments");

  /** Words that one database writes and another leaves out. */
  private static final Set<String> SMALL = Set.of("the", "a", "an", "of");

  private static final Map<String, String> NUMBER_WORDS =
      Map.of(
          "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7",
          "eight", "8", "nine", "9", "ten", "10");

  /** Words that follow a word of {@link #KINDS} where it speaks of another text. */
  private static final Set<String> OF_ANOTHER = Set.of("to", "on", "of", "for", "by", "in");

  TitleForm {
    variants = List.copyOf(variants);
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }

  static TitleForm of(String title) {
    String plain = RETRACTED.matcher(plain(title)).replaceFirst("");
    List<String> words = words(plain);
    TreeSet<String> more = new TreeSet<>();
    String outside = BRACKETED.matcher(plain).replaceAll(" ");
    boolean bilingual = false;
    Matcher brackets = BRACKETED.matcher(plain);
    while (brackets.find()) {
      String inside = compact(brackets.group(1));
      if (inside.length() >= SHORTEST_VARIANT) {
        more.add(inside);
        bilingual = true;
      }
    }
    more.add(compact(outside));
    more.add(compact(REMARK.matcher(plain).replaceFirst(" ")));
    String[] languages = plain.split(" = | / ", -1);
    if (languages.length == 2) {
      bilingual |= languages[0].length() >= SHORTEST_VARIANT;
      more.add(compact(languages[0]));
      more.add(compact(languages[1]));
    }
    String whole = String.join("", words);
    List<String> variants = new ArrayList<>();
    if (!whole.isEmpty()) {
      variants.add(whole);
      more.stream()
          .filter(each -> each.length() >= SHORTEST_VARIANT && !each.equals(whole))
          .forEach(variants::add);
    }
    boolean outsideSaysMore = compact(outside).length() >= SHORTEST_VARIANT;
    List<String> counted = outsideSaysMore ? words(outside) : words;
    return new TitleForm(variants, words, numbers(counted), kind(words), bilingual);
  }

  /** The whole title's letters and digits; empty where there is none. */
  String compact() {
    return variants.isEmpty() ? "" : variants.get(0);
  }

  /** Without markup and accents, in lower case. */
  private static String plain(String title) {
    if (isPlain(title)) {
      return title.toLowerCase(Locale.ROOT);
    }
    String text = TAG.matcher(entities(title)).replaceAll("");
    text = TEX.matcher(text).replaceAll(match -> greek(match.group(1)));
    String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int letter = GREEK.indexOf(c);
      if (letter >= 0) {
        plain.append(GREEK_NAMES.get(letter));
      } else if (c == 'ς') {
        plain.append("sigma");
      } else {
        Folding.append(c, plain);
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c >= 0x80 || c == '<' || c == '&' || c == '\\' || c == '$' || c == '{' || c == '^') {
        return false;
      }
    }
    return true;
  }

  /** The command of a formula as its name, {@code \alpha} as alpha; style commands as nothing. */
  private static String greek(String command) {
    return command != null && GREEK_NAMES.contains(command.toLowerCase(Locale.ROOT))
        ? command.toLowerCase(Locale.ROOT)
        : "";
  }

  private static String entities(String title) {
    if (title.indexOf('&') < 0) {
      return title;
    }
    return ENTITY
        .matcher(title)
        .replaceAll(match -> Matcher.quoteReplacement(entity(match.group(1), match.group())));
  }

  private static String entity(String name, String written) {
    if (name.charAt(0) == '#') {
      boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
      try {
        int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
      } catch (NumberFormatException e) {
        return " ";
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return GREEK_NAMES.contains(lower) ? lower : ENTITIES.getOrDefault(lower, written);
  }

  /** The words but the small ones, numbers in digits; all words where only small ones are there. */
  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String word : NOT_WORD.split(plain, -1)) {
      if (!word.isEmpty()) {
        all.add(word);
        if (!SMALL.contains(word)) {
          words.add(NUMBER_WORDS.getOrDefault(word, word));
        }
      }
    }
    return words.isEmpty() ? all : words;
  }

  private static String compact(String plain) {
    return String.join("", words(plain));
  }

  private static List<String> numbers(List<String> words) {
    List<String> numbers = new ArrayList<>();
    String before = "";
    for (String word : words) {
      String roman = ROMAN.get(word);
      String part = PARTS.contains(before) ? AFTER_PART.get(word) : null;
      if (roman != null) {
        numbers.add(roman);
      } else if (part != null) {
        numbers.add(part);
      } else {
        Matcher digits = DIGITS.matcher(word);
        while (digits.find()) {
          numbers.add(digits.group());
        }
      }
      before = word;
    }
    // A last lonely numeral numbers the title: "Studies of something I".
    if (words.size() > 2 && (before.equals("i") || before.equals("v") || before.equals("x"))) {
      numbers.add(AFTER_PART.getOrDefault(before, before));
    }
    return numbers;
  }

  private static String kind(List<String> words) {
    for (int i = 0; i < Math.min(4, words.size()); i++) {
      String kind = KINDS.get(words.get(i));
      boolean ofAnother = i + 1 < words.size() && OF_ANOTHER.contains(words.get(i + 1));
      if (kind != null && (i == 0 || ofAnother)) {
        return kind;
      }
    }
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return LAST_KINDS.contains(last) ? KINDS.getOrDefault(last, "") : "";
  }
}
