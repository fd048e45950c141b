import java.util.HashMap;
import java.util.Map;

public class Orders {
  private static Orders instance;

  private final Map<String, Integer> counts = new HashMap<>();

  public static Orders getInstance() {
    if (instance == null) { // hazard: check-then-act/lazyInit
      instance = new Orders();
    }
    return instance;
  }

  public int count(String customer) {
    return counts.getOrDefault(customer, 0);
  }
}
