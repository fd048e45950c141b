import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;

// Asked and set under one lock, which every invocation takes before it uses what was prepared.
public class Handler implements RequestHandler<String, String> {
    private boolean ready;
    private HttpClient client;
    private String table;

    @Override
    public String handleRequest(String input, Context context) {
        return describe(input);
    }

    private synchronized String describe(String input) {
        if (!ready) {
            client = HttpClient.newHttpClient();
            table = System.getenv("TABLE");
            ready = true;
        }
        return client.version() + table + input;
    }
}
