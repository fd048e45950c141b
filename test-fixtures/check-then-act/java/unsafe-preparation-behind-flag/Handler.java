import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;

// One mistake, however many fields are filled behind the flag.
public class Handler implements RequestHandler<String, String> {
    private boolean ready;
    private HttpClient client;
    private String table;
    private Map<String, String> prices;

    @Override
    public String handleRequest(String input, Context context) {
        prepare();
        return client.version() + table + prices.get(input);
    }

    private void prepare() {
        if (ready) return; // hazard: check-then-act/lazyInit@high
        client = HttpClient.newHttpClient();
        table = System.getenv("TABLE");
        prices = new HashMap<>(Map.of("book", "12"));
        ready = true;
    }
}
