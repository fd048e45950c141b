// The container makes a table store; the store in memory is left from earlier, and nobody makes one.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.inject.Guice;
import com.google.inject.Inject;

public class Handler implements RequestHandler<String, String> {
  @Inject private MemoStore store;

  public Handler() {
    Guice.createInjector(new StoreModule()).injectMembers(this);
  }

  @Override
  public String handleRequest(String input, Context context) {
    store.save(context.getAwsRequestId(), input);
    return store.get(context.getAwsRequestId());
  }
}
