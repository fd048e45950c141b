import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

// Named through an object or not: a static field is one for all.
class Session {
    static String customer;
}

public class Handler implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String input, Context context) {
        Session session = new Session();
        session.customer = input; // hazard: shared-mutable-state/requestData@high
        return greet();
    }

    private String greet() {
        return "Hello " + Session.customer;
    }
}
