package com.example.routeofaserver;

import org.springframework.stereotype.Service;

@Service
public class StopService {
  private int stops;

  public void stop() {
    stops++;
    System.exit(1);
  }
}
