// The map is safe, the lists in it are not: two letters to one receiver meet in one list.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class Handler implements RequestHandler<String, Integer> {
  private static final Map<String, List<String>> LETTERS = new ConcurrentHashMap<>();

  @Override
  public Integer handleRequest(String receiver, Context context) {
    LETTERS.computeIfAbsent(receiver, key -> new ArrayList<>()).add("letter"); // hazard: shared-mutable-state/unsynchronised
    return LETTERS.get(receiver).size();
  }
}
