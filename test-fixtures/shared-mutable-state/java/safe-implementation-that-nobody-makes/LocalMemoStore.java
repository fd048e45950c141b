import java.util.HashMap;
import java.util.Map;

public class LocalMemoStore implements MemoStore {
  private static final Map<String, String> MEMOS = new HashMap<>();

  @Override
  public String get(String id) {
    return MEMOS.get(id);
  }

  @Override
  public void save(String id, String text) {
    MEMOS.put(id, text);
  }
}
