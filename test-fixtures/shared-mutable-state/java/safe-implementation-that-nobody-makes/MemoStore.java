public interface MemoStore {
  String get(String id);

  void save(String id, String text);
}
