// One tokenizer is as good as another: two of them do no harm, and neither can be seen half made.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, Integer> {
  @Override
  public Integer handleRequest(String input, Context context) {
    return Tokenizer.getInstance().count(input);
  }
}
