// The class makes one object and gives it to whoever asks: to store it again changes nothing.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {
  private Greetings greetings;

  @Override
  public String handleRequest(String input, Context context) {
    greetings = Greetings.getInstance(); // hazard: shared-mutable-state/unsynchronised@low
    return greetings.greet(input);
  }
}
