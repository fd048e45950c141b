public class Greetings {
  private static final Greetings INSTANCE = new Greetings();

  private final String word = System.getenv("GREETING");

  public static Greetings getInstance() {
    return INSTANCE;
  }

  public String greet(String name) {
    return word + ", " + name;
  }
}
