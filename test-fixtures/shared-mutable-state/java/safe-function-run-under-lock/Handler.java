package orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public class Handler implements RequestHandler<Map<String, String>, Integer> {
  private final Object guard = new Object();
  private final List<String> names = new ArrayList<>();

  private <T> T guarded(Supplier<T> work) {
    synchronized (guard) {
      return work.get();
    }
  }

  @Override
  public Integer handleRequest(Map<String, String> event, Context context) {
    return guarded(
        () -> {
          names.add(event.get("name"));
          return names.size();
        });
  }
}
