import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.SQLException;

// What was once a shared connection is never opened any more.
public class Handler implements RequestHandler<String, String> {
    private static final Connection SHARED = null;

    @Override
    public String handleRequest(String input, Context context) {
        try {
            if (SHARED != null) SHARED.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return input;
    }
}
