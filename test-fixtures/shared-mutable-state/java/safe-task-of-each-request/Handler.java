package com.example.taskofeachrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.example.tasks.Task;
import org.example.tasks.TaskRunner;

// Each request makes its task and hands it to a library, which calls it with the context.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final TaskRunner runner = new TaskRunner();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return runner.run(event.get("message"), context, new Aggregation());
  }
}

class Aggregation implements Task {
  private String workflow;

  @Override
  public String perform(String message, Context context) {
    workflow = message.substring(0, 3);
    return describe();
  }

  private String describe() {
    return workflow + " is done";
  }
}
