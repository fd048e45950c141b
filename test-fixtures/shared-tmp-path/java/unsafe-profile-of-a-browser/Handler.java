// All browsers work with one profile.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

public class Handler implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String url, Context context) {
    ChromeOptions options = new ChromeOptions();
    options.addArguments("--headless", "--user-data-dir=/tmp/profile"); // hazard: shared-tmp-path/fixedName
    ChromeDriver driver = new ChromeDriver(options);
    try {
      driver.get(url);
      return driver.getTitle();
    } finally {
      driver.quit();
    }
  }
}
