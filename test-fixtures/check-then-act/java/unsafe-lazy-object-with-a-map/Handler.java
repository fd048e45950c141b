// Each object has a map of its own: what is kept in the one that is replaced is lost.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, Integer> {
  @Override
  public Integer handleRequest(String input, Context context) {
    return Orders.getInstance().count(input);
  }
}
