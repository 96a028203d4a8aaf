package org.entente.app.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.entente.host.country.OwnNamesException;
import org.entente.host.engine.EngineException;
import org.entente.host.finding.EventsException;
import org.entente.host.harvest.HarvestException;
import org.entente.host.intake.ImportException;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.MeasureException;
import org.entente.host.plugin.PluginFailure;
import org.entente.host.plugin.PluginInstallException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into one sentence on standard error and exit code 1; with {@code
 * ENTENTE_DEBUG} set, the stack trace follows.
 */
final class FailureHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    line.getOut().flush();
    line.getErr().println(sentence(failure));
    if (System.getenv("ENTENTE_DEBUG") != null) {
      failure.printStackTrace(line.getErr());
    }
    line.getErr().flush();
    return 1;
  }

  private static String sentence(Exception failure) {
    String message = failure.getMessage();
    boolean ours =
        failure instanceof LibraryException
            || failure instanceof ImportException
            || failure instanceof HarvestException
            || failure instanceof MeasureException
            || failure instanceof EngineException
            || failure instanceof PluginFailure
            || failure instanceof OwnNamesException
            || failure instanceof EventsException
            || failure instanceof CommandFailure;
    if (failure instanceof PluginInstallException && message != null) {
      return InstalledPlugins.plain(message);
    }
    if (ours && message != null) {
      return message;
    }
    if (failure instanceof UncheckedIOException unchecked
        && unchecked.getCause() instanceof FileSystemException file) {
      return fileSentence(file);
    }
    if (failure instanceof FileSystemException file) {
      return fileSentence(file);
    }
    return "Entente failed at something it did not expect ("
        + failure
        + "). Set ENTENTE_DEBUG=1 and run the command again to see where.";
  }

  private static String fileSentence(FileSystemException failure) {
    String reason = failure.getReason();
    return "The file "
        + failure.getFile()
        + " cannot be used ("
        + (reason == null ? failure.getClass().getSimpleName() : reason)
        + ").";
  }
}
