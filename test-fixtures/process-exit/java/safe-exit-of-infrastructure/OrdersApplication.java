package com.example.exitofinfrastructure;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

// Infrastructure code runs where it is deployed from.
public class OrdersApplication {
  public void synthesise(String region) {
    if (region == null) {
      System.exit(2);
    }
    App app = new App();
    new Stack(app, "Orders-" + region);
    app.synth();
  }
}
