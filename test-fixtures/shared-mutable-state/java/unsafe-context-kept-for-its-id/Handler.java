// The id in the answer may be another invocation's.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {
  private static Context current;

  @Override
  public String handleRequest(String input, Context context) {
    current = context; // hazard: shared-mutable-state/requestData
    return greet(input);
  }

  private String greet(String name) {
    current.getLogger().log("greeting");
    return current.getAwsRequestId() + ": hello, " + name;
  }
}
