package org.entente.host.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.entente.spi.HarvestInfo;
import org.junit.jupiter.api.Test;

/** Where settings come from. */
class HarvestSettingsTest {

  private static final HarvestInfo INFO = new StubSource("http://localhost", "requests").harvest();

  @Test
  void secretsComeFromTheEnvironmentAlone() throws Exception {
    assertEquals(
        Map.of("api-key", "k", "mail", "given@example.org"),
        HarvestSettings.gather(
            "stub",
            INFO,
            Map.of("mail", "given@example.org"),
            Map.of("ENTENTE_STUB_API_KEY", " k\n", "ENTENTE_STUB_MAIL", "environment")::get));
    SettingException e =
        assertThrows(
            SettingException.class,
            () -> HarvestSettings.gather("stub", INFO, Map.of("api-key", "typed"), name -> null));
    assertEquals(
        "The setting 'api-key' is secret and is not taken from the command line, where others can"
            + " see it. Put it into the environment variable ENTENTE_STUB_API_KEY, and make a new"
            + " one if this one may have been seen.",
        e.getMessage());
  }

  @Test
  void whatIsNotGivenHasItsDefault() throws Exception {
    HarvestSettings settings = HarvestSettings.of("stub", INFO, Map.of("api-key", "k"));
    assertEquals("nobody@example.org", settings.get("mail"));
    assertEquals(Map.of("mail", "nobody@example.org"), settings.open(INFO));
    assertThrows(IllegalArgumentException.class, () -> settings.get("colour"));
    assertFalse(settings.toString().contains("nobody"));
  }

  @Test
  void anUnknownSettingIsRefused() {
    SettingException e =
        assertThrows(
            SettingException.class,
            () -> HarvestSettings.gather("stub", INFO, Map.of("colour", "red"), name -> null));
    assertEquals(
        "The source 'stub' has no setting 'colour'. It has: api-key, mail.", e.getMessage());
  }

  @Test
  void aVariableIsNamedAfterSourceAndSetting() {
    assertEquals("ENTENTE_OPENALEX_API_KEY", HarvestSettings.variable("openalex", "api-key"));
    assertEquals("ENTENTE_WEB_OF_SCIENCE_KEY", HarvestSettings.variable("web-of.science", "key"));
  }
}
