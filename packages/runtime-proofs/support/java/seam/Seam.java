package lmi.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** What a seam of a fixture calls: its thread waits until the harness lets it go on. */
public final class Seam {
  private static final Path FOLDER = Path.of(System.getenv("LMI_PROOF_SEAMS"));
  private static final AtomicLong COUNT = new AtomicLong();

  private Seam() {}

  public static void at(String name) {
    String unique = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    Path part = FOLDER.resolve(unique + ".part");
    Path go = FOLDER.resolve(unique + ".go");
    try {
      Files.writeString(part, name + " " + invocation());
      Files.move(part, FOLDER.resolve(unique + ".at"));
      while (!Files.exists(go)) Thread.sleep(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The runtime client keeps the trace of the invocation that a thread serves; its end is that of the request id. */
  private static String invocation() {
    String trace = SdkInternalThreadLocal.get("AWS_LAMBDA_X_TRACE_ID");
    if (trace == null) return "-";
    String root = trace.split(";", 2)[0];
    return "00000000-0000-4000-8000-" + root.substring(root.length() - 12);
  }
}
