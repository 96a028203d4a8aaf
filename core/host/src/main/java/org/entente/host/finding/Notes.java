package org.entente.host.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why findings are not there: a sentence a reason, however many series it holds for. */
final class Notes {

  private record Reason(String finding, String why) {}

  private final Set<String> remarks = new LinkedHashSet<>();
  private final Map<Reason, List<String>> reasons = new LinkedHashMap<>();

  /**
   * Notes that a finding is not there.
   *
   * @param subject of what, such as "the international share of China"
   * @param why half a sentence
   */
  void add(String finding, String subject, String why) {
    reasons.computeIfAbsent(new Reason(finding, why), key -> new ArrayList<>()).add(subject);
  }

  /** What a reader of the findings should know, a sentence; said once. */
  void remark(String sentence) {
    remarks.add(sentence);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>(remarks);
    reasons.forEach(
        (reason, subjects) -> {
          int others = subjects.size() - 1;
          sentences.add(
              "No "
                  + reason.finding()
                  + " is given of "
                  + subjects.get(0)
                  + (others == 0 ? "" : " and of " + others + " other series")
                  + ": "
                  + reason.why()
                  + ".");
        });
    return sentences;
  }
}
