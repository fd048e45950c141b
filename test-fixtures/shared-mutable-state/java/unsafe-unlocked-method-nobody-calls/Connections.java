// The handler holds one lock throughout; a method that nobody calls does without it.
import java.util.HashMap;
import java.util.Map;

public class Connections {

  private final Map<String, Object> entries = new HashMap<>();

  Object get(String key) {
    return entries.get(key);
  }

  void put(String key, Object value) {
    entries.put(key, value); // hazard: shared-mutable-state/unsynchronised@low
  }

  public int size() {
    return entries.size();
  }
}
