// The parts of the path are put together with a separator.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class Handler implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String input, Context context) {
    Path path = Path.of(String.join("/", List.of("/tmp", "last.txt")));
    try {
      Files.writeString(path, input); // hazard: shared-tmp-path/fixedName
      return Files.readString(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
