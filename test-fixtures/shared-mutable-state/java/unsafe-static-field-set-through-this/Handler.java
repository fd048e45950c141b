// The field belongs to the class, though the constructor names it through the object.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

public class Handler implements RequestHandler<Map<String, String>, String> {
    static class Source {
        private static String bucket;

        Source(String name) {
            this.bucket = name; // hazard: shared-mutable-state/requestData
        }

        String path() {
            return bucket + "/index";
        }
    }

    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        Source source = new Source(event.get("bucket"));
        return source.path();
    }
}
