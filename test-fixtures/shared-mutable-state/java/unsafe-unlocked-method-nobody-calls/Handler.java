import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {

  private final Factory factory = new Factory();

  @Override
  public String handleRequest(String endpoint, Context context) {
    return factory.getOrCreate(endpoint).toString();
  }
}
