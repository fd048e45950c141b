package com.example.settingsofalibrary;

import org.apache.log4j.Appender;
import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;

// A library's helpers for whoever sets a program up: nobody in sight calls them for a request.
public class LogSetup {
  private static final Appender APPENDER = new ConsoleAppender(new PatternLayout("%m%n"));

  private LogSetup() {}

  public static Logger getLogger(Class<?> owner, Level level) {
    Logger logger = Logger.getLogger(owner);
    logger.setLevel(level); // hazard: process-global-mutation/sharedClient@low
    logger.addAppender(APPENDER); // hazard: process-global-mutation/sharedClient@low
    return logger;
  }

  public static void useRegion(String region) {
    System.setProperty("aws.region", region); // hazard: process-global-mutation/environment@low
  }
}
