// The handler makes a table store; the store in memory is left from earlier, and nobody makes one.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {
  private final MemoStore store;

  public Handler() {
    this(new TableMemoStore());
  }

  Handler(MemoStore store) {
    this.store = store;
  }

  @Override
  public String handleRequest(String input, Context context) {
    store.save(context.getAwsRequestId(), input);
    return store.get(context.getAwsRequestId());
  }
}
