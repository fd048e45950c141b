package com.example.settingsofarequestinalibrary;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.Locale;

// Nobody in sight calls it, but what it is given is a request.
public class RequestSettings {
  private RequestSettings() {}

  public static void apply(APIGatewayProxyRequestEvent event) {
    String language = event.getQueryStringParameters().get("language");
    Locale.setDefault(Locale.forLanguageTag(language)); // hazard: process-global-mutation/libraryDefault@medium
  }
}
