package com.example.routebehindtheserverlesscontainer;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

// The container of the build answers invocations with the routes: this ends all that are under way.
@RestController
public class StopController {
  @PostMapping("/stop")
  public void stop() {
    System.exit(1); // hazard: process-exit/exit
  }
}
