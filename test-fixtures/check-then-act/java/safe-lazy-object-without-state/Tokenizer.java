public class Tokenizer {
  private static Tokenizer instance;

  private final String separator = " ";

  public static Tokenizer getInstance() {
    if (instance == null) { // hazard: check-then-act/lazyInit@low
      instance = new Tokenizer();
    }
    return instance;
  }

  public int count(String text) {
    return text.split(separator).length;
  }
}
