import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

// The platform's one object makes another one for each request; the private method is called on those alone.
public class Handler implements RequestHandler<String, String> {
    private String title = "";

    @Override
    public String handleRequest(String input, Context context) {
        Handler report = new Handler();
        report.fill(input);
        return report.text();
    }

    private String text() {
        return title;
    }

    private void fill(String order) {
        title = "Report of " + order;
    }
}
