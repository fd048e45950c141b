package com.example.routeofaserver;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

// Nothing in the project says that it runs on the platform: the server is a program of its own.
@RestController
public class StopController {
  private final StopService service;

  public StopController(StopService service) {
    this.service = service;
  }

  @PostMapping("/stop")
  public void stop() {
    service.stop();
  }
}
