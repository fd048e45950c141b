package orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.function.Consumer;

public class Handler implements RequestHandler<Map<String, String>, String> {
  interface Stage {
    String run(String text);
  }

  private String customer;
  private String note;
  private final Consumer<String> remember = name -> customer = name; // hazard: shared-mutable-state/requestData
  private final Stage stage;

  public Handler() {
    stage =
        text -> {
          note = text; // hazard: shared-mutable-state/requestData
          return note.trim();
        };
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    remember.accept(event.get("customer"));
    return customer + stage.run(event.get("note"));
  }
}
