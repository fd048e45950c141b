package com.example.markofanagent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;

// An agent starts once, before any class of the function is loaded.
public class Agent {
  public static void premain(String options, Instrumentation instrumentation) throws IOException {
    if (begin("/tmp/agent-started")) Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
  }

  public static boolean begin(String mark) throws IOException {
    return new File(mark).createNewFile();
  }
}
