package org.entente.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that look right, and charts that do not, with what is said of them. */
class VegaLiteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "mark": "bar",
         "encoding": {"x": {"field": "year"}}}""",
        """
        {"mark": {"type": "line"}, "encoding": {"x": {"field": "year", "axis": null}},
         "data": {"name": "observations"}, "width": -1.5e2}""",
        """
        {"encoding": {"x": {"field": "year"}}, "layer": [{"mark": "line"}, {"mark": "point"}]}""",
        """
        {"layer": [{"mark": "line", "encoding": {"x": {"field": "year"}}}, {"mark": "rule"}]}""",
        """
        {"facet": {"field": "partner"}, "spec": {"mark": "line",
         "encoding": {"y": {"field": "value", "title": "a \\u00e9 \\"b\\" // c"}}}}""",
        """
        {"mark": "bar", "transform": [{"calculate": "datum.value * 2", "as": "twice"}],
         "encoding": {"y": {"field": "twice"}}}"""
      })
  void aChartThatCanBeDrawn(String chart) {
    assertEquals(Optional.empty(), VegaLite.fault(chart));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{`mark`: `bar`| no JSON",
        "| no JSON",
        "{'mark': 'bar'} | no JSON",
        "{\"a\": 1,} | no JSON",
        "{\"a\": 1, \"a\": 2} | no second member a",
        "{\"a\": 01} | no JSON",
        "{\"a\": \"\\x\"} | no JSON",
        "{\"a\": nul} | no JSON",
        "{\"a\": 1} x | no JSON",
        "[1, 2] | no object",
        "\"bar\" | no object",
        "{\"encoding\": {\"x\": {\"field\": \"year\"}}} | neither a mark",
        "{\"mark\": {}, \"encoding\": {\"x\": {}}} | neither a mark",
        "{\"layer\": [], \"encoding\": {\"x\": {}}} | neither a mark",
        "{\"mark\": \"bar\"} | no encoding",
        "{\"mark\": \"bar\", \"encoding\": {}} | no encoding",
        "{\"mark\": \"bar\", \"encoding\": {\"x\": {}}, \"data\": {\"url\": \"a.csv\"}} | fetches its data from a.csv",
        "{\"layer\": [{\"mark\": \"bar\", \"encoding\": {\"x\": {}}, \"data\": {\"url\": \"b\"}}]} | fetches its data from b",
        "{\"mark\": \"image\", \"encoding\": {\"url\": {\"value\": \"https://x.invalid/a.png\"}}} | names the address",
        "{\"mark\": \"bars\", \"encoding\": {\"x\": {\"field\": \"year\"}}} | has the mark 'bars'",
        "{\"mark\": {\"type\": \"dot\"}, \"encoding\": {\"x\": {\"field\": \"year\"}}} | has the mark 'dot'",
        "{\"layer\": [{\"mark\": \"bar\", \"encoding\": {\"y\": {\"field\": \"valeu\"}}}]} | has the field 'valeu'",
      })
  void aChartThatCannot(String chart, String said) {
    String fault = VegaLite.fault(chart == null ? "" : chart).orElse("nothing");
    assertTrue(fault.contains(said), fault);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 100_000})
  void aChartThatIsNestedWithoutEndIsNoChart(int depth) {
    assertTrue(VegaLite.fault("[".repeat(depth)).orElse("").contains("nested"));
  }
}
