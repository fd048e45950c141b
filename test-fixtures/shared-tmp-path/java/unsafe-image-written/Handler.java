package com.example.imagewritten;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

// `ImageIO.write` takes the file last.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", new File("/tmp/out.png")); // hazard: shared-tmp-path/fixedName
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
