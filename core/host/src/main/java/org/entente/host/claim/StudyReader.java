package org.entente.host.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.entente.host.measure.QuestionParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a study from YAML. Every error names file and line, and says what was expected. */
public final class StudyReader {

  /** The most bytes that a file of claims may have: 256 KiB. */
  public static final int LIMIT = 256 * 1024;

  private static final int MOST_CLAIMS = 1_000;
  private static final int DEEPEST = 12;

  private static final Set<String> SCOPE =
      Set.of("country", "years", "document-types", "counting", "profile", "fold", "countries-from");
  private static final Set<String> OF_A_STUDY =
      Set.of("study", "source", "note", "defaults", "claims");
  private static final Set<String> OF_A_CLAIM =
      union(
          SCOPE,
          Set.of(
              "id",
              "quote",
              "on",
              "metric",
              "partner",
              "entity",
              "parameters",
              "as-printed",
              "claim"));

  /** Kinds whose answer needs every partner. */
  private static final Set<String> OF_ALL_PARTNERS = Set.of("rank", "largest-part");

  private final String file;
  private final YamlMap defaults;

  private StudyReader(String file, YamlMap defaults) {
    this.file = file;
    this.defaults = defaults;
  }

  /**
   * Reads a file.
   *
   * @throws ClaimException if it is no study
   * @throws IOException if its bytes cannot be read
   */
  public static Study read(Path path) throws ClaimException, IOException {
    String name = String.valueOf(path.getFileName());
    try (InputStream in = Files.newInputStream(path)) {
      return read(in.readNBytes(LIMIT + 1), name);
    }
  }

  /**
   * Reads bytes.
   *
   * @param name how the file is called in sentences
   */
  public static Study read(byte[] bytes, String name) throws ClaimException {
    if (bytes.length > LIMIT) {
      throw new ClaimException(
          name + " is longer than 256 KiB: that is no file of claims. Split it.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ClaimException(name + " is not UTF-8. Save it as UTF-8 and try again.");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LIMIT);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(10);
    Node root;
    try {
      root =
          new Yaml(new SafeConstructor(options))
              .compose(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw YamlMap.error(
          name,
          line,
          "this is not YAML ("
              + e.getProblem()
              + "). Look for a missing quotation mark, a colon without a blank after it, or lines that are not indented alike.");
    } catch (YAMLException e) {
      throw new ClaimException(name + " cannot be read as YAML: " + e.getMessage());
    }
    if (root == null) {
      throw new ClaimException(
          name + " is empty. A file of claims has the keys study, source and claims.");
    }
    YamlMap study = YamlMap.of(name, "the study", root, OF_A_STUDY);
    YamlMap defaults =
        YamlMap.of(
            name,
            "'defaults'",
            study.has("defaults") ? study.node("defaults") : emptyMap(name),
            SCOPE);
    return new StudyReader(name, defaults).study(study);
  }

  private static Node emptyMap(String name) throws ClaimException {
    Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader("{}"));
    if (node == null) {
      throw new ClaimException(name + " cannot be read.");
    }
    return node;
  }

  private Study study(YamlMap study) throws ClaimException {
    List<Node> nodes = study.list("claims");
    if (nodes.size() > MOST_CLAIMS) {
      throw study.error("claims", "the study has more than " + MOST_CLAIMS + " claims. Split it.");
    }
    List<Claim> claims = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : nodes) {
      YamlMap map = YamlMap.of(file, "the claim", node, OF_A_CLAIM);
      Claim claim = claim(map);
      if (!ids.add(claim.id())) {
        throw map.error("id", "two claims have the id '" + claim.id() + "'. Give each its own.");
      }
      claims.add(claim);
    }
    return new Study(
        study.required("study", "'study: International collaboration of China'"),
        study.text("source").orElse(""),
        study.text("note").orElse(""),
        claims);
  }

  private Claim claim(YamlMap map) throws ClaimException {
    String id = map.required("id", "'id: share-peaked-in-2018'");
    if (!id.matches("[a-z0-9-]+")) {
      throw map.error("id", "the id '" + id + "' is made of a-z, 0-9 and '-', such as share-peak.");
    }
    String asPrinted = map.text("as-printed").orElse("");
    if (!asPrinted.isEmpty() && Amount.read(asPrinted).isEmpty()) {
      throw map.error("as-printed", noAmount(asPrinted));
    }
    YamlMap said = YamlMap.of(file, "'claim'", map.node("claim"), Assertions.KINDS);
    if (said.keys().size() != 1) {
      throw map.error(
          "claim",
          "'claim' says exactly one thing, one of "
              + String.join(", ", Assertions.KINDS.stream().sorted().toList())
              + ".");
    }
    String kind = said.keys().iterator().next();
    Assertion assertion = Assertions.read(file, kind, said);
    String partner = map.text("partner").orElse("");
    if (OF_ALL_PARTNERS.contains(kind) && partner.isEmpty()) {
      throw map.error("partner", "a claim of the kind '" + kind + "' names a partner, such as US.");
    }
    Question question = question(map, OF_ALL_PARTNERS.contains(kind) ? "" : partner);
    return new Claim(
        id,
        map.required("quote", "the sentence that is to be checked"),
        map.text("on").orElse(""),
        question,
        partner,
        map.text("entity").orElse(""),
        asPrinted,
        assertion,
        map.line());
  }

  static String noAmount(String text) {
    return "'"
        + text
        + "' is no amount. Write a number with a dot for decimals and, behind it, % or points:"
        + " 26.6 %, 7.2 points, 110,000.";
  }

  private Question question(YamlMap map, String partner) throws ClaimException {
    String country =
        scope(map, "country")
            .orElseThrow(
                () ->
                    map.error(
                        "country",
                        "the claim names no country, and neither do the defaults. Write 'country:"
                            + " CN'."));
    try {
      return QuestionParser.parse(
          map.required("metric", "'metric: international-share'"),
          country,
          partner,
          scope(map, "years").orElse(null),
          scope(map, "document-types").orElse(null),
          scope(map, "counting").orElse(null),
          new CountryWords(
              texts(map, "fold"), texts(map, "profile"), scope(map, "countries-from").orElse(null)),
          map.pairs("parameters"));
    } catch (MeasureException e) {
      throw YamlMap.error(file, map.line(), String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> scope(YamlMap map, String key) throws ClaimException {
    List<String> values = texts(map, key);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  private List<String> texts(YamlMap map, String key) throws ClaimException {
    return map.has(key) ? map.texts(key) : defaults.texts(key);
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return Set.copyOf(all);
  }
}
