// The action that the map keeps writes where all invocations read.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public class Handler implements RequestHandler<Map<String, String>, String> {
  private static String last;
  private final Map<String, Function<String, String>> actions = new HashMap<>();

  public Handler() {
    actions.put("save", this::save);
    actions.put("load", text -> last);
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return actions.get(event.get("action")).apply(event.get("text"));
  }

  private String save(String text) {
    last = text; // hazard: shared-mutable-state/requestData
    return text;
  }
}
