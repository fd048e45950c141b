// One client more than needed, which is never closed.
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.AmazonS3ClientBuilder;

public class Handler implements RequestHandler<String, String> {
  private AmazonS3 s3;

  @Override
  public String handleRequest(String key, Context context) {
    if (s3 == null) { // hazard: check-then-act/lazyInit@medium
      s3 = AmazonS3ClientBuilder.defaultClient();
    }
    return s3.getObjectAsString("letters", key);
  }
}
