// The flag is asked and set in a synchronized method: what that calls runs once.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Handler implements RequestHandler<String, String> {
  private boolean ready;

  @Override
  public String handleRequest(String input, Context context) {
    try {
      prepareOnce();
      return input + Files.readString(Path.of("/tmp/suffix.txt"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void prepareOnce() throws IOException {
    if (ready) {
      return;
    }
    install();
    ready = true;
  }

  private void install() throws IOException {
    Files.writeString(Path.of("/tmp/suffix.txt"), ".example.org");
  }
}
