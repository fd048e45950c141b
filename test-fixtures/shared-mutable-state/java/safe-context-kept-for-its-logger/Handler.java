// All invocations have one logger: whichever context is found in the field, its logger is the right one.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {
  private static Context current;

  @Override
  public String handleRequest(String input, Context context) {
    current = context; // hazard: shared-mutable-state/requestData@low
    return greet(input);
  }

  private String greet(String name) {
    current.getLogger().log("greeting");
    return "Hello, " + name;
  }
}
