// What one request remembers another recalls, whoever has asked.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

public class Handler implements RequestHandler<Map<String, String>, String> {
  private String memory = "";

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    switch (event.get("action")) {
      case "remember":
        memory = event.get("text"); // hazard: shared-mutable-state/requestData
        return "";
      default:
        return memory;
    }
  }
}
